import { DAY, HOUR, MINUTE, toMs, type DateClaim, type Instant } from '../../../domain/index.ts';

/** Clocks on earth are at most this much behind and ahead of UTC. */
const [FURTHEST_BEHIND, FURTHEST_AHEAD] = [-12 * HOUR, 14 * HOUR];
/** Offsets of zones are whole quarters of an hour. */
const QUARTER = 15 * MINUTE;
/** Two claims of one moment may be rounded differently. */
const ROUNDING = MINUTE;

/** One claim, read twice: as ever, and as if the page were written in UTC, which gives what its clock showed. */
export type ReadTwice = { readonly claim: () => DateClaim | null; readonly wall: () => DateClaim | null };

/**
 * A date that content systems state in UTC, with the text in which the page says it where it is written. At half past
 * eight in the evening in New York the day in UTC is tomorrow, and the page says today. The moment stays what it is.
 *
 * @param others what else the page says of its date, best first
 * @param changed when the page was changed; that day is no other way to say the first
 */
export function asShownLocally(
  date: DateClaim,
  others: Iterable<ReadTwice>,
  changed: DateClaim | null,
): DateClaim {
  if (date.instant === null || !isUtc(date.text)) return date;
  for (const other of others) {
    const claim = other.claim();
    if (claim === null || claim.instant === null || claim.doubt !== null || isUtc(claim.text)) continue;
    if (claim.zone === 'stated') {
      if (Math.abs(toMs(claim.instant) - toMs(date.instant)) < ROUNDING) return { ...date, text: claim.text };
      continue;
    }
    const wall = other.wall()?.instant ?? null;
    if (wall === null || !isSameMoment(date.instant, wall, claim.precision)) continue;
    if (dayOf(wall) === dayOf(date.instant)) return date;
    const isChange = changed?.instant && dayOf(changed.instant) === dayOf(wall);
    if (isChange && claim.precision === 'day') continue;
    return { ...date, text: claim.text };
  }
  return date;
}

const dayOf = (at: Instant): string => at.slice(0, 10);

/** Whether a text counts in UTC, as machines do. */
export function isUtc(text: string): boolean {
  return /\d\s?(?:Z|[+-]00:?00|UTC|GMT(?:\+0000)?)(?![\d:])|^\d{10}(?:\d{3})?$/i.test(text);
}

/** Whether a clock somewhere on earth shows what the other claim says at the moment of the first. */
function isSameMoment(at: Instant, wall: Instant, precision: DateClaim['precision']): boolean {
  const ahead = toMs(wall) - toMs(at);
  if (precision === 'day') return ahead <= FURTHEST_AHEAD && ahead + DAY > FURTHEST_BEHIND;
  const off = Math.abs(ahead - Math.round(ahead / QUARTER) * QUARTER);
  return ahead >= FURTHEST_BEHIND && ahead <= FURTHEST_AHEAD && off < ROUNDING;
}
