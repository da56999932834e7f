import type { Stretch } from '../../domain/index.ts';
import { prepare, type Preparing } from '../relate/index.ts';
import { SIDE } from '../relate/prepare.ts';
import { safeInput } from './safe-input.ts';
import { runTool, type Tool } from './tool.ts';

/** A frame made ready to be related to other pictures. */
export type ShownFrame = { readonly ms: number; readonly picture: Preparing };

export type Showing = {
  readonly tool: Tool;
  readonly folder: string;
  readonly file: string;
  readonly container: string;
  readonly signal?: AbortSignal | undefined;
};

const LIMITS = { wall: 30_000, cpu: 20, memory: 2048 };
/** The most frames that are handed over at once; each is half a megabyte when it is ready. */
const MOST = 24;

/** Whole frames of a stretch, `every` so many milliseconds, on as many pixels as pictures are compared on. */
export async function shownFrames(
  { tool, folder, file, container, signal }: Showing,
  { from, to }: Stretch,
  every: number,
): Promise<readonly ShownFrame[]> {
  const pieces: Buffer[] = [];
  const start = Math.max(0, from);
  const fit = `scale=${SIDE}:${SIDE}:force_original_aspect_ratio=decrease`;
  await runTool({
    program: tool.ffmpeg,
    args: [
      ...['-nostdin', '-hide_banner', '-nostats', '-v', 'error', '-ss', String(start / 1000)],
      ...['-t', String(Math.max(every, to - start) / 1000), ...safeInput(container), '-i', `file:${file}`],
      ...['-map', '0:v:0', '-an', '-sn', '-dn', '-filter_threads', '1'],
      ...['-vf', `fps=${1000 / every}:round=down:start_time=0,${fit}`, '-frames:v', String(MOST)],
      ...['-threads', '1', '-c:v', 'png', '-compression_level', '1', '-f', 'image2pipe', 'pipe:1'],
    ],
    folder,
    limits: LIMITS,
    signal,
    take: (piece) => pieces.push(piece),
  });
  const shown: ShownFrame[] = [];
  for (const [at, bytes] of pngsIn(Buffer.concat(pieces)).entries())
    shown.push({ ms: start + at * every, picture: await prepare(bytes) });
  return shown;
}

/** The last block of a PNG: no length, its name, its check sum. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

function pngsIn(bytes: Buffer): Buffer[] {
  const pictures: Buffer[] = [];
  for (let from = 0; ;) {
    const end = bytes.indexOf(PNG_END, from);
    if (end < 0) return pictures;
    pictures.push(bytes.subarray(from, end + PNG_END.length));
    from = end + PNG_END.length;
  }
}
