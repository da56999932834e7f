import type { PageRow } from './page-row.ts';

/** What a column of a table of pages holds; a list or a record names what is in it. */
export type Shape =
  | 'text'
  | 'integer'
  | 'time'
  | { readonly list: Shape }
  | { readonly record: Readonly<Record<string, Shape>> };

/** A column of a table of pages: its name, its shape, and what it says. */
export type PageColumn = {
  readonly name: keyof PageRow;
  readonly shape: Shape;
  readonly says: string;
};

const DATE: Shape = {
  record: {
    text: 'text',
    instant: 'time',
    precision: 'text',
    zone: 'text',
    from: 'text',
    doubt: 'text',
  },
};

const PICTURE: Shape = {
  record: {
    address: 'text',
    caption: 'text',
    credit: 'text',
    alt: 'text',
    role: 'text',
  },
};

const BLOCKS: Shape = { list: { record: { type: 'text', text: 'text' } } };

const VIDEO: Shape = { record: { address: 'text', title: 'text', seconds: 'integer', poster: 'text' } };

const COUNTS: Shape = {
  record: { commentsShown: 'integer', commentsVisible: 'integer', likes: 'integer', shares: 'integer' },
};

const column = (name: keyof PageRow, shape: Shape, says: string): PageColumn => ({ name, shape, says });

/** The columns of a table of pages, in order. Everything may be null: what a page does not say stays missing. */
export const PAGE_COLUMNS: readonly PageColumn[] = [
  column('reader', 'text', 'The version of Lacuna that read the page: another may read it otherwise.'),
  column('zone', 'text', 'The IANA zone in which dates that name none were read, as `--zone` gave it.'),
  column('address', 'text', 'The address that was asked for.'),
  column('capturedAt', 'time', 'When the archive says that the answer arrived, UTC.'),
  column('sha256', 'text', 'SHA-256 of the decoded body, 64 hex digits.'),
  column('status', 'integer', 'HTTP status; null for a record without one.'),
  column('mediaType', 'text', 'What the site called the bytes.'),
  column('archive', 'text', 'The archive’s file.'),
  column('record', 'text', 'The id of the record in that file.'),
  column('canonical', 'text', 'The address that the page calls its own.'),
  column('kind', 'text', 'What the page is.'),
  column('detail', 'text', 'How much of it was read.'),
  column(
    'fault',
    'text',
    'What of the page could not be read, in sentences parted by `; `; null when nothing says that a part is missing.',
  ),
  column('title', 'text', 'The headline; where none was found, the beginning of the text (`fault` says so).'),
  column(
    'byline',
    { record: { people: { list: 'text' }, claimed: 'text' } },
    'The people named, and the line as the page gave it.',
  ),
  column(
    'published',
    DATE,
    'The date as the page gave it, and the instant it means, if it means one: how precisely, in which zone, where it stood, and what makes it doubtful.',
  ),
  column('changed', DATE, 'The same of the last change.'),
  column('language', 'text', 'BCP 47, such as `zh-Hans`.'),
  column('outlet', 'text', 'The name of the outlet, as the page gives it.'),
  column('text', 'text', 'The body as plain text, a block a line; a row of a table of data is one.'),
  column('blocks', BLOCKS, 'The body in blocks, in the order of the page.'),
  column('pictures', { list: PICTURE }, 'The pictures of the story with caption, credit and role.'),
  column('videos', { list: VIDEO }, 'Videos with title, duration in seconds and poster.'),
  column(
    'sourceLink',
    'text',
    'Where the page says that its text was taken from; what the text cites is none.',
  ),
  column(
    'leaning',
    { record: { dependency: 'text', of: 'text' } },
    'What the page says of leaning on another text.',
  ),
  column('place', 'text', 'The place of the dateline, as written.'),
  column('cut', 'text', 'Why the page itself does not show its whole text.'),
  column(
    'entries',
    { list: { record: { title: 'text', time: DATE, blocks: BLOCKS } } },
    'The entries of a live blog, in the order of the page.',
  ),
  column(
    'related',
    { list: { record: { address: 'text', title: 'text' } } },
    'What the page offers to read next; offered is not shown.',
  ),
  column('print', 'text', 'Address of the print view.'),
  column('amp', 'text', 'Address of the AMP page.'),
  column('next', 'text', 'Where a text in several parts goes on.'),
  column('counts', COUNTS, 'Counters that a platform printed beside a post.'),
];
