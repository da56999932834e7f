import { makeId, type CaptureId, type ItemId, type PictureId, type SourceId, type VersionId } from './ids.ts';
import type { Instant } from './time.ts';
import type { Dependency, ItemDetail, ItemKind, PictureRole } from './vocabulary.ts';

/** A date as the page gave it, and the instant it means, if it means one. Missing stays missing. */
export type DateClaim = {
  readonly text: string;
  readonly instant: Instant | null;
  readonly precision: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | null;
  /** `stated` in the text, `assumed` from the source's zone, or `none` known (then the instant is null or day-wide). */
  readonly zone: 'stated' | 'assumed' | 'none';
  readonly from: 'metadata' | 'json-ld' | 'visible' | 'address' | 'feed' | 'archive' | 'coded';
  /** `future`: later than the capture; kept, and used by nothing that compares times. */
  readonly doubt: 'future' | 'implausible' | 'relative' | null;
};

/** A picture on a page, before anyone looked at its bytes. */
export type PagePicture = {
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
  readonly role: PictureRole;
  /** The fingerprinted picture, once its bytes were captured. */
  readonly pictureId: PictureId | null;
};

export type PageVideo = {
  readonly address: string | null;
  readonly title: string | null;
  /** Whole seconds, as claimed. */
  readonly seconds: number | null;
  readonly poster: string | null;
};

/** One clean block of body text. */
export type Block = {
  readonly type: 'paragraph' | 'heading' | 'quotation' | 'list-item';
  readonly text: string;
};

/** One entry of a live blog, as it stands. */
export type LiveEntry = {
  readonly title: string | null;
  readonly time: DateClaim | null;
  readonly blocks: readonly Block[];
};

/** What a page says around its article: where it was written, what is missing, what else the page offers. */
export type PageFacts = {
  /** Place of the dateline as written: `BUSAN, South Korea`, `釜山`. */
  readonly place: string | null;
  /** The text is not whole: it is not free to read, or it ends unfinished on the page itself. */
  readonly cut: 'paywall' | 'cut-off' | null;
  /** Entries of a live blog, in the order of the page. */
  readonly entries: readonly LiveEntry[];
  /** What the page itself offers to read next, with titles as written; offered is not shown. */
  readonly related: readonly { readonly address: string; readonly title: string }[];
  /** Address of the print view. */
  readonly print: string | null;
  /** Address of the AMP page. */
  readonly amp: string | null;
  /** Where a text in several parts goes on. */
  readonly next: string | null;
};

/** Counters a platform printed beside a post: what it says there is, and how much could be opened. */
export type Counts = {
  readonly commentsShown: number | null;
  readonly commentsVisible: number | null;
  readonly likes: number | null;
  readonly shares: number | null;
};

/** What a text says, or a researcher coded, about leaning on another text. */
export type Leaning = { readonly dependency: Dependency; readonly of: string | null };

/** What an item is, as a reader found it; {@link Item} adds who and when. */
export type ItemDraft = {
  readonly kind: ItemKind;
  readonly detail: ItemDetail;
  /** Canonical address; null where a list gives none. */
  readonly address: string | null;
  readonly title: string;
  /** Body in blocks; empty for listings. */
  readonly blocks: readonly Block[];
  /** BCP 47, such as `zh-Hans`; null when unknown. */
  readonly language: string | null;
  readonly byline: { readonly people: readonly string[]; readonly claimed: string | null };
  readonly outlet: string | null;
  readonly published: DateClaim | null;
  readonly changed: DateClaim | null;
  readonly pictures: readonly PagePicture[];
  readonly videos: readonly PageVideo[];
  /** Where an aggregator says the text came from. */
  readonly sourceLink: string | null;
  readonly leaning: Leaning | null;
  /** Ids of elements a researcher coded as present. */
  readonly codes: readonly string[];
  readonly counts: Counts | null;
  /** Null for what was read from no page. */
  readonly page: PageFacts | null;
};

export type Item = ItemDraft & {
  readonly id: ItemId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  /** When the capture this text was taken from arrived. */
  readonly seenAt: Instant;
};

/**
 * A title on a list is the same item as long as the source and the title are the same (its address carries ranks and
 * session marks); everything else is known by its address, and by its title only where it has none. Whether an address
 * holds an article or a post is known only once its page was read, so it does not tell items apart.
 */
export function itemId(sourceId: SourceId, draft: Pick<ItemDraft, 'kind' | 'address' | 'title'>): ItemId {
  const key =
    draft.kind === 'listing'
      ? draft.title.normalize('NFKC')
      : (draft.address ?? draft.title.normalize('NFKC'));
  return makeId('item', sourceId, draft.kind === 'post' ? 'article' : draft.kind, key);
}

/** What readers could have seen of an item: its words, pictures and dates, and how much of it was held. */
type Shown = Pick<ItemDraft, 'detail' | 'title' | 'blocks' | 'pictures' | 'videos' | 'published'>;

/** What an item said at one or more looks. Articles are edited after they were first read: each wording is kept. */
export type ItemVersion = Shown & {
  readonly id: VersionId;
  readonly itemId: ItemId;
  readonly entries: readonly LiveEntry[];
  readonly changed: DateClaim | null;
  readonly cut: PageFacts['cut'];
};

/**
 * The same words, pictures and claimed date of an item are one version, however often they are seen; null for a listing.
 * A date of change moves with every look at some pages, and a relative one with every minute: neither makes a version.
 */
export function versionId(item: Shown & Pick<Item, 'id' | 'kind' | 'page'>): VersionId | null {
  if (item.kind === 'listing') return null;
  const { detail, title, blocks, videos } = item;
  const pictures = item.pictures.map((picture) => ({ ...picture, pictureId: null }));
  const entries = entriesOf(item);
  const cut = item.page?.cut ?? null;
  const published = fixedDate(item.published);
  // Without entries, date and cut the id is the one given before these were read.
  const said = [
    ...[title, blocks, pictures, videos],
    ...(entries.length > 0 ? [entries] : []),
    ...(cut === null && published === null ? [] : [{ cut, published }]),
  ];
  return makeId('version', item.id, detail, JSON.stringify(said));
}

/** A date as claimed, unless it is counted from the look (`an hour ago`) and so another one at every look. */
export function fixedDate(claim: DateClaim | null): DateClaim | null {
  return claim?.doubt === 'relative' ? null : claim;
}

/** The entries of a live blog; empty for everything else. */
export function entriesOf(item: Pick<ItemDraft, 'page'>): readonly LiveEntry[] {
  return item.page?.entries ?? [];
}

/** The body as plain text, a block a line. */
export function textOf(item: Pick<ItemDraft, 'blocks'>): string {
  return item.blocks.map((block) => block.text).join('\n');
}

/** A draft with everything unknown; readers spread over it, so that a new field has one place to start from. */
export const BLANK_ITEM: Omit<ItemDraft, 'kind' | 'title' | 'detail'> = {
  address: null,
  blocks: [],
  language: null,
  byline: { people: [], claimed: null },
  outlet: null,
  published: null,
  changed: null,
  pictures: [],
  videos: [],
  sourceLink: null,
  leaning: null,
  codes: [],
  counts: null,
  page: null,
};

/**
 * When an item came up: as it claims, unless the claim is in doubt or later than the first look that saw it.
 *
 * @param firstLook the first look that saw the item
 */
export function timeOf(item: Pick<ItemDraft, 'published'>, firstLook: Instant): Instant {
  const { published } = item;
  if (!published?.instant || published.doubt !== null) return firstLook;
  return published.instant <= firstLook ? published.instant : firstLook;
}
