import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ThreadPool } from './thread-pool.ts';

const SERVE = new URL('serve-tasks.ts', import.meta.url).href;

/** A thread that does what it is told: a number is doubled, anything else is trouble. */
const ODD_THREAD = `
import { serveTasks } from '${SERVE}';
serveTasks((task) => {
  if (task === 'hang') for (;;);
  if (task === 'leave') process.exit(3);
  if (task === 'throw') throw new Error('it broke');
  if (task === 'grow') for (const all = []; ; ) all.push({ length: all.length });
  return task * 2;
});
`;

function poolOf(code: string, threads = 2, limitMs = 5_000): ThreadPool<unknown, number> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, code);
  const pool = new ThreadPool<unknown, number>({
    ...{ script: pathToFileURL(file), threads, limitMs, heapMb: 64 },
  });
  onTestFinished(async () => {
    await pool.close();
    rmSync(folder, { recursive: true });
  });
  return pool;
}

const done = (answer: number) => ({ state: 'done', answer });

test('each task gets its own answer, however many wait', async () => {
  const pool = poolOf(ODD_THREAD);
  const tasks = Array.from({ length: 50 }, (_, index) => index);
  expect(await Promise.all(tasks.map((task) => pool.run(task)))).toEqual(tasks.map((task) => done(task * 2)));
});

test('a thread that throws, leaves or needs too much memory costs its own task and no other', async () => {
  const pool = poolOf(ODD_THREAD, 1);
  const fates = await Promise.all([1, 'throw', 2, 'leave', 3, 'grow', 4].map((task) => pool.run(task)));
  expect(fates).toEqual([
    done(2),
    { state: 'broke', detail: 'it broke' },
    done(4),
    { state: 'broke', detail: 'the thread ended' },
    done(6),
    { state: 'broke', detail: expect.stringContaining('memory') as string },
    done(8),
  ]);
});

test('a thread that hangs is ended after its time, and the tasks behind it are answered', async () => {
  const pool = poolOf(ODD_THREAD, 1, 300);
  const fates = await Promise.all(['hang', 1, 'hang', 2].map((task) => pool.run(task)));
  expect(fates).toEqual([{ state: 'too-slow' }, done(2), { state: 'too-slow' }, done(4)]);
});

test('a script that cannot begin is a mistake of ours: every task is refused', async () => {
  const pool = poolOf('throw new Error("cannot begin")');
  const both = await Promise.allSettled([pool.run(1), pool.run(2)]);
  expect(both.map((one) => (one.status === 'rejected' ? String(one.reason) : ''))).toEqual(
    Array(2).fill('Error: cannot begin'),
  );
});
