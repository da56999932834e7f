import { ABSENCE_RULES } from './absence-rules.ts';
import type { ProbeEvidence } from './evidence.ts';
import { TOO_OLD } from './standing.ts';
import type { VerdictRule } from './verdict-rule.ts';

/** A notice stands in place of results, or beside them for some. */
const hasNotice = ({ targets, someWithheld }: ProbeEvidence): boolean => targets.notice > 0 || someWithheld;

/** In order. Words on the right are printed on the Method page. */
export const PROBE_RULES: readonly VerdictRule[] = [
  {
    id: 'probe/target-too-old',
    version: 1,
    verdict: 'not-tried',
    reason: (e) => e.trouble,
    because:
      'The time of the round ended before the target was searched for; a later search would be of another hour than its controls.',
    applies: (e) => e.targets.made === 0 && e.trouble === TOO_OLD,
  },
  {
    id: 'probe/not-tried',
    version: 1,
    verdict: 'not-tried',
    reason: (e) => e.trouble || 'not-made',
    because: 'The target was not searched for in this round.',
    applies: (e) => e.targets.made === 0,
  },
  {
    id: 'probe/only-authorised-sources',
    version: 1,
    verdict: 'only-authorised-sources',
    reason: (e) => (e.matching > 0 ? 'target-among-them' : 'target-not-among-them'),
    because:
      'The platform says that it limits the search for the target to authorised sources; a truism and a story of equal weight, or the same people, had results without that limit.',
    applies: (e) => e.authorisedOnly && e.controlsUnlimited,
  },
  {
    id: 'probe/found',
    version: 1,
    verdict: 'found',
    reason: (e) => (e.targets.notice > 0 ? 'found-while-others-met-a-notice' : 'found'),
    because: 'At least one result of a search for the target says what the target says.',
    applies: (e) => e.matching > 0,
  },
  {
    id: 'probe/before-release',
    version: 2,
    verdict: 'could-not-tell',
    reason: () => 'before-release',
    because:
      'It, or one of its variants, was searched for only before it was released: before that nothing is absent.',
    applies: (e) => e.beforeRelease,
  },
  {
    id: 'probe/notice-for-all',
    version: 2,
    verdict: 'could-not-tell',
    reason: () => 'notice-for-all',
    because: 'A truism met a notice as well: what stands in the way is not about the target.',
    applies: (e) => hasNotice(e) && e.noticeForAll,
  },
  {
    id: 'probe/notice-without-truism',
    version: 1,
    verdict: 'could-not-tell',
    reason: (e) => (e.missing.includes('truism') ? 'no-truism' : 'truism-failed'),
    because:
      'The platform gives a notice and no truism came out as it must: the notice may stand in place of all results.',
    applies: (e) => hasNotice(e) && !e.truismPassed,
  },
  {
    id: 'probe/notice-for-controls',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'notice-for-controls',
    because:
      'A story of equal weight or a nonsense string met a notice as well: what stands in the way is not about the target, though the plainest query passes.',
    applies: (e) => hasNotice(e) && e.noticeForControls,
  },
  {
    id: 'probe/notice-not-compared',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'notice-not-compared',
    because:
      'The platform gives a notice, and beside the truism no control (a story of equal weight, the same people, a nonsense string) shows that it does not give it to all but the plainest queries.',
    applies: (e) => hasNotice(e) && !e.noticeCompared,
  },
  {
    id: 'probe/refused-by-notice',
    version: 2,
    verdict: 'refused-by-notice',
    reason: (e) => (e.targets.notice === e.targets.made ? 'every-query' : 'some-queries'),
    because:
      'A notice of the platform stands in place of the results; it is quoted. A truism met none, nor did another control.',
    applies: (e) => e.targets.notice > 0,
  },
  {
    id: 'probe/some-results-withheld',
    version: 2,
    verdict: 'refused-by-notice',
    reason: () => 'some-results',
    because:
      'Beside its results the platform says that some are withheld; that is quoted. A truism met no such notice, nor did another control.',
    applies: (e) => e.someWithheld,
  },
  ...ABSENCE_RULES,
];
