const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** What outlets wrote under a picture, in English. */
export const captions = {
  title: 'What each outlet wrote under it',
  lead: (captions: number, named: string) =>
    `${some(captions, 'caption', 'captions')} of one picture, and in them ${named}: who is named where, and who is left out.`,
  noName: 'no name',
  group: {
    people: { title: 'People', count: (count: number) => some(count, 'person', 'people') },
    unlisted: {
      title: 'Names on no list',
      count: (count: number) => some(count, 'name on no list', 'names on no list'),
    },
    places: { title: 'Places', count: (count: number) => some(count, 'place', 'places') },
    others: {
      title: 'Organisations and things',
      count: (count: number) => some(count, 'organisation or thing', 'organisations or things'),
    },
  },
  none: 'No caption of this picture was seen.',
  each: 'Caption by caption',
  eachNote: 'The release first, then the earliest; in the language they were written in',
  ofRelease: 'The release',
  leftOut: 'Not named here',
  namedIn: (count: number, all: number) =>
    `named in ${n.format(count)} of ${some(all, 'caption', 'captions')}`,
  nobody: 'no person is named',
  change: {
    same: 'same as at the release',
    shortened: 'shortened',
    extended: 'extended',
    rewritten: 'in other words',
    translated: 'says nearly the same in another language',
    'other-language': 'in another language; whether it says the same is open',
    'no-caption': 'no caption there',
    'none-at-release': 'the release has none',
  },
  credit: {
    kept: 'credit kept',
    'kept-in-part': 'credit kept in part',
    changed: 'credit changed',
    lost: 'credit lost',
    'none-at-release': 'the release credits nobody',
    'cannot-tell': 'credit in another script: cannot tell',
  },
  naming: {
    named: 'named',
    'not-named': 'not named',
    'cannot-tell': 'cannot tell in this script',
  },
  matrix: 'Who is named where',
  matrixNote:
    'A filled square: named, in the form beside it; a dot: not named; hatched: we would not know the name in this script',
  more: (count: number) => `${some(count, 'more name', 'more names')} in the .json`,
  sighting: (count: number) => `sighting ${n.format(count)}`,
  byLists:
    'Names are found by lists and by how they are written, not by reading: a name that stands on no list may be missed, and may be a person’s, a place’s or a thing’s; it counts as no person.',
  outlet: 'Outlet',
  noneThere: 'no caption',
  back: 'The picture',
};
