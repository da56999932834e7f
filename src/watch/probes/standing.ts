import { shift, type Instant, type Probe, type Search, type SourceId } from '../../domain/index.ts';
import { wasMade, slotsOf, type Slot } from './round-slots.ts';
import { roundsOn, searchesFor, type Round, type Purposes } from './rounds.ts';

/** The code of a search that was not made before its round was over. */
export const TOO_OLD = 'round-too-old';

/** A round that lacks searches and can no longer be finished. */
export type TooOld = {
  readonly probe: Probe;
  readonly sourceId: SourceId;
  readonly viewer: Search['viewer'];
  /** When its last search was made. */
  readonly last: Instant;
  readonly missing: readonly Slot[];
};

/** How a probe stands on one of its sources. */
export type Standing =
  | { readonly state: 'never' }
  /** Begun, not over, and lacking these searches; `index` is their place in the round. */
  | { readonly state: 'open'; readonly begun: Instant; readonly missing: readonly Slot[] }
  | { readonly state: 'over'; readonly begun: Instant; readonly isWhole: boolean };

type Asked = {
  readonly now: Instant;
  readonly searches: readonly Search[];
  readonly purposeOf: Purposes;
};

export function standingOf(probe: Probe, sourceId: SourceId, { now, searches, purposeOf }: Asked): Standing {
  const mine = searchesFor(probe, searches, purposeOf);
  const last = roundsOn(probe, sourceId, mine).at(-1);
  const begun = last?.own[0]?.at;
  if (last === undefined || begun === undefined) return { state: 'never' };
  const missing = missingOf(probe, last, mine);
  if (missing.length === 0) return { state: 'over', begun, isWhole: true };
  return now <= shift(begun, probe.round)
    ? { state: 'open', begun, missing }
    : { state: 'over', begun, isWhole: false };
}

/** Rounds that we began, that are over and that lack searches nobody has said to be missing yet. */
export function tooOldOn(
  probe: Probe,
  sourceId: SourceId,
  { now, searches, purposeOf }: Asked,
): readonly TooOld[] {
  const mine = searchesFor(probe, searches, purposeOf);
  return roundsOn(probe, sourceId, mine).flatMap((round) => {
    const [begun, last] = [round.own[0]?.at, round.own.at(-1)?.at];
    const isOurs = round.own.some(({ id }) => purposeOf(id) !== undefined);
    if (begun === undefined || last === undefined || !isOurs || now <= shift(begun, probe.round)) return [];
    const missing = missingOf(probe, round, mine).filter((slot) => !wasSaid(slot, round));
    return missing.length === 0 ? [] : [{ probe, sourceId, viewer: round.viewer, last, missing }];
  });
}

function missingOf(probe: Probe, { own, sourceId }: Round, mine: readonly Search[]): readonly Slot[] {
  const begun = own[0]?.at;
  if (begun === undefined) return [];
  const span = { from: begun, to: shift(begun, probe.round) };
  return slotsOf(probe, sourceId).filter((slot) => !wasMade(slot, mine, span));
}

const wasSaid = (slot: Slot, { own, others }: Round): boolean =>
  [...own, ...others].some(
    ({ sourceId, query, reason }) => sourceId === slot.sourceId && query === slot.query && reason === TOO_OLD,
  );
