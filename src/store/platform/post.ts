import type { Kysely } from 'kysely';
import type { Post, PostId } from '../../domain/index.ts';
import { chunksOf, listOf } from '../door.ts';
import type { Store } from '../open.ts';
import type { PostTable } from '../tables-platform.ts';
import type { Tables } from '../tables.ts';
import { toTimestamp } from '../values.ts';
import { insertBest, type KeyedRow } from './best-row.ts';

/**
 * A post is shown by many captures: the one with the longest text stands, then the one that knows who wrote it, then the
 * earliest. `seenAt` is the earliest of all.
 */
export async function insertPosts(db: Kysely<Tables>, posts: readonly Post[]): Promise<void> {
  const first = new Map<PostId, Post['seenAt']>();
  for (const { id, seenAt } of posts) {
    const known = first.get(id);
    if (known === undefined || seenAt < known) first.set(id, seenAt);
  }
  const rows = posts.map((post) => postRow(post, first.get(post.id) ?? post.seenAt));
  await insertBest(db, 'post', rows, { seen_at: 'least(post.seen_at, excluded.seen_at)' });
}

/** Posts by id; those that are not held are left out. */
export async function loadPosts(
  { db }: Pick<Store, 'db'>,
  ids: readonly PostId[],
): Promise<ReadonlyMap<PostId, Post>> {
  const posts = new Map<PostId, Post>();
  for (const chunk of chunksOf([...new Set(ids)], 1_000)) {
    const rows = await db.selectFrom('post').selectAll().where('id', 'in', listOf(chunk)).execute();
    for (const row of rows) posts.set(row.id, toPost(row));
  }
  return posts;
}

/** Longer texts, known authors and earlier captures come first. */
function keyOf({ text, author, seenAt, captureId }: Post): string {
  const shortness = String(1e9 - text.length).padStart(10, '0');
  return `${shortness} ${author.kind === 'unknown' ? 1 : 0} ${seenAt} ${captureId}`;
}

function postRow(post: Post, seenAt: Post['seenAt']): KeyedRow {
  const { id, platform, native, author, posted, text, language, address, counts } = post;
  return {
    ...{ id, platform, native, author: author.pseudonym, author_kind: author.kind },
    ...{ author_name: author.name, posted, text, language, address, counts },
    ...{ source_id: post.sourceId, capture_id: post.captureId, seen_at: toTimestamp(seenAt) },
    key: keyOf(post),
  };
}

/** A row as the noun. */
export function toPost(row: Omit<PostTable, 'key'>): Post {
  const { id, platform, native, posted, text, language, address, counts } = row;
  return {
    ...{ id, platform, native, posted, text, language, address, counts },
    author: { pseudonym: row.author, kind: row.author_kind, name: row.author_name },
    sourceId: row.source_id,
    captureId: row.capture_id,
    seenAt: row.seen_at,
  };
}
