import { sql } from 'kysely';
import type { DateClaim, Instant, Item } from '../domain/index.ts';
import type { Store } from './open.ts';

/** What putting items in order of time needs of each. */
export type ItemHead = Pick<Item, 'id' | 'sourceId' | 'kind' | 'title'> & {
  readonly published: DateClaim | null;
  readonly seenAt: Instant;
  /** Equal for equal bodies. */
  readonly textDigest: string;
};

const PAGE = 10_000;

/** The heads of all items, ordered by id; a page of them is in memory. */
export async function* streamItemHeads(store: Store): AsyncGenerator<ItemHead, void, undefined> {
  for (let last = ''; ;) {
    const { rows } = await sql<ItemHead>`
      select i.id, i.source_id as "sourceId", i.kind, i.title, i.published, i.seen_at as "seenAt",
        md5(i.blocks::text) as "textDigest"
      from item i where i.id > ${last} order by i.id limit ${PAGE}`.execute(store.db);
    yield* rows;
    last = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE) return;
  }
}
