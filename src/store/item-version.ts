import type { Kysely } from 'kysely';
import {
  entriesOf,
  fixedDate,
  versionId,
  type DateClaim,
  type Item,
  type ItemId,
  type ItemVersion,
} from '../domain/index.ts';
import { chunksOf, insertRows, listOf, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import { pictureIdsOf, withPictureIds } from './picture-link.ts';
import type { ItemVersionTable } from './tables-items.ts';
import type { Tables } from './tables.ts';

/** Keeps what these items said, each wording once. The items must be saved before. */
export async function insertVersions(db: Kysely<Tables>, items: readonly Item[]): Promise<void> {
  const rows = new Map<string, NewRow & { readonly changed: DateClaim | null }>();
  for (const item of items) {
    const id = versionId(item);
    if (id === null) continue;
    const [row, known] = [versionRow(item, id), rows.get(id)];
    if (known === undefined || orderOf(row.changed) < orderOf(known.changed)) rows.set(id, row);
  }
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await insertRows(db, 'item_version', ordered, KEEP_EARLIEST_CHANGE);
}

/** Of several dates of change with the same words the earliest stands, in whatever order they are saved. */
const orderOf = (claim: DateClaim | null): string =>
  claim === null ? '~~' : `${claim.instant ?? '~'} ${claim.text}`;

const orderIn = (row: string): string =>
  `(case when ${row}.changed is null then '~~'
    else coalesce(${row}.changed ->> 'instant', '~') || ' ' || (${row}.changed ->> 'text') end) collate "C"`;

const KEEP_EARLIEST_CHANGE = `on conflict (id) do update set changed = excluded.changed
  where ${orderIn('excluded')} < ${orderIn('item_version')}`;

function versionRow(item: Item, id: string): NewRow & { readonly changed: DateClaim | null } {
  const { id: itemId, detail, title, blocks, pictures, videos } = item;
  const bare = pictures.map((picture) => ({ ...picture, pictureId: null }));
  return {
    ...{ id, item_id: itemId, detail, title, blocks, videos },
    ...{ pictures: bare, entries: entriesOf(item) },
    ...{
      published: fixedDate(item.published),
      changed: fixedDate(item.changed),
      cut: item.page?.cut ?? null,
    },
  };
}

/**
 * What these items said, for those that were seen in more than one wording, ordered by id. An item that is not in the
 * answer said the same whenever it was seen.
 */
export async function versionsOf(
  store: Store,
  itemIds: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, readonly ItemVersion[]>> {
  const found: ItemVersionTable[] = [];
  for (const chunk of chunksOf(itemIds, 5_000)) found.push(...(await versionsOfChunk(store, chunk)));
  const ids = await pictureIdsOf(store, [...new Set(found.map((row) => row.item_id))]);
  return Map.groupBy(
    found.map((row): ItemVersion => ({
      ...{ id: row.id, itemId: row.item_id, detail: row.detail },
      ...{ title: row.title, blocks: row.blocks, videos: row.videos, entries: row.entries },
      ...{ published: row.published, changed: row.changed, cut: row.cut },
      pictures: withPictureIds(row.item_id, row.pictures, ids),
    })),
    (version) => version.itemId,
  );
}

function versionsOfChunk({ db }: Store, itemIds: readonly ItemId[]): Promise<ItemVersionTable[]> {
  return db
    .selectFrom('item_version as v')
    .selectAll('v')
    .where('v.item_id', 'in', listOf(itemIds))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('item_version as other')
          .select('other.id')
          .whereRef('other.item_id', '=', 'v.item_id')
          .whereRef('other.id', '<>', 'v.id'),
      ),
    )
    .orderBy('v.id')
    .execute();
}

/** Lets go of wordings that no look has seen any more: a capture that was read again says what the better reader read. */
export async function forgetUnseenVersions({ db }: Store): Promise<void> {
  await db
    .deleteFrom('item_version')
    .where((eb) => {
      const seen = eb.selectFrom('sighting').select('look_id').whereRef('version_id', '=', 'item_version.id');
      return eb.not(eb.exists(seen));
    })
    .execute();
}
