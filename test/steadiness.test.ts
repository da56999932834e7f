import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkshop, runPass, type Workshop } from '../src/pipeline.ts';
import { dump, scratchFolder } from './scratch.ts';

const SUMMIT = fileURLToPath(new URL('../examples/summit', import.meta.url));
const PROCESS = fileURLToPath(new URL('pass-process.ts', import.meta.url));

/** The bundled example, its database and captures in a folder of its own. */
async function summit<Result>(
  folder: string,
  work: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const { signal } = new AbortController();
  const workshop = await openWorkshop({
    file: `${SUMMIT}/observatory.yaml`,
    folder,
    dataFolder: SUMMIT,
    signal,
  });
  try {
    return await work(workshop);
  } finally {
    await workshop.close();
  }
}

const pass = (workshop: Workshop) =>
  runPass(workshop, { command: 'test', signal: new AbortController().signal });

/** Starts a pass and ends it with kill -9 after so many milliseconds. */
function killedPass(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [PROCESS, folder, SUMMIT], { stdio: 'ignore' });
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

describe('a pass', () => {
  it(
    'gives the same rows again, and the same after being killed at any moment',
    { timeout: 240_000 },
    async () => {
      const expected = await summit(scratchFolder(), async (workshop) => {
        await pass(workshop);
        const once = await dump(workshop);
        await pass(workshop);
        expect(await dump(workshop)).toEqual(once);
        return once;
      });
      expect(expected['sighting']?.length).toBeGreaterThan(500);
      const folder = scratchFolder();
      for (const afterMs of [900, 2000, 3500, 5000]) await killedPass(folder, afterMs);
      const disturbed = await summit(folder, async (workshop) => {
        await pass(workshop);
        return dump(workshop);
      });
      expect(disturbed).toEqual(expected);
    },
  );
});
