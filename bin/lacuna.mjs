#!/usr/bin/env node
// The installed command. TypeScript runs natively from Node 22.18 on; the package brings its own Node 24.
import { runWithOwnNode } from '../scripts/own-node.mjs';

process.exitCode = await runWithOwnNode([
  new URL('../src/cli/main.ts', import.meta.url).pathname,
  ...process.argv.slice(2),
]);
