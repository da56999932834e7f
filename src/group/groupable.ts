import type { Instant, Item } from '../domain/index.ts';
import { wordingKey } from '../text/script.ts';
import type { Encoded } from './encoded.ts';

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
  | 'byline'
  | 'outlet'
  | 'leaning'
  | 'codes'
  | 'sourceLink'
  | 'pictures'
> & {
  /** First sighting, or the claimed publication where that is known better. */
  readonly at: Instant;
  /** What a sentence encoder made of it, where one is set. */
  readonly encoded?: Encoded | null;
};

/**
 * Whether a title only says where the item appeared, as rows of a coded table do: it is no wording, and says nothing of
 * what the item is about.
 */
export function isLabel({ title, outlet, codes }: Pick<Groupable, 'title' | 'outlet' | 'codes'>): boolean {
  const name = outlet === null ? '' : wordingKey(outlet);
  if (name === '') return false;
  const key = wordingKey(title);
  return key === name || (codes.length > 0 && key.startsWith(name));
}

/** Earliest first, then by id: every grouping works in this order, so the order of its input changes nothing. */
export function inOrder<One extends Pick<Groupable, 'at' | 'id'>>(items: readonly One[]): One[] {
  return [...items].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
}
