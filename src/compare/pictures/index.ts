/** Which of the released pictures each audience was shown, by named rules. */
export { CELL_RULES } from './cell-rules.ts';
export { judgeRelease, type ReleaseEvidence } from './cells.ts';
export { EXAMPLE_RULES, exampleRuleFor } from './example-rules.ts';
export type { TakenLookup } from './clocks-apart.ts';
export type { PictureOnItem } from './find-sightings.ts';
export { judgedFrom, releasedTime } from './released-time.ts';
export { LEAST_CONFIDENCE, SHOWING_RULES } from './showing-rules.ts';
