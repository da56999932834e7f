import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { later, type Attempt, type CollectEntry, type Instant, type Trouble } from '../domain/index.ts';
import { archiveEvents } from './archive-cache.ts';
import { archiveKind, readOneFile } from './archive-members.ts';
import { failed, failedAttempt, NO_TIME, unreadable } from './attempts.ts';
import { browserArchiveKind, readBrowserArchive } from './browser-archives.ts';
import type { RunContext } from './connector.ts';
import { listFiles, type DiskFile, type DiskPath } from './disk-files.ts';
import { mediaTypeOfName } from './media-types.ts';
import { addressOf } from './mirrored-address.ts';
import { timeInPath } from './time-in-name.ts';

/** One file or one member of an archive, as a place to read from. */
export type Place = { readonly file: DiskFile; readonly member: string | null };

/** Bytes and what was wrong with them. */
export type Content = { readonly body: Uint8Array; readonly trouble: Trouble | null };

/**
 * Everything an entry's `path` means, one file at a time in natural order; archives in their own order. The time of a
 * file is the one its path states, else the entry's `at`, else the latest time stated beside it; a file without any is
 * brought with the trouble `no-time`, its bytes and {@link NO_TIME}. Neither a clock nor a file's mtime is asked.
 */
export async function* collectFromDisk(entry: CollectEntry, context: RunContext): AsyncGenerator<Attempt> {
  const path = entry.entry.path ?? '';
  const found = await listFiles(path, context.folder);
  if (found.files.length === 0) yield missingPath(entry, found);
  const shelf: Shelf = { entry, found, context, latest: new Map() };
  for (const file of found.files) {
    if (context.signal.aborted) return;
    yield* readFileOn(shelf, file);
  }
}

/** What is known while one entry is read. */
export type Shelf = {
  readonly entry: CollectEntry;
  readonly found: DiskPath;
  readonly context: RunContext;
  /** Latest time stated in a folder or an archive, once it was asked for. */
  readonly latest: Map<string, Promise<Instant | null>>;
};

async function* readFileOn(shelf: Shelf, file: DiskFile): AsyncGenerator<Attempt> {
  const kind = archiveKind(file.full);
  if (kind === 'tar') {
    yield* readTar(shelf, file);
    return;
  }
  const place = { file, member: null };
  const saved = browserArchiveKind(file.full);
  if (saved !== null) {
    const { viewer } = shelf.entry;
    const { maxBytes } = shelf.context.client.network;
    const at = await timeOf(shelf, place);
    yield* readBrowserArchive(saved, { full: file.full, file: file.file, viewer, maxBytes, at });
    return;
  }
  const content =
    kind === 'zip' || kind === 'webarchive' ? unsupported(file, kind) : await readPlain(shelf, file);
  yield toAttempt(shelf, place, content, await timeOf(shelf, place));
}

/** The bytes of a plain or gzipped file under the cap. */
export async function readPlain(shelf: Shelf, file: DiskFile): Promise<Content> {
  const cap = shelf.context.client.network.maxBytes;
  const content = await readOneFile(file.full, cap);
  const { trouble, body } = content;
  const isUnread = trouble?.reason === 'cut-off' && body.length === 0;
  return isUnread ? { body, trouble: failed('cannot-read', trouble.detail) } : content;
}

async function* readTar(shelf: Shelf, file: DiskFile): AsyncGenerator<Attempt> {
  let last: Instant | null = shelf.entry.entry.at ?? null;
  for await (const event of archiveEvents(file, shelf.context.client)) {
    if (shelf.context.signal.aborted) return;
    if (event.kind === 'member') {
      const place = { file, member: event.member.name };
      const at = await timeOf(shelf, place);
      if (at) last = last ? later(last, at) : at;
      yield toAttempt(shelf, place, event.member, at);
    } else if (event.trouble) {
      const content = { body: new Uint8Array(0), trouble: event.trouble };
      yield toAttempt(shelf, { file, member: null }, content, last ?? NO_TIME);
    }
  }
}

