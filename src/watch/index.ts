/** Looking again, and searching with controls: plans, verdicts and intervals, by named rules. */
export { judgeProbe, type ProbeInput } from './probes/judge-probe.ts';
export { planProbes, type PlannedSearch, type ProbePlan } from './probes/plan-rounds.ts';
export { mostSearches, nextIsolation, type Isolation } from './probes/isolate.ts';
export { PROBE_RULES } from './probes/verdict-rules.ts';
export { disappearanceOf, disappearancesOf } from './visits/disappearance.ts';
export {
  planVisits,
  everyAt,
  LATE,
  type PlannedVisit,
  type VisitPlan,
  type Watched,
} from './visits/plan-visits.ts';
export { agesOf, type Ages, type WatchedAge } from './visits/survival.ts';
