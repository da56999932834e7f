import type { IsolationPart, IsolationStep, IsolationVerdict, RuleRef } from '../../domain/index.ts';
import type { Isolation } from './isolate.ts';

/** Everything the rules of an isolation may look at. */
export type IsolationEvidence = {
  readonly isolation: Isolation;
  readonly flickering: IsolationPart | null;
  readonly ended: IsolationStep | null;
  /** All terms together were answered with words of the platform. */
  readonly isSaid: boolean;
  /** A search with one term left out had no results, though no notice either. */
  readonly hasEmptyPart: boolean;
};

/** A named rule: the first that applies decides. */
export type IsolationRule = RuleRef & {
  readonly verdict: IsolationVerdict;
  readonly because: string;
  readonly reason: (evidence: IsolationEvidence) => string;
  readonly applies: (evidence: IsolationEvidence) => boolean;
};

/** The code of the search that ended it: the control and why, or why nothing came. */
function endReason({ ended }: IsolationEvidence): string {
  const odd = ended?.searches.find(({ passed, reason }) => passed === false || reason !== '');
  return odd === undefined ? '' : odd.passed === false ? `${odd.role}-failed` : odd.reason;
}

const none = (): string => '';
const endedBy =
  (state: IsolationStep['state']) =>
  ({ ended }: IsolationEvidence): boolean =>
    ended?.state === state;

/** In order. Words on the right are printed on the Method page. */
export const ISOLATION_RULES: readonly IsolationRule[] = [
  {
    id: 'isolation/control-failed',
    version: 1,
    verdict: 'could-not-tell',
    reason: endReason,
    because: 'A control beside a step did not come out as it must: nothing more was searched.',
    applies: endedBy('control-failed'),
  },
  {
    id: 'isolation/refused',
    version: 1,
    verdict: 'could-not-tell',
    reason: endReason,
    because: 'The platform refused a search (login, captcha, robots, too many): nothing more was searched.',
    applies: endedBy('refused'),
  },
  {
    id: 'isolation/unanswered',
    version: 1,
    verdict: 'could-not-tell',
    reason: endReason,
    because: 'More steps than the plan has to spare failed on the way, could not be read or were broken off.',
    applies: endedBy('unanswered'),
  },
  {
    id: 'isolation/flickering',
    version: 1,
    verdict: 'could-not-tell',
    reason: none,
    because: 'One and the same search was answered differently when it was repeated.',
    applies: ({ flickering }) => flickering !== null,
  },
  {
    id: 'isolation/not-monotone',
    version: 1,
    verdict: 'could-not-tell',
    reason: none,
    because:
      'A search for some terms was not shown and one for more of them was: it hangs on something else than these terms.',
    applies: ({ isolation }) => isolation.state === 'not-monotone',
  },
  {
    id: 'isolation/nothing-hidden',
    version: 1,
    verdict: 'nothing-hidden',
    reason: none,
    because:
      'The search for all terms together had results whenever it was made: there is nothing to isolate.',
    applies: ({ isolation }) => isolation.state === 'nothing-refused',
  },
  {
    id: 'isolation/single-term',
    version: 1,
    verdict: 'single-term',
    reason: ({ isSaid }) => (isSaid ? '' : 'no-notice'),
    because: 'One term alone is answered as all of them together: no combination is needed.',
    applies: ({ isolation }) =>
      isolation.state === 'isolated' && isolation.combinations.every(({ length }) => length === 1),
  },
  {
    id: 'isolation/combination-without-notice',
    version: 1,
    verdict: 'combination',
    reason: () => 'no-notice',
    because:
      'These terms together have no results, and with any one of them left out there are some. No notice says why, and longer queries find less by themselves.',
    applies: ({ isolation, isSaid }) => isolation.state === 'isolated' && !isSaid,
  },
  {
    id: 'isolation/combination-with-empty-parts',
    version: 1,
    verdict: 'combination',
    reason: () => 'empty-parts',
    because:
      'The platform answers these terms together with words of its own, and does not with any one left out; but some of those searches had no results either.',
    applies: ({ isolation, hasEmptyPart }) => isolation.state === 'isolated' && hasEmptyPart,
  },
  {
    id: 'isolation/combination',
    version: 1,
    verdict: 'combination',
    reason: none,
    because:
      'The platform answers these terms together with words of its own, which are quoted; with any one of them left out it shows results.',
    applies: ({ isolation }) => isolation.state === 'isolated',
  },
  {
    id: 'isolation/not-finished',
    version: 1,
    verdict: 'not-finished',
    reason: none,
    because: 'Searches that the plan needs were not made yet, or are not to be made any more.',
    applies: () => true,
  },
];
