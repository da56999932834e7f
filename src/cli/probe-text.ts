import { viewerKey, type ProbeVerdict, type Search } from '../domain/index.ts';
import type { DueSearches } from '../pipeline.ts';

type Planned = DueSearches['searches'][number];

/** One search that was made, as a line. */
export function madeText(
  { at, answer, reason, results }: Search,
  { sourceId, role, query }: Planned,
): string {
  const came = answer === 'results' ? `results (${results.length})` : reasoned(answer, reason);
  return `${minute(at)}  ${sourceId}  ${role} “${query}”: ${came}\n`;
}

/** All that would be searched when, and what waits. */
export function planText(plan: DueSearches): string {
  const lines = plan.searches.map(
    ({ at, probeId, sourceId, role, query }) =>
      `${minute(at)}  ${probeId} on ${sourceId}: ${role} “${query}”\n`,
  );
  return lines.join('') + waitingText(plan) + (lines.length === 0 ? 'Nothing is due now.\n' : '');
}

/** What is left to do after a call. */
export function leftText(left: DueSearches): string {
  const [next] = left.searches;
  const line =
    next === undefined
      ? ''
      : `${left.searches.length} to go; the next at ${minute(next.at)}: call again then, or stay with --stay.\n`;
  return line + waitingText(left);
}

const WHY: Readonly<Record<DueSearches['postponed'][number]['reason'], string>> = {
  'not-due': 'not due yet',
  budget: 'not-tried: budget (`searchesPerDay` of the platform is used up, or too small for a whole round)',
  'round-too-short': 'not-tried: the round is too short for its searches; give the probe a longer `round`',
  'round-too-old':
    'the round is over and lacks searches; it is not made up for (with `every` the probe has further rounds)',
  done: 'the round is made',
};

function waitingText({ postponed, unsearchable, waiting: steps }: DueSearches): string {
  const waiting = postponed.map(
    ({ probeId, sourceId, reason, next }) =>
      `${probeId} on ${sourceId}: ${WHY[reason]}${next === null ? '' : `; next ${minute(next)}`}\n`,
  );
  const others = unsearchable.map(
    ({ probe, sourceId }) =>
      `${probe.id} on ${sourceId}: not-tried: no live search here; bring saved result pages with \`lacuna import\`\n`,
  );
  const isolations = steps.map(
    ({ id, probeId, sourceId, reason, next }) =>
      `${probeId} on ${sourceId}: isolation ${id}: ${reason === 'budget' ? 'budget used up' : 'by hand; --isolate prints the next sheet'}${next === null ? '' : `; next ${minute(next)}`}\n`,
  );
  return [...waiting, ...others, ...isolations].join('');
}

/** One round, as the ledger prints it: the verdict with its rule, and what it rests on. */
export function verdictText(verdict: ProbeVerdict): string {
  const { span, probeId, sourceId, viewer, rule, reason, notice, searches } = verdict;
  const when = span === null ? 'never' : minute(span.from);
  const head = `${when}  ${probeId} on ${sourceId} (${viewerKey(viewer)}): ${reasoned(verdict.verdict, reason)}  [${rule.id} ${rule.version}]`;
  const lines = searches.map(
    ({ role, query, passed, matching, results, searchId, reason: why }) =>
      `    ${role} “${query}”: ${searchId === null ? reasoned('not made', why === 'not-made' ? '' : why) : `${matching} of ${results} results match`}${passedText(passed, why)}`,
  );
  return [head, controlsText(verdict), ...(notice === null ? [] : [`    notice: “${notice}”`]), ...lines, '']
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

const passedText = (passed: boolean | null, why: string): string =>
  passed === null ? '' : passed ? ', passed' : `, did not pass: ${why}`;

function controlsText({ controlsPassed, controlsTried, failureBound }: ProbeVerdict): string {
  if (controlsTried === 0) return '    no control was tried';
  const bound =
    failureBound === null ? '' : `; at most ${percent(failureBound)} of such searches fail (95 %)`;
  return `    ${controlsPassed} of ${controlsTried} controls passed${bound}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const reasoned = (word: string, reason: string): string => (reason === '' ? word : `${word} (${reason})`);
/** `2031-05-04 10:00 UTC`. */
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
