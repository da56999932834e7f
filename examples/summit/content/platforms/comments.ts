/** Comments of posts on Wave, page by page as two guests saved them, and tables of counters from Lianyi. */

/** What one guest saw of one post: ids of top-level comments, each with the replies it says it has. */
export type CommentPage = {
  readonly source: 'wave-comments' | 'wave-comments-abroad';
  readonly at: string;
  readonly post: string;
  readonly shown: number;
  readonly seen: readonly (readonly [id: number, replies: number])[];
  /** Whether the page says that more follow. */
  readonly more: boolean;
  readonly words?: string;
};

const ids = (from: number, to: number): CommentPage['seen'] =>
  Array.from({ length: to - from + 1 }, (_, at) => [from + at, 0] as const);

export const COMMENT_PAGES: readonly CommentPage[] = [
  // One post, two guests an hour apart: three comments at home, twelve abroad; both pages end there.
  {
    ...{ source: 'wave-comments', at: '2031-05-07T02:00:00Z', post: '5270000000000101', shown: 41 },
    ...{ seen: ids(1, 3), more: false },
  },
  {
    ...{ source: 'wave-comments-abroad', at: '2031-05-07T03:00:00Z', post: '5270000000000101', shown: 41 },
    ...{ seen: ids(1, 12), more: false },
  },
  // The replies explain it: four comments with nine replies are the thirteen that the counter shows.
  {
    ...{
      source: 'wave-comments',
      at: '2031-05-07T02:05:00Z',
      post: '5270000000000102',
      shown: 13,
      more: false,
    },
    seen: [
      [21, 4],
      [22, 3],
      [23, 2],
      [24, 0],
    ],
  },
  // Only the first page: what follows was not loaded.
  {
    ...{ source: 'wave-comments', at: '2031-05-07T02:10:00Z', post: '5270000000000103', shown: 812 },
    ...{ seen: ids(31, 40), more: true },
  },
  {
    ...{ source: 'wave-comments', at: '2031-05-07T02:15:00Z', post: '5270000000000104', shown: 96 },
    ...{ seen: ids(51, 55), more: false, words: '博主已开启评论精选' },
  },
  {
    ...{ source: 'wave-comments', at: '2031-05-07T02:20:00Z', post: '5270000000000105', shown: 30 },
    ...{ seen: [], more: false, words: '博主已关闭评论' },
  },
  {
    ...{ source: 'wave-comments', at: '2031-05-07T02:25:00Z', post: '5270000000000106', shown: 4 },
    ...{ seen: ids(61, 64), more: false },
  },
];

/** `[post, shown, top-level comments collected, replies those say they have]` of one account, by a person who scrolled. */
export type Counted = readonly [post: string, shown: number, collected: number, declared: number];

/** The first is the post about the quip; the others, of its account and its size, are its controls. */
export const COUNTED: readonly Counted[] = [
  ['c001', 300, 3, 0],
  ['c002', 320, 250, 40],
  ['c003', 280, 241, 22],
  ['c004', 310, 290, 20],
  ['c005', 260, 212, 31],
  ['c006', 340, 300, 12],
  ['c007', 290, 262, 9],
  ['c008', 315, 281, 17],
  ['c009', 268, 233, 28],
  ['c010', 330, 302, 6],
  ['c011', 295, 259, 14],
  ['c012', 252, 230, 19],
  ['c013', 341, 297, 33],
  ['c014', 287, 266, 8],
  ['c015', 305, 268, 25],
  ['c016', 276, 251, 11],
  ['c017', 322, 279, 30],
  ['c018', 299, 274, 13],
  ['c019', 264, 240, 7],
  ['c020', 311, 283, 21],
];

/** By a program that takes ten comments a post and no more: its gaps are its own. */
export const CRAWLED: readonly Counted[] = [
  ['d001', 57, 10, 6],
  ['d002', 240, 10, 31],
  ['d003', 9, 9, 0],
  ['d004', 14, 8, 6],
];
