import { timeOf, type ItemId } from '../domain/index.ts';
import { blockOf, findRubrics, type Groupable, type Titled } from '../group/index.ts';
import { firstSightings, itemsOf, streamItemHeads, type Store } from '../store/index.ts';

/** When every item came up, before any text is read. */
export type Timetable = {
  /** Times of all items, those of a block of time together. */
  readonly blocks: ReadonlyMap<number, ReadonlyMap<ItemId, Groupable['at']>>;
  readonly rubrics: ReadonlySet<ItemId>;
  readonly items: number;
};

/** Reads when every item came up. */
export async function readTimetable(store: Store): Promise<Timetable> {
  const first = await firstSightings(store);
  const heads: Titled[] = [];
  for await (const { published, seenAt, textDigest, ...head } of streamItemHeads(store))
    heads.push({ ...head, at: timeOf({ published }, first.get(head.id) ?? seenAt), text: textDigest });
  const blocks = new Map<number, Map<ItemId, Groupable['at']>>();
  for (const { id, at } of heads) {
    const block = blocks.get(blockOf(at)) ?? new Map<ItemId, Groupable['at']>();
    blocks.set(blockOf(at), block.set(id, at));
  }
  return { blocks, rubrics: findRubrics(heads), items: heads.length };
}

/** All items in blocks of time, the earliest first; one block is in memory. */
export async function* itemBlocks(
  store: Store,
  { blocks }: Timetable,
): AsyncGenerator<{ readonly block: number; readonly items: readonly Groupable[] }, void, undefined> {
  for (const [block, times] of [...blocks].sort(([a], [b]) => a - b)) {
    const items = await itemsOf(store, [...times.keys()]);
    yield { block, items: items.flatMap((item) => groupable(item, times.get(item.id))) };
  }
}

const groupable = (item: Omit<Groupable, 'at'>, at: Groupable['at'] | undefined): Groupable[] =>
  at === undefined ? [] : [{ ...item, at }];
