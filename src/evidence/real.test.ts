import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './content-check.ts';

const REAL = join(import.meta.dirname, '../../../shared/real');
const isThere = existsSync(REAL);
if (!isThere) console.warn('SKIPPED: ../shared/real is missing, so the content check ran on no real records');

test.skipIf(!isThere)('no real list, bulletin or table is taken for a wall', () => {
  const names = readdirSync(REAL, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(json|jsonl|md|csv)$/.test(name));
  const verdicts = files.map((name) => {
    const address = `https://lists.example/${name}`;
    const body = readFileSync(join(REAL, name));
    const { verdict } = checkContent({
      status: null,
      mediaType: '',
      body,
      address,
      finalAddress: address,
      expects: 'list',
    });
    return `${verdict} ${name}`;
  });
  expect(files.length).toBeGreaterThan(100);
  expect(verdicts.filter((line) => !line.startsWith('as-asked'))).toEqual([]);
});
