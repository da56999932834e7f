import type { PagePicture, PageVideo } from '../../domain/index.ts';

/** One entry of a feed, in whichever format, as it was written. */
export type FeedEntry = {
  /** Plain text; '' when the entry has no title. */
  readonly title: string;
  /** Absolute; null when the entry names no page. */
  readonly address: string | null;
  readonly published: string | null;
  readonly changed: string | null;
  readonly authors: readonly string[];
  /** The fullest text of the entry, as markup. */
  readonly markup: string;
  readonly pictures: readonly PagePicture[];
  readonly videos: readonly PageVideo[];
  /** The outlet an aggregator's feed names for the entry. */
  readonly outlet: string | null;
  /** Address of the outlet's own version, where the feed names one beside the entry's own. */
  readonly sourceLink: string | null;
};

export type FeedContents = {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** What of the feed could not be read; null when all of it was. */
  readonly fault: string | null;
};