/** A place's bytes as an attempt. Without a time it keeps its bytes: a reader may find a time inside. */
export function toAttempt(
  shelf: Shelf,
  { file, member }: Place,
  content: Content,
  at: Instant | null,
): Attempt {
  const { entry, viewer } = shelf.entry;
  const name = (member ?? file.inner).replace(/\.gz$/i, '');
  const isTheSource = shelf.found.kind === 'file' && member === null;
  const address =
    isTheSource && entry.address ? entry.address : addressOf(entry.address, name, fileName(file, member));
  const noTime = unreadable(
    'no-time',
    `neither "${fileName(file, member)}" nor "at" says when it was captured`,
  );
  return {
    address,
    finalAddress: address,
    at: at ?? NO_TIME,
    viewer,
    origin: { kind: 'disk', file: file.file, member },
    headers: [],
    status: null,
    body: content.body,
    mediaType: mediaTypeOfName(name),
    trouble: content.trouble ?? (at ? null : noTime),
  };
}

const fileName = (file: DiskFile, member: string | null): string =>
  member === null ? file.file : `${file.file}/${member}`;

/** When a place was captured, by its path, the entry, or what lies beside it. */
export async function timeOf(shelf: Shelf, place: Place): Promise<Instant | null> {
  const { at } = shelf.entry.entry;
  return statedTime(shelf, place) ?? at ?? (await latestBeside(shelf, place));
}

/** The time a place's own path states. */
export const statedTime = (shelf: Shelf, place: Place): Instant | null =>
  timeInPath(pathForTime(shelf.found, place), shelf.entry.entry.zone);

/** A tree's own name counts (`captures/2025-11-01/…`), the folders above it do not. */
function pathForTime(found: DiskPath, { file, member }: Place): string {
  const own = found.kind === 'file' ? file.file : `${basename(found.root)}/${file.inner}`;
  return member === null ? own : `${own}/${member}`;
}

function latestBeside(shelf: Shelf, place: Place): Promise<Instant | null> {
  const where = place.member === null ? dirname(place.file.full) : place.file.full;
  const known = shelf.latest.get(where);
  if (known) return known;
  const latest =
    place.member === null ? latestInFolder(shelf, place.file) : latestInArchive(shelf, place.file);
  shelf.latest.set(where, latest);
  return latest;
}

async function latestInFolder(shelf: Shelf, file: DiskFile): Promise<Instant | null> {
  const names = await readdir(dirname(file.full)).catch(() => []);
  const inside = (path: string, name: string) => [...path.split('/').slice(0, -1), name].join('/');
  const siblings = names.map((name) => ({
    ...file,
    file: inside(file.file, name),
    inner: inside(file.inner, name),
  }));
  return latestOf(
    shelf,
    siblings.map((sibling) => ({ file: sibling, member: null })),
  );
}

async function latestInArchive(shelf: Shelf, file: DiskFile): Promise<Instant | null> {
  const places: Place[] = [];
  for await (const event of archiveEvents(file, shelf.context.client))
    if (event.kind === 'member') places.push({ file, member: event.member.name });
  return latestOf(shelf, places);
}

function latestOf(shelf: Shelf, places: readonly Place[]): Instant | null {
  const times = places.map((place) => statedTime(shelf, place));
  return times.reduce((latest, time) => (latest && time ? later(latest, time) : (latest ?? time)), null);
}

const INSTEAD = {
  zip: 'is a zip archive: unpack it, or pack it as .tar.gz; of a .wacz file the .warc.gz in its folder "archive" can be read',
  webarchive:
    'is a web archive of Safari, which nothing here reads: save the page as HTML, or its answers as HAR',
} as const;

const unsupported = (file: DiskFile, kind: keyof typeof INSTEAD): Content => ({
  body: new Uint8Array(0),
  trouble: unreadable('unsupported-archive', `${file.file} ${INSTEAD[kind]}`),
});

/** A path that is not there, or a folder without files. */
export function missingPath({ entry, viewer }: CollectEntry, found: DiskPath): Attempt {
  const path = entry.path ?? '';
  const detail = found.kind === 'missing' ? `there is no "${path}"` : `there are no files in "${path}"`;
  return failedAttempt({
    address: entry.address ?? `file:${path}`,
    at: entry.at ?? NO_TIME,
    viewer,
    origin: { kind: 'disk', file: path, member: null },
    trouble: failed('no-such-file', detail),
  });
}
