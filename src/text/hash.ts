/**
 * A 32-bit hash of a text, 0 … 2³² − 1: FNV-1a over UTF-16 units, whose low bits are weak on short texts, with
 * murmur3's finaliser after it.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
