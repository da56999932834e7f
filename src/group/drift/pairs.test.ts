import { expect, test } from 'vitest';
import { readClaims } from './claims.ts';
import { compareClaims } from './compare.ts';
import { readPairs } from './testing/pairs.ts';

test.each(readPairs())('$before.text → $after.text', ({ before, after, steps }) => {
  const found = compareClaims(
    readClaims(before.text, before.language),
    readClaims(after.text, after.language),
  ).map(({ kind, aspect }) => `${kind}:${aspect}`);
  expect(found.sort()).toEqual([...steps].sort());
});
