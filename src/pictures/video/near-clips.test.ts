import { expect, it } from 'vitest';
import { clipId, sha256, type ClipId, type KeyFrame, type Pdq } from '../../domain/index.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { NearClips } from './near-clips.ts';

const next = seededRandom(9);
const nibbles = (): number[] => Array.from({ length: 64 }, () => Math.floor(next() * 16));
const pdq = (digits: readonly number[]): Pdq => digits.map((one) => one.toString(16)).join('') as Pdq;
/** So many bits turned over, each in another digit. */
const turned = (digits: readonly number[], bits: number): number[] =>
  digits.map((one, at) => (at < bits ? one ^ (1 << Math.floor(next() * 4)) : one));
const clip = (digits: readonly (readonly number[])[]): KeyFrame[] =>
  digits.map((one, at) => ({ ms: at * 250, why: 'interval', pdq: pdq(one), quality: 90 }));
const idOf = (n: number): ClipId => clipId(sha256(`clip ${n}`));

it('finds among thousands of frames the clips that share seconds, and lays no others beside', () => {
  const scenes = Array.from({ length: 200 }, () => Array.from({ length: 40 }, nibbles));
  const near = new NearClips();
  scenes.forEach((frames, n) => near.add(idOf(n), clip(frames)));
  for (const n of [0, 57, 199]) {
    const copy = [
      ...(scenes[n] ?? []).slice(10, 30).map((one) => turned(one, 50)),
      ...Array.from({ length: 20 }, nibbles),
    ];
    expect(near.near(clip(copy))).toEqual([idOf(n)]);
  }
  expect(near.near(clip(Array.from({ length: 60 }, nibbles)))).toEqual([]);
});

it('holds a still shot once, and nothing of frames that show nothing', () => {
  const one = nibbles();
  const near = new NearClips();
  near.add(idOf(0), clip(Array.from({ length: 50 }, () => one)));
  expect(near.near(clip(Array.from({ length: 8 }, () => turned(one, 20))))).toEqual([idOf(0)]);
  const dark = clip(Array.from({ length: 8 }, () => one)).map((frame) => ({ ...frame, quality: 0 }));
  expect(near.near(dark)).toEqual([]);
});
