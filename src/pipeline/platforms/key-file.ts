import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { KEY_BYTES } from '../../evidence/index.ts';

/** The key of pseudonyms cannot be had; the message says which file, why, and what to do. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** The name of a folder for its key: it moves with the folder, and says nothing by itself. */
const ID_FILE = 'observatory.id';
const ID = /^[0-9a-f]{32}$/;

/**
 * The key under which accounts of this observatory get their pseudonyms, made on first need. It lies outside the folder,
 * so that whoever is given the folder cannot try names until one fits: in `LACUNA_KEY_FILE`, else under the user's own
 * configuration by the id that is kept in the folder.
 *
 * @throws KeyFileError when the key would lie inside the folder, others may read it, or it is too short
 */
export async function readKey(
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Uint8Array> {
  const file = await keyFileOf(folder, environment);
  await refuseInside(file, folder);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await refuseInside(file, folder);
  return (await readHeld(file)) ?? (await makeKey(file));
}

async function keyFileOf(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { LACUNA_KEY_FILE: given = '', XDG_CONFIG_HOME: config = '' } = environment;
  if (given !== '') return resolve(given);
  // The XDG base directory specification: a path that is not absolute is to be ignored.
  const home = isAbsolute(config) ? config : join(homedir(), '.config');
  return join(home, 'lacuna', 'keys', `${await idOf(folder)}.key`);
}

async function idOf(folder: string): Promise<string> {
  const file = join(folder, ID_FILE);
  await createWhole(file, `${randomBytes(16).toString('hex')}\n`, 0o644);
  const id = (await readFile(file, 'utf8')).trim();
  if (ID.test(id)) return id;
  throw new KeyFileError(
    `${file} does not hold the id of an observatory (32 hex digits). Put it back as it was, or take it away: then accounts get new pseudonyms.`,
  );
}

/** A folder is handed on whole: what lies in it is no secret. */
async function refuseInside(file: string, folder: string): Promise<void> {
  const way = relative(await realpath(folder), await realOf(file));
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new KeyFileError(
    `The key of pseudonyms would lie in ${file}, inside the observatory's folder, and would be handed on with it. Set LACUNA_KEY_FILE to a file outside of ${folder}.`,
  );
}

/** The path with links resolved, as far as it exists. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realOf(parent), relative(parent, path));
  }
}

async function readHeld(file: string): Promise<Uint8Array | null> {
  const found = await stat(file).catch(unlessMissing);
  if (found === null) return null;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new KeyFileError(
      `The key of pseudonyms, ${file}, may be read by others. Close it with: chmod 600 ${file}`,
    );
  const key = await readFile(file);
  if (key.byteLength >= KEY_BYTES) return key;
  throw new KeyFileError(
    `The key of pseudonyms, ${file}, holds ${key.byteLength} bytes and needs at least ${KEY_BYTES}. Put it back as it was, or take it away: then accounts get new pseudonyms.`,
  );
}

async function makeKey(file: string): Promise<Uint8Array> {
  await createWhole(file, randomBytes(KEY_BYTES), 0o600);
  const key = await readHeld(file);
  if (key === null) throw new KeyFileError(`The key of pseudonyms could not be made: ${file} went away.`);
  return key;
}

/** Makes a file that others see whole or not at all; one that is there already stays as it is. */
async function createWhole(file: string, content: string | Uint8Array, mode: number): Promise<void> {
  if ((await stat(file).catch(unlessMissing)) !== null) return;
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, content, { mode, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
