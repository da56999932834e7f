import type { ProbeEvidence } from './evidence.ts';
import { TOO_OLD } from './standing.ts';
import type { VerdictRule } from './verdict-rule.ts';

const unread = ({ targets }: ProbeEvidence): number => targets.refused + targets.unreadable + targets.failed;

/** What stands between a search that did not show the target and an absence, in order; an absence is last. */
export const ABSENCE_RULES: readonly VerdictRule[] = [
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
    id: 'probe/round-too-old',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => TOO_OLD,
    because:
      'The time of the round ended before all of its searches were made; those that lack stand with it. They are not made up for: controls of another hour say nothing of this one.',
    applies: (e) => e.tooOld > 0,
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
    version: 2,
    verdict: 'could-not-tell',
    reason: () => 'results-not-read',
    because: 'The words of some results are not held, or only their beginning: they may say it.',
    applies: (e) => e.unread > 0,
  },
  {
    id: 'probe/roles-mixed',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'roles-mixed',
    because:
      'One query stands in two roles, or a nonsense string holds the query of the target: such a control tells nothing by itself.',
    applies: (e) => e.rolesMixed,
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
    id: 'probe/control-not-made',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'control-not-made',
    because:
      'A control that the probe names was not searched for in this round: nobody knows how it would have come out.',
    applies: (e) => e.controlsNotMade > 0,
  },
  {
    id: 'probe/controls-too-far',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'controls-too-far',
    because:
      'A search for the target has no control within six hours of it, and since the release, that must have results and had them: how searching went at that hour is not known.',
    applies: (e) => e.controlsFar,
  },
  {
    id: 'probe/same-answer',
    version: 1,
    verdict: 'could-not-tell',
    reason: () => 'same-answer',
    because:
      'A search for the target and a truism were answered with the very same posts: what came hangs on no query.',
    applies: (e) => e.sameAnswer,
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
    id: 'probe/not-found-among-loaded',
    version: 1,
    verdict: 'not-found-controls-passed',
    reason: (e) => (e.goesOn === 'yes' ? 'further-results' : 'further-results-unknown'),
    because:
      'No result that was loaded says what the target says, and every control that the probe names came out as it must; but results go on behind those that were loaded, or nothing says that they do not.',
    applies: (e) => e.goesOn !== 'no',
  },
  {
    id: 'probe/not-found-controls-passed',
    version: 2,
    verdict: 'not-found-controls-passed',
    reason: (e) => (e.targets.results > 0 ? 'other-results-only' : 'no-results'),
    because:
      'Every variant was searched for, all results were loaded and none says what the target says, and every control that the probe names was searched for and came out as it must.',
    applies: () => true,
  },
];
