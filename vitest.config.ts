import { defineConfig } from 'vitest/config';
import NODE_FLAGS from './scripts/node-flags.json' with { type: 'json' };

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores are the smallest machine we promise to work on; PGlite takes half a gigabyte a copy.
    maxWorkers: 2,
    execArgv: NODE_FLAGS,
  },
});
