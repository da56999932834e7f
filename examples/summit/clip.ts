/**
 * The clip of the gift as it was drawn: four shots of two drawings, 41 seconds. Three outlets show it, each its own way.
 * ffmpeg encodes it (VP9, without licence fees); what it writes is committed.
 */
import { spawn } from 'node:child_process';
import sharp from 'sharp';
import { drawScene, type SceneName } from './draw.ts';

/** A part of a drawing: left, top, width, height of 900 × 600. */
type Frame = readonly [left: number, top: number, width: number, height: number];
/** From one framing to another in so many seconds. */
type Shot = { readonly scene: SceneName; readonly seconds: number; readonly from: Frame; readonly to: Frame };

const WHOLE: Frame = [0, 0, 900, 600];

const SHOTS: readonly Shot[] = [
  { scene: 'radio', seconds: 9, from: WHOLE, to: [150, 120, 600, 400] },
  { scene: 'listening', seconds: 13, from: WHOLE, to: [120, 90, 690, 460] },
  { scene: 'listening', seconds: 9, from: [30, 150, 450, 300], to: [420, 170, 450, 300] },
  { scene: 'radio', seconds: 10, from: [60, 230, 420, 280], to: [420, 230, 420, 280] },
];

export const CLIP_SECONDS = SHOTS.reduce((sum, { seconds }) => sum + seconds, 0);

/** What an outlet made of the clip. */
export type Cut = {
  /** Second at which it begins, and how many it shows. */
  readonly from: number;
  readonly seconds: number;
  /** Part of the picture that is kept, in fractions: left, top, width, height. */
  readonly crop?: readonly [number, number, number, number];
};

const RATE = 8;
const [WIDTH, HEIGHT] = [360, 240];

/** The clip as an outlet shows it; the same bytes from the same ffmpeg. Rejects where there is none. */
export async function renderClip({ from, seconds, crop }: Cut): Promise<Buffer> {
  const [left, top, width, height] = crop ?? [0, 0, 1, 1];
  const filter = `crop=iw*${width}:ih*${height}:iw*${left}:ih*${top},scale=${WIDTH}:${HEIGHT}`;
  const encode = ['-c:v', 'libvpx-vp9', '-crf', '46', '-b:v', '0', '-deadline', 'good', '-cpu-used', '1'];
  const child = spawn(
    'ffmpeg',
    [
      ...[
        '-v',
        'error',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgb24',
        '-s',
        `${WIDTH}x${HEIGHT}`,
        '-r',
        String(RATE),
      ],
      ...['-i', 'pipe:0', '-vf', filter, '-pix_fmt', 'yuv420p', ...encode, '-g', '80', '-threads', '1'],
      ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-f', 'webm', 'pipe:1'],
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for (let frame = from * RATE; frame < (from + seconds) * RATE; frame += 1)
    if (!child.stdin.write(await drawMoment(frame / RATE)))
      await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  const code = await ended;
  if (code !== 0) throw new Error(`expected ffmpeg to encode the clip but it ended with ${String(code)}`);
  return Buffer.concat(pieces);
}

/** One moment of the whole clip, three bytes a pixel. */
async function drawMoment(second: number): Promise<Buffer> {
  let start = 0;
  for (const { scene, seconds, from, to } of SHOTS) {
    if (second >= start + seconds) {
      start += seconds;
      continue;
    }
    const part = smooth((second - start) / seconds);
    const at = (side: 0 | 1 | 2 | 3): number => Math.round(2 * (from[side] + (to[side] - from[side]) * part));
    return sharp(await drawn(scene))
      .extract({ left: at(0), top: at(1), width: at(2), height: at(3) })
      .resize({ width: WIDTH, height: HEIGHT, fit: 'fill' })
      .raw()
      .toBuffer();
  }
  throw new RangeError(`expected a second below ${CLIP_SECONDS} but received ${second}`);
}

/** The camera stands still for a moment before it moves, and before the cut. */
const smooth = (part: number): number => {
  const moved = Math.min(1, Math.max(0, (part - 0.15) / 0.7));
  return moved * moved * (3 - 2 * moved);
};

const drawings = new Map<SceneName, Promise<Buffer>>();

/** A drawing at twice its size, so that what is brought near stays sharp. */
function drawn(scene: SceneName): Promise<Buffer> {
  const known =
    drawings.get(scene) ??
    sharp(Buffer.from(drawScene(scene)), { density: 144 })
      .resize({ width: 1800, height: 1200, fit: 'fill' })
      .flatten()
      .png()
      .toBuffer();
  drawings.set(scene, known);
  return known;
}
