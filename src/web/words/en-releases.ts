export { leftOut } from './en-left-out.ts';
export { likeness } from './en-likeness.ts';
export { releaseOrder } from './en-release-order.ts';

const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** Which of the released pictures each audience was shown, in English. */
export const releases = {
  title: 'Pictures',
  lead: 'For each set of pictures that one source put out together: which of them every audience was shown, whole or in part, and which were not shown in what we saw.',
  emptyTitle: 'No release of pictures has been collected yet',
  emptyLead:
    'A release is a set of pictures that one source published together. Name a page with an album, or a folder of saved ones, as a source with the connector “gallery” in observatory.yaml, and let it be followed to the pictures:',
  emptyThen:
    'Other sources need “follow: pages-and-pictures” too, or nobody can say what they showed. Then look:',
  count: (count: number) => some(count, 'release', 'releases'),
  pictures: (count: number) => some(count, 'picture', 'pictures'),
  released: 'released',
  firstLook: (when: string) => `states no time; there when first looked at, ${when}`,
  notJudged: 'Not judged yet: the next pass of lacuna run compares its pictures.',
  noPictures: 'This release holds no photograph or drawing.',
  more: (count: number) => `and ${some(count, 'more', 'more')}`,
  toMatrix: 'Who was shown which',
  toSheet: 'Contact sheet',
  sentences: 'To copy',
  sentencesNote: 'A click marks a sentence whole',
  basis: (from: string, to: string) =>
    `Judged from ${from} to ${to}, in what the observatory’s sources let us see.`,
  matrix: 'Who was shown which picture',
  matrixNote: 'Open a cell for its sources, captions and captures',
  caption: (title: string) => `Pictures of “${title}” by audience: what each was shown of them`,
  picture: 'Picture',
  number: (position: number) => `Picture ${n.format(position)}`,
  noCaption: 'no caption',
  notHeld: 'not held',
  state: {
    'shown-whole': 'shown whole',
    cropped: 'cropped',
    altered: 'altered',
    'another-frame': 'another frame of the moment',
    'not-shown': 'not shown in what we saw',
    'no-picture': 'no picture of the story there',
    unseen: 'unseen',
  },
  stateMeans: {
    'shown-whole': 'At least one item shows the whole picture.',
    cropped: 'A part of it was shown, and never the whole.',
    altered: 'It was shown mirrored, recoloured, or with something laid over it, whole or in part.',
    'another-frame': 'Another picture of the same moment was shown, and this one was not seen.',
    'not-shown': 'Pages and pictures were read throughout, and none of the pictures compared is this one.',
    'no-picture':
      'Pages and pictures were read throughout, and none was a picture of the story or like this one: nothing to compare.',
    unseen: 'We could not look well enough. Nothing is concluded from it.',
  },
  inPart: (showing: number, all: number) =>
    `at ${n.format(showing)} of ${some(all, 'judged source', 'judged sources')}`,
  beforeRelease: 'first seen before the release',
  between: (span: string) => `first seen ${span}`,
  notBefore: (at: string, after: string) =>
    `first seen by ${at}; not there at the last look before the release, ${after}`,
  by: (when: string) => `first seen by ${when}`,
  voices: (count: number) => some(count, 'independent voice', 'independent voices'),
  compared: (count: number) => `${n.format(count)} compared one by one`,
  searched: (count: number) => `sought among ${n.format(count)} by fingerprint`,
  read: (share: string) => `${share} read`,
  reason: {
    shown: 'shown',
    'released-here': 'released by this source itself; in no count',
    'before-release': 'seen only before the release',
    'original-not-held': 'the released picture is not held: we would not know it',
    'original-not-judged': 'the released picture is too plain or cannot be read',
    'this-one-not-found': 'read throughout; this one was not found',
    'other-time':
      'read throughout; this one was not found, but a picture of the same place at another time, by their clocks',
    'not-found': 'read throughout; not found among the pictures compared',
    'no-picture-of-the-story': 'read throughout; no picture of the same story was found to compare',
    'may-be-there': 'a picture here may be it, or could not be compared',
  },
  cell: {
    original: 'As released',
    here: 'As shown here',
    basis: 'What the state rests on',
    sources: 'Source by source',
    counted: 'Counted',
    notCounted: 'in no count',
    sightings: 'Where it was seen',
    sightingsNote: 'Earliest first, what only may be it last; with what the page says under it',
    none: 'No item here shows it, an edit of it or another frame.',
    captionHere: 'Caption there',
    captionNone: 'no caption there',
    captionReleased: 'Caption at the release',
    lastSeen: (when: string) => `last seen ${when}`,
    lookedAt: 'Capture of the page',
    compared: 'Compared one by one',
    comparedMeans:
      'On items of the same stories, and any with a fingerprint near enough: a crop or an altered copy among these is known.',
    searched: 'Sought by fingerprint',
    searchedMeans:
      'All pictures held from here, on whatever item: whole copies in any size, mirrored and turned ones are found; a crop or a much altered copy on an item of another story is not.',
    coverage: 'Coverage',
  },
  unseen: 'What we could not see',
  unseenNote: 'Cells from which nothing is concluded, and why',
  allSeen: 'Every cell could be judged.',
  unseenOf: (count: number, all: number) => `${n.format(count)} of ${some(all, 'picture', 'pictures')}`,
  failed: (count: number) => `${some(count, 'pair of pictures', 'pairs of pictures')} could not be compared`,
  how: 'How it was judged',
  howNote: 'The rules that gave these answers; each name is kept with its cell',
  pairs: 'Pairs of pictures compared',
  method: 'Comparison of two pictures',
  judged: 'Judged time',
  releasedAt: 'Released',
  stated: 'as the page states',
  firstLookBy: 'the page states no time: when it was first looked at',
  results: { audiences: 'Cells of the table', sources: 'Cells of single sources', sightings: 'Sightings' },
  sheet: {
    title: 'Contact sheet',
    lead: 'Every picture of the release, and beside it what each audience was shown of it. Numbers as in the table.',
    choose: 'Audience',
    all: 'all audiences',
    near: 'What else was shown',
    nearNote:
      'Other photographs and drawings on items of the same stories, those on most items first; none is taken for one of the release',
    nearNone: 'none held',
    leftOut: (why: string) => `nothing to set beside: ${why}`,
  },
  story: {
    counts:
      'Marks here and in the table of the release speak of one picture alone; the table of elements counts voices over all example pictures of an element. “In part”: at some of the judged sources, not at all of them.',
    row: (position: number) => `picture ${n.format(position)} of the release`,
  },
};
