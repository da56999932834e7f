import type {
  IsolationPart,
  IsolationPlan,
  IsolationSlot,
  IsolationStep,
  PartAnswer,
  Probe,
} from '../../domain/index.ts';
import { nextIsolation, type Isolation } from './isolate.ts';
import { readStep, slotsOfStep, type MadeSlot } from './isolation-step.ts';
import type { ProbeWorld } from './round-searches.ts';

/** What is searched next: a step, its searches, and how many of these are made. */
export type NextStep = {
  readonly step: number;
  readonly terms: readonly string[];
  readonly slots: readonly IsolationSlot[];
  readonly made: number;
};

/** The steps as they were made, and how they go on. */
export type Followed = {
  readonly steps: readonly IsolationStep[];
  readonly parts: readonly IsolationPart[];
  readonly isolation: Isolation;
  /** A part whose repeats were answered differently; null where none was. */
  readonly flickering: IsolationPart | null;
  /** The step that ended it before its time; null where none did. */
  readonly ended: IsolationStep | null;
  /** Null: there is nothing more to search. */
  readonly next: NextStep | null;
};

type Given = {
  readonly probe: Probe;
  readonly world: Pick<ProbeWorld, 'postOf'>;
  readonly made: readonly MadeSlot[];
  /** The last step was begun too long ago to be gone on with. */
  readonly brokenOff?: boolean;
};

/**
 * Follows a plan step by step through the searches that were made for it. The same searches lead to the same next one:
 * nothing but them is remembered.
 */
export function followIsolation(
  plan: IsolationPlan,
  { probe, world, made, brokenOff = false }: Given,
): Followed {
  const steps: IsolationStep[] = [];
  const last = Math.max(-1, ...made.map(({ step }) => step));
  for (;;) {
    const now = standingOf(plan, steps);
    const step = steps.length;
    if (now.terms === null || step > last) return { ...now, steps, next: nextOf(plan, now.terms, step, 0) };
    const own = made.filter((one) => one.step === step);
    const read = readStep({
      plan,
      probe,
      world,
      step,
      terms: now.terms,
      made: own,
      isPast: step < last || brokenOff,
    });
    if (read.state === 'open')
      return { ...now, steps: [...steps, read], next: nextOf(plan, now.terms, step, own.length) };
    steps.push(read);
  }
}

function nextOf(
  plan: IsolationPlan,
  terms: readonly string[] | null,
  step: number,
  made: number,
): NextStep | null {
  return terms === null ? null : { step, terms, slots: slotsOfStep(plan, terms), made };
}

type Standing = Omit<Followed, 'steps' | 'next'> & { readonly terms: readonly string[] | null };

function standingOf(plan: IsolationPlan, steps: readonly IsolationStep[]): Standing {
  const parts = partsOf(steps);
  const whole = parts.find(({ terms }) => terms.length === plan.terms.length);
  const hidden = hiddenBy(kindOf(whole?.answers[0] ?? 'shown'));
  const flickering = parts.find((part) => isFlickering(part, part === whole ? kindOf : hidden)) ?? null;
  const settled = parts.filter(({ answers }) => answers.length >= plan.repeats);
  const tried = settled.map(({ terms, answers: [first] }) => ({
    terms,
    refused: first !== undefined && hidden(first),
  }));
  const isolation = nextIsolation(plan.terms, tried, plan.combinations);
  const ended = endOf(plan, steps);
  const goesOn = ended === null && flickering === null && isolation.state === 'search';
  return { parts, isolation, flickering, ended, terms: goesOn ? isolation.terms : null };
}

function partsOf(steps: readonly IsolationStep[]): readonly IsolationPart[] {
  const each = Map.groupBy(steps, ({ terms }) => JSON.stringify(terms));
  return [...each.values()].flatMap((some) => {
    const answers = some.flatMap(({ answer }) => answer ?? []);
    const [first] = some;
    return first === undefined || answers.length === 0 ? [] : [{ terms: first.terms, answers }];
  });
}

type Kind = 'shown' | 'said' | 'none';

/** What the platform says itself is one kind, whichever way it says it. */
const kindOf = (answer: PartAnswer): Kind => (answer === 'shown' || answer === 'none' ? answer : 'said');

/** Whether an answer is the one that is looked for: the platform's word where all terms met one, else no results. */
const hiddenBy =
  (whole: Kind) =>
  (answer: PartAnswer): boolean =>
    whole === 'said' ? kindOf(answer) === 'said' : kindOf(answer) !== 'shown';

const isFlickering = ({ answers }: IsolationPart, tell: (answer: PartAnswer) => unknown): boolean =>
  new Set(answers.map(tell)).size > 1;

/** The step after which nothing more is searched, whatever the answers say. */
function endOf({ spare, mostSteps }: IsolationPlan, steps: readonly IsolationStep[]): IsolationStep | null {
  const failed = steps.find(({ state }) => state === 'refused' || state === 'control-failed');
  if (failed !== undefined) return failed;
  const unanswered = steps.filter(({ state }) => state === 'unanswered');
  return unanswered[spare] ?? steps[mostSteps - 1] ?? null;
}
