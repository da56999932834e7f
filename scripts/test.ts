// `npm test`: types, lint, then every test (rooms, across rooms, browser). Arguments go to Vitest and then only tests run:
// `npm test -- src/compare`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSystemTools } from './system-tools.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Runs a tool of node_modules with this very Node; true when it found nothing to complain about. */
function passes(title: string, tool: string, bin: string, args: readonly string[]): boolean {
  process.stderr.write(`\n— ${title}\n`);
  const script = join(dirname(require.resolve(`${tool}/package.json`)), bin);
  return spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

type Summary = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
};

/** Every test; prints one plain closing line for machines that read it. */
function runTests(only: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  const file = join(folder, 'summary.json');
  const ok = passes('tests', 'vitest', 'vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ]);
  const summary = JSON.parse(readFileSync(file, 'utf8')) as Summary;
  rmSync(folder, { recursive: true });
  process.stdout.write(
    `\n${summary.numPassedTests} passed, ${summary.numFailedTests} failed, ${summary.numPendingTests} skipped\n`,
  );
  return ok;
}

const only = process.argv.slice(2);
const missing = ensureSystemTools();
for (const line of missing) process.stderr.write(`${line}\n`);
const checked =
  missing.length === 0 &&
  (only.length > 0 ||
    [
      passes('types', 'typescript', 'bin/tsc', ['-p', '.']),
      passes('lint', 'eslint', 'bin/eslint.js', ['.']),
      passes('format', 'prettier', 'bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    ].every(Boolean));
process.exitCode = missing.length === 0 && runTests(only) && checked ? 0 : 1;
