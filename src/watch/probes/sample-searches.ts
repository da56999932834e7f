import { asId, type Probe, type ProbeVerdict } from '../../domain/index.ts';
import { GOOD_CONTROLS, PROBE, type Made } from './sample-round.ts';

/* Invented rounds, each with the verdict that it must come to. */

export const without = (query: string): readonly Made[] =>
  GOOD_CONTROLS.filter((made) => made.query !== query);
export const instead = (made: Made): readonly Made[] => [...without(made.query), made];
export const SECOND = { state: 'member', region: null } as const;
export const ELSEWHERE = { ...PROBE, controls: [...PROBE.controls, elsewhere()] };
export const TWO_WORDINGS = { ...PROBE, queries: ['radio echo', 'hear the echo'] };

export function elsewhere(): Probe['controls'][number] {
  return { kind: 'elsewhere', queries: ['radio echo'], sourceId: asId('source', 'far'), matches: null };
}

export function control(kind: 'truism' | 'sister' | 'nonsense', query: string): Probe['controls'][number] {
  return { kind, queries: [query], sourceId: null, matches: null };
}

export const TARGET: Made = { query: 'radio echo' };
export const LIMIT = 'Only authorised sources are shown.';
export const LIMITED: Made = { ...TARGET, scope: 'authorised-only', notice: LIMIT };
export const NOTICED: Made = { ...TARGET, answer: 'notice', notice: 'Not shown by law.' };
export const TWO_TRUISMS: Probe = {
  ...PROBE,
  controls: PROBE.controls.map((one) =>
    one.kind === 'truism' ? { ...one, queries: ['weather', 'today'] } : one,
  ),
};
export const FAR: Made = { ...TARGET, sourceId: asId('source', 'far') };

export type Case = readonly [
  name: string,
  made: readonly Made[],
  verdict: ProbeVerdict['verdict'],
  reason: string,
  probe?: Probe,
];
