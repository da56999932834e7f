import { z } from 'zod';
import type { Attempt, CollectEntry } from '../../domain/index.ts';
import { browserArchiveKind, readBrowserArchive } from '../browser-archives.ts';
import { defineConnector, type RunContext } from '../connector.ts';
import { missingPath } from '../disk.ts';
import { listFiles } from '../disk-files.ts';
import { getLive } from '../live-or-disk.ts';
import { readWarc } from '../warc.ts';

export default defineConnector({
  id: 'warc',
  summary:
    'A web archive: the answers kept in WARC files, or saved by a browser as HAR or MHTML, with the times and addresses they state',
  example: 'archive/*.warc.gz',
  settings: z.strictObject({
    under: z
      .string()
      .default('')
      .describe('Only addresses that begin with this, such as `https://paper.example/news/`'),
  }),
  reader: 'auto',
  shows: ['words', 'pictures', 'video'],
  bringsAll: true,
  async *collect(entry, context) {
    const { under } = context.settings;
    for await (const attempt of entry.entry.path === undefined
      ? live(entry, context)
      : disk(entry, context)) {
      if (context.signal.aborted) return;
      if (attempt.address.startsWith(under) || attempt.address.startsWith('file:')) yield attempt;
    }
  },
});

async function* disk(entry: CollectEntry, context: RunContext): AsyncGenerator<Attempt> {
  const found = await listFiles(entry.entry.path ?? '', context.folder);
  const isNamed = found.kind === 'file';
  const archives = found.files.filter(({ full }) => isNamed || isArchive(full));
  if (archives.length === 0) yield missingPath(entry, found);
  for (const { full, file } of archives) {
    // A file that is named is an archive whatever its name.
    const kind = browserArchiveKind(full) ?? 'warc';
    yield* readBrowserArchive(kind, { full, file, ...saidOf(entry, context) });
  }
}

const isArchive = (name: string): boolean => browserArchiveKind(name) !== null;

async function* live(entry: CollectEntry, context: RunContext): AsyncGenerator<Attempt> {
  const archive = await getLive(entry.entry.address ?? '', entry, context, 'application/warc, */*;q=0.5');
  if (archive.trouble || archive.status !== 200) yield archive;
  else yield* readWarc(sourceOf(entry, context, archive.address, once(archive.body)));
}

function sourceOf(entry: CollectEntry, context: RunContext, file: string, bytes: AsyncIterable<Uint8Array>) {
  return { file, bytes, ...saidOf(entry, context) };
}

const saidOf = ({ entry, viewer }: CollectEntry, { client }: RunContext) => ({
  ...{ viewer, at: entry.at ?? null, maxBytes: client.network.maxBytes },
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
