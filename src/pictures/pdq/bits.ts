import type { Pdq } from '../../domain/index.ts';

/**
 * One bit a coefficient, set where it lies above the median (of an even count the lower of the two in the middle);
 * printed from the last sixteen bits to the first.
 */
export function bitsOf(cosines: Float32Array): Pdq {
  const median = cosines.toSorted()[cosines.length / 2 - 1] ?? 0;
  let hex = '';
  for (let word = 15; word >= 0; word -= 1) {
    let bits = 0;
    for (let bit = 0; bit < 16; bit += 1) if ((cosines[word * 16 + bit] ?? 0) > median) bits |= 1 << bit;
    hex += bits.toString(16).padStart(4, '0');
  }
  return hex as Pdq;
}
