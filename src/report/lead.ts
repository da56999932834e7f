import { findingId, later, type Coverage, type Finding, type Gap, type Verdict } from '../domain/index.ts';
import type { Answer, SubjectRecord } from './record.ts';
import { causesFor } from './sentences/causes.ts';
import { countStates, looksBehind } from './sentences/facts.ts';
import { leadSentence, type LeadGap, type SilentAudience } from './sentences/lead.ts';
import { LEAD_STEPS } from './sentences/steps.ts';

/** The rule that writes the sentence at the top of a story; a new way of choosing gets a new version. */
export const LEAD_RULE = { id: 'finding/lead', version: 1 } as const;

/** How many gaps get a sentence of their own at the top; the others are counted. */
const LEADING_GAPS = 2;

/**
 * The one finding at the top of a story: the first gaps of its elements, in the order of the file, for whoever wrote it put
 * first what matters most; then in how many audiences the event itself was found. Null for an event without an answer.
 */
export function makeLead(records: readonly SubjectRecord[], gaps: readonly Gap[]): Finding | null {
  const [story, ...elements] = records;
  const first = story?.answers[0];
  if (!story || !first) return null;
  const gapped = elements
    .map((record) => ({ record, gaps: gapsOf(record, gaps) }))
    .filter((one) => one.gaps.length > 0);
  const leading = gapped.slice(0, LEADING_GAPS);
  const verdict = verdictOf(story, gapped.length + gapsOf(story, gaps).length);
  const told = [story, ...leading.map((one) => one.record)];
  return {
    id: findingId(story.subject, null, LEAD_RULE),
    subject: story.subject,
    vantageId: null,
    verdict,
    rule: LEAD_RULE,
    sentence: leadSentence({
      event: story.name,
      ...split(story),
      gaps: leading.map(toLeadGap),
      more: gapped.length - leading.length,
      gapFree: gapped.length + gapsOf(story, gaps).length === 0 && records.some(isJudged),
    }),
    causes: causesFor(verdict),
    steps: LEAD_STEPS.en,
    evidence: {
      coverage: told.flatMap(({ answers }) => answers.map(({ coverage }) => coverage.id)),
      items: [],
    },
    asOf: story.answers.map(({ coverage }) => coverage.judged.to).reduce(later, first.coverage.judged.to),
  };
}

/** Gaps of this subject that a whole vantage shows; those of single sources stand in the table. */
function gapsOf({ answers }: SubjectRecord, gaps: readonly Gap[]): readonly Gap[] {
  const ids = new Set(answers.map(({ coverage }) => coverage.id));
  return gaps.filter((gap) => ids.has(gap.here));
}

/** Where no audience could be judged, finding no gap says nothing. */
const isJudged = ({ answers }: SubjectRecord): boolean =>
  answers.some(({ coverage }) => coverage.state !== 'unseen');

const most = (gaps: readonly Gap[]): number => Math.max(...gaps.map((gap) => gap.voicesElsewhere));

function verdictOf({ answers }: SubjectRecord, gaps: number): Verdict {
  const states = new Set(answers.map(({ coverage }) => coverage.state));
  if (states.has('covered'))
    return gaps > 0 || answers.some(({ coverage }) => coverage.inPart) ? 'in-part' : 'found';
  return states.has('silent') ? 'not-found' : 'could-not-tell';
}

function toLeadGap({ record, gaps }: { record: SubjectRecord; gaps: readonly Gap[] }): LeadGap {
  return { name: record.name, ...split(record), voices: most(gaps) };
}

function toSilent({ vantage, coverage, sources }: Answer): SilentAudience {
  const { total, read } = looksBehind(coverage, sources);
  return { vantage: vantage.name, sources: countStates(sources), looks: { total, read } };
}

function split({ answers }: SubjectRecord): Pick<LeadGap, 'foundIn' | 'notFoundIn' | 'notJudgedIn'> {
  const of = (state: Coverage['state']) => answers.filter(({ coverage }) => coverage.state === state);
  return {
    foundIn: of('covered').map(({ vantage, coverage }) => ({
      vantage: vantage.name,
      inPart: coverage.inPart,
    })),
    notFoundIn: of('silent').map(toSilent),
    notJudgedIn: of('unseen').map(({ vantage }) => vantage.name),
  };
}
