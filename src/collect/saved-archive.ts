import { readFile, stat } from 'node:fs/promises';
import { instant, type Attempt, type Instant, type Trouble, type Viewer } from '../domain/index.ts';
import { messageOf, NO_TIME, unreadable } from './attempts.ts';

/** A file in which a browser saved several answers, and what is said of it beside. */
export type SavedArchive = {
  readonly full: string;
  /** Recorded as the file of every attempt. */
  readonly file: string;
  readonly viewer: Viewer;
  /** Largest decoded answer, in bytes. */
  readonly maxBytes: number;
  /** For an answer without a time of its own. */
  readonly at: Instant | null;
};

/** The whole archive is held in memory: it may hold this many times the cap of one answer, and no more. */
const ARCHIVE_FACTOR = 8;

/** The bytes of the archive, or why they are not read. */
export async function archiveBytes({
  full,
  maxBytes,
}: SavedArchive): Promise<{ readonly bytes: Buffer } | { readonly trouble: Trouble }> {
  const cap = maxBytes * ARCHIVE_FACTOR;
  try {
    const { size } = await stat(full);
    if (size > cap)
      return { trouble: unreadable('too-large', `the archive has ${size} bytes; the cap is ${cap}`) };
    return { bytes: await readFile(full) };
  } catch (error) {
    return { trouble: unreadable('cannot-read', messageOf(error)) };
  }
}

/** An instant a text states, or null: no clock is asked. */
export function statedInstant(text: string | null): Instant | null {
  const ms = text === null || text.length > 100 ? NaN : Date.parse(text);
  return Number.isNaN(ms) || Math.abs(ms) > 2.5e14 ? null : instant(ms);
}

type Answer = Pick<Attempt, 'address' | 'headers' | 'status' | 'body' | 'mediaType' | 'trouble'>;

/** One answer of the archive as an attempt; without a time it is brought, with that as its trouble. */
export function savedAttempt(
  archive: SavedArchive,
  member: string,
  stated: Instant | null,
  answer: Answer,
): Attempt {
  const at = stated ?? archive.at;
  const noTime = unreadable('no-time', 'neither the answer nor the source says when it was saved');
  return {
    ...answer,
    finalAddress: answer.address,
    at: at ?? NO_TIME,
    viewer: archive.viewer,
    origin: { kind: 'disk', file: archive.file, member },
    trouble: answer.trouble ?? (at === null ? noTime : null),
  };
}

/** What is wrong with the archive itself. */
export function strayOf(archive: SavedArchive, trouble: Trouble): Attempt {
  const nothing = { headers: [], status: null, body: new Uint8Array(0), mediaType: '' };
  return savedAttempt(archive, 'the file', archive.at, {
    address: `file:${archive.file}`,
    ...nothing,
    trouble,
  });
}
