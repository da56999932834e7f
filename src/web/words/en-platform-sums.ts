const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** Sums and legends on the pages of platforms, in English. */
export const platformSums = {
  byPlatform: 'Platform by platform',
  /** Between two sentences, and between two parts of one. */
  stop: '. ',
  semicolon: '; ',
  roundSum: (rounds: number, verdicts: string) => `${some(rounds, 'round', 'rounds')}: ${verdicts}.`,
  neverSum: (sources: number) => `${some(sources, 'source', 'sources')} never searched: no round.`,
  noSearch: 'not searched',
  noWatch: 'not watched',
  noSight: 'none seen',
  latePosts: (late: number, after: string) =>
    `${some(late, 'post', 'posts')} first visited later than ${after} after posting`,
  lateSum: (late: number, posts: number, share: string, after: string) =>
    `Too late: of ${some(posts, 'visited post whose time of posting is known', 'visited posts whose times of posting are known')}, ${n.format(late)} (${share}) ${late === 1 ? 'was' : 'were'} first visited later than ${after} after posting.`,
  lateToo: (late: number, share: string, after: string) =>
    `${n.format(late)} (${share}) later than ${after}.`,
  lateMeans:
    'What went before its first visit was never seen here, so no count and no curve holds it: at least as many went as are counted, and early ones are missed most.',
  noneLate: (posts: number, after: string) =>
    `None of ${some(posts, 'visited post', 'visited posts')} was first visited later than ${after} after posting.`,
  undated: (posts: number) => `Of ${n.format(posts)} more it is not known when they were posted.`,

  listed: 'Title',
  allRead: (looks: number) => `All ${some(looks, 'look', 'looks')} could be read.`,
  pathScale: (lowest: number, span: string) =>
    `Rank 1 is on top and rank ${n.format(lowest)} at the bottom. Every drawing begins where its title was first seen, and is ${span} wide.`,
  signs: 'How a title left',

  places: 'Hosts and networks',
  reachSum: (places: number, measurements: number, states: string) =>
    `${some(places, 'place', 'places')} (a host seen from one network), ${some(measurements, 'measurement', 'measurements')}. By the latest of each: ${states}.`,
  reachLabel: (measurements: number, states: string) =>
    `${states} of ${some(measurements, 'measurement', 'measurements')}`,
  reachShares: 'Shares',

  boundsNote:
    'Filled: seen. Striped: may be there, was not loaded. Empty: counted, and not seen. The bar is as long as the count shown.',
  boundsLabel: (low: number, high: number, shown: number) =>
    `seen ${n.format(low)} to ${n.format(high)} of ${n.format(shown)}`,
  viewedWhen: 'Viewer and time',
  proof: 'Rule and proof',

  ageAxis: 'age after posting, on a logarithmic scale',
  shareAxis: 'still visible',
  riskNote: 'Posts at each age, by what the visits told of them.',
};
