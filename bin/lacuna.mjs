#!/usr/bin/env node
// The installed command. TypeScript runs natively from Node 22.18 on; the package brings its own Node 24.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithOwnNode } from '../scripts/own-node.mjs';

/** Whether the packages are there, wherever npm has put them: beside this package or in its own folder. */
function hasPackages() {
  const near = createRequire(import.meta.url).resolve.paths('citty') ?? [];
  return near.some((folder) => existsSync(join(folder, 'citty')));
}

if (hasPackages())
  process.exitCode = await runWithOwnNode([
    fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ]);
else {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  process.stderr.write(
    `Lacuna’s packages are not installed. Run "npm ci" in ${folder} and then this command again.\n`,
  );
  process.exitCode = 1;
}
