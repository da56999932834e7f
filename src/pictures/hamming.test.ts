import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureId, sha256, type Pdq } from '../domain/index.ts';
import { hammingDistance, matchesOf, type Fingerprinted } from './index.ts';

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

describe('matchesOf', () => {
  const print = '0'.repeat(64) as Pdq;
  const pictures = [[1, 2, 3], [], [9], Array.from({ length: 32 }, (_, bit) => bit)].map((bits, index) =>
    picture(turn(print, bits), index),
  );

  it('gives the nearest first, within the distance, of trusted quality', () => {
    const poor = picture(print, 9, 20);
    const found = matchesOf({ pdq: print, quality: 100 }, [...pictures, poor], 31);
    expect(found.map((match) => match.distance)).toEqual([0, 1, 3]);
    expect(matchesOf({ pdq: print, quality: 10 }, pictures, 31)).toEqual([]);
  });

  it('counts the distance itself as near, and one bit more as not', () => {
    fc.assert(
      fc.property(pdq, fc.uniqueArray(fc.nat(255), { minLength: 1 }), (example, bits) => {
        const copy = [picture(turn(example, bits), 1)];
        expect(matchesOf({ pdq: example, quality: 50 }, copy, bits.length)).toHaveLength(1);
        expect(matchesOf({ pdq: example, quality: 50 }, copy, bits.length - 1)).toEqual([]);
      }),
    );
  });
});
