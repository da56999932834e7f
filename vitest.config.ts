import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import NODE_FLAGS from './scripts/node-flags.json' with { type: 'json' };

/** Keys of pseudonyms that tests make lie here, and not in the home of whoever runs them. */
const config = mkdtempSync(join(tmpdir(), 'lacuna-config-'));
process.on('exit', () => rmSync(config, { recursive: true, force: true }));

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores are the smallest machine we promise to work on; PGlite takes half a gigabyte a copy.
    maxWorkers: 2,
    execArgv: NODE_FLAGS,
    env: { XDG_CONFIG_HOME: config },
  },
});
