/** What each audience was shown and not shown: the only room that concludes, by named rules. */
export { compareCaptions } from './captions/compare-captions.ts';
export {
  findCandidate,
  hasExamples,
  settleCandidate,
  toRef,
  type Candidate,
  type ExampleMatch,
  type ExampleMatches,
  type ItemRef,
  type Matched,
} from './match.ts';
export { judgedWindow, showableOf } from './window.ts';
export { SourceTexts } from './source-texts.ts';
export { correctedEvents } from './corrected-events.ts';
export { healthOf, type Health } from './health.ts';
export { judge, type Evidence, type Judgement, type TellingOfEvent } from './judge.ts';
export { WordSearch } from './word-search.ts';
export type { Observed } from './coverage.ts';
export type { Seen } from './sighting.ts';
export { SOURCE_RULES, VANTAGE_RULES, LEAST_LOOKS, MIN_READ_SHARE, MIN_SILENT_PART } from './rules.ts';
export { GAP_RULES } from './gaps.ts';
