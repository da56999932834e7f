import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled } from '../scripts/installed.mjs';
import { scratchFolder } from './scratch.ts';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

/** A folder with a lock file, and with what npm left behind, if it was through. */
function folderWith(there: object | string | null): string {
  const left = typeof there === 'string' ? there : JSON.stringify({ packages: there });
  return scratchFolder({
    'package-lock.json': JSON.stringify({ packages: LOCKED }),
    ...(there === null ? {} : { 'node_modules/.package-lock.json': left }),
  });
}

test.each([
  ['npm ci was never through', null, false],
  ['its list is broken', '{"packages": {', false],
  ['a package is missing', {}, false],
  ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
  ['a plain npm ci on this system', { 'node_modules/a': { version: '1.0.0' } }, true],
  [
    'an optional package of another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    false,
  ],
] as const)('whether packages are installed: %s', (_, there, due) => {
  expect(isInstalled(folderWith(there))).toBe(due);
});

test('this checkout is installed', () => {
  expect(isInstalled('.')).toBe(true);
});

test('the command says what to do where its packages are not installed', () => {
  const folder = scratchFolder();
  for (const part of ['bin', 'scripts', 'src/cli']) cpSync(part, join(folder, part), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/lacuna.mjs'), '--help'], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(
    /^Lacuna’s packages are not installed\. Run "npm ci" in .+ and then this command again\.\n$/,
  );
  expect(status).toBe(1);
});
