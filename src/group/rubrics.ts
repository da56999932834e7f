import type { Instant, Item, ItemId } from '../domain/index.ts';
import { wordingKey } from '../text/script.ts';

/** What tells a column: `text` is its body, or whatever is equal for equal bodies only. */
export type Titled = Pick<Item, 'id' | 'sourceId' | 'kind' | 'title'> & {
  readonly at: Instant;
  readonly text: string;
};

/** A title that comes back on so many days, each time over another text, names a column. */
const FEWEST_DAYS = 3;

/**
 * Items whose title names a column of their source (the news in brief, the evening programme) and not what they tell:
 * they bundle events, or say nothing of any, and would join days that have nothing in common.
 */
export function findRubrics(items: readonly Titled[]): ReadonlySet<ItemId> {
  const named = items.filter(({ title, kind }) => title !== '' && kind !== 'listing');
  const columns = Map.groupBy(named, (item) => `${item.sourceId} ${wordingKey(item.title)}`);
  const rubrics = [...columns.values()].filter(
    (column) => count(column, dayOf) >= FEWEST_DAYS && count(column, ({ text }) => text) >= FEWEST_DAYS,
  );
  return new Set(rubrics.flatMap((column) => column.map(({ id }) => id)));
}

const count = (column: readonly Titled[], of: (item: Titled) => string): number =>
  new Set(column.map(of)).size;

const dayOf = ({ at }: Titled): string => at.slice(0, 10);
