import { viewerKey, type Probe, type ProbeId, type ProbeVerdict } from '../domain/index.ts';
import type { Room } from './room.ts';
import type { Row } from './twin.ts';

/** A probe as observatory.yaml has it now; verdicts of one that it no longer names are shown by its id. */
export function probeOf({ observatory }: Room, id: ProbeId): Probe | undefined {
  return observatory.probes.find((probe) => probe.id === id);
}

/** The newest round first; what was never searched comes last. */
export function newestFirst(verdicts: readonly ProbeVerdict[]): readonly ProbeVerdict[] {
  const key = ({ span }: ProbeVerdict): string => span?.from ?? '';
  return verdicts.toSorted((a, b) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? 1 : -1));
}

export const PROBE_COLUMNS = [
  ...['id', 'probe', 'source', 'viewer', 'from', 'to', 'verdict', 'rule', 'reason', 'notice'],
  ...['controls_passed', 'controls_tried', 'failure_bound', 'miss_bound'],
  ...['target_results', 'target_official', 'target_unknown', 'sister_results', 'sister_official'],
  ...['causes', 'sentence'],
];

/** A round as a row of a file. */
export function probeRow(one: ProbeVerdict, sentence: string): Row {
  return {
    ...{ id: one.id, probe: one.probeId, source: one.sourceId, viewer: viewerKey(one.viewer) },
    ...{ from: one.span?.from ?? null, to: one.span?.to ?? null, verdict: one.verdict },
    ...{ rule: `${one.rule.id}@${one.rule.version}`, reason: one.reason, notice: one.notice },
    ...{ controls_passed: one.controlsPassed, controls_tried: one.controlsTried },
    ...{ failure_bound: one.failureBound, miss_bound: one.missBound },
    ...{ target_results: one.target.results, target_official: one.target.official },
    ...{ target_unknown: one.target.unknown, sister_results: one.sister?.results ?? null },
    ...{ sister_official: one.sister?.official ?? null, causes: one.causes.join(' '), sentence },
  };
}
