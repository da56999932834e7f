import {
  type Block,
  type DateClaim,
  type Dependency,
  type ItemDetail,
  type ItemKind,
  type PageFacts,
  type PictureRole,
} from '../domain/index.ts';

/** Every word of a closed vocabulary and what it means; the compiler refuses one that lacks a word. */
type Words<Word extends string> = Readonly<Record<Word, string>>;

/** The words that fields of a row of pages may hold; null beside them says that the page does not tell. */
export type PageVocabulary = {
  /** Paths of the fields, such as `published.doubt`. */
  readonly fields: readonly string[];
  readonly words: Readonly<Record<string, string>>;
};

const KINDS: Words<Extract<ItemKind, 'article' | 'post'>> = {
  article: 'an article, or a page that could not be told from one',
  post: 'a post on a platform; its author’s name is not kept',
};

const DETAILS: Words<ItemDetail> = {
  full: 'headline and text, and nothing says that a part is missing',
  entry: 'headline and a text that is not whole; `fault` says why',
  title: 'a headline and no text',
};

const PRECISIONS: Words<NonNullable<DateClaim['precision']>> = {
  second: 'to the second',
  minute: 'to the minute',
  hour: 'to the hour',
  day: 'a day; `instant` is its beginning',
  month: 'a month; `instant` is its beginning',
  year: 'a year; `instant` is its beginning',
};

const ZONES: Words<DateClaim['zone']> = {
  stated: 'the text names its zone or offset, or counts from the capture',
  assumed: 'the text names none and was read in the zone of the column `zone`',
  none: 'no zone applies: the text means no single moment, or is a time of day alone, as beside the entries of a live blog',
};

const ORIGINS: Words<DateClaim['from']> = {
  metadata: 'the head of the page, or a script of it',
  'json-ld': 'data for machines',
  visible: 'text that readers see',
  address: 'the address of the page',
  feed: 'a feed or site map; never in a row of `lacuna extract`',
  archive: 'an archive’s own record; never in a row of `lacuna extract`',
  coded: 'a researcher’s table; never in a row of `lacuna extract`',
};

const DOUBTS: Words<NonNullable<DateClaim['doubt']>> = {
  future: 'later than the capture; kept as it stands',
  implausible:
    'no such day, before 1900, the start of Unix time, or a day without a year that would lie more than half a year back; `instant` may be null',
  relative: 'told as a distance from the capture (“two hours ago”); without a count `instant` is null',
};

const BLOCK_TYPES: Words<Block['type']> = {
  paragraph: 'a paragraph',
  heading: 'a heading within the text',
  quotation: 'a quotation set apart',
  'list-item': 'an item of a list',
};

const ROLES: Words<PictureRole> = {
  photograph: 'a picture of the story; also where nothing says that it is anything else',
  drawing: 'a drawing, cartoon or rendering',
  logo: 'the mark of an outlet or a company',
  placeholder: 'a grey or empty picture that a script would replace',
  avatar: 'the portrait of an author or a commenter',
  advertisement: 'an advertisement, by its name, size or place',
  icon: 'a sign that belongs to a button or a label',
  map: 'a map',
  chart: 'a chart',
  poster: 'the still of a video',
  unknown: 'nothing could be told',
};

const DEPENDENCIES: Words<Dependency> = {
  wire: 'the text is signed by an agency; `of` names it',
  copy: 'the page says that the text stands elsewhere; `of` is the address',
  original: 'a researcher’s code; no page gives it',
  rewrite: 'a researcher’s code; no page gives it',
  translation: 'a researcher’s code; no page gives it',
  state: 'a researcher’s code; no page gives it',
  opinion: 'a researcher’s code; no page gives it',
};

const CUTS: Words<NonNullable<PageFacts['cut']>> = {
  paywall: 'the page says that its text is not free to read, or a paywall stands in it',
  'cut-off': 'the text ends unfinished on the page itself: its bytes are whole, its last sentence is not',
};

/** The closed vocabularies of a row, in the order of the columns. */
export const PAGE_VOCABULARIES: readonly PageVocabulary[] = [
  { fields: ['kind'], words: KINDS },
  { fields: ['detail'], words: DETAILS },
  { fields: ofDates('precision'), words: PRECISIONS },
  { fields: ofDates('zone'), words: ZONES },
  { fields: ofDates('from'), words: ORIGINS },
  { fields: ofDates('doubt'), words: DOUBTS },
  { fields: ['blocks.type', 'entries.blocks.type'], words: BLOCK_TYPES },
  { fields: ['pictures.role'], words: ROLES },
  { fields: ['leaning.dependency'], words: DEPENDENCIES },
  { fields: ['cut'], words: CUTS },
];

function ofDates(field: keyof DateClaim): string[] {
  return ['published', 'changed', 'entries.time'].map((column) => `${column}.${field}`);
}

/** What of a page is missing in a row that holds only a part of it, in the account. */
export type InPart = 'no-text' | 'paywall' | 'unfinished' | 'beyond-limits';

export const IN_PART: Words<InPart> = {
  'no-text': 'a headline and no text',
  paywall: 'a text that is not free to read',
  unfinished: 'a text that ends unfinished on the page itself',
  'beyond-limits': 'the beginning of a page that is larger, or nested more deeply, than is read',
};
