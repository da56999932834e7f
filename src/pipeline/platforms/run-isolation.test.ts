import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { consent, OPEN, serve, stay, yaml, type World } from '../../../test/isolated-world.ts';
import { inWorkshop, scratchFolder } from '../../../test/scratch.ts';
import { instant, toMs, type IsolationOutcome } from '../../domain/index.ts';
import { loadSearches, loadVerdicts, withdrawConsent } from '../../store/index.ts';
import { loadIsolations } from './isolations.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const START = '2031-05-06T08:00:00Z';
// Only the clock is given; timers, sockets and the database are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(START) }));
afterEach(() => void vi.useRealTimers());

async function isolate(world: World, options: { perDay?: number; query?: string } = {}) {
  const { host, asked } = await serve(world);
  const folder = scratchFolder({ 'observatory.yaml': yaml(host, options) });
  return inWorkshop(folder, async (workshop) => {
    const plan = await consent(workshop);
    await stay(workshop);
    const [held] = await loadIsolations(workshop);
    if (held === undefined) throw new Error('expected an isolation');
    expect(held.followed.steps.length).toBeLessThanOrEqual(plan.mostSteps);
    const verdicts = await loadVerdicts(workshop.store);
    return { ...held, plan, asked, verdicts, searches: await loadSearches(workshop.store, [OPEN]) };
  });
}

/** Hides what holds all of these words, and shows everything else. */
const hides =
  (...filtered: readonly string[]): World =>
  (words) =>
    filtered.every((word) => words.includes(word)) ? 'empty' : 'shown';

const told = ({ verdict, rule, combinations, isAll }: IsolationOutcome) => [
  verdict,
  rule.id,
  combinations,
  isAll,
];

it('tells a combination of two words, each step beside its controls, within the day and the pause', async () => {
  const { outcome, status: state, followed, searches, verdicts } = await isolate(hides('radio', 'joke'));
  expect(state).toBe('done');
  expect(told(outcome)).toEqual([
    ...['combination', 'isolation/combination-without-notice'],
    ...[[['radio', 'joke']], true],
  ]);
  expect(outcome.causes).toContain('longer-finds-less');
  expect(outcome.parts).toContainEqual({ terms: ['radio'], answers: ['shown', 'shown'] });
  expect(outcome.parts).toContainEqual({ terms: ['joke'], answers: ['shown', 'shown'] });
  // Each control once, however many steps it stood beside; a nonsense string cannot show a miss.
  expect(outcome).toMatchObject({ mustFind: { passed: 2, tried: 2 }, nonsense: { passed: 1, tried: 1 } });
  expect(outcome.missBound).toBeCloseTo(1 - 0.05 ** (1 / 2), 10);
  expect(outcome.changeBound).toBeCloseTo(1 - 0.05 ** (1 / outcome.repeated), 10);
  for (const { searches: own } of followed.steps)
    expect(own.map(({ role, passed }) => `${role} ${String(passed)}`)).toEqual([
      ...['truism true', 'part null', 'sister true', 'nonsense true'],
    ]);
  const times = searches.map(({ at }) => toMs(at)).sort((a, b) => a - b);
  times.slice(1).forEach((time, index) => expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(120_000));
  times.forEach((time) =>
    expect(times.filter((one) => one > time - 86_400_000 && one <= time).length).toBeLessThanOrEqual(96),
  );
  // The round of the probe is its own: no search of the isolation stands in it.
  expect(verdicts.map(({ searches: own }) => own.length)).toEqual([4]);
});

it('tells a combination of three words, and a word that needs no other', async () => {
  const three = await isolate(hides('premier', 'radio', 'joke'));
  expect(three.outcome.combinations).toEqual([['premier', 'radio', 'joke']]);
  const one = await isolate(hides('echo'));
  expect(told(one.outcome)).toEqual(['single-term', 'isolation/single-term', [['echo']], true]);
});

it('tells two combinations', async () => {
  const { outcome } = await isolate((words, ...rest) =>
    [hides('premier', 'radio'), hides('echo', 'joke')].some((one) => one(words, ...rest) === 'empty')
      ? 'empty'
      : 'shown',
  );
  expect(told(outcome).slice(0, 2)).toEqual(['combination', 'isolation/combination-without-notice']);
  expect(outcome.combinations.toSorted()).toEqual([
    ['echo', 'joke'],
    ['premier', 'radio'],
  ]);
  expect(outcome.isAll).toBe(true);
});

