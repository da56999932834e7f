import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyFrame, Pdq } from '../../domain/index.ts';
import { alignClips } from './align.ts';
import { seededRandom as random } from '../../stats/seeded-random.ts';
import type { Random } from './testing/drawn-clip.ts';

/** A scene that moves: every half second a few bits of its fingerprint turn over. */
function scene(seed: number, frames: number, moving: number): Uint8Array[] {
  const next = random(seed);
  let bits: Uint8Array = Uint8Array.from({ length: 256 }, () => (next() < 0.5 ? 0 : 1));
  return Array.from({ length: frames }, () => {
    const shown = bits;
    bits = turned(bits, moving, next);
    return shown;
  });
}

function turned(bits: Uint8Array, count: number, next: Random): Uint8Array {
  const copy = bits.slice();
  for (let turn = 0; turn < count; turn += 1) {
    const at = Math.floor(next() * 256);
    copy[at] = 1 - (copy[at] ?? 0);
  }
  return copy;
}

function pdqOfBits(bits: Uint8Array): Pdq {
  let hex = '';
  for (let at = 0; at < 256; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bits.subarray(at, at + 4);
    hex += (a * 8 + b * 4 + c * 2 + d).toString(16);
  }
  return hex as Pdq;
}

const STEP = 500;
const clip = (frames: readonly Uint8Array[], shift = 0): KeyFrame[] =>
  frames.map((bits, at) => ({
    ...{ ms: at === 0 ? 0 : at * STEP + shift, why: 'interval', pdq: pdqOfBits(bits), quality: 100 },
  }));

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('alignClips', () => {
  it('finds the stretch of a noisy copy within half a step, whatever stands before and after it', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 8, max: 40 }));
    fc.assert(
      fc.property(seeds, stretch, fc.nat(20), fc.nat(24), (seed, [from, length], before, noise) => {
        const next = random(seed + 7);
        const original = scene(seed, 110, 10);
        const shown = original.slice(from, from + length).map((bits) => turned(bits, noise, next));
        const copy = [...scene(seed + 1, before, 10), ...shown, ...scene(seed + 2, 12, 10)];
        const [piece, ...others] = alignClips(clip(original), clip(copy));
        expect(others).toEqual([]);
        expect(Math.abs((piece?.copy.from ?? 0) - before * STEP)).toBeLessThanOrEqual(STEP);
        expect(Math.abs((piece?.copy.to ?? 0) - (before + length) * STEP)).toBeLessThanOrEqual(STEP);
        expect(Math.abs((piece?.original.from ?? 0) - from * STEP)).toBeLessThanOrEqual(STEP);
        expect(piece?.isMirrored).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('finds nothing in clips of other scenes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(alignClips(clip(scene(seed, 80, 12)), clip(scene(seed + 5, 80, 12)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('tells pieces shown in another order, with something between them', () => {
    const original = scene(11, 80, 10);
    const copy = [...original.slice(50, 62), ...scene(12, 6, 10), ...original.slice(4, 20)];
    const pieces = alignClips(clip(original), clip(copy));
    const away = (ms: number, truth: number) => Math.abs(ms - truth);
    const [first, second, ...others] = pieces;
    expect(others).toEqual([]);
    expect(away(first?.original.from ?? 0, 25_000)).toBeLessThanOrEqual(STEP);
    expect(away(second?.original.from ?? 0, 2000)).toBeLessThanOrEqual(STEP);
    expect(away(second?.copy.from ?? 0, 9000)).toBeLessThanOrEqual(STEP);
  });

  it('tells the stretch of a copy that is played up to a tenth faster or slower', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.9, 0.95, 24 / 25, 25 / 24, 1.07, 1.1), (seed, speed) => {
        const original = clip(scene(seed, 120, 10));
        // Sampled anew at the usual interval: the frame shown then.
        const shown = Array.from({ length: 60 }, (_, at) => original[20 + Math.floor(at * speed)]);
        const copy = shown.flatMap((frame, at) => (frame === undefined ? [] : [{ ...frame, ms: at * STEP }]));
        const [piece, ...others] = alignClips(original, copy);
        expect(others).toEqual([]);
        expect(Math.abs((piece?.original.from ?? 0) - 20 * STEP)).toBeLessThanOrEqual(2 * STEP);
        expect(Math.abs((piece?.original.to ?? 0) - (20 + 60 * speed) * STEP)).toBeLessThanOrEqual(3 * STEP);
      }),
      { numRuns: 30 },
    );
  });

  it('bears frames that were dropped', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const next = random(seed);
        const original = scene(seed, 60, 10);
        const copy = clip(original.slice(10, 50)).filter((_, at) => at === 0 || next() > 0.35);
        const pieces = alignClips(clip(original), copy);
        expect(pieces).toHaveLength(1);
        expect(Math.abs((pieces[0]?.original.from ?? 0) - 10 * STEP)).toBeLessThanOrEqual(2 * STEP);
      }),
      { numRuns: 30 },
    );
  });

  it('reads nothing from black frames, and takes one still picture for no stretch', () => {
    const black = Array.from({ length: 60 }, () => new Uint8Array(256));
    const dark = clip(black).map((frame) => ({ ...frame, quality: 0 }));
    expect(alignClips(dark, dark)).toEqual([]);
    const [one] = scene(3, 1, 0);
    if (one === undefined) throw new Error('expected a frame');
    const copy = [...scene(5, 10, 10), one, ...scene(6, 10, 10)];
    expect(alignClips(clip([...scene(4, 20, 10), one]), clip(copy))).toEqual([]);
  });

  it('answers nothing for a clip without frames, and is the same for the same frames', () => {
    expect(alignClips([], clip(scene(1, 9, 4)))).toEqual([]);
    expect(alignClips(clip(scene(1, 9, 4)), [])).toEqual([]);
    const [a, b] = [clip(scene(1, 30, 8)), clip(scene(1, 30, 8), 130)];
    expect(alignClips(a, b)).toEqual(alignClips(a, b));
  });
});
