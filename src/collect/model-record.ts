import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Instant } from '../domain/index.ts';

/** The files of an encoder cannot be had or are not what they were; the message says what to do. */
export class ModelFilesError extends Error {
  override readonly name = 'ModelFilesError';
}

/** What is known of the files in a folder: their SHA-256 when they came, beside them. */
const RECORD = 'model-files.json';

const recordSchema = z.record(
  z.string(),
  z.object({ sha256: z.string(), from: z.string().nullable(), at: z.string() }),
);
type FileRecord = z.infer<typeof recordSchema>;

/** The files of a list that a folder lacks. */
export function missingFiles(folder: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(join(folder, file)));
}

/**
 * Records the SHA-256 of a file that came.
 *
 * @param how where the bytes are now, and where they are from
 * @throws ModelFilesError when other bytes were recorded under this name before
 */
export async function recordFile(
  folder: string,
  file: string,
  how: { readonly path: string; readonly from: string | null; readonly at: Instant },
): Promise<void> {
  const sha256 = await digestOf(how.path);
  const known = readRecord(folder);
  refuseOther(folder, file, { sha256, known: known[file]?.sha256 });
  writeRecord(folder, { ...known, [file]: { sha256, from: how.from, at: how.at } });
}

/**
 * Reads every file and holds it against its record; a file placed by hand is recorded when it is first read.
 *
 * @returns one SHA-256 for all of them, which tells one model from another
 * @throws ModelFilesError for a file that is missing or is not what it was
 */
export async function checkModelFiles(
  folder: string,
  files: readonly string[],
  at: Instant,
): Promise<string> {
  const missing = missingFiles(folder, files);
  if (missing.length > 0)
    throw new ModelFilesError(
      `the encoder's folder ${folder} lacks ${missing.join(', ')}\n  → place them there by hand, or name another model at encoder.model; of a repository, lacuna run fetches them`,
    );
  const known = readRecord(folder);
  const all = createHash('sha256');
  let found = known;
  for (const file of files) {
    const sha256 = await digestOf(join(folder, file));
    refuseOther(folder, file, { sha256, known: known[file]?.sha256 });
    if (known[file] === undefined) found = { ...found, [file]: { sha256, from: null, at } };
    all.update(`${file} ${sha256}\n`);
  }
  if (found !== known) writeRecord(folder, found);
  return all.digest('hex');
}

function refuseOther(
  folder: string,
  file: string,
  { sha256, known }: { readonly sha256: string; readonly known: string | undefined },
): void {
  if (known === undefined || known === sha256) return;
  throw new ModelFilesError(
    `${join(folder, file)} is not the file that was recorded: its SHA-256 is ${sha256} and was ${known}\n` +
      `  → if it broke, move it away and run again; if you exchanged it, take its entry out of ${join(folder, RECORD)}`,
  );
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

function readRecord(folder: string): FileRecord {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return {};
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new ModelFilesError(`${path} cannot be read\n  → move it away: the files will be recorded anew`, {
      cause,
    });
  }
}

/** Whole or not at all; a folder nobody may write to cannot change under us either. */
function writeRecord(folder: string, record: FileRecord): void {
  const path = join(folder, RECORD);
  try {
    writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(`${path}.${process.pid}`, path);
  } catch (error) {
    if (!['EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
