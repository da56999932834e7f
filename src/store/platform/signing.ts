import type { PostId, Signing } from '../../domain/index.ts';
import { chunksOf, insertRows, listOf, overwrite } from '../door.ts';
import type { Store } from '../open.ts';
import { toTimestamp } from '../values.ts';

/** Lets the text of a post be shown; a later word about the same post replaces the earlier. */
export async function signPost({ db }: Store, { postId, because, by, at }: Signing): Promise<void> {
  const row = { post_id: postId, because, by, at: toTimestamp(at) };
  const conflict = `on conflict (post_id) do update set ${overwrite(['because', 'by', 'at'])}`;
  await insertRows(db, 'signing', [row], conflict);
}

/** Takes the word back. False where there was none. */
export async function unsignPost({ db }: Store, postId: PostId): Promise<boolean> {
  const gone = await db.deleteFrom('signing').where('post_id', '=', postId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** What editors signed, of all posts or of some, by post. */
export async function loadSignings(
  { db }: Store,
  posts?: readonly PostId[],
): Promise<ReadonlyMap<PostId, Signing>> {
  const signings = new Map<PostId, Signing>();
  const keep = (rows: readonly (Omit<Signing, 'postId'> & { readonly post_id: PostId })[]) => {
    for (const { post_id: postId, ...row } of rows) signings.set(postId, { ...row, postId });
  };
  const query = db.selectFrom('signing').selectAll().orderBy('post_id');
  if (posts === undefined) keep(await query.execute());
  else
    for (const chunk of chunksOf(posts, 1_000))
      keep(await query.where('post_id', 'in', listOf(chunk)).execute());
  return signings;
}
