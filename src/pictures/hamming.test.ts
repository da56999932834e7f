import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pdq } from '../domain/index.ts';
import { hammingDistance } from './index.ts';

const pdq = fc.stringMatching(/^[0-9a-f]{64}$/) as fc.Arbitrary<Pdq>;

/** The same fingerprint with some bits turned over. */
function turn(from: Pdq, bits: readonly number[]): Pdq {
  let value = BigInt(`0x${from}`);
  for (const bit of bits) value ^= 1n << BigInt(bit);
  return value.toString(16).padStart(64, '0') as Pdq;
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
