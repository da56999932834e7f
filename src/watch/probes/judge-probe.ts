import {
  probeVerdictId,
  type Probe,
  type ProbeVerdict,
  type Search,
  type SourceId,
  type Viewer,
} from '../../domain/index.ts';
import { failureBound } from '../../stats/failure-bound.ts';
import { causesOf } from './causes.ts';
import { evidenceOf } from './evidence.ts';
import { plainQuery } from './query.ts';
import { placeSearches, type Placed, type ProbeWorld } from './round-searches.ts';
import { roundsOn, searchesFor, type Purposes, type Round } from './rounds.ts';
import { sharesOf } from './shares.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { PROBE_RULES } from './verdict-rules.ts';

/** What a probe is judged by: every search held, and what is known of posts and sources. */
export type ProbeInput = ProbeWorld & {
  readonly searches: readonly Search[];
  readonly purposeOf: Purposes;
  /** Who looks through a source that was never searched. */
  readonly viewerOf: (id: SourceId) => Viewer;
};

/**
 * What each round of a probe comes to, source by source and the earliest first; a source that was never searched has one
 * verdict, `not-tried`. The same searches give the same verdicts, in whatever order they come.
 */
export function judgeProbe(probe: Probe, input: ProbeInput): readonly ProbeVerdict[] {
  const mine = searchesFor(probe, input.searches, input.purposeOf);
  return probe.sources.flatMap((sourceId) => {
    const rounds = roundsOn(probe, sourceId, mine);
    if (rounds.length === 0) return [neverTried(probe, sourceId, input)];
    return rounds.map((round) => judgeRound(probe, round, input));
  });
}

function judgeRound(probe: Probe, round: Round, world: ProbeWorld): ProbeVerdict {
  const placed = placeSearches(probe, round, world);
  const evidence = evidenceOf(probe, placed);
  const rule = ruleFor(evidence);
  const targets = searchesOf(placed, 'target');
  const [first, last] = [round.own[0], round.own.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('expected a round with a search in it');
  const key = {
    probeId: probe.id,
    sourceId: round.sourceId,
    viewer: round.viewer,
    span: { from: first.at, to: last.at },
  };
  return {
    ...key,
    id: probeVerdictId(key),
    verdict: rule.verdict,
    rule: { id: rule.id, version: rule.version },
    reason: rule.reason(evidence),
    notice: noticeOf(rule, targets),
    searches: placed.map(({ result }) => result),
    ...worthOf(placed),
    target: sharesOf(targets, world) ?? { results: 0, official: 0, unknown: 0 },
    sister: sharesOf(searchesOf(placed, 'sister'), world),
    causes: ABSENT.includes(rule.verdict) ? causesOf(probe, targets, first.at) : [],
  };
}

const ABSENT: readonly ProbeVerdict['verdict'][] = ['not-found-controls-passed', 'only-authorised-sources'];

function ruleFor(evidence: Parameters<VerdictRule['applies']>[0]): VerdictRule {
  const rule = PROBE_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new RangeError('expected the last rule to apply to everything');
  return rule;
}

/** A notice of the target's searches, wherever there was one: even beside results it is evidence. */
function noticeOf({ verdict }: VerdictRule, targets: readonly Search[]): string | null {
  const noticed = targets.filter(({ notice }) => notice !== null);
  const first = noticed.find(({ answer }) => answer === 'notice') ?? noticed[0];
  return verdict === 'not-tried' ? null : (first?.notice ?? null);
}

const searchesOf = (placed: readonly Placed[], role: Placed['result']['role']): readonly Search[] =>
  placed.flatMap(({ search, result }) => (search !== null && result.role === role ? search : []));

/**
 * What the controls of the round are worth. Only those of the same source, viewer and hours count: what was searched
 * elsewhere tells nothing of a search here. A control that was searched more than once is one trial, and passed if it
 * passed each time: its repeats share whatever made it come out as it did.
 */
function worthOf(
  placed: readonly Placed[],
): Pick<ProbeVerdict, 'controlsTried' | 'controlsPassed' | 'failureBound' | 'missBound'> {
  const tried = placed.filter(({ result }) => result.passed !== null && result.role !== 'elsewhere');
  const mustFind = tried.filter(({ result }) => result.role !== 'nonsense');
  return {
    controlsTried: trialsOf(tried).length,
    controlsPassed: trialsOf(tried).filter(Boolean).length,
    failureBound: boundOf(trialsOf(tried)),
    missBound: boundOf(trialsOf(mustFind)),
  };
}

/** Each query once, even in two roles: whether it passed whenever it was searched. */
function trialsOf(placed: readonly Placed[]): readonly boolean[] {
  const each = Map.groupBy(placed, ({ result }) => plainQuery(result.query));
  return [...each.values()].map((some) => some.every(({ result }) => result.passed === true));
}

const boundOf = (trials: readonly boolean[]): number | null =>
  trials.length === 0 ? null : failureBound(trials.length, trials.filter((passed) => !passed).length);

function neverTried(probe: Probe, sourceId: SourceId, { viewerOf }: ProbeInput): ProbeVerdict {
  const round = { sourceId, viewer: viewerOf(sourceId), own: [], others: [] };
  const placed = placeSearches(probe, round, { postOf: () => undefined, platformOf: () => null });
  const key = { probeId: probe.id, sourceId, viewer: round.viewer, span: null };
  return {
    ...key,
    id: probeVerdictId(key),
    verdict: 'not-tried',
    rule: { id: 'probe/not-tried', version: 1 },
    reason: 'not-made',
    notice: null,
    searches: placed.map(({ result }) => result),
    ...worthOf(placed),
    target: { results: 0, official: 0, unknown: 0 },
    sister: null,
    causes: [],
  };
}
