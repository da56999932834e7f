import {
  captureId,
  commentSightId,
  itemId,
  lookId,
  measurementId,
  NO_COUNTS,
  postId,
  searchId,
  visitId,
  type Capture,
  type CommentSight,
  type Item,
  type Look,
  type Measurement,
  type Post,
  type Search,
  type Sighting,
  type SourceId,
  type Visit,
  type VisitClass,
} from '../../src/domain/index.ts';
import { capture as anyCapture, listing } from '../../src/store/conformance/data.ts';
import { EBB, GUEST, hours, MEMBER, PLAZA, SEARCH, TABLE, TIDE, WATCH, who } from './plaza-file.ts';

export const PRIVATE_TEXT = 'my own words about the lighthouse laugh';

export function captureOf(sourceId: SourceId, n = 1): Capture {
  const one = { ...anyCapture(n), sourceId, address: `https://plaza.example/${sourceId}/${n}` };
  return { ...one, id: captureId(one) };
}

export function postOf(native: string, kind: Post['author']['kind'], text: string, by = 1): Post {
  return {
    ...{ id: postId(PLAZA, native), platform: PLAZA, native, text, language: 'en', posted: null },
    author: { pseudonym: who(by), kind, name: null },
    ...{ address: `https://plaza.example/p/${native}`, counts: NO_COUNTS },
    ...{ sourceId: SEARCH, captureId: captureOf(SEARCH).id, seenAt: hours(0) },
  };
}

const fair = ['state', 'media', 'private'] as const;
export const POSTS: readonly Post[] = [
  ...fair.map((kind, n) => postOf(`fair${n}`, kind, 'the harbour fair', n)),
  postOf('rain', 'private', 'weather: rain', 8),
  ...Array.from({ length: 30 }, (_, n) =>
    postOf(`w${n}`, n % 2 === 0 ? 'private' : 'state', n % 3 === 0 ? PRIVATE_TEXT : 'a walk', n % 5),
  ),
];

/** A round of searches: every control comes out as it must, and the target as said. */
export function roundAt(start: number, target: Partial<Search>): readonly Search[] {
  const ids = (starts: string) => POSTS.filter(({ native }) => native.startsWith(starts)).map(({ id }) => id);
  const made = (query: string, minute: number, search: Partial<Search>): Search => {
    const key = { sourceId: SEARCH, query, at: hours(start + minute / 60), viewer: GUEST };
    const some = (search.results ?? []).length > 0;
    return {
      ...{ ...key, id: searchId(key), platform: PLAZA, captureId: captureOf(SEARCH).id },
      ...{ answer: some ? 'results' : 'none', reason: '', detail: '', scope: 'all', notice: null },
      ...{ stated: null, hasMore: false, results: [], ...search },
    };
  };
  return [
    made('lighthouse laugh', 0, target),
    made('weather', 5, { results: ids('rain') }),
    made('harbour fair', 10, { results: ids('fair') }),
    made('qzxv wblk', 15, {}),
  ];
}

const visitAt = (post: Post, sourceId: SourceId, hour: number, found: VisitClass): Visit => {
  const key = { postId: post.id, sourceId, at: hours(hour), viewer: GUEST };
  const isNotice = found === 'notice-violation';
  return {
    ...{ ...key, id: visitId({ ...key, class: found }), platform: PLAZA, native: post.native, class: found },
    ...{ author: post.author.pseudonym, authorKind: post.author.kind, posted: hours(0), postedBy: hours(0) },
    rule: { id: isNotice ? 'notice/violation' : 'status/gone', version: 1 },
    ...{ notice: isNotice ? '此内容因违规无法查看' : null, captureId: captureOf(sourceId).id },
  };
};

/** Thirty posts on one schedule: some go within hours, some later, most stay; three were found gone by somebody else. */
export function visitsOf(): readonly Visit[] {
  const watched = POSTS.filter(({ native }) => native.startsWith('w'));
  const gone = (n: number): number => (n % 4 === 0 ? 2 + n / 6 : n % 7 === 0 ? 30 : Infinity);
  const own = watched.flatMap((post, n) =>
    [0.2, 1, 3, 6, 24, 72].map((hour) =>
      visitAt(post, WATCH, hour, hour < gone(n) ? 'visible' : n % 8 === 0 ? 'notice-violation' : 'absent'),
    ),
  );
  const table = [0, 1, 2].flatMap((n) => {
    const post = postOf(`t${n}`, 'private', 'told by a table', 9);
    return [visitAt(post, TABLE, 2 + n, 'visible'), visitAt(post, TABLE, 5 + n * 4, 'notice-violation')];
  });
  return [...own, ...table];
}

