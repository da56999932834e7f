/**
 * An index by which near fingerprints are found without reading all: of two that differ in at most 31 bits one of sixteen
 * chunks of sixteen bits differs in at most one. A key is a chunk with its place before it.
 */
const keys = Array.from(
  { length: 16 },
  (_, chunk) => `('x' || substr(pdq, ${chunk * 4 + 1}, 4))::bit(16)::integer + ${chunk * 65_536}`,
);

export const statements: readonly string[] = [
  `create function fingerprint_keys(pdq text) returns integer[] language sql immutable strict parallel safe
     return array[${keys.join(', ')}]`,
  // Plain pictures are never matched, and one list would hold all black ones. Without "fastupdate" new entries go where
  // they belong: the embedded database has nobody who would tidy them up later.
  `create index picture_fingerprint on picture using gin (fingerprint_keys(pdq)) with (fastupdate = off)
     where quality >= 50`,
];
