import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureId, sha256, type Pdq } from '../domain/index.ts';
import { findNearCopies, groupNearCopies, hammingDistance, matchesOf, type Fingerprinted } from './index.ts';

const pdq = fc.stringMatching(/^[0-9a-f]{64}$/) as fc.Arbitrary<Pdq>;

/** The same fingerprint with some bits turned over. */
function turn(from: Pdq, bits: readonly number[]): Pdq {
  let value = BigInt(`0x${from}`);
  for (const bit of bits) value ^= 1n << BigInt(bit);
  return value.toString(16).padStart(64, '0') as Pdq;
}

function picture(print: Pdq, index: number, quality = 100): Fingerprinted {
  return { id: pictureId(sha256(String(index))), pdq: print, quality };
}

/** A few fingerprints and near relations of them, so that there is something to find, at every distance. */
const family = fc
  .tuple(
    fc.array(pdq, { minLength: 1, maxLength: 4 }),
    fc.array(
      fc.tuple(fc.nat(3), fc.uniqueArray(fc.nat(255), { maxLength: 60 }), fc.integer({ min: 40, max: 60 })),
      {
        maxLength: 40,
      },
    ),
  )
  .map(([seeds, relations]) =>
    relations.map(([seed, bits, quality], index) =>
      picture(turn(seeds[seed % seeds.length] ?? ('0'.repeat(64) as Pdq), bits), index, quality),
    ),
  );

const EDGES = [0, 1, 15, 16, 17, 31, 32, 47, 90, 256];

function bruteForce(pictures: readonly Fingerprinted[], distance: number) {
  const trusted = pictures.filter((one) => one.quality >= 50);
  return trusted.flatMap((a, at) =>
    trusted
      .slice(at + 1)
      .map((b) => ({ a: a.id, b: b.id, distance: hammingDistance(a.pdq, b.pdq) }))
      .filter((pair) => pair.distance <= distance),
  );
}

describe('hammingDistance', () => {
  it('counts the bits that were turned over', () => {
    fc.assert(
      fc.property(pdq, fc.uniqueArray(fc.nat(255)), (from, bits) => {
        expect(hammingDistance(from, turn(from, bits))).toBe(bits.length);
      }),
    );
  });

  it('refuses what is no fingerprint', () => {
    expect(() => hammingDistance('abc' as Pdq, '0'.repeat(64) as Pdq)).toThrow('expected 64 hex digits');
  });
});

describe('findNearCopies', () => {
  it('finds exactly what comparing each with each finds', () => {
    fc.assert(
      fc.property(family, fc.constantFrom(...EDGES), (pictures, distance) => {
        expect(findNearCopies(pictures, { distance })).toEqual(bruteForce(pictures, distance));
      }),
    );
  });

  it('does so through the index too: enough pictures that it is used', () => {
    fc.assert(
      fc.property(fc.array(pdq, { minLength: 300, maxLength: 300 }), fc.nat(1e6), (seeds, salt) => {
        const turned = seeds.map((seed, at) => turn(seed, bitsFrom(salt + at, (at % 20) + 14)));
        const pictures = [...seeds, ...turned].map((print, index) => picture(print, index));
        const found = findNearCopies(pictures, { distance: 31 });
        expect(found).toEqual(bruteForce(pictures, 31));
        expect(found.length).toBeGreaterThanOrEqual(250);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves pictures of low quality out', () => {
    const print = 'ab'.repeat(32) as Pdq;
    const pictures = [picture(print, 1, 49), picture(print, 2, 50), picture(print, 3, 80)];
    expect(findNearCopies(pictures, { distance: 31 })).toHaveLength(1);
    expect(findNearCopies(pictures, { distance: 31, minQuality: 0 })).toHaveLength(3);
  });

  it('refuses a distance that is none', () => {
    expect(() => findNearCopies([], { distance: -1 })).toThrow(RangeError);
    expect(() => findNearCopies([], { distance: 1.5 })).toThrow('expected a distance');
  });
});

describe('groupNearCopies', () => {
  it('joins what a chain of near pairs joins, and nothing else', () => {
    fc.assert(
      fc.property(family, fc.constantFrom(...EDGES), (pictures, distance) => {
        expect(groupNearCopies(pictures, { distance })).toEqual(joinedPairs(pictures, distance));
      }),
    );
  });

  it('takes ten thousand equal pictures in its stride', () => {
    const print = 'ab'.repeat(32) as Pdq;
    const pictures = Array.from({ length: 10_000 }, (_, index) => picture(print, index));
    expect(groupNearCopies(pictures, { distance: 31 })[0]).toHaveLength(10_000);
  });
});

describe('matchesOf', () => {
  it('gives the nearest first, within the distance, of trusted quality', () => {
    const print = '0'.repeat(64) as Pdq;
    const pictures = [[1, 2, 3], [], [9], Array.from({ length: 32 }, (_, bit) => bit)].map((bits, index) =>
      picture(turn(print, bits), index),
    );
    const poor = picture(print, 9, 20);
    const found = matchesOf({ pdq: print, quality: 100 }, [...pictures, poor], 31);
    expect(found.map((match) => match.distance)).toEqual([0, 1, 3]);
    expect(matchesOf({ pdq: print, quality: 10 }, pictures, 31)).toEqual([]);
  });
});

/** Different bits for every salt, the same on every run. */
function bitsFrom(salt: number, count: number): number[] {
  return [...new Set(Array.from({ length: count }, (_, at) => (salt * 7919 + at * 104_729) % 256))];
}

/** The plain way: grow each group until no near pair leads out of it. */
function joinedPairs(pictures: readonly Fingerprinted[], distance: number) {
  const pairs = bruteForce(pictures, distance);
  const seen = new Set<string>();
  return pictures.flatMap(({ id }) => {
    if (seen.has(id)) return [];
    const group = new Set([id]);
    for (const member of group) {
      for (const { a, b } of pairs) if (a === member || b === member) group.add(a === member ? b : a);
    }
    for (const member of group) seen.add(member);
    return group.size > 1 ? [pictures.map((one) => one.id).filter((one) => group.has(one))] : [];
  });
}
