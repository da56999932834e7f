import { describe, expect, it } from 'vitest';
import type { Aligned } from './align.ts';
import { cellsOf } from './cells.ts';
import { follow } from './moved.ts';

const [WIDTH, HEIGHT] = [128, 96];
const CHANGED = [{ box: { left: 40 / WIDTH, top: 24 / HEIGHT, right: 84 / WIDTH, bottom: 76 / HEIGHT } }];

const ground = (x: number, y: number): number => 60 + (x >> 4) + (y >> 4);
/** A striped body of 22 by 40 pixels. */
const body = (x: number, y: number): number => 120 + 50 * Math.sin(x / 2) + 50 * Math.sin(y / 3);

function withBodyAt(left: number, top: number): (x: number, y: number) => number {
  return (x, y) =>
    x >= left && x < left + 22 && y >= top && y < top + 40 ? body(x - left, y - top) : ground(x, y);
}

function laid(original: (x: number, y: number) => number, copy: (x: number, y: number) => number): Aligned {
  const drawn = (light: (x: number, y: number) => number): Float32Array =>
    Float32Array.from({ length: WIDTH * HEIGHT }, (_, at) => light(at % WIDTH, Math.floor(at / WIDTH)));
  const [own, seen] = [drawn(original), drawn(copy)];
  const coloured = (light: Float32Array): Float32Array =>
    Float32Array.from({ length: light.length * 3 }, (_, at) => light[Math.floor(at / 3)] ?? 0);
  return {
    width: WIDTH,
    height: HEIGHT,
    inside: new Uint8Array(WIDTH * HEIGHT).fill(1),
    original: coloured(own),
    copy: coloured(seen),
    lumaOriginal: own,
    lumaCopy: seen,
  };
}

describe('what the original shows where the copy differs', () => {
  const original = withBodyAt(44, 28);

  it('is followed to where it moved, by one step', () => {
    const aligned = laid(original, withBodyAt(56, 31));
    const { sought, found } = follow(aligned, cellsOf(aligned), CHANGED);
    expect(found).toBeGreaterThanOrEqual(sought / 4);
    expect(found).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['a plain block', () => 220],
    ['stripes of something else', (x: number, y: number) => 128 + 90 * Math.sin((x + 2 * y) / 1.7)],
    ['the ground painted over it', ground],
  ])('is not found where there is %s instead', (_, over) => {
    const { left, top, right, bottom } = CHANGED[0]?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const isOver = (x: number, y: number): boolean =>
      x >= left * WIDTH && x < right * WIDTH && y >= top * HEIGHT && y < bottom * HEIGHT;
    const aligned = laid(original, (x, y) => (isOver(x, y) ? over(x, y) : original(x, y)));
    const { sought, found } = follow(aligned, cellsOf(aligned), CHANGED);
    expect(sought).toBeGreaterThan(10);
    expect(found).toBeLessThan(3);
  });

  it('is not sought where nothing changed', () => {
    const aligned = laid(original, original);
    expect(follow(aligned, cellsOf(aligned), CHANGED)).toEqual({ sought: 0, found: 0 });
  });
});
