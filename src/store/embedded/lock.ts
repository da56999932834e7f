import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreInUseError } from '../errors.ts';
import { processStart } from './process-start.ts';

/** Who holds a folder: enough to tell a living process from one that died and left its number to another. */
type Holder = {
  readonly pid: number;
  /** When the process started, as the system writes it; null where the system does not say. */
  readonly started: string | null;
  readonly host: string;
  /** Tells two openings by one process apart. */
  readonly token: string;
};

/** On another host (or in another container) no process can be looked up: a lock counts as alive while it is refreshed. */
const REFRESH_MS = 10_000;
const SILENT_MS = 60_000;

/** Longer than another process needs between reading a stale lock and replacing it. */
const SETTLE_MS = 150;

/**
 * Takes the lock of an observatory's folder: the embedded database does not notice a second process, and would lose
 * rows to it. A lock whose process is gone (kill -9, power) is taken over.
 *
 * @returns what gives the lock back.
 * @throws StoreInUseError naming the process that holds it.
 */
export async function takeLock(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'database.lock');
  const me = thisProcess();
  if (!create(path, me)) await takeOver(path, me, folder);
  const refresh = setInterval(() => touch(path), REFRESH_MS);
  refresh.unref();
  return () => {
    clearInterval(refresh);
    if (read(path)?.token === me.token) rmSync(path, { force: true });
  };
}

function thisProcess(): Holder {
  return {
    pid: process.pid,
    started: processStart(process.pid),
    host: hostname(),
    token: crypto.randomUUID(),
  };
}

function create(path: string, me: Holder): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify(me));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock aside, makes ours, and looks again: of two that try at once only one stays. */
async function takeOver(path: string, me: Holder, folder: string): Promise<void> {
  const found = await readWhole(path);
  if (found !== null && isAlive(found, path)) throw inUse(folder, found);
  const aside = `${path}.${me.token}`;
  const moved = move(path, aside) ? read(aside) : found;
  if (moved?.token !== found?.token) giveBack(aside, path);
  rmSync(aside, { force: true });
  create(path, me);
  await sleep(SETTLE_MS);
  const holder = read(path);
  if (holder?.token !== me.token) throw inUse(folder, holder);
}

/** A lock that is being written is empty for a moment; one that stays unreadable was cut off by a crash and is nobody's. */
async function readWhole(path: string): Promise<Holder | null> {
  const first = read(path);
  if (first !== null) return first;
  await sleep(SETTLE_MS);
  return read(path);
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** We moved the fresh lock of a process that was quicker. */
function giveBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // Someone made a new lock in the meantime; the second look decides.
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Without its lock file the store still works; whoever took the file away wants the folder.
  }
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < SILENT_MS;
  return runs(holder.pid) && holder.started === processStart(holder.pid);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(folder: string, holder: Holder | null): StoreInUseError {
  const who =
    holder === null
      ? 'another process'
      : holder.pid === process.pid && holder.host === hostname()
        ? `this process (${holder.pid}), which opened it before`
        : `process ${holder.pid} on ${holder.host}`;
  return new StoreInUseError(
    `The database in ${folder} is in use by ${who}. Stop that process first, or let several share a PostgreSQL server: write "database: postgres://user@host/name" in observatory.yaml.`,
  );
}
