import type { Attempt } from '../domain/index.ts';
import { readHar } from './har.ts';
import { readMhtml } from './mhtml.ts';
import type { SavedArchive } from './saved-archive.ts';

/** What a file name says of an archive that a browser saved; null for every other file. */
export function browserArchiveKind(name: string): 'har' | 'mhtml' | null {
  if (/\.har$/i.test(name)) return 'har';
  return /\.mht(ml)?$/i.test(name) ? 'mhtml' : null;
}

/** Every answer that a browser saved in one file. */
export function readBrowserArchive(kind: 'har' | 'mhtml', archive: SavedArchive): AsyncGenerator<Attempt> {
  return kind === 'har' ? readHar(archive) : readMhtml(archive);
}
