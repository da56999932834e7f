import type { Attempt, Capture, PostName, Visit } from '../../domain/index.ts';
import { toCapture } from '../../evidence/index.ts';
import { readsRefusals } from '../../extract/index.ts';
import { noRows, type Rows } from '../batch.ts';
import { contentOf, wantedOf } from '../take-in/wanted.ts';
import type { Workshop } from '../workshop.ts';
import { answerOf, connectorOf, knowsPosts, readPlatform, type NamedPost } from './answer-of-visit.ts';
import type { Post } from './plan-watches.ts';
import { addPlatformRows } from './platform-rows.ts';
import { hopOfVisit, maskedAddresses, nameTaught, readAt } from './visit-address.ts';
import { lookOf, visitOf } from './visit-rows.ts';
import { isWithheld } from './withheld-page.ts';

export type MadeVisit = {
  readonly rows: Rows;
  readonly visit: Visit;
  /** Which post of its platform it is, where this visit taught it. */
  readonly name: PostName | null;
};

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
async function takeVisit(raw: Attempt, desk: NamedPost): Promise<MadeVisit> {
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
