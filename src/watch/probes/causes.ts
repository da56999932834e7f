import type { Instant, Probe, Search } from '../../domain/index.ts';
import { HOUR, toMs } from '../../domain/index.ts';

/** Search indexes of platforms may lag behind; within this time after release that stays a cause, in milliseconds. */
const INDEX_LAG = 6 * HOUR;

/**
 * What else may be behind a search that did not find its target: stable codes in the order of printing. The first is
 * always that nobody posted it; what a platform holds back before publishing can be seen by no search.
 */
export function causesOf(probe: Probe, searches: readonly Search[], first: Instant): readonly string[] {
  const { released } = probe;
  const causes: readonly (readonly [code: string, isPossible: boolean])[] = [
    ['nobody-posted', true],
    ['held-back-before-publishing', true],
    ['left-out-of-search', true],
    ['other-wording', true],
    ['index-lag', released !== null && toMs(first) - toMs(released) < INDEX_LAG],
    ['further-results', searches.some(({ hasMore }) => hasMore !== false)],
    ['viewer-state', searches.some(({ viewer }) => viewer.state !== 'member')],
    ['viewer-region', searches.some(({ viewer }) => viewer.region !== null)],
  ];
  return causes.filter(([, isPossible]) => isPossible).map(([code]) => code);
}
