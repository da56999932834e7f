import type {
  Block,
  CaptureId,
  Counts,
  DateClaim,
  Instant,
  ItemDetail,
  ItemDraft,
  ItemId,
  ItemKind,
  Leaning,
  LiveEntry,
  LookId,
  PageFacts,
  PagePicture,
  PageVideo,
  SourceId,
  VersionId,
} from '../domain/index.ts';

/* The tables of items, their wordings and when they were seen; `tables.ts` says how both databases give their values. */

export type ItemTable = {
  id: ItemId;
  source_id: SourceId;
  capture_id: CaptureId;
  kind: ItemKind;
  detail: ItemDetail;
  address: string | null;
  title: string;
  blocks: readonly Block[];
  language: string | null;
  byline: ItemDraft['byline'];
  outlet: string | null;
  published: DateClaim | null;
  /** `published.instant`, null where it is missing or in doubt. */
  published_at: Instant | null;
  changed: DateClaim | null;
  /** As the page had them: `pictureId` lives in `item_picture`. */
  pictures: readonly PagePicture[];
  videos: readonly PageVideo[];
  source_link: string | null;
  leaning: Leaning | null;
  codes: readonly string[];
  counts: Counts | null;
  page: PageFacts | null;
  seen_at: Instant;
  /** Decides between two versions of one item, and which version gave each fact; see `item-merge.ts`. */
  key: string;
  given_by: Readonly<Record<string, string>>;
};

export type ItemVersionTable = {
  id: VersionId;
  item_id: ItemId;
  detail: ItemDetail;
  title: string;
  blocks: readonly Block[];
  pictures: readonly PagePicture[];
  videos: readonly PageVideo[];
  entries: readonly LiveEntry[];
  published: DateClaim | null;
  changed: DateClaim | null;
  cut: PageFacts['cut'];
};

/** `version_id` is null for listings, and for what was seen before versions were kept. */
export type SightingTable = {
  look_id: LookId;
  item_id: ItemId;
  rank: number | null;
  version_id: VersionId | null;
};
