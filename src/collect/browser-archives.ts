import { createReadStream } from 'node:fs';
import type { Attempt } from '../domain/index.ts';
import { readHar } from './har.ts';
import { readMhtml } from './mhtml.ts';
import type { SavedArchive } from './saved-archive.ts';
import { readWarc } from './warc.ts';

type Kind = 'har' | 'mhtml' | 'warc';

/** What a file name says of an archive that a browser, or an extension of one, saved; null for every other file. */
export function browserArchiveKind(name: string): Kind | null {
  if (/\.har$/i.test(name)) return 'har';
  if (/\.warc(\.gz)?$/i.test(name)) return 'warc';
  return /\.mht(ml)?$/i.test(name) ? 'mhtml' : null;
}

/** Every answer that a browser saved in one file. */
export function readBrowserArchive(kind: Kind, archive: SavedArchive): AsyncGenerator<Attempt> {
  switch (kind) {
    case 'har':
      return readHar(archive);
    case 'mhtml':
      return readMhtml(archive);
    case 'warc':
      return readWarc({ ...archive, bytes: createReadStream(archive.full) });
  }
}

/** What readers of platforms can use: pages and data. */
const ANSWER = /^(text\/(html|plain|json)|application\/(xhtml\+xml|[\w.]*\+?json|x-ndjson)|)$/;

/**
 * Of an archive of a browser only pages and data: its pictures, scripts and counters tell of the person who saved it and
 * nothing of what was searched for. Everything else passes.
 */
export async function* answersOnly(attempts: AsyncIterable<Attempt>): AsyncGenerator<Attempt> {
  for await (const attempt of attempts) {
    const { origin, mediaType, trouble } = attempt;
    const isSaved = origin.kind === 'disk' && browserArchiveKind(origin.file) !== null;
    if (!isSaved || trouble !== null || ANSWER.test(mediaType)) yield attempt;
  }
}
