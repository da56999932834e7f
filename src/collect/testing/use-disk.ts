import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack } from 'tar-stream';
import { afterEach, beforeEach } from 'vitest';
import type { Attempt } from '../../domain/index.ts';
import type { RunContext } from '../connector.ts';
import { collectFromDisk } from '../disk.ts';
import { entryOf } from './entry-of.ts';
import { useLoopback } from './use-loopback.ts';

/** A folder of its own for every test of a file, and how to read it. */
export function useDisk() {
  const { client } = useLoopback();
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lacuna-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const contextOf = (changes: Partial<RunContext> = {}, maxBytes = 1000): RunContext => ({
    client: client({ maxBytes }),
    folder,
    signal: new AbortController().signal,
    ...changes,
  });
  return {
    folder: () => folder,
    contextOf,
    /** Writes a file, with its name for bytes unless others are given; its full path. */
    write: async (name: string, bytes: string | Uint8Array = name): Promise<string> => {
      const full = join(folder, name);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, bytes);
      return full;
    },
    /** Everything an entry brings from the folder. */
    read: async (given: Parameters<typeof entryOf>[0], context = contextOf()): Promise<Attempt[]> => {
      const attempts: Attempt[] = [];
      for await (const attempt of collectFromDisk(entryOf(given), context)) attempts.push(attempt);
      return attempts;
    },
  };
}

/** Member, or file where there is none, of each. */
export const filesOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ origin }) => (origin.kind === 'disk' ? (origin.member ?? origin.file) : ''));

/** Bodies as texts. */
export const textsOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ body }) => Buffer.from(body).toString());

/** Reasons of the troubles, null where there is none. */
export const reasonsOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ trouble }) => trouble?.reason ?? null);

/** A tar archive of these files, and of a link and a folder. */
export async function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
  tar.entry({ name: 'folder/', type: 'directory' });
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
