import { existsSync, readdirSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { batch } from '../conformance/data.ts';
import { openStore, saveCollected } from '../index.ts';
import { runOther } from './child-process.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writer = (from: number): string => `
  const store = await openStore({ folder: ${JSON.stringify(folder)}, database: null });
  await saveObservatory(store, given.OBSERVATORY);
  for (let n = ${from}; ; n += 1) {
    await saveCollected(store, given.batch(n, 200));
    console.log('saved ' + n + ';');
  }`;

test('kill -9 in the middle of writing loses no batch that was answered, and leaves none in part', async () => {
  let from = 0;
  for (const delay of [0, 7, 23, 61]) {
    const process = runOther(writer(from));
    await process.until(`saved ${from + 2};`);
    await sleep(delay);
    await process.kill();
    const answered = (await process.until('saved')).split('\n').filter((line) => line.endsWith(';')).length;

    const store = await openStore({ folder, database: null });
    const { rows } = await sql<{ looks: number; whole: number; captures: number }>`
      select count(*) as looks, count(*) filter (where sightings = 200) as whole, (select count(*) from capture) as captures
      from (select count(s.item_id) as sightings from look left join sighting s on s.look_id = look.id group by look.id) as l`.execute(
      store.db,
    );
    const { looks = 0, whole, captures } = rows[0] ?? {};
    expect(looks).toBeGreaterThanOrEqual(from + answered);
    expect({ whole, captures }).toEqual({ whole: looks, captures: looks });
    await saveCollected(store, batch(looks, 200));
    await store.close();
    from = looks + 1;
  }
}, 60_000);

test('a process killed while it makes the database leaves nothing in the way', async () => {
  const process = runOther(writer(0));
  const unfinished = () => readdirSync(folder).filter((name) => name.startsWith('database.new'));
  await expect.poll(unfinished, { timeout: 30_000 }).toHaveLength(1);
  await process.kill();
  const store = await openStore({ folder, database: null });
  await store.close();
  expect(unfinished().length).toBeLessThan(2);
  await expect.poll(() => existsSync(join(folder, 'database', 'PG_VERSION'))).toBe(true);
}, 60_000);

test('a database that cannot be read says so, and what to do', async () => {
  mkdirSync(join(folder, 'database'), { recursive: true });
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '7');
  await expect(openStore({ folder, database: null })).rejects.toThrow(
    /stopped: .*move the folder "database"/s,
  );
  rmSync(join(folder, 'database'), { recursive: true });
  await (await openStore({ folder, database: null })).close();
});
