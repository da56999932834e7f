import {
  captureId,
  sha256,
  type Attempt,
  type Capture,
  type CollectEntry,
  type Reading,
} from '../domain/index.ts';
import { toCapture, type Archive } from '../evidence/index.ts';
import { readCapture } from '../extract/index.ts';
import { findCapture, type Store } from '../store/index.ts';
import { noRows, type Rows } from './batch.ts';
import type { ShieldEntry } from './platforms/shield-entry.ts';
import { addReading, bareLooks, named } from './take-in/rows.ts';
import { contentOf, refusalOf, type Wanted } from './take-in/wanted.ts';

/** One attempt taken in: its rows, and what its capture asks to fetch next. */
export type TakenIn = {
  readonly rows: Rows;
  readonly follow: Reading['follow'];
  readonly capture: Capture | null;
};

type Desk = {
  readonly store: Store;
  readonly archive: Archive;
  readonly entry: CollectEntry;
  readonly shield: ShieldEntry;
  /** The newest capture of each address; what "unchanged" refers to. */
  readonly held: ReadonlyMap<string, Capture>;
};

/**
 * The way of one attempt: kept byte for byte (of a platform, once names of accounts are taken out), checked whether it is
 * the thing asked for, read into items. Whatever it comes to, it is a look.
 */
export async function takeIn(raw: Attempt, wanted: Wanted, desk: Desk): Promise<TakenIn> {
  const attempt = await desk.shield(raw, desk.entry);
  const rows = noRows();
  if (attempt.body.length === 0 && attempt.trouble) {
    const { outcome, reason, detail } = attempt.trouble;
    rows.looks.push(...bareLooks(attempt, wanted, desk.entry, { outcome, reason, detail }, null));
    return { rows, follow: [], capture: null };
  }
  const unchanged = attempt.status === 304 ? desk.held.get(attempt.address) : undefined;
  if (unchanged) return readAgain(unchanged, attempt, wanted, desk);
  const capture = await keep(attempt, wanted, desk);
  rows.captures.push(capture);
  const refusal = attempt.trouble ?? refusalOf(capture.content, wanted, desk.entry);
  if (refusal) {
    rows.looks.push(...bareLooks(attempt, wanted, desk.entry, refusal, capture));
    return { rows, follow: [], capture };
  }
  if (wanted.reader === 'picture' || wanted.reader === 'video') {
    rows.looks.push(
      ...bareLooks(attempt, wanted, desk.entry, { outcome: 'seen', reason: '', detail: '' }, capture),
    );
    return { rows, follow: [], capture };
  }
  const reading = readCapture(wanted.reader, { capture, body: attempt.body, source: sourceOf(desk.entry) });
  addReading(rows, named(reading, wanted), capture, desk.entry);
  return { rows, follow: reading.follow, capture };
}

/**
 * The server says nothing changed: what we hold was there at this look too.
 *
 * @throws ArchiveError when the bytes we hold cannot be read
 */
async function readAgain(held: Capture, attempt: Attempt, wanted: Wanted, desk: Desk): Promise<TakenIn> {
  const rows = noRows();
  if (wanted.reader === 'picture' || wanted.reader === 'video') return { rows, follow: [], capture: held };
  const { at } = attempt;
  const body = await desk.archive.read(held.warc);
  const refusal = refusalOf(contentOf({ ...held, body }, wanted), wanted, desk.entry);
  if (refusal) {
    rows.looks.push(...bareLooks(attempt, wanted, desk.entry, refusal, held));
    return { rows, follow: [], capture: held };
  }
  const reading = readCapture(wanted.reader, {
    capture: { ...held, at },
    body,
    source: sourceOf(desk.entry),
  });
  addReading(rows, named(reading, wanted), { ...held, at }, desk.entry);
  return { rows, follow: reading.follow, capture: held };
}

/**
 * Bytes that are held already are not written twice. What they are is asked anew: another source may have held them for
 * another thing, and our rules may have learned.
 */
async function keep(attempt: Attempt, wanted: Wanted, { store, archive, entry }: Desk): Promise<Capture> {
  const hash = sha256(attempt.body);
  const held = await findCapture(
    store,
    captureId({ address: attempt.address, at: attempt.at, sha256: hash }),
  );
  const content = contentOf(attempt, wanted);
  return held
    ? { ...held, content }
    : toCapture(attempt, await archive.keep(attempt), content, entry.sourceId);
}

export function sourceOf({ entry, sourceId, parts, platform }: CollectEntry) {
  return {
    id: sourceId,
    language: entry.language ?? null,
    zone: entry.zone,
    parts,
    emptyIsNormal: entry.emptyIsNormal,
    follow: entry.follow,
    settings: entry.settings,
    platform: platform ?? null,
  };
}
