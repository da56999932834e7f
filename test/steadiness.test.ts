import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import NODE_FLAGS from '../scripts/node-flags.json' with { type: 'json' };
import { openWorkshop, runPass, type Workshop } from '../src/pipeline.ts';
import { dump, scratchFolder, shareKey } from './scratch.ts';

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

type Killed = { readonly signal: string | null; readonly said: readonly string[] };

/** Starts a pass and ends it with kill -9 while the database writes, once the pass has said this line. */
async function killedWhileWriting(folder: string, line: string): Promise<Killed> {
  const child = spawn(process.execPath, [...NODE_FLAGS, PROCESS, folder, SUMMIT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const said: string[] = [];
  const watching = new AbortController();
  for await (const one of createInterface({ input: child.stdout })) {
    said.push(one);
    // The log that the database writes ahead changes with every commit and in the middle of large ones.
    if (one === line) watch(join(folder, 'database', 'pg_wal'), watching, () => void child.kill('SIGKILL'));
  }
  const signal = await ended;
  watching.abort();
  return { signal, said };
}

/** Starts a pass on a new folder and ends it with kill -9 before it can have begun to collect. */
async function killedAtStart(folder: string): Promise<void> {
  const child = spawn(process.execPath, [...NODE_FLAGS, PROCESS, folder, SUMMIT], { stdio: 'ignore' });
  const starting = watch(folder, () => void child.kill('SIGKILL'));
  const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
  starting.close();
  expect(signal).toBe('SIGKILL');
}

const stageOf = (line = ''): string => line.split(' ')[0] ?? '';

/** After these lines the next write is the last thing a pass does: twice among captures, twice among conclusions. */
const KILLS = ['collect northern-wire', 'collect hot-lists', 'report', 'report'];

describe('a pass', () => {
  it(
    'gives the same rows again, and the same after being killed in the middle of what it writes',
    { timeout: 600_000 },
    async () => {
      shareKey();
      const expected = await summit(scratchFolder(), async (workshop) => {
        await pass(workshop);
        const once = await dump(workshop);
        await pass(workshop);
        expect(await dump(workshop)).toEqual(once);
        return once;
      });
      expect(expected['sighting']?.length).toBeGreaterThan(500);
      const folder = scratchFolder();
      await killedAtStart(folder);
      for (const line of KILLS) {
        const { signal, said } = await killedWhileWriting(folder, line);
        expect(signal, line).toBe('SIGKILL');
        expect(said).toContain(line);
        expect(stageOf(said.at(-1))).toBe(stageOf(line));
      }
      const disturbed = await summit(folder, async (workshop) => {
        await pass(workshop);
        return dump(workshop);
      });
      expect(disturbed).toEqual(expected);
    },
  );
});
