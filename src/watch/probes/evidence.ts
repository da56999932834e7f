import type { ControlKind, Probe, Search } from '../../domain/index.ts';
import {
  areRolesMixed,
  isFarFromControls,
  isSameAnswer,
  isWithheld,
  noticesOf,
  type NoticeEvidence,
} from './control-evidence.ts';
import { plainQuery } from './query.ts';
import type { Placed } from './round-searches.ts';
import { TOO_OLD } from './standing.ts';

/** Everything the verdict rules may look at. */
export type ProbeEvidence = NoticeEvidence & {
  /** Target searches by what they were answered with. */
  readonly targets: {
    readonly planned: number;
    readonly made: number;
    readonly results: number;
    readonly none: number;
    readonly notice: number;
    readonly refused: number;
    readonly unreadable: number;
    readonly failed: number;
  };
  /** Results of target searches that say what the target says. */
  readonly matching: number;
  /** Results of target searches whose words are not held: pictures alone, or posts shown to members only. */
  readonly unread: number;
  /** Every target search with results was limited to authorised sources, by the platform's own words. */
  readonly authorisedOnly: boolean;
  /** A truism and a story of equal weight, or the same people, had results without such a limit. */
  readonly controlsUnlimited: boolean;
  /** A target search had results, and the platform says that some are withheld. */
  readonly someWithheld: boolean;
  /** A truism came out as it must. */
  readonly truismPassed: boolean;
  readonly beforeRelease: boolean;
  /** Kinds of control that the round has none of although an absence needs them. */
  readonly missing: readonly ControlKind[];
  /** Kinds of control of which one did not come out as it must, in the order of {@link FAILING}. */
  readonly failing: readonly ControlKind[];
  /** Controls that the probe names and that were not searched for. */
  readonly controlsNotMade: number;
  /** A search for the target has no control near it that must have results and had them. */
  readonly controlsFar: boolean;
  /** One query stands in two roles, or a nonsense string holds the target's. */
  readonly rolesMixed: boolean;
  /** The target and a truism were answered with the very same posts. */
  readonly sameAnswer: boolean;
  /** Whether results of the target go on where the captures end. */
  readonly goesOn: 'yes' | 'unknown' | 'no';
  /** Another viewer's search for the target had results that say it. */
  readonly secondViewerFound: boolean;
  /** Searches of the round that were not made before its time ended. */
  readonly tooOld: number;
  /** Why target searches were not made or not read: the first code. */
  readonly trouble: string;
};

/** An absence needs one control that must have results whatever happens, one of equal weight, and one that must have none. */
const NEEDED: readonly (readonly ControlKind[])[] = [['truism'], ['sister', 'same-people'], ['nonsense']];

/** The plainest failure first: where a truism has no results nothing else means anything. */
const FAILING = [
  'truism',
  'nonsense',
  'same-people',
  'sister',
  'elsewhere',
] as const satisfies readonly ControlKind[];

/** What the searches of one round say, ready for the rules. */
export function evidenceOf(probe: Probe, placed: readonly Placed[]): ProbeEvidence {
  const targets = placed.filter(({ result }) => result.role === 'target');
  const searches = targets.flatMap(({ search }) => search ?? []);
  const controls = placed.filter(({ result }) => result.role !== 'target' && result.role !== 'second-viewer');
  const count = (answer: Search['answer']): number => searches.filter((one) => one.answer === answer).length;
  return {
    targets: {
      planned: targets.length,
      made: searches.length,
      results: count('results'),
      none: count('none'),
      notice: count('notice'),
      refused: count('refused'),
      unreadable: count('unreadable'),
      failed: count('failed'),
    },
    matching: sum(targets),
    unread: targets.reduce((total, { unread }) => total + unread, 0),
    authorisedOnly: isLimited(searches),
    controlsUnlimited: NEEDED.slice(0, 2).every((kinds) => controls.some((one) => isUnlimited(one, kinds))),
    someWithheld: searches.some(isWithheld),
    truismPassed: controls.some(({ result }) => result.role === 'truism' && result.passed === true),
    beforeRelease: isBeforeRelease(probe, searches),
    missing: NEEDED.filter((kinds) => !kinds.some((kind) => wasMade(controls, kind))).map(
      ([kind]) => kind ?? 'truism',
    ),
    failing: FAILING.filter((kind) =>
      controls.some(({ result }) => result.role === kind && result.passed === false),
    ),
    ...noticesOf(searches, controls),
    controlsNotMade: controls.filter(({ search }) => search === null).length,
    controlsFar: isFarFromControls(probe, searches, controls),
    rolesMixed: areRolesMixed(probe),
    sameAnswer: isSameAnswer(searches, controls),
    goesOn: goesOn(searches),
    secondViewerFound: sum(placed.filter(({ result }) => result.role === 'second-viewer')) > 0,
    tooOld: placed.filter(({ search, result }) => search === null && result.reason === TOO_OLD).length,
    trouble: troubleOf(targets),
  };
}

const sum = (placed: readonly Placed[]): number =>
  placed.reduce((total, { result }) => total + result.matching, 0);

/** Some were answered with a limit, and none with results without it. */
function isLimited(searches: readonly Search[]): boolean {
  const answered = searches.filter(
    ({ answer, scope }) => answer === 'results' || scope === 'authorised-only',
  );
  return (
    answered.length > 0 &&
    answered.every(({ scope, notice }) => scope === 'authorised-only' && notice !== null)
  );
}

const isUnlimited = ({ search, result }: Placed, kinds: readonly ControlKind[]): boolean =>
  search !== null &&
  (kinds as readonly string[]).includes(result.role) &&
  search.answer === 'results' &&
  search.results.length > 0 &&
  search.scope === 'all';

/** What is not public yet is nowhere: each variant needs a search since the release. */
function isBeforeRelease({ released }: Probe, searches: readonly Search[]): boolean {
  if (released === null) return false;
  const byQuery = [...Map.groupBy(searches, ({ query }) => plainQuery(query)).values()];
  return byQuery.some((some) => some.every(({ at }) => at < released));
}

/** A page that says it has none has no more; of results it is known only where the page or file says it. */
function goesOn(searches: readonly Search[]): ProbeEvidence['goesOn'] {
  const answered = searches.filter(({ answer }) => answer === 'results');
  if (answered.some(({ hasMore }) => hasMore === true)) return 'yes';
  return answered.some(({ hasMore }) => hasMore === null) ? 'unknown' : 'no';
}

const wasMade = (controls: readonly Placed[], kind: ControlKind): boolean =>
  controls.some(({ search, result }) => result.role === kind && search !== null);

const UNREAD: readonly Search['answer'][] = ['refused', 'unreadable', 'failed'];

function troubleOf(targets: readonly Placed[]): string {
  const unread = targets.find(({ search }) => search !== null && UNREAD.includes(search.answer))?.search;
  if (unread) return unread.reason || unread.answer;
  return targets.find(({ search }) => search === null)?.result.reason ?? '';
}
