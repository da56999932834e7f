import { createHash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Whether bytes have the digest an archive states, such as `sha1:3I42H3S6…` (base 32, as most write) or `sha256:9f86d0…`
 * (hex). Null when the digest is missing or of a kind we cannot compute: then nothing is known.
 */
export function matchesDigest(bytes: Uint8Array, stated: string | null): boolean | null {
  const [, method = '', value = ''] =
    /^(md5|sha-?1|sha-?256|sha-?512):(\S+)$/i.exec(stated?.trim() ?? '') ?? [];
  if (method === '') return null;
  const digest = createHash(method.replace('-', '').toLowerCase()).update(bytes).digest();
  const plain = value.replace(/=+$/, '');
  return (
    plain.toUpperCase() === toBase32(digest) ||
    plain.toLowerCase() === digest.toString('hex') ||
    plain === digest.toString('base64').replace(/=+$/, '')
  );
}

/** RFC 4648, section 6, without padding. */
function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31] ?? '';
  }
  return bits > 0 ? text + (BASE32[(held << (5 - bits)) & 31] ?? '') : text;
}
