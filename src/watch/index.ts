/** Looking again, and searching with controls: plans, verdicts and intervals, by named rules. */
export { judgeProbe, type ProbeInput } from './probes/judge-probe.ts';
export { planProbes, type PlanInput, type PlannedSearch, type ProbePlan } from './probes/plan-rounds.ts';
export { Budget, LEAST_PAUSE } from './probes/budget.ts';
export { TOO_OLD, type TooOld } from './probes/standing.ts';
export { searchesFor, type Purposes } from './probes/rounds.ts';
export { planIsolation, stepsFor, type NoPlan } from './probes/plan-isolation.ts';
export { followIsolation, type Followed } from './probes/follow-isolation.ts';
export type { MadeSlot } from './probes/isolation-step.ts';
export { planStep } from './probes/plan-step.ts';
export { judgeIsolation } from './probes/judge-isolation.ts';
export { ISOLATION_RULES } from './probes/isolation-rules.ts';
export { plainQuery } from './probes/query.ts';
export { PROBE_RULES } from './probes/verdict-rules.ts';
export { disappearanceOf, disappearancesOf, type SearchSight } from './visits/disappearance.ts';
export { DOUBT_RULES } from './visits/could-not-tell.ts';
export { doubtedBy, OutageTally, type Outage } from './visits/outages.ts';
export {
  planVisits,
  everyAt,
  LATE,
  type PlannedVisit,
  type VisitPlan,
  type Watched,
} from './visits/plan-visits.ts';
export { ANSWER_RULES } from './visits/answer-rules.ts';
export { agesOf, type Ages, type WatchedAge } from './visits/survival.ts';
export { compareGroups } from './curves/compare-groups.ts';
export { compareWithin } from './curves/compare-within.ts';
export { curvesOfPlatform } from './curves/curves.ts';
export { namedControls } from './curves/matched-posts.ts';
export { partsOf, WatchedTally, type WatchedPosts } from './curves/watched-part.ts';
export { COMMENT_RULES } from './comments/bound-rules.ts';
export { boundsOf } from './comments/bounds.ts';
export { amongControls, type AmongControls } from './comments/among-controls.ts';
export { alignSights, type TwoViewers } from './comments/compare-sights.ts';
export { agreementOf } from './lists/collectors.ts';
export { exitBaseRate } from './lists/base-rate.ts';
export { EXIT_RULES } from './lists/exit-rules.ts';
export type { ListLook } from './lists/list-looks.ts';
export { highRank } from './lists/list-looks.ts';
export { staysOf } from './lists/stays.ts';
export { reachabilityOf, type Reachability } from './reachability/summary.ts';
export { classOfAnswer, type Answer, type Answered } from './visits/answer.ts';
export type { KnownPost } from './visits/page-sight.ts';
export { SIGHT_RULES } from './visits/sight-rules.ts';
