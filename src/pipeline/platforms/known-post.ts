import type { PageSight, PostName, Visit } from '../../domain/index.ts';
import { sightOfPage } from '../../extract/index.ts';
import { findCapture, loadPosts, visitsOfPosts } from '../../store/index.ts';
import { SIGHT_RULES, type KnownPost } from '../../watch/index.ts';
import { sourceOf } from '../take-in.ts';
import type { Workshop } from '../workshop.ts';
import type { Post } from './plan-watches.ts';

/** Rules by which a page counted as a sight of its post. */
const SAW: ReadonlySet<string> = new Set(
  SIGHT_RULES.filter(({ gives }) => gives === 'visible').map(({ id }) => id),
);

/** What is known of a watched post before its page is looked at: from the file, from searches, from its last sight. */
export async function knownOf(workshop: Workshop, post: Post, name: PostName | null): Promise<KnownPost> {
  const held = name === null ? undefined : (await loadPosts(workshop.store, [name.postId])).get(name.postId);
  const texts = [post.watch.says ?? '', held?.text ?? ''].filter((text) => text !== '');
  return { texts, before: await lastSight(workshop, post) };
}

async function lastSight(workshop: Workshop, post: Post): Promise<PageSight | null> {
  const visits = await visitsOfPosts(workshop.store, { posts: [post.id] });
  const seen = visits.findLast(wasSeen);
  const held = seen?.captureId ?? null;
  const capture = held === null ? null : await findCapture(workshop.store, held);
  if (capture === null) return null;
  // Bytes that cannot be given back tell nothing, and hold up no visit.
  const body = await workshop.archive.read(capture.warc).catch(() => null);
  return body && sightOfPage({ capture, body, source: sourceOf(post.entry) });
}

const wasSeen = ({ class: came, rule }: Visit): boolean => came === 'visible' && SAW.has(rule.id);
