import { expect, it } from 'vitest';
import { asId, instant, shift, toMs, type PlatformId, type Probe } from '../../domain/index.ts';
import { LEAST_PAUSE } from './budget.ts';
import { planProbes } from './plan-rounds.ts';
import { GOOD_CONTROLS, held, PROBE, type Made } from './sample-round.ts';

const NOW = instant('2031-05-06T12:00:00Z');
const onTide = (searchesPerDay: number) => () => ({ id: 'tide' as PlatformId, searchesPerDay });
const ROUND: readonly Made[] = [{ query: 'radio echo' }, ...GOOD_CONTROLS];

function plan(probes: readonly Probe[], made: readonly Made[] = [], searchesPerDay = 24, now = NOW) {
  return planProbes(probes, { now, ...held(made), platformOf: onTide(searchesPerDay) });
}

it('makes the controls that tell whether searching works first, and spreads a round', () => {
  const { searches, postponed } = plan([PROBE]);
  expect(postponed).toEqual([]);
  expect(searches.map(({ role, query }) => `${role} ${query}`)).toEqual([
    'truism weather',
    'nonsense qwxzv',
    'target radio echo',
    'sister radio gift',
  ]);
  expect(searches.map(({ at }) => (toMs(at) - toMs(NOW)) / 3_600_000)).toEqual([0, 3, 6, 9]);
});

it('plans whole rounds within the budget of a platform, or none', () => {
  const other: Probe = { ...PROBE, id: asId('probe', 'other') };
  const { searches, postponed } = plan([PROBE, other], [], 7);
  expect(searches).toHaveLength(4);
  expect(postponed).toMatchObject([{ probeId: 'other', reason: 'budget' }]);
});

it('counts what was searched within the last day, by any probe', () => {
  const spent = ['a', 'b', 'c'].map((query, at) => ({ query, at: `2031-05-06T0${at}:00:00Z` }));
  expect(plan([PROBE], spent, 6).postponed).toMatchObject([
    // One more than is left: the first of the three counts for a day.
    { reason: 'budget', next: '2031-05-07T00:00:00.000Z' },
  ]);
  expect(plan([PROBE], spent, 3).postponed).toMatchObject([{ reason: 'budget', next: null }]);
  expect(plan([PROBE], spent, 6, shift(NOW, 20 * 3_600_000)).searches).toHaveLength(4);
});

it('never searches a platform twice within the least pause', () => {
  const probes = Array.from({ length: 5 }, (_, at): Probe => ({ ...PROBE, id: asId('probe', `p${at}`) }));
  const times = plan(probes, [], 100).searches.map(({ at }) => toMs(at));
  expect(times).toHaveLength(20);
  times.slice(1).forEach((time, at) => expect(time - (times[at] ?? 0)).toBeGreaterThanOrEqual(LEAST_PAUSE));
});

it('waits until the next round is due, and goes on with one that was cut off', () => {
  const made = ROUND.map((one, at) => ({ ...one, at: `2031-05-06T0${at}:00:00Z` }));
  expect(plan([PROBE], made, 24, instant('2031-05-07T12:00:00Z')).postponed).toMatchObject([
    { reason: 'done' },
  ]);
  const daily: Probe = { ...PROBE, every: 24 * 3_600_000 };
  expect(plan([daily], made, 24, instant('2031-05-06T23:00:00Z')).postponed).toMatchObject([
    { reason: 'not-due', next: '2031-05-07T00:00:00.000Z' },
  ]);
  expect(plan([daily], made, 24, instant('2031-05-07T01:00:00Z')).searches).toHaveLength(4);
  const cutOff = made.slice(0, 2);
  expect(
    plan([daily], cutOff, 24, instant('2031-05-06T03:00:00Z')).searches.map(({ query }) => query),
  ).toEqual(['qwxzv', 'radio gift']);
});

it('finishes what is open before it begins anything, whatever the order of probes', () => {
  const open: Probe = { ...PROBE, id: asId('probe', 'open'), queries: ['open echo'] };
  const fresh: Probe = { ...PROBE, id: asId('probe', 'fresh') };
  const made = [{ query: 'weather', at: '2031-05-06T06:00:00Z' }];
  const ofOpen = { probeId: open.id, isolation: null };
  const { searches, postponed } = planProbes([fresh, open], {
    ...{ ...held(made), now: NOW, platformOf: onTide(5) },
    purposeOf: (searchId) => ({ searchId, ...ofOpen }),
  });
  expect(searches.map(({ probeId, query }) => `${probeId} ${query}`)).toEqual([
    'open qwxzv',
    'open open echo',
    'open radio gift',
  ]);
  expect(postponed).toMatchObject([{ probeId: 'fresh', reason: 'budget' }]);
});

it('makes what is overdue at the pause, and the rest at its time in the round', () => {
  const made = [{ query: 'weather', at: '2031-05-06T05:30:00Z' }];
  expect(
    plan([PROBE], made).searches.map(({ due, at }) => `${due.slice(11, 16)} ${at.slice(11, 16)}`),
  ).toEqual(['08:30 12:00', '11:30 12:02', '14:30 14:30']);
});

it('writes down what a round lacks that is over, once, and makes nothing up for it', () => {
  const made: Made[] = [
    { query: 'weather', at: '2031-05-05T20:00:00Z' },
    { query: 'radio echo', at: '2031-05-05T23:00:00Z' },
  ];
  const ours = (more: readonly Made[], now = NOW) =>
    planProbes([PROBE], {
      ...{ ...held([...made, ...more]), now, platformOf: onTide(24) },
      purposeOf: (searchId) => ({ searchId, probeId: PROBE.id, isolation: null }),
    });
  const { searches, postponed, tooOld } = ours([]);
  expect([searches, postponed]).toMatchObject([[], [{ reason: 'round-too-old', next: null }]]);
  expect(tooOld.map(({ missing, last }) => [last, missing.map(({ query }) => query)])).toEqual([
    ['2031-05-05T23:00:00.000Z', ['qwxzv', 'radio gift']],
  ]);
  const said = ['qwxzv', 'radio gift'].map((query): Made => ({
    ...{ query, answer: 'not-tried', reason: 'round-too-old', at: '2031-05-05T23:00:00Z' },
  }));
  expect(ours(said).tooOld).toEqual([]);
  expect(ours([], instant('2031-05-06T07:00:00Z')).tooOld).toEqual([]);
});

it('takes no search that another probe or an isolation made for its own', () => {
  const made = [{ query: 'weather', at: '2031-05-06T11:00:00Z' }];
  const other = { probeId: asId('probe', 'other'), isolation: null };
  const plan = planProbes([PROBE], {
    ...{ ...held(made), now: NOW, platformOf: onTide(24) },
    purposeOf: (searchId) => ({ searchId, ...other }),
  });
  expect(plan.searches.map(({ query }) => query)).toContain('weather');
});

it('says that a round is too short for its searches', () => {
  expect(plan([{ ...PROBE, round: LEAST_PAUSE }]).postponed).toMatchObject([{ reason: 'round-too-short' }]);
});
