import { describe, expect, it } from 'vitest';
import {
  shift,
  instant,
  type IsolationOutcome,
  type IsolationPlan,
  type IsolationRole,
  type IsolationSlot,
  type PlatformId,
  type Probe,
} from '../../domain/index.ts';
import { followIsolation, type Followed } from './follow-isolation.ts';
import { ISOLATION_RULES } from './isolation-rules.ts';
import type { MadeSlot } from './isolation-step.ts';
import { judgeIsolation } from './judge-isolation.ts';
import { planIsolation } from './plan-isolation.ts';
import { held, PROBE, TIDE, type Made } from './sample-round.ts';

const NOTICE = 'Under the rules of this place results are not displayed.';
const QUIP: Probe = { ...PROBE, queries: ['premier radio joke'] };
const SHOWN = { texts: ['a gift'] };
const NOTICED = { answer: 'notice', notice: NOTICE } as const;

type Answer = Omit<Made, 'query' | 'at'>;
/** How a search of the n-th step is answered. */
type World = (words: readonly string[], role: IsolationRole, step: number) => Answer;

function plan(): IsolationPlan {
  const made = planIsolation(QUIP, {
    ...{ sourceId: TIDE, platform: { id: 'tide' as PlatformId, searchesPerDay: 96 }, place: 'tide' },
    ...{ byHand: false, terms: null },
  });
  if ('reason' in made) throw new Error(`expected a plan but received ${made.reason}`);
  return made;
}

/** Follows the plan to its end in an invented world, where controls come out as they must unless it says otherwise. */
function isolate(world: World): { readonly outcome: IsolationOutcome; readonly followed: Followed } {
  const paper = plan();
  const asked: Made[] = [];
  const places: Omit<MadeSlot, 'search'>[] = [];
  for (;;) {
    const { searches, postOf } = held(asked);
    const made = searches.flatMap((search, index) => ({ step: 0, slot: 0, ...places[index], search }));
    const followed = followIsolation(paper, { probe: QUIP, world: { postOf }, made });
    if (followed.next === null) return { outcome: judgeIsolation(paper, followed), followed };
    const { step, slots } = followed.next;
    expect(step).toBeLessThan(paper.mostSteps);
    slots.forEach(({ role, query }: IsolationSlot, slot) => {
      const at = shift(instant('2031-05-06T08:00:00Z'), asked.length * 120_000);
      asked.push({ query, at, ...world(query.split(' '), role, step) });
      places.push({ step, slot });
    });
  }
}

/** Answers the parts, beside controls that come out as they must. */
const parts =
  (answer: (words: readonly string[], step: number) => Answer): World =>
  (words, role, step) =>
    role === 'part' ? answer(words, step) : role === 'nonsense' ? {} : SHOWN;

const holds = (words: readonly string[], ...needed: readonly string[]): boolean =>
  needed.every((word) => words.includes(word));

/** A world for each rule that can end an isolation, in the order of the rules. */
const WORLDS: Readonly<Record<string, World>> = {
  'isolation/control-failed': (words, role) => (role === 'sister' ? {} : parts(() => SHOWN)(words, role, 0)),
  'isolation/refused': parts(() => ({ answer: 'refused', reason: 'login', notice: 'Log in first.' })),
  'isolation/unanswered': parts(() => ({ answer: 'failed', reason: 'timeout' })),
  'isolation/flickering': parts((_, step) => (step % 2 === 0 ? NOTICED : SHOWN)),
  'isolation/not-monotone': parts((words) =>
    ['premier radio joke', 'premier radio', 'premier joke', 'joke'].includes(words.join(' '))
      ? NOTICED
      : SHOWN,
  ),
  'isolation/nothing-hidden': parts(() => SHOWN),
  'isolation/single-term': parts((words) => (holds(words, 'joke') ? NOTICED : SHOWN)),
  'isolation/combination-without-notice': parts((words) => (holds(words, 'premier', 'joke') ? {} : SHOWN)),
  'isolation/combination-with-empty-parts': parts((words) =>
    holds(words, 'premier', 'joke') ? NOTICED : words.join(' ') === 'joke' ? {} : SHOWN,
  ),
  'isolation/combination': parts((words) => (holds(words, 'premier', 'joke') ? NOTICED : SHOWN)),
};

describe('what the steps of an isolation come to', () => {
  it.each(Object.entries(WORLDS))('is told by %s', (id, world) => {
    const { outcome } = isolate(world);
    const rule = ISOLATION_RULES.find((one) => one.id === id);
    expect(outcome).toMatchObject({ rule: { id }, verdict: rule?.verdict ?? 'no such rule' });
    const isTold = ['combination', 'single-term'].includes(outcome.verdict);
    expect(outcome.combinations.length > 0).toBe(isTold);
    expect(outcome.causes.length > 0).toBe(isTold);
  });

  it('has a world for every rule but the one of what goes on', () => {
    const open = 'isolation/not-finished';
    expect([...Object.keys(WORLDS), open]).toEqual(ISOLATION_RULES.map(({ id }) => id));
    const followed = followIsolation(plan(), { probe: QUIP, world: held([]), made: [] });
    expect(judgeIsolation(plan(), followed)).toMatchObject({ rule: { id: open }, missBound: null });
  });

  it('quotes the platform, and names no cause that a notice excludes', () => {
    const noticed = isolate(parts((words) => (holds(words, 'premier', 'joke') ? NOTICED : SHOWN))).outcome;
    expect(noticed).toMatchObject({ notice: NOTICE, combinations: [['premier', 'joke']], isAll: true });
    expect(noticed.causes).not.toContain('longer-finds-less');
    const empty = isolate(parts((words) => (holds(words, 'premier', 'joke') ? {} : SHOWN))).outcome;
    expect(empty).toMatchObject({ reason: 'no-notice', notice: null });
    expect(empty.causes).toContain('longer-finds-less');
  });

  it('takes what is withheld or limited by the platform’s own words for its answer', () => {
    const limited = {
      ...SHOWN,
      scope: 'authorised-only',
      notice: 'Only authorised sources are shown.',
    } as const;
    const { outcome } = isolate(parts((words) => (holds(words, 'premier', 'joke') ? limited : SHOWN)));
    expect(outcome).toMatchObject({ rule: { id: 'isolation/combination' }, notice: limited.notice });
    expect(outcome.parts[0]?.answers).toEqual(['limited', 'limited']);
  });

  it('makes as many steps again as the plan has to spare, and goes on', () => {
    const broken = { answer: 'failed', reason: 'timeout' } as const;
    const { outcome, followed } = isolate(
      parts((words, step) => (step < 2 ? broken : holds(words, 'premier', 'joke') ? NOTICED : SHOWN)),
    );
    expect(outcome.rule.id).toBe('isolation/combination');
    expect(followed.steps.slice(0, 3).map(({ state }) => state)).toEqual([
      ...['unanswered', 'unanswered', 'counted'],
    ]);
    // One more than there are to spare ends it.
    expect(isolate(parts(() => broken)).followed.steps).toHaveLength(plan().spare + 1);
    expect(isolate(parts(() => broken)).outcome.reason).toBe('timeout');
  });

  it('searches nothing after a refusal or a failed control', () => {
    for (const id of ['isolation/refused', 'isolation/control-failed'])
      expect(isolate(WORLDS[id] ?? parts(() => SHOWN)).followed.steps).toHaveLength(1);
  });
});
