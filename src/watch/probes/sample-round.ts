import {
  asId,
  instant,
  postId,
  searchId,
  type AuthorKind,
  type PlatformId,
  type PostId,
  type Probe,
  type Search,
  type SearchAnswer,
  type SourceId,
  type Viewer,
} from '../../domain/index.ts';
import type { ProbeInput } from './judge-probe.ts';
import type { SearchedPost } from './round-searches.ts';

/* Invented searches for tests: a quip about a radio, searched on an invented platform. */

export const TIDE = asId('source', 'tide-search');
export const GUEST: Viewer = { state: 'guest', region: null };

const says =
  (word: string) =>
  (text: string): boolean =>
    text.includes(word);

/** A probe with one query and the three controls that an absence needs. */
export const PROBE: Probe = {
  id: asId('probe', 'quip'),
  written: '{}',
  name: 'The quip about the radio',
  eventId: null,
  elementId: null,
  queries: ['radio echo'],
  matches: says('echo'),
  controls: [
    { kind: 'truism', queries: ['weather'], sourceId: null, matches: null },
    { kind: 'sister', queries: ['radio gift'], sourceId: null, matches: says('gift') },
    { kind: 'nonsense', queries: ['qwxzv'], sourceId: null, matches: null },
  ],
  sources: [TIDE],
  released: instant('2031-05-05T07:40:00Z'),
  round: 12 * 3_600_000,
  every: null,
};

/** A search and what it showed: texts of posts, each by its kind of author. */
export type Made = {
  readonly query: string;
  readonly answer?: SearchAnswer;
  readonly texts?: readonly string[];
  readonly by?: AuthorKind;
  readonly at?: string;
  readonly viewer?: Viewer;
  readonly sourceId?: SourceId;
} & Partial<Pick<Search, 'scope' | 'notice' | 'reason' | 'hasMore'>>;

const NONE: Partial<Search> = { scope: 'all', notice: null, hasMore: false, reason: '' };

/** What is held after these searches, ready to be judged. */
export function held(all: readonly Made[]): ProbeInput {
  const posts = new Map<PostId, SearchedPost>();
  const searches = all.map((made, index) => toSearch(made, index, posts));
  return {
    searches,
    purposeOf: () => undefined,
    postOf: (id) => posts.get(id),
    platformOf: () => 'tide' as PlatformId,
    viewerOf: () => GUEST,
  };
}

function toSearch(made: Made, index: number, posts: Map<PostId, SearchedPost>): Search {
  const { query, texts = [], by = 'private', viewer = GUEST, sourceId = TIDE } = made;
  const at = instant(made.at ?? `2031-05-06T0${index}:00:00Z`);
  const answer = made.answer ?? (texts.length > 0 ? 'results' : 'none');
  const results = texts.map((text) => {
    const id = postId('tide' as PlatformId, text);
    posts.set(id, { text, author: { pseudonym: null, kind: by, name: null } });
    return id;
  });
  const key = { sourceId, query, at, viewer };
  const { scope = 'all', notice = null, reason = '', hasMore = false } = { ...NONE, ...made };
  return {
    ...{ ...key, id: searchId(key), platform: 'tide' as PlatformId, answer, results },
    ...{ scope, notice, reason, hasMore, detail: '', stated: null, captureId: null },
  };
}

/** Controls that all come out as they must. */
export const GOOD_CONTROLS: readonly Made[] = [
  { query: 'weather', texts: ['rain'] },
  { query: 'radio gift', texts: ['a gift: a radio'] },
  { query: 'qwxzv' },
];