export function sightsOf(): readonly CommentSight[] {
  const sight = (native: string, seen: Partial<CommentSight>): CommentSight => {
    const key = {
      ...{ postId: postId(PLAZA, native), sourceId: SEARCH, at: hours(3), viewer: GUEST, sort: 'hot' },
      ...seen,
    };
    return {
      ...{ platform: PLAZA, native, author: who(7), posted: hours(0), shown: 300, shownLow: null },
      ...{ shownHigh: null, visible: 3, repliesVisible: 0, repliesDeclared: 38, nestedCounted: true },
      ...{ curated: false, notice: null, cap: null, hasMore: false, keys: ['a', 'b', 'c'] },
      ...{ captureId: captureOf(SEARCH).id, ...seen, ...key, id: commentSightId(key) },
    };
  };
  const controls = [1, 2, 3, 4, 5].map((n) => sight(`c${n}`, { shown: 200 + n * 20, visible: 150 + n * 10 }));
  return [
    sight('c0', {}),
    sight('c0', { viewer: MEMBER, visible: 4, keys: ['a', 'b', 'd', 'e'] }),
    ...controls,
  ];
}

const TITLES = [
  ...['Tides turn', 'A laugh at the lighthouse', 'Fair weather', 'Boats', 'Nets', 'Salt'],
  ...['Ropes', 'Sails', 'Lamps', 'Ferries', 'Codfish', 'Gulls', 'Kelp', 'Oars'],
];

/** Looks at a list every half hour: one title leaves from the second rank, another sinks, and others come from below. */
export function listOf(sourceId: SourceId) {
  const items: Item[] = TITLES.map((title) => {
    const one = { ...listing(title, 1), sourceId, captureId: captureOf(sourceId).id, language: 'en' };
    return { ...one, id: itemId(sourceId, one) };
  });
  const looks: Look[] = [];
  const sightings: Sighting[] = [];
  for (let n = 0; n < 12; n += 1) {
    const at = hours(n / 2);
    const key = { sourceId, kind: 'list' as const, subject: 'list', span: { from: at, to: at } };
    const id = lookId(key);
    const failed = n === 4;
    looks.push({
      ...{ ...key, id, outcome: failed ? 'failed' : 'seen', reason: failed ? 'timeout' : '', detail: '' },
      captureId: failed ? null : captureOf(sourceId).id,
    });
    const order = TITLES.map((_, which) => which)
      .filter((which) => which !== 1 || n < 7)
      .filter((which) => which !== 5 || n < 9)
      .slice(0, 12);
    if (!failed)
      order.forEach((which, place) => {
        const item = items[which];
        if (item) sightings.push({ lookId: id, itemId: item.id, rank: place + 1, versionId: null });
      });
  }
  return { items, looks, sightings };
}

export const LISTS = [TIDE, EBB] as const;

export function measurementsOf(): readonly Measurement[] {
  const one = (n: number, host: string, network: string, blocking: Measurement['blocking']): Measurement => {
    const key = { native: `report-${n}`, input: `https://${host}/`, at: hours(n) };
    const states = { dns: 'interference', false: 'reachable', null: 'could-not-tell' } as const;
    return {
      ...{ ...key, id: measurementId(key), sourceId: SEARCH, captureId: captureOf(SEARCH).id, host, network },
      ...{ country: 'VL', blocking, accessible: blocking === false, failure: null, controlFailure: null },
      state: states[String(blocking) as keyof typeof states],
      ...{ rule: { id: 'ooni/reachable', version: 1 }, version: '0.4.3' },
    };
  };
  return [
    ...[1, 2, 3].map((n) => one(n, 'meridian.example', 'AS64500', 'dns')),
    ...[4, 5].map((n) => one(n, 'meridian.example', 'AS64500', null)),
    one(6, 'tide.example', 'AS64501', false),
    { ...one(7, 'tide.example', 'AS64501', false), state: 'down', accessible: false },
  ];
}