it('says when nothing is hidden, after two steps', async () => {
  const { outcome, followed } = await isolate(() => 'shown');
  expect(told(outcome)).toEqual(['nothing-hidden', 'isolation/nothing-hidden', [], false]);
  expect(followed.steps).toHaveLength(2);
});

it('tells nothing of answers that flicker or contradict each other', async () => {
  const flicker = await isolate((words, nth) =>
    words.includes('radio') && words.includes('joke') && nth % 2 === 0 ? 'empty' : 'shown',
  );
  expect(told(flicker.outcome)).toEqual(['could-not-tell', 'isolation/flickering', [], false]);
  // One word alone is hidden, and shown together with others.
  const hidden = ['premier echo joke', 'joke'];
  const odd = await isolate((words, ...rest) =>
    hidden.includes(words.join(' ')) ? 'empty' : hides('premier', 'radio')(words, ...rest),
  );
  expect(told(odd.outcome)).toEqual(['could-not-tell', 'isolation/not-monotone', [], false]);
});

it('ends where the platform begins to refuse, quotes it and searches nothing more', async () => {
  const said = 'Search is closed to guests for now.';
  const { outcome, followed } = await isolate((words, nth, all) =>
    all > 14 ? { code: 403, error: said } : hides('radio', 'joke')(words, nth, all),
  );
  expect(told(outcome)).toEqual(['could-not-tell', 'isolation/refused', [], false]);
  expect(outcome.notice).toContain(said);
  const last = followed.steps.at(-1);
  expect(last?.state).toBe('refused');
  const made = last?.searches.map(({ search }) => search?.answer ?? null) ?? [];
  expect(made.slice(made.indexOf('refused') + 1).every((answer) => answer === null)).toBe(true);
});

it('ends where a control fails', async () => {
  const { outcome } = await isolate((words, nth, all) =>
    all > 14 && words.includes('ferry') ? 'empty' : hides('radio', 'joke')(words, nth, all),
  );
  expect(told(outcome)).toEqual(['could-not-tell', 'isolation/control-failed', [], false]);
  expect(outcome.reason).toBe('truism-failed');
});

it('goes on the next day where the budget ran out, and stops when the consent is withdrawn or the probe is changed', async () => {
  const { host, asked } = await serve(hides('radio', 'joke'));
  const folder = scratchFolder({ 'observatory.yaml': yaml(host, { perDay: 12 }) });
  await inWorkshop(folder, async (workshop) => {
    await consent(workshop);
    const { left } = await stay(workshop, { until: '2031-05-06T23:59:00Z' });
    expect(asked).toHaveLength(12);
    expect(left.waiting).toMatchObject([{ reason: 'budget', next: '2031-05-07T08:06:00.000Z' }]);
    await stay(workshop, { until: '2031-05-07T23:59:00Z' });
    const [second] = await loadIsolations(workshop);
    expect(second?.followed.steps.length).toBeGreaterThan(2);
    expect(second?.outcome.verdict).toBe('not-finished');
    await withdrawConsent(workshop.store, second?.plan.id ?? ('' as never), instant(Date.now()));
    const before = asked.length;
    await stay(workshop);
    expect(asked).toHaveLength(before);
    const [withdrawn] = await loadIsolations(workshop);
    expect(withdrawn?.status).toBe('withdrawn');
  });
});

it('searches nothing without a consent, and nothing for a probe that was changed since', async () => {
  const { host, asked } = await serve(hides('radio', 'joke'));
  const folder = scratchFolder({ 'observatory.yaml': yaml(host) });
  await inWorkshop(folder, async (workshop) => {
    await consent(workshop);
    const { observatory } = workshop;
    const changed = observatory.probes.map((probe) => ({ ...probe, written: `${probe.written} ` }));
    const other = { ...workshop, observatory: { ...observatory, probes: changed } };
    expect((await loadIsolations(other))[0]?.status).toBe('changed');
    await stay(other);
    // The round of the probe alone.
    expect(asked).toHaveLength(4);
  });
});
