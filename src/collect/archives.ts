import { createReadStream } from 'node:fs';
import type { Attempt } from '../domain/index.ts';
import { GUEST } from './attempts.ts';
import { listFiles } from './disk-files.ts';
import { readWarc } from './warc.ts';

/** One web archive on disk. */
export type ArchiveFile = {
  readonly full: string;
  /** Its name in the folder that was asked for; the bare name when one file was. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
};

export type ArchiveHearers = {
  /** Told how many bytes of the file were read since it was told last. */
  readonly onBytes: (count: number) => void;
  /** Told the type of every record that is no answer of a site. */
  readonly onPassed: (type: string) => void;
};

/** Largest decoded answer, in bytes: the default of `network.maxBytes` in observatory.yaml. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The web archives a path means, in natural order: a file, whatever it is called, or those of a folder or a pattern. */
export async function findArchives(path: string): Promise<readonly ArchiveFile[]> {
  const { kind, files } = await listFiles(path, process.cwd());
  return files
    .filter(({ full }) => kind === 'file' || /\.warc(\.gz)?$/i.test(full))
    .map(({ full, inner, size }) => ({ full, name: inner, size }));
}

/** Every answer in one archive, one at a time; it is read no faster than it is asked. */
export function readArchiveFile(
  { full, name }: ArchiveFile,
  { onBytes, onPassed }: ArchiveHearers,
): AsyncGenerator<Attempt> {
  const bytes = heard(createReadStream(full) as AsyncIterable<Uint8Array>, onBytes);
  return readWarc({ bytes, file: name, viewer: GUEST, maxBytes: MOST_BYTES, at: null, onPassed });
}

async function* heard(
  source: AsyncIterable<Uint8Array>,
  onBytes: ArchiveHearers['onBytes'],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}
