import type { IsolationPlan } from '../domain/index.ts';
import type { HeldIsolation, NoPlan } from '../pipeline.ts';
import { isolationCause, isolationSentence, isolationWorth, partAnswer, termsText } from '../report/index.ts';

/** Why there is no plan, in words that say what to do. */
export const NO_PLAN: Readonly<Record<NoPlan['reason'], string>> = {
  'one-term': 'its query is one word; name parts of it with --terms "…, …"',
  'too-many-terms': 'its query has more than eight words; name fewer parts with --terms "…, …"',
  'unknown-term': 'no query of the probe holds all of these terms',
  'no-truism': 'it has no truism among its controls, which every step needs',
  'no-sister':
    'it has no story of equal weight, nor the same people, among its controls, which every step needs',
  'no-nonsense': 'it has no nonsense string among its controls, which every step needs',
  budget: '`searchesPerDay` of the platform is smaller than one step with its controls',
};

/** The plan on paper. */
export function paperText(plan: IsolationPlan, likely: number): string {
  const { id, hash, probeId, sourceId, query, terms, slots, repeats, spare, combinations } = plan;
  const controls = slots
    .filter(({ role }) => role !== 'part')
    .map(({ role, query: asked }) => `${role} “${asked}”`);
  return `Plan ${id} (sha256 ${hash})
  ${probeId} on ${sourceId}: which of ${termsText(terms)} are not shown together?
  Searched:  “${terms.join(' ')}” first${terms.join(' ') === query ? '' : ` (the query itself is “${query}”)`}; then some of the terms at a time, by halving; then each
             combination found with every one of its terms left out, and all terms but one of it (at most ${combinations} combinations)
  Each part: ${repeats} times; answers that differ end it as could-not-tell
  Each step: ${slots.map(({ role }) => (role === 'part' ? 'the part' : role)).join(', ')}
  Controls:  ${controls.join(', ')}; one that does not come out as it must ends it
  At most:   ${plan.mostSteps} steps (${spare} of them to spare), ${plan.mostSearches} searches, ${days(plan.mostDays)} of the whole budget here (${plan.searchesPerDay} a day);
             if it is one combination of two terms, at most ${likely} steps
  ${plan.byHand ? 'By hand:   nothing of ours searches there; a person does, and the saved pages are imported\n  ' : ''}May change: searching can change what is measured, and draws attention to the words and to who searches for them
`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** What was said of the plan, what was searched for it and what comes next. */
export function standingText(held: HeldIsolation): string {
  const { consent, followed, outcome, status } = held;
  const steps = followed.steps.map(
    ({ step, terms, state, answer, searches }) =>
      `  step ${step + 1}  ${termsText(terms)}: ${answer === null ? state : partAnswer(answer, 'en')} (${timeOf(searches)})\n`,
  );
  const said =
    consent === null
      ? 'Nobody consented: nothing is searched. Consent with --consent "NAME, why".\n'
      : `Consent: ${consent.by}, ${minute(consent.at)}: “${consent.because}”${consent.withdrawn === null ? '' : `; withdrawn ${minute(consent.withdrawn)}`}\n`;
  const outcomeText =
    steps.length === 0
      ? ''
      : `${isolationSentence(outcome, 'en')}  [${outcome.rule.id} ${outcome.rule.version}]\n${isolationWorth(outcome, 'en')}\n${outcome.causes.map((code) => `  remains possible: ${isolationCause(code, 'en')}\n`).join('')}`;
  return said + steps.join('') + outcomeText + NEXT[status](held);
}

const NEXT: Readonly<Record<HeldIsolation['status'], (held: HeldIsolation) => string>> = {
  'on-paper': () => '',
  consented: (held) =>
    held.plan.byHand
      ? sheetText(held)
      : 'Steps are made by `lacuna probe` when they are due, after open rounds.\n',
  withdrawn: () => 'Nothing more is searched for it.\n',
  changed: () => 'The probe was changed since: that is another plan, and needs a consent of its own.\n',
  done: () => 'It is over: nothing more is searched for it.\n',
};

/** The next step for a person to make in a browser. */
function sheetText({ plan, followed }: HeldIsolation): string {
  const { next } = followed;
  if (next === null) return '';
  const lines = next.slots.map(({ role, query }, index) => `  ${index + 1}. ${role}: ${query}\n`);
  return `Sheet for step ${next.step + 1}, by hand, as a guest, in this order, two minutes or more apart:
${lines.join('')}  Save each page of results, whatever it shows, and take all in: lacuna import DIR FILES --source ${plan.sourceId}
  Then ask for the next sheet. Stop where it asks to log in or to prove that you are human.
`;
}

const timeOf = (searches: HeldIsolation['followed']['steps'][number]['searches']): string =>
  searches.flatMap(({ search }) => (search === null ? [] : minute(search.at)))[0] ?? 'not made';
/** `2031-05-04 10:00 UTC`. */
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
