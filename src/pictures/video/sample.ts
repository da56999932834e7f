import type { Box, FrameReason, KeyFrame } from '../../domain/index.ts';
import { pdqOf } from '../pdq/index.ts';
import { insideBars, lumaInside, type Window } from './black-bars.ts';
import { safeInput } from './safe-input.ts';
import { runTool, type Tool } from './tool.ts';

/**
 * Frames come as squares of this side in grey: fingerprints know no proportions, and are made of 64 × 64 points. Small
 * frames of a whole clip fit in memory, so that bars can be told before the first of them is fingerprinted.
 */
const SIDE = 128;
const BYTES = SIDE * SIDE;

/** How much of the picture must change at once for a cut: ffmpeg's own measure, 0–1, at its customary value. */
const CUT = 0.3;

/** The most frames of one clip. */
export const MOST_FRAMES = 3000;
const LIMITS = { wall: 180_000, cpu: 120, memory: 2048 };

export type Sampling = {
  readonly tool: Tool;
  readonly folder: string;
  /** The clip, in the folder or by its whole path. */
  readonly file: string;
  readonly container: string;
  /** Milliseconds between two frames where no cut comes first. */
  readonly every: number;
  /** Only this stretch, in milliseconds; default: from the start as far as frames go. */
  readonly from?: number;
  readonly to?: number;
  /** Known from the whole clip, where only a stretch is read. */
  readonly window?: Window;
  readonly signal?: AbortSignal | undefined;
};

/** The frames that came, and why no more did; null where the clip simply ended. */
export type Sampled = {
  readonly frames: readonly KeyFrame[];
  readonly window: Window;
  readonly ended: 'frames' | 'time' | 'broke' | null;
  readonly detail: string;
};

/** Frames of a clip: each cut, and one whenever `every` milliseconds went by without one. */
export async function sampleFrames(sampling: Sampling): Promise<Sampled> {
  const squares: Uint8Array[] = [];
  const collector = new Squares(squares);
  const { code, errors, isCut } = await runTool({
    program: sampling.tool.ffmpeg,
    args: argsFor(sampling),
    folder: sampling.folder,
    limits: LIMITS,
    signal: sampling.signal,
    take: (piece) => collector.take(piece),
  });
  const window = sampling.window ?? insideBars(squares, SIDE);
  const marks = marksIn(errors);
  const start = Math.max(0, sampling.from ?? 0);
  const frames = squares.slice(0, marks.length).map((square, at): KeyFrame => {
    const mark = marks[at] ?? { ms: 0, why: 'interval' };
    return { ms: start + mark.ms, why: mark.why, ...pdqOf(lumaInside(square, SIDE, window)) };
  });
  const ended = isCut
    ? 'time'
    : code !== 0 || isBroken(errors)
      ? 'broke'
      : frames.length >= MOST_FRAMES
        ? 'frames'
        : null;
  return { frames, window, ended, detail: ended === 'broke' ? lastRemark(errors) : '' };
}

function argsFor({ file, container, every, from, to }: Sampling): string[] {
  const elapsed = (ms: number): string => `gte(t-prev_selected_t\\,${ms / 1000})`;
  const cut = `gt(scene\\,${CUT})`;
  const filters = [
    // Half a frame of leave: times of frames are rounded to the clip's own clock.
    `select=isnan(prev_selected_t)+${elapsed(every - Math.min(10, every / 4))}+${cut}`,
    'metadata=mode=print',
    `scale=${SIDE}:${SIDE}:flags=area`,
    'format=gray',
    // The frames are handed over one after the other; when they were is printed beside.
    'settb=1/1000',
    'setpts=N*100',
  ];
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-v', 'info'],
    ...(from === undefined ? [] : ['-ss', String(Math.max(0, from) / 1000)]),
    ...(to === undefined ? [] : ['-t', String((to - Math.max(0, from ?? 0)) / 1000)]),
    ...[...safeInput(container), '-i', `file:${file}`, '-map', '0:v:0', '-an', '-sn', '-dn'],
    ...['-vf', filters.join(','), '-filter_threads', '1', '-r', '10', '-frames:v', String(MOST_FRAMES)],
    ...['-threads', '1', '-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:1'],
  ];
}

/** A part of the picture as a part of a square. */
export const windowOf = ({ left, top, right, bottom }: Box): Window => ({
  ...{ left: Math.max(0, Math.round(left * SIDE)), right: Math.min(SIDE, Math.round(right * SIDE)) },
  ...{ top: Math.max(0, Math.round(top * SIDE)), bottom: Math.min(SIDE, Math.round(bottom * SIDE)) },
});

/** Cuts a stream of bytes into frames. */
class Squares {
  readonly #frames: Uint8Array[];
  #square = new Uint8Array(BYTES);
  #filled = 0;

  constructor(frames: Uint8Array[]) {
    this.#frames = frames;
  }

  take(piece: Buffer): void {
    for (let from = 0; from < piece.length;) {
      const count = Math.min(piece.length - from, BYTES - this.#filled);
      this.#square.set(piece.subarray(from, from + count), this.#filled);
      this.#filled += count;
      from += count;
      if (this.#filled < BYTES) continue;
      if (this.#frames.length < MOST_FRAMES) this.#frames.push(this.#square);
      this.#square = new Uint8Array(BYTES);
      this.#filled = 0;
    }
  }
}

type Mark = { readonly ms: number; readonly why: FrameReason };

const TIME = /\bpts_time:(-?[\d.]+)/;
const SCORE = /lavfi\.scene_score=([\d.]+)/;

/** When each frame was, and whether it began a shot, as the filter prints it. */
function marksIn(errors: string): Mark[] {
  const marks: { ms: number; why: FrameReason }[] = [];
  for (const line of errors.split('\n')) {
    const time = TIME.exec(line)?.[1];
    if (time !== undefined) marks.push({ ms: Math.max(0, Math.round(Number(time) * 1000)), why: 'interval' });
    const last = marks.at(-1);
    if (last !== undefined && Number(SCORE.exec(line)?.[1] ?? 0) > CUT) last.why = 'cut';
  }
  return marks;
}

/** What ffmpeg says of a file that stops in the middle; it ends as if all were well. */
const BROKEN =
  /moov atom not found|Invalid data found when processing input|partial file|Truncating packet|error while decoding MB|corrupt decoded frame/i;
const isBroken = (errors: string): boolean => BROKEN.test(errors);

function lastRemark(errors: string): string {
  const lines = errors
    .split('\n')
    .filter((line) => line.trim() !== '' && !TIME.test(line) && !SCORE.test(line));
  return (lines.findLast((line) => BROKEN.test(line)) ?? lines.at(-1) ?? '')
    .replace(/^\[[^\]]*\] /, '')
    .slice(0, 200);
}
