const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** What platforms showed of a story, and what stands over a post, in English. */
export const onPlatforms = {
  title: 'On platforms',
  note: 'Searches with their controls, posts visited again, comments and lists',
  searches: 'Searched',
  visits: 'Visited again',
  comments: 'Comments',
  lists: 'On lists',
  rounds: (rounds: number, never: number) =>
    [
      rounds === 0 ? null : some(rounds, 'round', 'rounds'),
      never === 0 ? null : `${some(never, 'source', 'sources')} never searched`,
    ]
      .filter((part) => part !== null)
      .join('; '),
  joined: {
    event: 'joined to this story by the event that observatory.yaml names with the probe',
    element: 'joined to this story by the element that observatory.yaml names with the probe',
    items: 'joined to this story because titles of its items say what the probe searches for',
  },
  postsJoined:
    'Posts and comments stand here where observatory.yaml names this event with their source or watch, or where a probe of this story found the post.',
  sums: ({ posts, visible, gone, back, never }: Sums) =>
    `${some(posts, 'post', 'posts')} visited: ${[
      `${n.format(visible)} visible whenever a visit could look`,
      `${n.format(gone)} visible, and not at later visits`,
      back === 0 ? null : `${n.format(back)} not visible for a time and visible again`,
      never === 0 ? null : `${n.format(never)} not visible at any visit`,
    ]
      .filter((part) => part !== null)
      .join('; ')}.`,
  toCurve: 'Curves and every interval',
  toProbe: 'Every search beside its controls',
  toComments: 'All comments counted',
  more: (count: number) => `${n.format(count)} more`,
  moreRows: (count: number) => `${n.format(count)} more in the table (.csv)`,
  seenOnce: 'visible at every visit that could look',
  onList: (items: number, rank: number) =>
    `${some(items, 'title', 'titles')} of this story, best rank ${n.format(rank)}`,
  story: 'Story',

  post: (day: string, platform: string) => `Post of ${day} on ${platform}`,
  undated: (platform: string) => `Post on ${platform}, time of posting not known`,
  author: {
    state: 'account of a state organ',
    media: 'account of a medium',
    verified: 'verified account',
    private: 'private account',
    unknown: 'account of unknown kind',
  },
  subject: {
    found: (name: string) => `found by probe ‹${name}›`,
    says: (name: string) => `says what probe ‹${name}› searches for`,
    watch: (name: string) => `watched as ‹${name}›`,
    control: (name: string) => `watched as ‹${name}›, a control`,
  },
};

type Sums = {
  readonly posts: number;
  readonly visible: number;
  readonly gone: number;
  readonly back: number;
  readonly never: number;
};
