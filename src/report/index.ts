/** Findings in words, tables and exports; every sentence bound to its evidence. */
export {
  agreedExpression,
  expressionAgreement,
  readingOf,
  type AgreementReading,
  type CodedFace,
  type ExpressionAgreement,
} from './agreement.ts';
export { coverageText, wantsColour, type TextOptions } from './coverage-text.ts';
export { toCsv, type CsvCell, type CsvOptions } from './csv.ts';
export { makeFindings, patternsOf } from './findings.ts';
export {
  storyIdOf,
  toDocument,
  type ReportCell,
  type Conclusions,
  type ReportDocument,
  type VantageCell,
} from './document.ts';
export { PAGE_COLUMNS, type PageColumn, type Shape } from './page-columns.ts';
export { openJsonl, type RowWriter } from './page-jsonl.ts';
export { openParquet } from './page-parquet.ts';
export { IN_PART, PAGE_VOCABULARIES, type InPart, type PageVocabulary } from './page-words.ts';
export { toPageRow, type PageRow } from './page-row.ts';
export { recordsOf, zoneOf, type Answer, type ReportInput, type SubjectRecord } from './record.ts';
export { leftOutOf, leftOutPictures, leftOutReason, type LeftOut } from './left-out.ts';
export type { ReportedRelease } from './release-record.ts';
export {
  summarise,
  type JudgedRelease,
  type ReleaseSummary,
  type VantageSummary,
} from './release-summary.ts';
export { releasesText } from './releases-text.ts';
export { leftOutSentence, leftOutWord } from './sentences/left-out.ts';
export { briefReason } from './sentences/release-reasons.ts';
export { releaseSentences, type ReleaseSentences } from './sentences/release.ts';
export { commentSentence } from './sentences/comments.ts';
export { isNotice, probeCause, probeReason, probeSentence, probeVerdictWord } from './sentences/probe.ts';
export {
  controlsSentence,
  worthOfRound,
  worthOfRounds,
  type RoundsWorth,
} from './sentences/probe-controls.ts';
export { causeIn, CAUSES_OF_SILENCE } from './sentences/causes.ts';
export type { SentenceInput } from './sentences/facts.ts';
export { sentenceFor } from './sentences/sentence.ts';
export { LEAD_STEPS, stepsFor, type StepsInput } from './sentences/steps.ts';
export { momentIn, zoneName } from './sentences/when.ts';
export {
  COVERAGE_COLUMNS,
  coverageCsv,
  coverageTable,
  type CoverageRow,
  type TableOptions,
} from './table.ts';
export { assertEvidenceBound, findForbiddenWords, FORBIDDEN_WORDS } from './words.ts';
export { UNREAD_REASONS } from './unread-words.ts';
export {
  isolationCause,
  isolationSentence,
  isolationWorth,
  partAnswer,
  termsText,
} from './sentences/isolation.ts';
