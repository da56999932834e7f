import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, shift, toMs, type Instant } from '../../domain/index.ts';
import { everyAt, planVisits, type Watched } from './plan-visits.ts';
import { after } from './sample-visits.ts';

const NEW: Watched = {
  ...{ id: 'a', host: 'tide.example', posted: after(0), until: 30 * DAY },
  ...{ firstVisit: null, lastVisit: null, untried: 0, gone: null },
};
const pace = { perHost: 2_000 };

/** Follows the plan of one post and tells the ages at which it is visited. */
function agesVisited(post: Watched, from: Instant, days: number): number[] {
  const ages: number[] = [];
  let state = post;
  let now = from;
  for (let step = 0; step < 500; step += 1) {
    const [next] = planVisits([state], { now, ...pace }).visits;
    if (!next || toMs(next.at) - toMs(after(0)) > days * DAY) break;
    now = next.at;
    ages.push(toMs(now) - toMs(after(0)));
    state = { ...state, firstVisit: state.firstVisit ?? now, lastVisit: now };
  }
  return ages;
}

it('visits by minutes in the first hour, by tens of minutes to a day, then daily', () => {
  const ages = agesVisited(NEW, after(0), 30);
  const within = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length;
  expect(within(0, HOUR)).toBeGreaterThanOrEqual(12);
  expect(within(HOUR, 6 * HOUR)).toBe(15);
  expect(within(6 * HOUR, DAY)).toBe(18);
  expect(within(DAY, 30 * DAY)).toBe(29);
  expect(ages.length).toBeLessThan(90);
});

it('ends when its time is over, and says so', () => {
  const plan = planVisits([{ ...NEW, firstVisit: after(1), lastVisit: after(2) }], {
    now: shift(after(0), 31 * DAY),
    ...pace,
  });
  expect(plan).toEqual({ visits: [], shortfalls: [{ id: 'a', reason: 'over', age: null }] });
});

it('says that watching began too late to see most of what goes', () => {
  const { shortfalls } = planVisits([NEW], { now: shift(after(0), DAY), ...pace });
  expect(shortfalls).toEqual([{ id: 'a', reason: 'too-late', age: DAY }]);
  expect(planVisits([NEW], { now: after(2), ...pace }).shortfalls).toEqual([]);
});

it('looks at what went now and then: some comes back', () => {
  const gone = { ...NEW, firstVisit: after(1), lastVisit: after(40), gone: after(30) };
  expect(planVisits([gone], { now: after(41), ...pace }).visits).toEqual([
    { id: 'a', host: 'tide.example', at: shift(after(40), 6 * HOUR) },
  ]);
  // What seemed gone is looked at for a year, weekly and then monthly.
  for (const [since, every] of [
    [4 * DAY, 7 * DAY],
    [59 * DAY, 7 * DAY],
    [60 * DAY, 30 * DAY],
    [364 * DAY, 30 * DAY],
  ] as const) {
    const last = shift(after(30), since);
    const plan = planVisits([{ ...gone, lastVisit: last }], { now: last, ...pace });
    expect(plan.visits[0]?.at).toBe(shift(last, every));
  }
  expect(planVisits([gone], { now: shift(after(30), 366 * DAY), ...pace }).visits).toEqual([]);
});

it.each([
  [30, 32],
  [32, 40],
  [33, 40],
])('confirms a first absence: seen to be gone at 30, visited at %i, again at %i', (last, next) => {
  const gone = { ...NEW, firstVisit: after(1), lastVisit: after(last), gone: after(30) };
  expect(planVisits([gone], { now: after(last), ...pace }).visits[0]?.at).toBe(after(next));
});

it.each([
  [1, HOUR],
  [2, 2 * HOUR],
  [5, 16 * HOUR],
  [6, DAY],
  [2_000, DAY],
])('backs off where it may not look: after %i visits that were not made', (untried, wait) => {
  const barred = { ...NEW, lastVisit: after(3), untried };
  expect(planVisits([barred], { now: after(3), ...pace }).visits[0]?.at).toBe(shift(after(3), wait));
});

it('keeps the pace of every host, and lets old posts wait for fresh ones', () => {
  const old = { ...NEW, id: 'old', posted: shift(after(0), -10 * DAY) };
  const { visits } = planVisits([old, NEW], { now: after(1), perHost: MINUTE });
  expect(visits.map(({ id }) => id)).toEqual(['a', 'old']);
  expect(toMs(visits[1]?.at ?? after(0)) - toMs(visits[0]?.at ?? after(0))).toBe(MINUTE);
});

it('says which posts a host has no time for', () => {
  const many = Array.from({ length: 10 }, (_, at) => ({ ...NEW, id: `p${at}` }));
  const { shortfalls } = planVisits(many, { now: after(1), perHost: MINUTE });
  expect(shortfalls.filter(({ reason }) => reason === 'host-budget')).toHaveLength(8);
});

it('never asks a host sooner than its pace allows, nor before now', () => {
  const posts = fc.array(
    fc.record({
      age: fc.nat({ max: 40 * DAY }),
      since: fc.nat({ max: 3 * DAY }),
      host: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(posts, fc.integer({ min: 0, max: HOUR }), (some, perHost) => {
      const now = after(0);
      const watched = some.map(({ age, since, host }, at): Watched => {
        const last = shift(now, -Math.min(age, since));
        return { ...NEW, id: String(at), host, posted: shift(now, -age), firstVisit: last, lastVisit: last };
      });
      const { visits } = planVisits(watched, { now, perHost });
      for (const [, queue] of Map.groupBy(visits, ({ host }) => host)) {
        const times = queue.map(({ at }) => toMs(at));
        expect(Math.min(...times)).toBeGreaterThanOrEqual(toMs(now));
        times.slice(1).forEach((time, at) => expect(time - (times[at] ?? 0)).toBeGreaterThanOrEqual(perHost));
      }
    }),
  );
});

it('visits less and less often', () => {
  const paces = [0, 9 * MINUTE, 20 * MINUTE, 2 * HOUR, 7 * HOUR, 2 * DAY].map(everyAt);
  expect(paces).toEqual(paces.toSorted((a, b) => a - b));
});
