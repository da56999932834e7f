import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import NODE_FLAGS from '../scripts/node-flags.json' with { type: 'json' };
import { startPostgres, type TestServer } from '../scripts/postgres.ts';
import { albumOf, articleWith, feedVisits, half, HARBOUR, jpeg } from './drawn-harbour.ts';
import { dump, passOver, scratchFolder } from './scratch.ts';

const PROCESS = fileURLToPath(new URL('pass-process.ts', import.meta.url));

/** How often a pass is killed over each database: `LACUNA_TEST_KILLS=40 npm run unit -- test/killed-pictures.test.ts`. */
const KILLS = Number(process.env['LACUNA_TEST_KILLS'] ?? 2);
/** Of so many originals the pairs among themselves are more than are written at once. */
const ORIGINALS = 15;
const MOST_DELAY_MS = 200;

let server: TestServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

/** Dice that fall alike in every run. */
function diceOf(seed: number): (most: number) => number {
  let state = seed * 7919 + 1;
  return (most) => (state = (state * 48_271) % 2_147_483_647) % most;
}

/** An album of fifteen; a paper shows four of them, small, cut or mirrored. */
async function harbour(database: string | null): Promise<string> {
  const names = Array.from({ length: ORIGINALS }, (_, at) => `${at + 1}.jpg`);
  const album: Record<string, Buffer> = {};
  for (const [at, name] of names.entries()) album[name] = await jpeg(at + 1).toBuffer();
  const shown = {
    'small.jpg': await jpeg(1).resize(300).toBuffer(),
    'half.jpg': await half(2),
    'flop.jpg': await jpeg(3).flop().toBuffer(),
    'small4.jpg': await jpeg(4).resize(500).toBuffer(),
  };
  return scratchFolder({
    'observatory.yaml': HARBOUR + (database === null ? '' : `database: '${database}'\n`),
    ...{ ...feedVisits(), ...albumOf(album), ...articleWith(Object.keys(shown), shown) },
  });
}

/** Starts a pass and kills it so long after so many pictures were compared; says whether it was still at work. */
async function killed(folder: string, compared: number, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [...NODE_FLAGS, PROCESS, folder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  for await (const line of createInterface({ input: child.stdout })) {
    const isDue = compared === 0 ? line === 'pictures' : line.startsWith(`pictures ${compared} of `);
    if (isDue) void sleep(delay).then(() => child.kill('SIGKILL'));
  }
  return (await ended) === 'SIGKILL';
}

it.each(['embedded', 'server'] as const)(
  'a pass that is killed while pictures are compared gives the same rows when it runs again: %s',
  async (kind) => {
    const wanted = await passOver(await harbour(null), dump);
    expect(wanted['picture_relation']?.length).toBeGreaterThan(200);
    // Each original stands on the album's own page, and four stand in the paper.
    expect(wanted['picture_sighting']?.length).toBe(ORIGINALS + 4);
    const dice = diceOf(kind === 'embedded' ? 1 : 2);
    let inTime = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const folder = await harbour(kind === 'server' ? await server.createDatabase() : null);
      if (await killed(folder, dice(ORIGINALS + 5), dice(MOST_DELAY_MS))) inTime += 1;
      expect(await passOver(folder, dump), `kill ${kill}`).toEqual(wanted);
    }
    expect(inTime).toBeGreaterThan(KILLS / 2);
  },
  (KILLS + 1) * 180_000,
);
