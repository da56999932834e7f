import type { Attempt, Capture, Hop, PostName, Reading } from '../../domain/index.ts';
import { readableWords } from '../../evidence/index.ts';
import { readCapture, readsRefusals, sightOfPage, type ReaderId } from '../../extract/index.ts';
import { classOfAnswer, type Answered } from '../../watch/index.ts';
import { sourceOf } from '../take-in.ts';
import type { Workshop } from '../workshop.ts';
import { knownOf } from './known-post.ts';
import type { Post } from './plan-watches.ts';
import { mayBeQuoted, NOT_QUOTED } from './withheld-page.ts';

/** A watched post with its own name, as far as it is known before the visit. */
export type NamedPost = { readonly post: Post; readonly name: PostName | null; readonly workshop: Workshop };

/** The connector that says how pages of the watched post are read. */
export function connectorOf({ entry }: Post, { connectors }: Workshop) {
  const connector = connectors.get(entry.entry.connector);
  if (!connector) throw new Error(`expected connector ${entry.entry.connector} to have been checked`);
  return connector;
}

/** What the platform's own reader finds: posts, comments, and the visit where it knows the notices. It goes by the true address. */
export function readPlatform(
  capture: Attempt & Pick<Capture, 'content'>,
  addresses: Pick<Attempt, 'address' | 'finalAddress'>,
  { post, workshop }: Pick<NamedPost, 'post' | 'workshop'>,
): Reading {
  const { reader } = connectorOf(post, workshop);
  const input = {
    capture: { ...capture, ...addresses },
    ...{ body: capture.body, source: sourceOf(post.entry) },
  };
  return readCapture(reader, input);
}

/** Whether a reader of the platform itself was asked: what it does not know was never seen. */
export function knowsPosts(reader: ReaderId, { looks }: Reading): boolean {
  if (reader === 'search-page') return looks.some(({ kind }) => kind === 'visit');
  return readsRefusals(reader, false);
}

type Heard = Pick<Capture, 'content'> & {
  readonly desk: NamedPost;
  readonly hop: Hop;
  readonly isUnread: boolean;
};

/** What a visit came to, by what came, from where, and what is known of the post. */
export async function answerOf(
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
