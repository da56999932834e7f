import {
  lookId,
  visitId,
  type Attempt,
  type Capture,
  type Hop,
  type Look,
  type LookOutcome,
  type PostName,
  type Reading,
  type Visit,
  type VisitClass,
  type VisitDraft,
} from '../../domain/index.ts';
import { readableWords, toCapture } from '../../evidence/index.ts';
import {
  hopOf,
  postNamedBy,
  readCapture,
  readsRefusals,
  sightOfPage,
  type ReaderId,
} from '../../extract/index.ts';
import { classOfAnswer, type Answered } from '../../watch/index.ts';
import { noRows, type Rows } from '../batch.ts';
import { sourceOf } from '../take-in.ts';
import { contentOf, wantedOf } from '../take-in/wanted.ts';
import type { Workshop } from '../workshop.ts';
import { knownOf } from './known-post.ts';
import { detailOf, isWithheld, mayBeQuoted, NOT_QUOTED } from './withheld-page.ts';
import { nameByVisit } from './name-watched.ts';
import { addPlatformRows } from './platform-rows.ts';
import type { Post } from './plan-watches.ts';

export type MadeVisit = {
  readonly rows: Rows;
  readonly visit: Visit;
  /** Which post of its platform it is, where this visit taught it. */
  readonly name: PostName | null;
};

/** A watched post with its own name, as far as it is known before the visit. */
type Named = { readonly post: Post; readonly name: PostName | null; readonly workshop: Workshop };

/** Visits a post once, live and as a guest. Null: we broke it off ourselves, which says nothing about the post. */
export async function makeVisit(
  workshop: Workshop,
  post: Post,
  { name, signal }: { readonly name: PostName | null; readonly signal: AbortSignal },
): Promise<MadeVisit | null> {
  const { viewer } = post.entry;
  const raw = await workshop.client.get(post.watch.address, { viewer, signal });
  if (signal.aborted) return null;
  return takeVisit(raw, { post, name, workshop });
}

/**
 * Keeps what a visit brought and says what it came to. The bytes are kept without names and under the watch's own name:
 * the address may say whose post it is, also where the page that answers no longer does.
 */
async function takeVisit(raw: Attempt, desk: Named): Promise<MadeVisit> {
  const { post, workshop } = desk;
  const shielded = await workshop.shield(raw, post.entry);
  const masked = { ...shielded, ...maskedAddresses(raw, post) };
  const withheld = isWithheld(raw, shielded);
  // A page that may not be kept is judged as it came, in memory, and let go.
  const judged = withheld ? raw : shielded;
  const content = contentOf(judged, wantedOf(connectorOf(post, workshop)));
  const rows = noRows();
  const capture = await keep(masked, content, { post, workshop, rows });
  const hop = hopOfVisit(raw, desk);
  const read = capture && readPlatform({ ...masked, content }, readAt(raw, hop), desk);
  const found = read?.platform;
  const said = found?.visits.length === 1 ? found.visits[0] : undefined;
  const { reader } = connectorOf(post, workshop);
  const isUnread = read === null ? withheld && readsRefusals(reader, false) : knowsPosts(reader, read);
  const answered = said ?? (await answerOf(raw, judged, { content, desk, hop, isUnread }));
  if (capture && found)
    addPlatformRows(rows, { ...found, visits: [], searches: [] }, capture, post.entry.sourceId);
  const visit = visitOf(post, raw, { ...answered, capture, author: found?.posts[0]?.author ?? null });
  rows.visits.push(visit);
  rows.looks.push(lookOf(visit, withheld ? raw : null));
  return { rows, visit, name: nameTaught(raw, hop, { ...desk, said }) };
}

function hopOfVisit({ address, finalAddress, at }: Attempt, { post, name }: Named): Hop {
  const { connector } = post.entry.entry;
  return hopOf(address, finalAddress, { at, connector, known: name?.native ?? null });
}

/** A link that led to a post is read as that post's page. */
const readAt = (
  { address, finalAddress }: Attempt,
  { kind }: Hop,
): Pick<Attempt, 'address' | 'finalAddress'> =>
  kind === 'led-on' ? { address: finalAddress, finalAddress } : { address, finalAddress };

type Taught = Named & { readonly said: VisitDraft | undefined };

/** Only a visit that was not led astray can say which post it was to, and only the first. */
function nameTaught({ finalAddress, at }: Attempt, hop: Hop, { post, name, said }: Taught): PostName | null {
  if (name !== null) return null;
  const { connector } = post.entry.entry;
  const led = hop.kind === 'led-on' ? postNamedBy(finalAddress, { at, connector }) : null;
  if (led !== null) return nameByVisit(post, { native: led.native, rule: 'name/led-to' }, at);
  const isRead = said?.class === 'visible' && (hop.kind === 'here' || hop.kind === 'led-on');
  return isRead ? nameByVisit(post, { native: said.native, rule: 'name/read-there' }, at) : null;
}

