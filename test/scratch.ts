import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkshop, runPass, type Pass, type Workshop } from '../src/pipeline.ts';
import { sql } from 'kysely';

/** A folder that goes when the test is over, filled with these files. */
export function scratchFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** One key of pseudonyms for every folder of a test: under keys of their own the same captures would give other rows. */
export function shareKey(): void {
  const before = process.env['LACUNA_KEY_FILE'];
  process.env['LACUNA_KEY_FILE'] = join(scratchFolder(), 'accounts.key');
  onTestFinished(() => {
    if (before === undefined) delete process.env['LACUNA_KEY_FILE'];
    else process.env['LACUNA_KEY_FILE'] = before;
  });
}

/** Writes files into a folder, with the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A real HTTP server on loopback for one test; gives its `host:port`. */
export async function serveWorld(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const NEVER = new AbortController().signal;

/** Opens the observatory of a folder for the length of `work`. */
export async function inWorkshop<Result>(
  folder: string,
  work: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const workshop = await openWorkshop({ file: join(folder, 'observatory.yaml'), signal: NEVER });
  try {
    return await work(workshop);
  } finally {
    await workshop.close();
  }
}

/** One pass over the observatory of a folder, and what `look` reads from the store afterwards. */
export async function passOver<Result>(
  folder: string,
  look: (workshop: Workshop, pass: Pass) => Promise<Result>,
): Promise<Result> {
  return inWorkshop(folder, async (workshop) =>
    look(workshop, await runPass(workshop, { command: 'test', signal: NEVER })),
  );
}

/** All rows of the tables whose content must not depend on how often or how smoothly a pass ran. */
export async function dump({ store }: Workshop): Promise<Record<string, unknown[]>> {
  const tables = [
    'look',
    'item',
    'item_version',
    'sighting',
    'picture',
    'picture_role',
    'item_picture',
    'release',
    'voice',
    'voice_member',
    'voice_drift',
    'drift_step',
    'drift_trace',
    'story',
    'story_member',
    'relation',
    'item_label',
    'coverage',
    'coverage_item',
    'gap',
    'finding',
    'picture_relation',
    'release_matrix',
    'release_picture',
    'release_cell',
    'picture_sighting',
    'clip_use',
    'clip_still',
  ];
  const entries = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{
        row: unknown;
      }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(store.db);
      return [table, rows.map(({ row }) => JSON.stringify(row)).sort()] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** A folder that stays until the process ends; for what several tests of a file share. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
