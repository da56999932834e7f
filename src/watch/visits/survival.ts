import { NOT_VISIBLE, type Disappearance, type LeftOut, type VisitClass } from '../../domain/index.ts';

/** The age of a post when it stopped being visible, in hours, known to lie in (left, right]. */
export type WatchedAge = {
  /** Its age when watching began: it is known only because it was visible then. */
  readonly entry: number;
  readonly left: number;
  /** Infinity: it was visible to the last. */
  readonly right: number;
  /** It went with a notice of a violation. */
  readonly ofCause: boolean;
};

export type Ages = {
  readonly ages: readonly WatchedAge[];
  readonly leftOut: Readonly<Record<LeftOut, number>>;
};

/** What an age is worked out from. */
type Followed = Pick<
  Disappearance,
  'posted' | 'postedBy' | 'watchedFrom' | 'lastSeen' | 'firstNotSeen' | 'reappeared' | 'class'
>;

const HOURS = 3_600_000;

/**
 * The ages at which posts stopped being visible, ready for an estimate of survival. A post that was not visible at its
 * first visit went before anyone watched: where posts were chosen because they were visible (`watched`) it belongs to
 * another population and is left out; in somebody's table of posts that were found gone (`table`) all are such, and ages
 * are given without entry: of those alone they say how fast, and never how many.
 */
export function agesOf(
  disappearances: readonly Followed[],
  { cohort }: { readonly cohort: 'watched' | 'table' },
): Ages {
  const leftOut = {
    'posted-unknown': 0,
    'posted-only-to-the-day': 0,
    'gone-before-watching': 0,
    'never-watched-again': 0,
    'impossible-times': 0,
  };
  const ages = disappearances.flatMap((one) => {
    const age = cohort === 'table' ? ageInTable(one) : ageWatched(one);
    if (typeof age !== 'string') return [age];
    leftOut[age] += 1;
    return [];
  });
  return { ages, leftOut };
}

/** A time of posting that is wider than this, in hours, cannot be followed by the hour. */
const WIDEST_POSTING = 1;

/**
 * A claim of a day is left out: nobody could say how long the post had been visible when watching began, and the hours it
 * had outlived unseen would make the others seem to live longer. An absence that ended is no event: it was visible again.
 */
function ageWatched(one: Followed): WatchedAge | LeftOut {
  const { posted, postedBy, watchedFrom, lastSeen, firstNotSeen, reappeared } = one;
  if (posted === null || postedBy === null) return 'posted-unknown';
  if (hours(posted, postedBy) > WIDEST_POSTING) return 'posted-only-to-the-day';
  // Clocks differ by minutes; more than that before its posting nobody can have seen it, or missed it.
  if (hoursBetween(posted, firstOf(watchedFrom, lastSeen)) < -CLOCKS_APART) return 'impossible-times';
  const isUnseen = lastSeen === null || lastSeen < watchedFrom;
  if (firstNotSeen !== null && isUnseen && reappeared === null) return 'gone-before-watching';
  const entry = hours(postedBy, watchedFrom);
  const left = hours(postedBy, reappeared ?? lastSeen ?? watchedFrom);
  const isEvent = firstNotSeen !== null && reappeared === null && isGone(one);
  const right = isEvent ? hours(posted, firstNotSeen) : Infinity;
  if (right === Infinity && left <= entry) return 'never-watched-again';
  return right < left || right <= 0
    ? 'impossible-times'
    : { entry, left, right, ofCause: isEvent && isViolation(one) };
}

/** Two clocks that are set may be so far apart, in hours. */
const CLOCKS_APART = 5 / 60;

const firstOf = (a: string, b: string | null): string => (b !== null && b < a ? b : a);

/** Nobody watched these: a day as the time of posting makes the age at most a day too high, and never too low. */
function ageInTable(one: Followed): WatchedAge | LeftOut {
  const { posted, postedBy, lastSeen, firstNotSeen } = one;
  if (posted === null || postedBy === null) return 'posted-unknown';
  const left = lastSeen === null ? 0 : hours(postedBy, lastSeen);
  if (firstNotSeen === null || !isGone(one)) return 'never-watched-again';
  const right = hours(posted, firstNotSeen);
  return right < left || right <= 0
    ? 'impossible-times'
    : { entry: 0, left, right, ofCause: isViolation(one) };
}

const isGone = ({ class: kind }: Followed): boolean => (NOT_VISIBLE as readonly VisitClass[]).includes(kind);

const isViolation = ({ class: kind }: Followed): boolean => kind === 'notice-violation';

const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / HOURS;

const hours = (from: string, to: string): number => Math.max(0, hoursBetween(from, to));