function connectorOf({ entry }: Post, { connectors }: Workshop) {
  const connector = connectors.get(entry.entry.connector);
  if (!connector) throw new Error(`expected connector ${entry.entry.connector} to have been checked`);
  return connector;
}

/** Where another page answered, its host is all that may be told of it. */
function maskedAddresses({ address, finalAddress }: Attempt, { native }: Post) {
  const own = `lacuna:${native}`;
  if (finalAddress === address) return { address: own, finalAddress: own };
  return { address: own, finalAddress: `${new URL(finalAddress).origin}/` };
}

type Desk = { readonly post: Post; readonly workshop: Workshop };

async function keep(
  masked: Attempt,
  content: Capture['content'],
  { post, workshop, rows }: Desk & { readonly rows: Rows },
): Promise<Capture | null> {
  if (masked.body.length === 0) return null;
  const capture = toCapture(masked, await workshop.archive.keep(masked), content, post.entry.sourceId);
  rows.captures.push(capture);
  return capture;
}

/** What the platform's own reader finds: posts, comments, and the visit where it knows the notices. It goes by the true address. */
function readPlatform(
  capture: Attempt & Pick<Capture, 'content'>,
  addresses: Pick<Attempt, 'address' | 'finalAddress'>,
  { post, workshop }: Desk,
): Reading {
  const { reader } = connectorOf(post, workshop);
  const input = {
    capture: { ...capture, ...addresses },
    ...{ body: capture.body, source: sourceOf(post.entry) },
  };
  return readCapture(reader, input);
}

/** Whether a reader of the platform itself was asked: what it does not know was never seen. */
function knowsPosts(reader: ReaderId, { looks }: Reading): boolean {
  if (reader === 'search-page') return looks.some(({ kind }) => kind === 'visit');
  return readsRefusals(reader, false);
}

type Heard = Pick<Capture, 'content'> & {
  readonly desk: Named;
  readonly hop: Hop;
  readonly isUnread: boolean;
};

async function answerOf(
  raw: Attempt,
  judged: Attempt,
  { content, desk, hop, isUnread }: Heard,
): Promise<Answered> {
  const { post, name, workshop } = desk;
  // Bytes with names in them are asked whether they name their own address, and are let go.
  // A page elsewhere is the post's where it names the address that was asked for; its own it names in any case.
  const capture = hop.kind === 'unknown' ? { ...raw, finalAddress: raw.address } : raw;
  const { declares } = sightOfPage({ capture, body: raw.body, source: sourceOf(post.entry) });
  const answer = {
    ...{ platform: post.platform.id, status: raw.status, at: raw.at, hop, isUnread, declares },
    ...{ content: content.verdict, trouble: judged.trouble, words: readableWords(judged) },
    known: await knownOf(workshop, post, name),
  };
  const answered = classOfAnswer(answer);
  // What a notice says counts only where it can be quoted.
  const isQuotable =
    answered.notice === null || judged !== raw || (await mayBeQuoted(answered.notice, raw, desk));
  return isQuotable ? answered : classOfAnswer({ ...answer, trouble: NOT_QUOTED });
}

type Came = Answered & {
  readonly capture: Capture | null;
  readonly author: { readonly pseudonym: Visit['author']; readonly kind: Visit['authorKind'] } | null;
};

function visitOf({ id, native, platform, watch }: Post, { at, viewer }: Attempt, came: Came): Visit {
  const visit = {
    ...{ postId: id, sourceId: watch.sourceId, at, viewer, platform: platform.id, native },
    ...{ author: came.author?.pseudonym ?? null, authorKind: came.author?.kind ?? 'unknown' },
    ...{ posted: watch.posted, postedBy: watch.posted, class: came.class, rule: came.rule },
    ...{ notice: came.notice, captureId: came.capture?.id ?? null },
  } as const;
  return { ...visit, id: visitId(visit) };
}

/** Visits of these classes could not look; of all others the answer is known. */
const BLIND: Readonly<Partial<Record<VisitClass, LookOutcome>>> = {
  'no-permission': 'refused',
  'login-wall': 'refused',
  captcha: 'refused',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not-tried',
};

function lookOf({ sourceId, native, at, class: came, captureId }: Visit, withheld: Attempt | null): Look {
  const key = { sourceId, kind: 'visit' as const, subject: native, span: { from: at, to: at } };
  const outcome = BLIND[came] ?? 'seen';
  return {
    ...key,
    id: lookId(key),
    outcome,
    reason: outcome === 'seen' ? '' : came,
    detail: detailOf(withheld),
    captureId,
  };
}
