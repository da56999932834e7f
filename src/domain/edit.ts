import type { DateClaim, ItemDraft, LiveEntry, PageFacts } from './item.ts';

/** What one page changed from one wording that was seen to the next. Counters, marks and offered links are no change. */
export const EDIT_KINDS = [
  'title-edited',
  'published-edited',
  'changed-edited',
  'sentence-edited',
  'sentence-added',
  'sentence-dropped',
  'sentence-moved',
  'picture-added',
  'picture-dropped',
  'caption-edited',
  'credit-edited',
  'entry-added',
  'entry-dropped',
  'entry-edited',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** One change, with both wordings as they stand; null where there is none. */
export type Edit = {
  readonly kind: EditKind;
  readonly before: string | null;
  readonly after: string | null;
  /** Address of the picture it is about; null for everything else. */
  readonly picture: string | null;
};

/** What two wordings are compared by. */
export type Wording = Pick<ItemDraft, 'title' | 'blocks' | 'pictures'> & {
  readonly entries: readonly LiveEntry[];
  /** Null where the page gave none, and for what was read before it was kept: null differs from nothing. */
  readonly published: DateClaim | null;
  readonly changed: DateClaim | null;
  readonly cut: PageFacts['cut'];
};
