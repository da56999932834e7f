import type { ControlKind, Probe, Search } from '../../domain/index.ts';
import type { Placed } from './round-searches.ts';

/** Everything the verdict rules may look at. */
export type ProbeEvidence = {
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
  /** Every target search with results was limited to authorised sources, and not every control was. */
  readonly authorisedOnly: boolean;
  /** As above, and every control with results was limited too: then the platform limits whatever is searched. */
  readonly allAuthorisedOnly: boolean;
  readonly beforeRelease: boolean;
  /** Kinds of control that the round has none of although an absence needs them. */
  readonly missing: readonly ControlKind[];
  /** Kinds of control of which one did not come out as it must, in the order of {@link FAILING}. */
  readonly failing: readonly ControlKind[];
  /** A truism was answered with a notice too. */
  readonly noticeForAll: boolean;
  /** Another viewer's search for the target had results that say it. */
  readonly secondViewerFound: boolean;
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
  const isLimited = limited(searches);
  const areLimited = limited(controls.flatMap(({ search }) => search ?? []));
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
    authorisedOnly: isLimited && !areLimited,
    allAuthorisedOnly: isLimited && areLimited,
    beforeRelease: isBeforeRelease(probe, searches),
    missing: NEEDED.filter((kinds) => !kinds.some((kind) => wasMade(controls, kind))).map(
      ([kind]) => kind ?? 'truism',
    ),
    failing: FAILING.filter((kind) =>
      controls.some(({ result }) => result.role === kind && result.passed === false),
    ),
    noticeForAll: controls.some(({ result }) => result.role === 'truism' && result.reason === 'notice'),
    secondViewerFound: sum(placed.filter(({ result }) => result.role === 'second-viewer')) > 0,
    trouble: troubleOf(targets),
  };
}

const sum = (placed: readonly Placed[]): number =>
  placed.reduce((total, { result }) => total + result.matching, 0);

/** Some had results, and each of those was limited to authorised sources. */
function limited(searches: readonly Search[]): boolean {
  const answered = searches.filter(
    ({ answer, scope }) => answer === 'results' || scope === 'authorised-only',
  );
  return answered.length > 0 && answered.every(({ scope }) => scope === 'authorised-only');
}

/** What is not public yet is nowhere. */
function isBeforeRelease({ released }: Probe, searches: readonly Search[]): boolean {
  return released !== null && searches.length > 0 && searches.every(({ at }) => at < released);
}

const wasMade = (controls: readonly Placed[], kind: ControlKind): boolean =>
  controls.some(({ search, result }) => result.role === kind && search !== null);

const UNREAD: readonly Search['answer'][] = ['refused', 'unreadable', 'failed'];

function troubleOf(targets: readonly Placed[]): string {
  const unread = targets.find(({ search }) => search !== null && UNREAD.includes(search.answer))?.search;
  if (unread) return unread.reason || unread.answer;
  return targets.find(({ search }) => search === null)?.result.reason ?? '';
}
