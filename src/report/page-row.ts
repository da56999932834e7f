import {
  textOf,
  type Attempt,
  type ItemDraft,
  type PageFacts,
  type PagePicture,
  type Sha256,
} from '../domain/index.ts';

/** Without what only an observatory adds: codes of a researcher, and which fingerprinted picture it is. */
type OfAPage = Omit<ItemDraft, 'address' | 'codes' | 'pictures' | 'page'> & PageFacts;

/** A page of an archive as one row: how it was kept, and everything that was read on it. */
export type PageRow = {
  /** The version of Lacuna that read it. */
  readonly reader: string;
  /** The zone in which it read dates that name none. */
  readonly zone: string;
  /** The address that was asked for. */
  readonly address: string;
  readonly capturedAt: Attempt['at'];
  /** Of the decoded body. */
  readonly sha256: Sha256;
  readonly status: number | null;
  readonly mediaType: string;
  /** The archive's file and the id of the record in it. */
  readonly archive: string;
  readonly record: string | null;
  /** The address that the page calls its own. */
  readonly canonical: string | null;
  readonly pictures: readonly Omit<PagePicture, 'pictureId'>[];
  /** The body as plain text, a block a line. */
  readonly text: string;
  /** What of the page could not be read; null when all of it was. */
  readonly fault: string | null;
} & OfAPage;

type PageInput = {
  readonly attempt: Attempt;
  readonly item: ItemDraft;
  readonly fault: string | null;
  readonly sha256: Sha256;
  readonly reader: string;
  readonly zone: string;
};

const NOTHING_AROUND: PageFacts = {
  ...{ place: null, cut: null, entries: [], related: [], print: null, amp: null, next: null },
};

/** A page as one row; the same bytes, read in the same zone, give the same row to the same version of the reader. */
export function toPageRow({ attempt, item, fault, sha256, reader, zone }: PageInput): PageRow {
  const { address, at: capturedAt, status, mediaType, origin } = attempt;
  const { kind, detail, title, byline, published, changed, language, outlet } = item;
  const { blocks, videos, sourceLink, leaning, counts } = item;
  const { file: archive, member: record } = origin.kind === 'disk' ? origin : { file: '', member: null };
  return {
    ...{ reader, zone, address, capturedAt, sha256, status, mediaType, archive, record },
    canonical: item.address,
    ...{ kind, detail, fault, title, byline, published, changed, language, outlet, text: textOf(item) },
    ...{ blocks, pictures: item.pictures.map(withoutId), videos, sourceLink, leaning },
    ...(item.page ?? NOTHING_AROUND),
    counts,
  };
}

function withoutId({ address, caption, credit, alt, role }: PagePicture): PageRow['pictures'][number] {
  return { address, caption, credit, alt, role };
}
