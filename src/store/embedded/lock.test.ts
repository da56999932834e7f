import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreInUseError } from '../errors.ts';
import { openStore } from '../open.ts';
import { runOther } from './child-process.ts';
import { takeLock } from './lock.ts';
import { processStart } from './process-start.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-lock-'));
  lock = join(folder, 'database.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (holder: object): void =>
  writeFileSync(
    lock,
    JSON.stringify({ pid: process.pid, started: null, host: hostname(), token: 'x', ...holder }),
  );

test('a folder is held once, also within one process, and can be taken again after', async () => {
  const unlock = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toThrow(/in use by this process/);
  unlock();
  expect(existsSync(lock)).toBe(false);
  (await takeLock(folder))();
});

test('a lock left by a dead process is taken over', async () => {
  const dead = runOther('console.log("here"); setInterval(() => {}, 1000);');
  await dead.until('here');
  const started = processStart(dead.pid);
  await dead.kill();
  write({ pid: dead.pid, started });
  (await takeLock(folder))();
});

test('a lock whose process number now belongs to another process is taken over', async () => {
  write({ pid: process.pid, started: 'long ago' });
  (await takeLock(folder))();
});

test('a lock cut off while it was written is taken over', async () => {
  writeFileSync(lock, '{"pid":');
  (await takeLock(folder))();
});

test('a lock of another machine counts while it is refreshed', async () => {
  write({ host: 'elsewhere', pid: 1 });
  await expect(takeLock(folder)).rejects.toThrow('in use by process 1 on elsewhere');
  const long = new Date(Date.now() - 120_000);
  utimesSync(lock, long, long);
  (await takeLock(folder))();
});

test('of many that take over a dead lock at once, one gets it', async () => {
  write({ started: 'long ago' });
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
  const got = tries.filter((attempt) => attempt.status === 'fulfilled');
  expect(got).toHaveLength(1);
  for (const attempt of tries) {
    if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(StoreInUseError);
  }
  got[0]?.value();
});

test('a second process is refused while the first lives, told which it is and what to do; after kill -9 it may', async () => {
  const code = `const store = await openStore({ folder: ${JSON.stringify(folder)}, database: null });
    console.log('It is mine');
    setInterval(() => {}, 1000);`;
  const first = runOther(code);
  await first.until('It is mine');
  await expect(runOther(code).until('It is mine')).rejects.toThrow(/StoreInUseError/);
  const refusal = await openStore({ folder, database: null }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StoreInUseError);
  expect(String(refusal)).toContain(`process ${first.pid}`);
  expect(String(refusal)).toContain('database: postgres://');
  await first.kill();
  await (await openStore({ folder, database: null })).close();
});
