import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const MAKER = fileURLToPath(new URL('./make-database.ts', import.meta.url));

/**
 * The folder of a whole database inside an observatory's folder. A new one is made beside its place and moved there when
 * it is whole: a process that dies while making it leaves nothing that looks like a database.
 *
 * Only the holder of the lock may call this.
 */
export async function dataFolder(folder: string): Promise<string> {
  const place = join(folder, 'database');
  if (existsSync(place)) return place;
  const beside = join(folder, 'database.new');
  await rm(beside, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await execute(process.execPath, [MAKER, beside]);
  await rename(beside, place);
  return place;
}
