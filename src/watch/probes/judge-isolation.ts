import type {
  IsolationOutcome,
  IsolationPart,
  IsolationPlan,
  IsolationStep,
  Search,
  StepSearch,
} from '../../domain/index.ts';
import { failureBound } from '../../stats/failure-bound.ts';
import type { Followed } from './follow-isolation.ts';
import { ISOLATION_RULES, type IsolationEvidence } from './isolation-rules.ts';

/** What the steps of an isolation come to, and what that is worth. */
export function judgeIsolation(plan: IsolationPlan, followed: Followed): IsolationOutcome {
  const { isolation, flickering, ended, parts, steps } = followed;
  const combinations = isolation.state === 'isolated' ? isolation.combinations : [];
  const evidence: IsolationEvidence = {
    ...{ isolation, flickering, ended, isSaid: isSaid(plan, parts) },
    hasEmptyPart: combinations.some((one) =>
      partsWithout(one, parts).some(({ answers }) => answers.includes('none')),
    ),
  };
  const rule = ISOLATION_RULES.find((one) => one.applies(evidence));
  if (rule === undefined) throw new RangeError('expected the last rule to apply to everything');
  const isTold = rule.verdict === 'combination' || rule.verdict === 'single-term';
  return {
    ...{ verdict: rule.verdict, rule: { id: rule.id, version: rule.version }, reason: rule.reason(evidence) },
    combinations: isTold ? combinations : [],
    isAll: isTold && isolation.state === 'isolated' && isolation.isAll,
    ...{ notice: noticeOf(ended, steps), parts, ...controlsOf(steps), ...repeatsOf(parts) },
    causes: isTold ? causesOf(evidence) : [],
  };
}

const isSaid = ({ terms }: IsolationPlan, parts: readonly IsolationPart[]): boolean => {
  const whole = parts.find((part) => part.terms.length === terms.length)?.answers[0];
  return whole !== undefined && whole !== 'shown' && whole !== 'none';
};

/** Parts that are the combination with one of its terms left out. */
const partsWithout = (
  combination: readonly string[],
  parts: readonly IsolationPart[],
): readonly IsolationPart[] =>
  parts.filter(
    ({ terms }) =>
      terms.length === combination.length - 1 && terms.every((term) => combination.includes(term)),
  );

/** The platform's words: those that ended it, else the first that a part met. */
function noticeOf(ended: IsolationStep | null, steps: readonly IsolationStep[]): string | null {
  const said = (step: IsolationStep): readonly Search[] =>
    step.searches.flatMap(({ search }) => search ?? []);
  const ofParts = steps.flatMap(({ searches }) => searches.filter(({ role }) => role === 'part'));
  const all = [...(ended === null ? [] : said(ended)), ...ofParts.flatMap(({ search }) => search ?? [])];
  return all.find(({ notice, answer }) => notice !== null && answer !== 'none')?.notice ?? null;
}

/** Each control is one trial however many steps it stood beside: repeats of one search are no new evidence of another. */
function controlsOf(
  steps: readonly IsolationStep[],
): Pick<IsolationOutcome, 'mustFind' | 'nonsense' | 'missBound'> {
  const tried = steps.flatMap(({ searches }) => searches).filter(({ passed }) => passed !== null);
  const mustFind = countOf(tried.filter(({ role }) => role !== 'nonsense'));
  return {
    mustFind,
    nonsense: countOf(tried.filter(({ role }) => role === 'nonsense')),
    missBound: mustFind.tried === 0 ? null : failureBound(mustFind.tried, mustFind.tried - mustFind.passed),
  };
}

function countOf(searches: readonly StepSearch[]): IsolationOutcome['mustFind'] {
  const each = [...Map.groupBy(searches, ({ role, query }) => `${role} ${query}`).values()];
  return {
    tried: each.length,
    passed: each.filter((some) => some.every(({ passed }) => passed === true)).length,
  };
}

function repeatsOf(
  parts: readonly IsolationPart[],
): Pick<IsolationOutcome, 'repeated' | 'changed' | 'changeBound'> {
  const repeated = parts.reduce((sum, { answers }) => sum + answers.length - 1, 0);
  const changed = parts.reduce(
    (sum, { answers: [first, ...rest] }) => sum + rest.filter((answer) => answer !== first).length,
    0,
  );
  return { repeated, changed, changeBound: repeated === 0 ? null : failureBound(repeated, changed) };
}

function causesOf({ isSaid: said }: IsolationEvidence): readonly string[] {
  return [...(said ? [] : ['longer-finds-less']), 'order-of-words', 'this-viewer', 'these-days'];
}
