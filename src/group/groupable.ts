import type { Instant, Item } from '../domain/index.ts';

/** What grouping reads of an item: never its source's country or vantage, so that no audience is special here. */
export type Groupable = Pick<
  Item,
  | 'id'
  | 'sourceId'
  | 'kind'
  | 'detail'
  | 'title'
  | 'blocks'
  | 'language'
  | 'address'
  | 'outlet'
  | 'leaning'
  | 'codes'
  | 'sourceLink'
  | 'pictures'
> & {
  /** First sighting, or the claimed publication where that is known better. */
  readonly at: Instant;
  /** Fingerprints of its pictures, 64 hex digits each. */
  readonly pdq: readonly string[];
};

/** Earliest first, then by id: every grouping works in this order, so the order of its input changes nothing. */
export function inOrder<One extends Pick<Groupable, 'at' | 'id'>>(items: readonly One[]): One[] {
  return [...items].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
}
