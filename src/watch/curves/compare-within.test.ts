import { describe, expect, it } from 'vitest';
import {
  asId,
  instant,
  postId,
  type FollowedPost,
  type PlatformId,
  type Probe,
  type PostId,
  type Pseudonym,
} from '../../domain/index.ts';
import { compareWithin } from './compare-within.ts';

const PLAZA = 'plaza' as PlatformId;
const day = (n: number) => instant(Date.UTC(2031, 4, 1 + n));
const AUTHOR = 'p_0123456789abcdef' as Pseudonym;

function post(native: string, over: Partial<FollowedPost> = {}): FollowedPost {
  return {
    ...{ postId: postId(PLAZA, native), platform: PLAZA, sourceId: asId('source', 'a'), author: AUTHOR },
    ...{ authorKind: 'private', posted: day(0), postedBy: day(0), watchedFrom: day(0) },
    ...{ lastSeen: day(1), firstNotSeen: null, class: 'visible', reappeared: null, ...over },
  };
}
const gone = { class: 'absent', firstNotSeen: day(2) } as const;

const probe = {
  ...{ id: asId('probe', 'quip'), eventId: null },
  matches: (text: string) => text.includes('quip'),
} as unknown as Probe;

function compared(posts: readonly (readonly [FollowedPost, string | null])[]) {
  const texts = new Map<PostId, string>(
    posts.flatMap(([one, text]) => (text === null ? [] : [[one.postId, text] as const])),
  );
  const named = { controls: new Map(), targets: new Map() };
  return compareWithin(
    posts.map(([one]) => one),
    { platform: PLAZA, probes: [probe], texts, named },
  );
}

const BASE = [
  [post('q', gone), 'the quip'],
  [post('o'), 'soup'],
] as const;

describe('posts of one author about a subject and others', () => {
  it('are told by their words', () => {
    expect(compared(BASE)).toMatchObject([
      { about: { posts: 1, gone: 1 }, others: { posts: 1, gone: 0 }, leftOut: { unseen: 0, unread: 0 } },
    ]);
  });

  it('are not taken for another subject where nobody read them', () => {
    expect(compared([...BASE, [post('x', gone), null]])).toMatchObject([
      { others: { posts: 1, gone: 0 }, leftOut: { unseen: 0, unread: 1 } },
    ]);
  });

  it('are left out where they went before anyone watched', () => {
    const before = post('b', { ...gone, lastSeen: null, firstNotSeen: day(0) });
    expect(compared([...BASE, [before, 'the quip']])).toMatchObject([
      { about: { posts: 1, gone: 1 }, leftOut: { unseen: 1, unread: 0 } },
    ]);
  });

  it('had not gone where they were visible again', () => {
    const back = post('r', { ...gone, reappeared: day(3) });
    expect(compared([...BASE, [back, 'the quip again']])).toMatchObject([{ about: { posts: 2, gone: 1 } }]);
  });

  it('are not compared where one subject alone is told of', () => {
    expect(compared([[post('o'), 'soup']])).toEqual([]);
  });
});
