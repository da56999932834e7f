import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAKER = fileURLToPath(new URL('./make-database.ts', import.meta.url));
const UNFINISHED = 'database.new';
/** As the package starts its own Node (`scripts/own-node.mjs`): without it, making a database can end in a crash. */
const FLAGS = ['--no-memory-protection-keys'];

/**
 * The folder of a whole database inside an observatory's folder. A new one is made beside its place and moved there when
 * it is whole: a process that dies while making it leaves nothing that looks like a database.
 *
 * Only the holder of the lock may call this.
 */
export async function dataFolder(folder: string): Promise<string> {
  const place = join(folder, 'database');
  if (existsSync(place)) return place;
  await mkdir(folder, { recursive: true });
  await clearUnfinished(folder);
  // A name of its own: a maker whose starter was killed may still be writing its last bytes.
  const beside = join(folder, `${UNFINISHED}-${process.pid}`);
  await make(beside);
  await rename(beside, place);
  return place;
}

/** What a dead process left. Its maker may write for a moment longer; then the rest goes the next time. */
async function clearUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of left) {
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** @throws Error with what the maker said, when it could not */
function make(folder: string): Promise<void> {
  // The pipe to its stdin closes when we die, however we die, and the maker ends with it.
  const maker = spawn(process.execPath, [...FLAGS, MAKER, folder], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  maker.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    maker.once('error', reject);
    maker.once('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`expected a new database but received: ${said.trim()}`));
    });
  });
}
