import { findingId, type CoverageId, type Finding, type Gap } from '../domain/index.ts';
import { makeLead } from './lead.ts';
import { recordsOf, zoneOf, type Answer, type ReportInput, type SubjectRecord } from './record.ts';
import { causesFor } from './sentences/causes.ts';
import { verdictOf } from './sentences/facts.ts';
import { sentenceFor } from './sentences/sentence.ts';
import { stepsFor } from './sentences/steps.ts';

/**
 * The findings of every named event, in the order of the file: the lead, then one for each vantage on the event itself,
 * then one for each element and vantage. The same input gives the same findings under the same ids.
 *
 * `causes` and `steps` are in English; `causeIn` and `stepsFor` give them in the other languages.
 */
export function makeFindings(input: ReportInput): Finding[] {
  return recordsOf(input).flatMap((records) => {
    const lead = makeLead(records, input.gaps);
    const rest = records.flatMap((record) =>
      record.answers.map((answer) => toFinding(record, answer, input)),
    );
    return lead ? [lead, ...rest] : rest;
  });
}

function toFinding(record: SubjectRecord, answer: Answer, { observatory, gaps }: ReportInput): Finding {
  const { coverage, vantage, sources } = answer;
  const verdict = verdictOf(coverage);
  const others = record.answers.filter((other) => other !== answer);
  return {
    id: findingId(record.subject, vantage.id, coverage.rule),
    subject: record.subject,
    vantageId: vantage.id,
    verdict,
    rule: coverage.rule,
    sentence: sentenceFor({
      subject: record.name,
      vantage: vantage.name,
      coverage,
      sources,
      elsewhere: others.map((other) => ({ vantage: other.vantage.name, coverage: other.coverage })),
      release: record.released,
      zone: zoneOf(observatory.sources, vantage.id),
    }),
    causes: causesFor(verdict),
    steps: stepsFor({ vantage: vantage.name, coverage, patternsOf: patternsOf(record) }).en,
    evidence: {
      coverage: evidenceOf(answer, others, gaps),
      items: coverage.items.map(({ itemId }) => itemId),
    },
    asOf: coverage.judged.to,
  };
}

/** Where observatory.yaml says what counts as this subject: `event` or `event/element`. */
export function patternsOf({ event, subject }: Pick<SubjectRecord, 'event' | 'subject'>): string {
  return subject.kind === 'story' ? event.id : `${event.id}/${subject.id}`;
}

/** The answer itself, those of its sources, those elsewhere that the sentence names, and those its gaps rest on. */
function evidenceOf(answer: Answer, others: readonly Answer[], gaps: readonly Gap[]): readonly CoverageId[] {
  const named =
    answer.coverage.state === 'covered' ? [] : others.filter(({ coverage }) => coverage.state === 'covered');
  return [
    ...new Set([
      answer.coverage.id,
      ...answer.sources.map((source) => source.id),
      ...named.map(({ coverage }) => coverage.id),
      ...gaps.filter((gap) => gap.here === answer.coverage.id).flatMap((gap) => gap.elsewhere),
    ]),
  ];
}
