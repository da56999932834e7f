import { textOf, type ItemId } from '../domain/index.ts';
import { wordingKey } from '../text/script.ts';
import type { Groupable } from './groupable.ts';

/** A title that comes back on so many days, each time over another text, names a column. */
const FEWEST_DAYS = 3;

/**
 * Items whose title names a column of their source (the news in brief, the evening programme) and not what they tell:
 * they bundle events, or say nothing of any, and would join days that have nothing in common.
 */
export function findRubrics(items: readonly Groupable[]): ReadonlySet<ItemId> {
  const named = items.filter(({ title, kind }) => title !== '' && kind !== 'listing');
  const columns = Map.groupBy(named, (item) => `${item.sourceId} ${wordingKey(item.title)}`);
  const rubrics = [...columns.values()].filter(
    (column) => count(column, dayOf) >= FEWEST_DAYS && count(column, textOf) >= FEWEST_DAYS,
  );
  return new Set(rubrics.flatMap((column) => column.map(({ id }) => id)));
}

const count = (column: readonly Groupable[], of: (item: Groupable) => string): number =>
  new Set(column.map(of)).size;

const dayOf = ({ at }: Groupable): string => at.slice(0, 10);
