import type { ProbeVerdictWord, RuleRef } from '../../domain/index.ts';
import type { ProbeEvidence } from './evidence.ts';

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type VerdictRule = RuleRef & {
  readonly verdict: ProbeVerdictWord;
  /** Stable code that says why. */
  readonly reason: (evidence: ProbeEvidence) => string;
  readonly because: string;
  readonly applies: (evidence: ProbeEvidence) => boolean;
};

const unread = ({ targets }: ProbeEvidence): number => targets.refused + targets.unreadable + targets.failed;

/** In order. Words on the right are printed on the Method page. */
export const PROBE_RULES: readonly VerdictRule[] = [
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
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'before-release',
    because: 'It was searched for before it was released: before that nothing is absent.',
    applies: (e) => e.beforeRelease,
  },
  {
    id: 'probe/notice-for-all',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'notice-for-all',
    because: 'A truism met a notice as well: what stands in the way is not about the target.',
    applies: (e) => e.targets.notice > 0 && e.noticeForAll,
  },
  {
    id: 'probe/notice-without-truism',
    version: 1,
    verdict: 'could-not-tell',
    reason: (e) => (e.missing.includes('truism') ? 'no-truism' : 'truism-failed'),
    because:
      'The platform gives a notice and no truism came out as it must: the notice may stand in place of all results.',
    applies: (e) => (e.targets.notice > 0 || e.someWithheld) && !e.truismPassed,
  },
  {
    id: 'probe/refused-by-notice',
    version: 1,
    verdict: 'refused-by-notice',
    reason: (e) => (e.targets.notice === e.targets.made ? 'every-query' : 'some-queries'),
    because: 'A notice of the platform stands in place of the results; it is quoted. A truism met none.',
    applies: (e) => e.targets.notice > 0,
  },
  {
    id: 'probe/some-results-withheld',
    version: 1,
    verdict: 'refused-by-notice',
    reason: () => 'some-results',
    because:
      'Beside its results the platform says that some are withheld; that is quoted. A truism met no notice.',
    applies: (e) => e.someWithheld,
  },
  {
    id: 'probe/unreadable',
    version: 1,
    verdict: 'unreadable',
    reason: (e) => e.trouble,
    because: 'Answers came and nothing could be read from any of them.',
    applies: (e) => e.targets.unreadable > 0 && e.targets.unreadable === e.targets.made,
  },
  {
    id: 'probe/target-not-read',
    version: 1,
    verdict: 'could-not-tell',
    reason: (e) => e.trouble,
    because: 'A search for the target was refused, failed or could not be read: it may have shown it.',
    applies: (e) => unread(e) > 0,
  },
  {
    id: 'probe/variants-not-tried',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'variants-not-tried',
    because: 'Not every variant of the query was searched for.',
    applies: (e) => e.targets.made < e.targets.planned,
  },
  {
    id: 'probe/limits-not-compared',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'limits-not-compared',
    because:
      'The platform says that it limits the search to authorised sources, and no controls show that it does not limit every search so.',
    applies: (e) => e.authorisedOnly,
  },
  {
    id: 'probe/results-not-read',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'results-not-read',
    because: 'The words of some results are not held: they may say it.',
    applies: (e) => e.unread > 0,
  },
  {
    id: 'probe/controls-failed',
    version: 1,
    verdict: 'could-not-tell',
    reason: (e) => `${e.failing[0] ?? 'control'}-failed`,
    because:
      'A control did not come out as it must: a search that fails for the known cannot speak of the unknown.',
    applies: (e) => e.failing.length > 0,
  },
  {
    id: 'probe/controls-missing',
    version: 1,
    verdict: 'could-not-tell',
    reason: (e) => `no-${e.missing[0] ?? 'control'}`,
    because:
      'An absence needs three controls in its round: a truism, a story of equal weight or the same people on a neutral topic, and a nonsense string.',
    applies: (e) => e.missing.length > 0,
  },
  {
    id: 'probe/viewers-differ',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'viewers-differ',
    because: 'Another viewer found it on this platform in the same round.',
    applies: (e) => e.secondViewerFound,
  },
  {
    id: 'probe/not-found-controls-passed',
    version: 1,
    verdict: 'not-found-controls-passed',
    reason: (e) => (e.targets.results > 0 ? 'other-results-only' : 'no-results'),
    because:
      'Every variant was searched for, no result says what the target says, and every control of the round came out as it must.',
    applies: () => true,
  },
];
