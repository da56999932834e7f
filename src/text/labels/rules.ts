import type { Item, ItemLabel } from '../../domain/index.ts';

/** What a rule may look at. */
export type Labellable = Pick<
  Item,
  'kind' | 'title' | 'blocks' | 'outlet' | 'byline' | 'address' | 'page' | 'videos' | 'codes'
> & {
  /** The way in to the source: a gallery holds what its publisher released. */
  readonly connector: string;
};

/**
 * A label is a judgement and a row with a name. A rule that changes its meaning gets a new version; `since` is the day
 * from which it stands as it is.
 */
export type LabelRule = {
  readonly id: string;
  readonly version: number;
  /** Calendar day, UTC. */
  readonly since: string;
  readonly label: ItemLabel;
  readonly because: string;
  /** The words it rests on; '' where it rests on what is not there; null where it does not apply. */
  readonly find: (item: Labellable) => string | null;
};

/** The body as lines, in order. */
export const linesOf = ({ blocks }: Pick<Item, 'blocks'>): readonly string[] =>
  blocks.map(({ text }) => text.trim()).filter((text) => text !== '');

/** The part of a text that a pattern finds. */
export const foundIn = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[0] ?? null;
