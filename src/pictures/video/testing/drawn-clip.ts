import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { seededRandom as random } from '../../../stats/seeded-random.ts';

export type Random = () => number;

/** A drawn scene: shapes that move over a slope of brightness. Equal seeds draw equal scenes. */
export type Scene = { readonly seed: number; readonly seconds: number };

type Shape = {
  readonly isRound: boolean;
  readonly colour: readonly [number, number, number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of a width and a height a second. */
  readonly dx: number;
  readonly dy: number;
};

export const WIDTH = 320;
export const HEIGHT = 180;
export const RATE = 25;

/** One frame of a scene, three bytes a pixel. */
export function drawFrame({ seed }: Scene, second: number): Uint8Array {
  const next = random(seed);
  const slope = [next(), next(), next()] as const;
  const shapes = Array.from({ length: 14 }, () => shapeOf(next));
  const frame = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        frame[(y * WIDTH + x) * 3 + channel] =
          60 + 140 * (slope[channel] ?? 0) * (channel === 1 ? x / WIDTH : y / HEIGHT);
  for (const shape of shapes) paint(frame, shape, second);
  return frame;
}

function shapeOf(next: Random): Shape {
  return {
    isRound: next() < 0.5,
    colour: [next() * 255, next() * 255, next() * 255],
    ...{ x: next(), y: next(), width: 0.08 + next() * 0.3, height: 0.08 + next() * 0.4 },
    ...{ dx: (next() - 0.5) * 0.25, dy: (next() - 0.5) * 0.2 },
  };
}

function paint(frame: Uint8Array, shape: Shape, second: number): void {
  const bounce = (at: number): number => Math.abs((((at % 2) + 2) % 2) - 1);
  const [cx, cy] = [bounce(shape.x + shape.dx * second), bounce(shape.y + shape.dy * second)];
  const [rx, ry] = [shape.width / 2, shape.height / 2];
  for (let y = Math.max(0, Math.floor((cy - ry) * HEIGHT)); y < Math.min(HEIGHT, (cy + ry) * HEIGHT); y += 1)
    for (let x = Math.max(0, Math.floor((cx - rx) * WIDTH)); x < Math.min(WIDTH, (cx + rx) * WIDTH); x += 1) {
      const [u, v] = [(x / WIDTH - cx) / rx, (y / HEIGHT - cy) / ry];
      if (shape.isRound && u * u + v * v > 1) continue;
      shape.colour.forEach((value, channel) => (frame[(y * WIDTH + x) * 3 + channel] = value));
    }
}

/** Writes a clip of drawn scenes, one after the other, with ffmpeg; `words` stand before the name of the file. */
export async function writeClip(
  file: string,
  scenes: readonly Scene[],
  words: readonly string[] = ['-c:v', 'mpeg4', '-q:v', '3'],
): Promise<void> {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', String(RATE)];
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...input, '-i', 'pipe:0', ...words, file], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (const scene of scenes)
    for (let frame = 0; frame < scene.seconds * RATE; frame += 1)
      if (!child.stdin.write(drawFrame(scene, frame / RATE)))
        await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  await ended;
}

/** Makes a clip from others: ffmpeg with these words. */
export async function edit(words: readonly string[]): Promise<void> {
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`expected ffmpeg to succeed but it ended with ${String(code)}`);
}

export const bytesOf = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(file));
