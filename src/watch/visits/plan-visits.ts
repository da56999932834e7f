import { DAY, HOUR, later, MINUTE, shift, toMs, type Instant } from '../../domain/index.ts';

/**
 * When a post is visited, by its age: about 30 % of those that go are gone within 5–30 minutes and 90 % within a day (Zhu,
 * Phipps, Pridgen, Crandall and Wallach, "The velocity of censorship", 2013), so visits are dense at first and thin out.
 * Ages in milliseconds; from each on, a visit every so often.
 */
const PACE: readonly (readonly [from: number, every: number])[] = [
  [0, 2 * MINUTE],
  [10 * MINUTE, 5 * MINUTE],
  [HOUR, 20 * MINUTE],
  [6 * HOUR, HOUR],
  [DAY, DAY],
];

/** A post that watching found older than this was missed in the time when most go, and the plan says so. */
export const LATE = 5 * MINUTE;

/** What is known of a post that is watched. */
export type Watched = {
  /** The watch's slug. */
  readonly id: string;
  readonly host: string;
  /** When it was posted; null: not known, and then its first visit stands for it. */
  readonly posted: Instant | null;
  /** Milliseconds from posting, or the first visit, for which it is visited. */
  readonly until: number;
  readonly firstVisit: Instant | null;
  /** The last visit, made or not. */
  readonly lastVisit: Instant | null;
  /** Visits at the end of the series that were not made, because the site asks robots not to come. */
  readonly untried: number;
  /** When it was first not visible, and stayed so; null: it is visible, or was never visited. */
  readonly gone: Instant | null;
};

export type PlannedVisit = { readonly id: string; readonly host: string; readonly at: Instant };

/** A post that is visited less than it should be, or no more: a stable code, and when it goes on. */
export type Shortfall = {
  readonly id: string;
  readonly reason: 'too-late' | 'host-budget' | 'over';
  /** Of `too-late`: its age at the first visit, in milliseconds. */
  readonly age: number | null;
};

export type VisitPlan = {
  readonly visits: readonly PlannedVisit[];
  readonly shortfalls: readonly Shortfall[];
};

/**
 * A post that went is looked at now and then, ever more rarely: some come back, a notice may come later, and what seemed
 * gone may never have been. From each time since it went on, in milliseconds, a visit every so often.
 */
const GONE_PACE: readonly (readonly [from: number, every: number])[] = [
  [0, 6 * HOUR],
  [3 * DAY, 7 * DAY],
  [60 * DAY, 30 * DAY],
];
const GONE_FOR = 365 * DAY;
/** Before that a first absence is looked at again so long after it: a hiccup of the server passes. */
const CONFIRMED_AFTER = [2 * MINUTE, 10 * MINUTE];

/** A visit that was not made is tried again after this long, then after twice as long, up to a day. */
const UNTRIED_EVERY = HOUR;

/**
 * The next visit to each post. Where a host cannot be asked so often, those wait whose interval grows least by waiting:
 * a fresh post goes before an old one. `now` is given: the plan knows no clock.
 *
 * @param perHost the least time between two visits to one host, in milliseconds
 */
export function planVisits(
  watched: readonly Watched[],
  { now, perHost }: { readonly now: Instant; readonly perHost: number },
): VisitPlan {
  const due = watched.flatMap((one) => {
    const at = dueAt(one, now);
    return at === null ? [] : [{ one, at }];
  });
  const hosts = Map.groupBy(due, ({ one }) => one.host);
  const queued = [...hosts.values()].flatMap((queue) => spread(queue, now, perHost));
  return {
    visits: queued
      .map(({ one, at }) => ({ id: one.id, host: one.host, at }))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    shortfalls: [
      ...watched.flatMap((one) => shortfallOf(one, now)),
      ...queued.flatMap(({ one, late }): Shortfall[] =>
        late ? [{ id: one.id, reason: 'host-budget', age: null }] : [],
      ),
    ],
  };
}

type Due = { readonly one: Watched; readonly at: Instant };

/** When a post is due next; never before now. Null: its time is over. */
function dueAt(one: Watched, now: Instant): Instant | null {
  if (isOver(one, now)) return null;
  if (one.lastVisit === null) return now;
  return later(now, nextAfter(one, one.lastVisit, originOf(one, now)));
}

function nextAfter({ gone, untried }: Watched, last: Instant, origin: Instant): Instant {
  if (untried > 0) return shift(last, Math.min(DAY, UNTRIED_EVERY * 2 ** (untried - 1)));
  if (gone === null) return shift(last, everyAt(toMs(last) - toMs(origin)));
  const confirms = CONFIRMED_AFTER.find((after) => toMs(last) < toMs(gone) + after);
  return confirms === undefined ? shift(last, everyGone(toMs(last) - toMs(gone))) : shift(gone, confirms);
}

/** How often a post of this age is visited, in milliseconds. */
export function everyAt(age: number): number {
  return PACE.findLast(([from]) => age >= from)?.[1] ?? 2 * MINUTE;
}

const everyGone = (since: number): number => GONE_PACE.findLast(([from]) => since >= from)?.[1] ?? 6 * HOUR;

const originOf = ({ posted, firstVisit }: Watched, now: Instant): Instant => posted ?? firstVisit ?? now;

function isOver(one: Watched, now: Instant): boolean {
  if (one.gone !== null) return toMs(now) - toMs(one.gone) > GONE_FOR;
  return toMs(now) - toMs(originOf(one, now)) > one.until;
}

/** One after the other, `perHost` apart; of several that are due, the one that is visited most often first. */
function spread(
  queue: readonly Due[],
  now: Instant,
  perHost: number,
): readonly (Due & { readonly late: boolean })[] {
  const ordered = queue.toSorted((a, b) =>
    a.at !== b.at ? (a.at < b.at ? -1 : 1) : everyOf(a, now) - everyOf(b, now),
  );
  let free = now;
  return ordered.map(({ one, at }) => {
    const when = later(at, free);
    free = shift(when, perHost);
    // Waiting as long as the whole interval between two visits means that one of them does not happen.
    return { one, at: when, late: toMs(when) - toMs(at) >= everyOf({ one, at }, now) };
  });
}

const everyOf = ({ one }: Due, now: Instant): number => everyAt(toMs(now) - toMs(originOf(one, now)));

function shortfallOf(one: Watched, now: Instant): readonly Shortfall[] {
  if (isOver(one, now)) return [{ id: one.id, reason: 'over', age: null }];
  if (one.posted === null) return [];
  const age = toMs(one.firstVisit ?? now) - toMs(one.posted);
  return age > LATE ? [{ id: one.id, reason: 'too-late', age }] : [];
}
