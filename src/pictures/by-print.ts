import type { PictureRelation } from '../domain/index.ts';
import { fingerprint, type Fingerprinting } from './fingerprint.ts';
import { hammingDistance } from './hamming.ts';
import { TRUSTED_QUALITY } from './match-examples.ts';

/** Name and version of this comparison; relations that it made are kept under it. */
export const METHOD = 'pdq/1';

/** Hamming distance, of 256 bits, up to which two fingerprints are taken for one picture. */
const NEAR = 31;

export type Prepared = Extract<Fingerprinting, { ok: true }>;

export const prepare = fingerprint;

/** Whether two pictures are near copies, by their fingerprints alone: a crop or a mirrored copy is another picture here. */
export function relate(original: Prepared, copy: Prepared): PictureRelation {
  const distance = hammingDistance(original.pdq, copy.pdq);
  const isPlain = Math.min(original.quality, copy.quality) < TRUSTED_QUALITY;
  const kind = isPlain ? 'cannot-be-judged' : distance <= NEAR ? 'resized' : 'different';
  const whole = kind === 'resized' ? { left: 0, top: 0, right: 1, bottom: 1 } : null;
  return {
    ...{ kind, edits: kind === 'resized' ? ['recompressed'] : [], confidence: isPlain ? 1 : 0.95 },
    because: { inliers: 0, matched: 0, correlation: null, agreeing: null, distance },
    ...{ kept: whole, place: whole, transform: null, changed: [] },
  };
}
