import {
  asId,
  captureId,
  instant,
  NO_COUNTS,
  postId,
  sha256,
  type Capture,
  type Disappearance,
  type Instant,
  type PlatformId,
  type Post,
  type Pseudonym,
  type Visit,
  type VisitClass,
  visitId,
} from '../../src/domain/index.ts';
import type { CensoredTime } from '../../src/stats/turnbull.ts';
import { onOwnSchedules } from '../survival/worlds.ts';

export const PLAZA = 'plaza' as PlatformId;
export const SOURCE = asId('source', 'tide');

/** An observatory of one platform, one probe and one list. */
export const WORLD_FILE = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: tide, vantage: guests, connector: visits, platform: plaza, path: tide.csv, at: '2031-05-05T00:00:00Z' }
  - { id: board, vantage: guests, connector: visits, platform: plaza, path: board.csv, at: '2031-05-05T00:00:00Z' }
probes:
  - { id: clip, name: The clip, queries: [lighthouse], match: [lighthouse], sources: [tide] }
`;

const START = Date.parse('2031-01-01T00:00:00Z');
const MINUTE = 60_000;
const GUEST = { state: 'guest', region: null } as const;
const WHEN_GONE: readonly VisitClass[] = ['absent', 'absent', 'notice-violation', 'notice-author'];

export type WatchedPost = { readonly post: Post; readonly visit: Visit; readonly found: Disappearance };

const HASH = sha256('tide');
const FILE = { address: 'https://tide.example/posts.csv', at: instant(START), sha256: HASH };

/** The one capture that all of them are read from. */
export const CAPTURE: Capture = {
  ...{ ...FILE, id: captureId(FILE), sourceId: SOURCE, viewer: GUEST },
  ...{ finalAddress: FILE.address, size: 9, status: null, mediaType: 'text/csv', headers: [] },
  origin: { kind: 'disk', file: 'posts.csv', member: null },
  warc: { file: 'tide.warc.gz', offset: 0, length: 9 },
  content: { verdict: 'as-asked', because: 'a table of visits' },
};

/** Posts of one year by 50,000 accounts, each visited at ages of its own, 7 in 10 of them found late. */
export function watchedWorld(
  { from, posts }: { readonly from: number; readonly posts: number },
  random: () => number,
): readonly WatchedPost[] {
  return onOwnSchedules(posts, random).map((time, at) => watchedPost(time, from + at, random));
}

function watchedPost(
  { entry = 0, left, right }: CensoredTime,
  at: number,
  random: () => number,
): WatchedPost {
  const posted = START + Math.floor(random() * 365 * 24 * 60) * MINUTE;
  const age = (minutes: number): Instant => instant(Math.round(posted + minutes * MINUTE));
  const isGone = right < Infinity;
  const who = Math.floor(random() ** 2 * 50_000);
  const post = postOf(at, { who, isAbout: random() < 0.03, posted: instant(posted) });
  const found: Disappearance = {
    ...{ postId: post.id, platform: PLAZA, sourceId: SOURCE, viewer: GUEST },
    ...{ author: post.author.pseudonym, authorKind: post.author.kind },
    ...{ posted: instant(posted), postedBy: instant(posted), watchedFrom: age(entry), lastSeen: age(left) },
    firstNotSeen: isGone ? age(right) : null,
    class: isGone ? (WHEN_GONE[Math.floor(random() * WHEN_GONE.length)] ?? 'absent') : 'visible',
    ...{
      notice: isGone ? '该内容无法查看' : null,
      rule: { id: 'plaza/notice', version: 1 },
      reappeared: null,
    },
    ...{ later: [], visits: 8, blind: 1, captures: [CAPTURE.id, CAPTURE.id] },
  };
  return { post, visit: lastVisit(found, post.native), found };
}

function lastVisit(found: Disappearance, native: string): Visit {
  const {
    postId: id,
    platform,
    sourceId,
    viewer,
    author,
    authorKind,
    posted,
    postedBy,
    notice,
    rule,
  } = found;
  const key = { postId: id, sourceId, viewer, at: found.firstNotSeen ?? found.watchedFrom };
  return {
    ...{
      ...key,
      id: visitId({ ...key, class: found.class }),
      platform,
      native,
      author,
      authorKind,
      posted,
      postedBy,
      notice,
      rule,
    },
    ...{ class: found.class, captureId: CAPTURE.id },
  };
}

type Written = { readonly who: number; readonly isAbout: boolean; readonly posted: Instant };

function postOf(at: number, { who, isAbout, posted }: Written): Post {
  const native = `n${at}`;
  return {
    ...{ id: postId(PLAZA, native), platform: PLAZA, native, posted: null },
    author: {
      pseudonym: `p_${sha256(`account ${who}`).slice(0, 16)}` as Pseudonym,
      kind: who % 10 === 0 ? 'verified' : 'private',
      name: null,
    },
    text: `${isAbout ? 'the lighthouse' : 'a walk'} on day ${at % 365}, told at some length by somebody who was there`,
    ...{
      language: 'en',
      address: null,
      counts: NO_COUNTS,
      sourceId: SOURCE,
      captureId: CAPTURE.id,
      seenAt: posted,
    },
  };
}
