import { instant, type Instant } from '../domain/index.ts';
import { instantIn } from '../text/date/zoned.ts';

/** A date in a name: `2025-11-01`, `20251101`, `2025_11_01`. */
const DATE = String.raw`(?<year>(?:19|20)\d\d)(?<dash>[-_.]?)(?<month>0[1-9]|1[0-2])\k<dash>(?<day>0[1-9]|[12]\d|3[01])`;
/** A time of day: `1305`, `13:05`, `13-05-09`, `130509.250`. */
const TIME = String.raw`(?<hour>[01]\d|2[0-3])(?<colon>[-:_.]?)(?<minute>[0-5]\d)(?:\k<colon>(?<second>[0-5]\d)(?:[.,](?<fraction>\d{1,9}))?)?`;
/** `Z`, `+0900`, `-05:00`; a minus only where it cannot be a dash between two numbers. */
const OFFSET = String.raw`(?<offset>Z|z|\+(?:0\d|1[0-4])(?::?[0-5]\d)?|(?<=T[\d:.]+)-(?:0\d|1[0-2]):?[0-5]\d)?`;

const MOMENT = new RegExp(String.raw`(?<!\d)${DATE}(?:T|t|[-_ .])?${TIME}${OFFSET}(?!\d)`);
const DAY_ONLY = new RegExp(String.raw`(?<!\d)${DATE}(?!\d)`);
const TIME_ONLY = new RegExp(String.raw`^(?:T|t)?${TIME}${OFFSET}$`);

/** `page.html.gz` is `page`; a fraction of a second is no extension. */
const EXTENSIONS = /(?:\.[A-Za-z][A-Za-z0-9]{0,9})+$/;

/** Archives may hold names of megabytes; a time stands in the last thousand letters or nowhere. */
const MOST_LETTERS = 1000;

/** Longer than any time with a few extensions. */
const LONGEST_STAMP = 80;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * When a file was captured, as its path says: the part of the path that is nothing but a time counts before one that
 * merely holds a date (in `2025-11-01T0900Z/2025-10-31-summit.html` the folder is the capture, the name the article).
 * A name with only a day means the last moment of that day, when the day's record was surely complete.
 *
 * @param path segments divided by `/`, such as `2025-11-01/1305.txt`
 * @param zone IANA zone for times without an offset
 * @returns null when the path states no time
 */
export function timeInPath(path: string, zone: string): Instant | null {
  const segments = path
    .slice(-MOST_LETTERS)
    .split('/')
    .map((segment) => segment.replace(EXTENSIONS, ''));
  const nearestFirst = [...segments].reverse();
  for (const [at, segment] of nearestFirst.entries()) {
    const stamp = wholeStamp(segment, nearestFirst.slice(at + 1), zone);
    if (stamp) return stamp;
  }
  for (const segment of nearestFirst) {
    const held = MOMENT.exec(segment)?.groups ?? DAY_ONLY.exec(segment)?.groups;
    const moment = held && momentOf(held, zone);
    if (moment) return moment;
  }
  return null;
}

/**
 * Whether a segment of a path is a time and nothing else, so that it stands for no part of an address. A bare time of
 * day is one only below a day: `2025` alone is a year or a number, not five and twenty past eight.
 */
export function isStamp(segment: string, above = ''): boolean {
  if (segment.length > LONGEST_STAMP) return false;
  const bare = segment.replace(EXTENSIONS, '');
  const patterns = DAY_ONLY.test(above.slice(-MOST_LETTERS))
    ? [MOMENT, DAY_ONLY, TIME_ONLY]
    : [MOMENT, DAY_ONLY];
  return patterns.some((pattern) => pattern.exec(bare)?.[0] === bare);
}

function wholeStamp(segment: string, parents: readonly string[], zone: string): Instant | null {
  const timeOnly = TIME_ONLY.exec(segment)?.groups;
  if (timeOnly) {
    // Only directly below a day: `2031/0504/` in an article's own address is no five past four.
    const day = DAY_ONLY.exec(parents[0] ?? '')?.groups;
    return day
      ? momentOf({ ...timeOnly, year: day['year'], month: day['month'], day: day['day'] }, zone)
      : null;
  }
  for (const pattern of [MOMENT, DAY_ONLY]) {
    const match = pattern.exec(segment);
    if (match?.[0] === segment && match.groups) return momentOf(match.groups, zone);
  }
  return null;
}

function momentOf(groups: Groups, zone: string): Instant | null {
  const number = (name: string) => Number(groups[name] ?? 0);
  const isDay = groups['hour'] === undefined;
  const fields = {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: isDay ? 23 : number('hour'),
    minute: isDay ? 59 : number('minute'),
    second: isDay ? 59 : number('second'),
  };
  const thousandths = isDay ? 999 : Math.floor(Number(`0.${groups['fraction'] ?? '0'}`) * 1000);
  const offset = groups['offset'];
  const at = instantIn(offset === undefined ? zone : zoneOf(offset), fields);
  return at === null ? null : instant(at + thousandths);
}

/** `Z`, `+09`, `+0900` and `+09:00` as the offset a zone is named by. */
function zoneOf(offset: string): string {
  if (/^z$/i.test(offset)) return 'UTC';
  const digits = offset.replace(/\D/g, '').padEnd(4, '0');
  return `${offset.startsWith('-') ? '-' : '+'}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
