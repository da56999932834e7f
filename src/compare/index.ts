/** What each audience was shown and not shown: the only room that concludes, by named rules. */
export { belongsTo, elementsShown, type ExampleMatches } from './match.ts';
export { healthOf, type Health } from './health.ts';
export { judge, type Evidence, type ItemRef, type Judgement, type Matched } from './judge.ts';
export { baseOf } from './recognisable.ts';
export type { Observed } from './coverage.ts';
export type { Seen } from './sighting.ts';
export { SOURCE_RULES, VANTAGE_RULES, LEAST_LOOKS, MIN_READ_SHARE, MIN_SILENT_PART } from './rules.ts';
export { GAP_RULES } from './gaps.ts';
