import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../stats/seeded-random.ts';
import { distanceBetween, type Words } from '../hamming.ts';
import { FingerprintIndex, LINEAR_CAPACITY, type Found } from './index.ts';
import { LinkedPart } from './linked-part.ts';
import { mix } from './mix.ts';
import { chunkRadii } from '../../stats/hamming-chunks.ts';

/** What the search has to answer: every fingerprint compared with the query. */
function compareAll(all: readonly Words[], query: Words, radius: number): Found[] {
  return all
    .map((words, id) => ({ id, distance: distanceBetween(words, query) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.id - b.id);
}

function flip(words: Words, bits: readonly number[]): Words {
  const flipped = words.slice();
  for (const bit of bits) flipped[bit >> 4] = (flipped[bit >> 4] ?? 0) ^ (1 << (bit & 15));
  return flipped;
}

const words = fc.uint16Array({ minLength: 16, maxLength: 16 });
const bits = (maxLength: number) => fc.uniqueArray(fc.nat(255), { maxLength });

/** Few pictures, and near and exact copies of them: most queries have answers, and lists are long. */
const crowd = fc.array(words, { minLength: 1, maxLength: 3 }).chain((origins) =>
  fc.record({
    query: fc.tuple(fc.constantFrom(...origins), bits(40)).map(([origin, some]) => flip(origin, some)),
    all: fc.array(
      fc.tuple(fc.constantFrom(...origins), fc.oneof(bits(0), bits(70))).map(([of, some]) => flip(of, some)),
      { maxLength: 60 },
    ),
  }),
);
const radius = fc.oneof(fc.constant(31), fc.nat(64), fc.nat(256));

describe('fingerprints in lists', () => {
  function searchPart(all: readonly Words[], query: Words, within: number): Found[] {
    const part = new LinkedPart(Math.max(1, all.length), 0);
    for (const one of all) part.add(mix(one));
    const found: Found[] = [];
    part.search(mix(query), { radius: within, listed: within }, found);
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  it('are found as by comparing with each, whatever the radius', () => {
    fc.assert(
      fc.property(crowd, radius, ({ all, query }, within) => {
        expect(searchPart(all, query, within)).toEqual(compareAll(all, query, within));
      }),
      { numRuns: 500 },
    );
  });

  it('are found through the lists too, where few of many are near', () => {
    const random = seededRandom(5);
    const draw = () => Uint16Array.from({ length: 16 }, () => random() * 65_536);
    const all = Array.from({ length: 3_000 }, draw);
    for (let copy = 0; copy < 200; copy += 1) all.push(all[copy % 50]?.slice() ?? draw());
    for (let round = 0; round < 96; round += 1) {
      const origin = all[Math.floor(random() * 100)] ?? draw();
      const some = Array.from({ length: round % 50 }, () => Math.floor(random() * 256));
      const query = flip(origin, some);
      const within = round % 48;
      expect(searchPart(all, query, within)).toEqual(compareAll(all, query, within));
    }
  });

  it('are full when as many were added as they were made for', () => {
    const part = new LinkedPart(2, 0);
    part.add(mix(new Uint16Array(16)));
    expect(part.isFull).toBe(false);
    part.add(mix(new Uint16Array(16)));
    expect(part.isFull).toBe(true);
  });
});

describe('an index of fingerprints', () => {
  const random = seededRandom(11);
  const draw = (): Words => Uint16Array.from({ length: 16 }, () => random() * 65_536);

  it('finds across its parts, nearest first, equally near ones as they were added', () => {
    const index = new FingerprintIndex();
    const all = Array.from({ length: LINEAR_CAPACITY + 2_000 }, draw);
    const query = draw();
    for (const [at, some] of [
      [10, [1, 2]],
      [LINEAR_CAPACITY + 5, [7]],
      [20, [3, 9]],
      [LINEAR_CAPACITY + 9, []],
    ] as const)
      all[at] = flip(query, some);
    expect(all.map((one) => index.add(one))).toEqual(all.map((_, id) => id));
    expect(index.size).toBe(all.length);
    const found = index.within(query);
    expect(found).toEqual(compareAll(all, query, 31));
    expect(found.map(({ id }) => id)).toEqual([LINEAR_CAPACITY + 9, LINEAR_CAPACITY + 5, 10, 20]);
  });

  it('holds many equal fingerprints beside others, and finds each', () => {
    const index = new FingerprintIndex();
    const black = new Uint16Array(16);
    const copies = 20_000;
    for (let at = 0; at < LINEAR_CAPACITY + copies; at += 1) index.add(at < LINEAR_CAPACITY ? draw() : black);
    const other = flip(draw(), []);
    const id = index.add(other);
    expect(index.within(black, 0)).toHaveLength(copies);
    expect(index.within(other, 5)).toEqual([{ id, distance: 0 }]);
  });

  it('takes at most 64 bytes a fingerprint beside the fingerprint itself, all tables counted', () => {
    const index = new FingerprintIndex();
    for (let at = 0; at < LINEAR_CAPACITY; at += 1) index.add(draw());
    expect(index.bytes / index.size).toBe(32);
    index.add(draw());
    const part = index.bytes - LINEAR_CAPACITY * 32;
    expect(part / 1_048_576 - 32).toBeLessThanOrEqual(64);
  });

  it.each([-1, 1.5, 257, NaN])('refuses a radius of %d', (wrong) => {
    expect(() => new FingerprintIndex().within(draw(), wrong)).toThrow('expected a radius of 0–256 bits');
  });
});

describe('the parts of a search', () => {
  it('mixing keeps every distance', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(distanceBetween(mix(a), mix(b))).toBe(distanceBetween(a, b));
      }),
    );
  });

  it('no 65 bits are spread over the chunks so that none is near enough at a radius of 64', () => {
    for (let within = 0; within <= 64; within += 1) {
      const leastMissed = chunkRadii(within).reduce((sum, chunk) => sum + chunk + 1, 0);
      expect(leastMissed).toBe(within + 1);
    }
  });
});
