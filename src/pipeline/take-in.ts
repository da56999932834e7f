import type { Connector } from '../collect/index.ts';
import {
  captureId,
  itemId,
  lookId,
  releaseId,
  sha256,
  versionId,
  type Attempt,
  type Capture,
  type CollectEntry,
  type ContentVerdict,
  type Find,
  type Item,
  type Look,
  type LookDraft,
  type LookKind,
  type LookOutcome,
  type Reading,
  type SourceId,
} from '../domain/index.ts';
import { checkContent, toCapture, type Archive, type CheckInput, type Expected } from '../evidence/index.ts';
import { readCapture, type ReaderId } from '../extract/index.ts';
import { findCapture, type Store } from '../store/index.ts';
import { noRows, type Rows } from './batch.ts';

/** What is asked of an address: the reader that should understand it. */
export type Wanted = {
  readonly reader: ReaderId | 'picture' | 'video';
  readonly kind: LookKind;
  /** The address a list gave for the article: it is that article, whatever the page calls its canonical address. */
  readonly named?: string;
};

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
  /** The newest capture of each address; what "unchanged" refers to. */
  readonly held: ReadonlyMap<string, Capture>;
};

/** What a connector's own captures are. */
export function wantedOf(connector: Connector): Wanted {
  const { reader } = connector;
  return { reader, kind: reader === 'page' || reader === 'auto' ? 'page' : 'list' };
}

/**
 * The way of one attempt: kept byte for byte, checked whether it is the thing asked for, read into items. Whatever it
 * comes to, it is a look.
 */
export async function takeIn(attempt: Attempt, wanted: Wanted, desk: Desk): Promise<TakenIn> {
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
  const refusal = attempt.trouble ?? refusalOf(capture.content);
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
  const refusal = refusalOf(contentOf({ ...held, body }, wanted));
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

function contentOf(input: Omit<CheckInput, 'expects'>, { reader }: Wanted): Capture['content'] {
  const expects = EXPECTS[reader];
  const { verdict, because } = checkContent({ ...input, expects });
  return { verdict, because };
}

const EXPECTS: { readonly [Reader in Wanted['reader']]: Expected } = {
  picture: 'picture',
  video: 'clip',
  feed: 'feed',
  sitemap: 'feed',
  page: 'page',
  gallery: 'page',
  'hot-list': 'list',
  bulletin: 'list',
  'front-page': 'list',
  editorials: 'list',
  'coded-table': 'list',
  auto: 'any',
};

/** What a capture that is not the thing asked for makes of the look. */
const OUTCOME_OF: {
  readonly [Verdict in Exclude<ContentVerdict, 'as-asked'>]: Exclude<LookOutcome, 'seen'>;
} = {
  'login-wall': 'refused',
  'visitor-system': 'refused',
  captcha: 'refused',
  'empty-shell': 'unreadable',
  'soft-404': 'failed',
  'error-status': 'failed',
  'wrong-type': 'unreadable',
  'no-bytes': 'empty',
  'cut-off': 'unreadable',
};

type Said = { readonly outcome: LookOutcome; readonly reason: string; readonly detail: string };

function refusalOf({ verdict, because }: Capture['content']): Said | null {
  return verdict === 'as-asked' ? null : { outcome: OUTCOME_OF[verdict], reason: verdict, detail: because };
}

/** A look for every source that the attempt should have served. */
function bareLooks(
  attempt: Attempt,
  wanted: Wanted,
  entry: CollectEntry,
  said: Said,
  capture: Capture | null,
): Look[] {
  const sources = entry.parts.length > 0 ? entry.parts.map((part) => part.sourceId) : [entry.sourceId];
  const span = { from: attempt.at, to: attempt.at };
  return sources.map((sourceId) => {
    const key = { sourceId, kind: wanted.kind, subject: attempt.address, span };
    return { ...key, ...said, id: lookId(key), captureId: capture?.id ?? null };
  });
}

function addReading(rows: Rows, reading: Reading, capture: Capture, entry: CollectEntry): void {
  for (const draft of reading.looks) {
    for (const sourceId of sourcesOf(draft, entry)) addLook(rows, draft, sourceId, capture);
  }
  for (const release of reading.releases) {
    const { sourceId } = entry;
    rows.releases.push({
      ...release,
      id: releaseId(sourceId, release.address),
      sourceId,
      captureId: capture.id,
    });
  }
}

function named(reading: Reading, { named: address }: Wanted): Reading {
  if (address === undefined) return reading;
  const rename = (find: Find): Find =>
    find.item.kind === 'article' || find.item.kind === 'post'
      ? { ...find, item: { ...find.item, address } }
      : find;
  return { ...reading, looks: reading.looks.map((look) => ({ ...look, finds: look.finds.map(rename) })) };
}

function sourcesOf(draft: LookDraft, entry: CollectEntry): readonly SourceId[] {
  if (entry.parts.length === 0) return [entry.sourceId];
  return entry.parts
    .filter((part) => draft.part === null || part.part === draft.part)
    .map((part) => part.sourceId);
}

function addLook(rows: Rows, draft: LookDraft, sourceId: SourceId, capture: Capture): void {
  const { kind, subject, span, outcome, reason, detail } = draft;
  const look: Look = {
    sourceId,
    kind,
    subject,
    span,
    outcome,
    reason,
    detail,
    captureId: capture.id,
    id: lookId({ sourceId, kind, subject, span }),
  };
  rows.looks.push(look);
  for (const { item: found, rank } of draft.finds) {
    const item: Item = {
      ...found,
      sourceId,
      id: itemId(sourceId, found),
      captureId: capture.id,
      seenAt: capture.at,
    };
    rows.items.push(item);
    rows.sightings.push({ lookId: look.id, itemId: item.id, rank, versionId: versionId(item) });
  }
}

function sourceOf({ entry, sourceId, parts }: CollectEntry) {
  return {
    id: sourceId,
    language: entry.language ?? null,
    zone: entry.zone,
    parts,
    emptyIsNormal: entry.emptyIsNormal,
    follow: entry.follow,
    settings: entry.settings,
  };
}
