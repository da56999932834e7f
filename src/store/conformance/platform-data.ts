import {
  asId,
  captureId,
  commentSightId,
  makeId,
  measurementId,
  NO_COUNTS,
  postId,
  probeVerdictId,
  searchId,
  visitId,
  type Capture,
  type CommentSight,
  type Disappearance,
  type Measurement,
  type PlatformId,
  type Post,
  type ProbeVerdict,
  type Pseudonym,
  type Search,
  type Visit,
  type VisitClass,
} from '../../domain/index.ts';
import { capture, minutes } from './data.ts';

/** Invented posts of an invented platform, and what was seen of them. */
export const PLAZA = 'plaza' as PlatformId;
export const LANTERNA = asId('source', 'lanterna');
const GUEST = { state: 'guest', region: 'VL' } as const;
const RULE = { id: 'plaza/notice', version: 2 };
const WHO = 'p_0123456789abcdef' as Pseudonym;

/** The n-th capture of a platform, at a time of its own. */
export function platformCapture(n: number): Capture {
  const one = { ...capture(n), address: `https://plaza.example/${n}`, sourceId: LANTERNA };
  return { ...one, id: captureId(one) };
}

export function post(n: number, at = n): Post {
  const native = `n${n}`;
  return {
    ...{ id: postId(PLAZA, native), platform: PLAZA, native },
    author: { pseudonym: WHO, kind: 'private', name: null },
    posted: {
      ...{ text: '3 May', instant: minutes(n), precision: 'day', zone: 'assumed' },
      ...{ from: 'visible', doubt: null },
    },
    text: `会谈 ${n}`,
    ...{ language: 'zh', address: `https://plaza.example/p/${n}`, counts: { ...NO_COUNTS, comments: 12 } },
    ...{ sourceId: LANTERNA, captureId: platformCapture(at).id, seenAt: minutes(at) },
  };
}

export function search(n: number, results: readonly Post[]): Search {
  const key = { sourceId: LANTERNA, query: `会谈 ${n}`, at: minutes(n), viewer: GUEST };
  return {
    ...{ ...key, id: searchId(key), platform: PLAZA, captureId: platformCapture(n).id },
    ...{
      answer: results.length > 0 ? 'results' : 'none',
      reason: '',
      detail: '',
      scope: 'all',
      notice: null,
    },
    ...{ stated: 5_000_000_000, hasMore: true, results: results.map(({ id }) => id) },
  };
}

export function verdict(n: number, on: readonly Search[]): ProbeVerdict {
  const span = on.length === 0 ? null : { from: minutes(n), to: minutes(n + 1) };
  const key = { probeId: asId('probe', 'clip'), sourceId: LANTERNA, viewer: GUEST, span };
  const searches = on.map(({ id, query }) => ({
    ...{ role: 'truism' as const, query, searchId: id, passed: true, matching: 1, results: 2, reason: '' },
  }));
  return {
    ...{ ...key, id: probeVerdictId(key), verdict: on.length === 0 ? 'not-tried' : 'could-not-tell' },
    ...{ rule: RULE, reason: 'no-controls', notice: null, searches, controlsPassed: 1, controlsTried: 1 },
    ...{
      failureBound: 0.95,
      missBound: null,
      target: { results: 2, official: 1, unknown: 0 },
      sister: null,
      causes: ['time'],
    },
  };
}

export function visit(n: number, ofPost: Post, kind: VisitClass = 'visible'): Visit {
  const key = { postId: ofPost.id, sourceId: LANTERNA, at: minutes(n), viewer: GUEST };
  return {
    ...{
      ...key,
      id: visitId({ ...key, class: kind }),
      platform: PLAZA,
      native: ofPost.native,
      author: WHO,
      authorKind: 'private',
    },
    ...{ posted: minutes(0), postedBy: null, class: kind, rule: RULE, notice: '该内容无法查看' },
    captureId: platformCapture(n).id,
  };
}

export function disappearance(of: Visit, kind: VisitClass = 'absent'): Disappearance {
  const { postId: id, platform, sourceId, viewer, author, authorKind, posted, postedBy, rule, notice } = of;
  return {
    ...{ postId: id, platform, sourceId, viewer, author, authorKind, posted, postedBy, rule, notice },
    ...{ watchedFrom: minutes(0), lastSeen: minutes(1), firstNotSeen: minutes(3), class: kind },
    later: [{ class: 'notice-violation', at: minutes(5), notice: '此内容因违规无法查看', rule: RULE }],
    ...{ reappeared: null, visits: 3, blind: 1, captures: [platformCapture(1).id] },
  };
}

export function sight(n: number, ofPost: Post, visible: number): CommentSight {
  const key = { postId: ofPost.id, sourceId: LANTERNA, at: minutes(n), viewer: GUEST, sort: 'hot' };
  return {
    ...{ ...key, id: commentSightId(key), platform: PLAZA, native: ofPost.native, author: WHO },
    ...{ posted: minutes(0), shown: 12_000, shownLow: 11_950, shownHigh: 12_049, visible },
    ...{ repliesVisible: 2, repliesDeclared: null, nestedCounted: null, curated: false, notice: null },
    ...{ cap: 20, hasMore: true, keys: ['a', 'b'], captureId: platformCapture(n).id },
  };
}

export function measurement(n: number, blocking: Measurement['blocking']): Measurement {
  const key = { native: `report-${n}`, input: 'https://meridian.example/', at: minutes(n) };
  return {
    ...{ ...key, id: measurementId(key), sourceId: LANTERNA, captureId: platformCapture(n).id },
    ...{
      host: 'meridian.example',
      country: 'VL',
      network: 'AS64500',
      blocking,
      accessible: blocking === false,
    },
    ...{ failure: null, controlFailure: null, state: blocking === false ? 'reachable' : 'could-not-tell' },
    ...{ rule: RULE, version: '0.4.3' },
  };
}

export const signing = () => ({
  ...{ postId: post(1).id, because: 'she spoke to us', by: 'Ione Marsh', at: minutes(9) },
});

export const STRANGER = makeId('post', 'nobody');
