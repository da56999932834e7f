import type { PostId, PostName } from '../../domain/index.ts';
import { insertRows, overwrite, type NewRow } from '../door.ts';
import type { Store } from '../open.ts';
import type { PostNameTable } from '../tables-platform.ts';
import { toTimestamp } from '../values.ts';
import { ruleColumns, toRule } from './columns.ts';

/** Keeps which posts the watched ones are. A later word about the same watch replaces the earlier: its address may have changed. */
export async function savePostNames({ db }: Store, names: readonly PostName[]): Promise<void> {
  const columns = ['post_id', 'platform', 'native', 'rule_id', 'rule_version', 'since'];
  const conflict = `on conflict (watched_id) do update set ${overwrite(columns)} where post_name.post_id <> excluded.post_id`;
  await insertRows(db, 'post_name', names.map(nameRow), conflict);
}

/** All of them, by the post under the watch's name: as many as there are watches at most. */
export async function loadPostNames({ db }: Store): Promise<ReadonlyMap<PostId, PostName>> {
  const rows = await db.selectFrom('post_name').selectAll().orderBy('watched_id').execute();
  return new Map(rows.map((row) => [row.watched_id, toName(row)]));
}

function nameRow({ watchedId, postId, platform, native, rule, since }: PostName): NewRow {
  const row = { watched_id: watchedId, post_id: postId, platform, native };
  return { ...row, ...ruleColumns(rule), since: toTimestamp(since) };
}

function toName(row: PostNameTable): PostName {
  const { platform, native, since } = row;
  return { watchedId: row.watched_id, postId: row.post_id, platform, native, rule: toRule(row), since };
}
