import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function bench(...words: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/main.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

test.each([
  [['nosuchbench'], 'extract'],
  [['pipeline', 'nosuchpart'], 'growth'],
  [['extract', 'nosuchset'], 'naeb'],
  [['extract', 'naeb', '--mises'], '--misses'],
  [['linear', 'nosuchshape'], 'paragraphs'],
  [['judge', '--wirte'], '--write'],
  [['archive', 'twice'], 'whole numbers'],
  [['fuzz', '0', 'all'], 'whole numbers'],
  [['survival', 'sped'], 'calibration'],
])('a bench refuses words that mean nothing to it, and names those that do: %j', (words, due) => {
  const { status, said } = bench(...words);
  expect(said).toContain(`unknown: ${words.at(-1)};`);
  expect(said).toContain(due);
  expect(status).toBe(2);
});
