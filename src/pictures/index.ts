/** Bytes to fingerprint, and how two pictures relate. */
export { fingerprint, MOST_PIXELS, type Fingerprinting } from './fingerprint.ts';
export { hammingDistance } from './hamming.ts';
export { matchesOf, type Example, type Match } from './match-examples.ts';
export {
  findNearCopies,
  groupNearCopies,
  TRUSTED_QUALITY,
  type Fingerprinted,
  type NearCopy,
  type Nearness,
} from './near-copies.ts';
