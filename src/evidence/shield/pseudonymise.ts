import { createHmac } from 'node:crypto';
import type { Pseudonym, Pseudonymise } from '../../domain/index.ts';

/** A key shorter than this could be tried out. */
export const KEY_BYTES = 32;

/**
 * Pseudonyms by HMAC-SHA-256 (RFC 2104) under a key that only this machine holds: without it nobody can try names until
 * one fits, with it the same account has the same pseudonym on one platform within one scope. 64 bits are kept: among a
 * million accounts two share one with a chance of 1 in 37 million.
 *
 * @throws RangeError for a key of fewer than 32 bytes
 */
export function pseudonymiseWith(key: Uint8Array): Pseudonymise {
  if (key.byteLength < KEY_BYTES)
    throw new RangeError(`expected a key of at least ${KEY_BYTES} bytes but received ${key.byteLength}`);
  return ({ platform, scope, account }) => {
    const parts = [platform, scope, account.normalize('NFKC').trim()];
    const digest = createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
    return `p_${digest.slice(0, 16)}` as Pseudonym;
  };
}
