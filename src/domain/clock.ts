import { makeId, type ClockId, type PictureId, type ReleaseId, type TogetherId } from './ids.ts';
import { regionText } from './question.ts';
import type { Box } from './picture-relation.ts';
import type { Instant } from './time.ts';

/** A clock that stands in a picture, as a person read it. Two people may read one clock in two ways: both stand. */
export type ClockReading = {
  readonly id: ClockId;
  readonly pictureId: PictureId;
  /** Where in the picture it stands, for the next person to read it again. */
  readonly region: Box;
  /** What it shows, as {@link parseShown} reads it. */
  readonly shows: string;
  /** `2031-05-03`, where the person could tell; null: the clock names no moment. */
  readonly day: string | null;
  /** Whose time it shows, an IANA name or `+09:00`; null: the clock names no moment. */
  readonly zone: string | null;
  /** How it was read: "over the door; the small hand between two and three". */
  readonly because: string;
  /** Who says so; '' where the person gave no name. */
  readonly by: string;
  readonly at: Instant;
};

/** That the clocks of all cameras of a release were set together, by the word of a person. */
export type ClocksTogether = {
  readonly id: TogetherId;
  readonly releaseId: ReleaseId;
  readonly because: string;
  readonly by: string;
  readonly at: Instant;
};

/** The same reading of the same person at the same time is one, however often it is taken in. */
export function clockId(said: Omit<ClockReading, 'id'>): ClockId {
  const { pictureId, region, shows, day, zone, because, by, at } = said;
  return makeId('clock', pictureId, regionText(region), shows, day, zone, because, by, at);
}

/** As {@link clockId}. */
export function togetherId({ releaseId, because, by, at }: Omit<ClocksTogether, 'id'>): TogetherId {
  return makeId('together', releaseId, because, by, at);
}

/** What a clock shows, in seconds of its day: from `from` until before `to`, which may lie beyond midnight. */
export type Shown = { readonly from: number; readonly to: number };

/**
 * What a person read from a clock: `14:05`, `14:05:30`, or `14:05-14:20` where it can be read no finer. A dial of twelve
 * hours is read by whoever knows which half of the day it was.
 *
 * @returns null where it is none of these
 */
export function parseShown(text: string): Shown | null {
  const [first = '', last = first, ...more] = text.split(/\s*[-–]\s*/).map(readTime);
  if (first === '' || last === '' || more.length > 0) return null;
  const to = last.from < first.from ? last.to + SECONDS_A_DAY : last.to;
  return { from: first.from, to };
}

const SECONDS_A_DAY = 86_400;

function readTime(text: string): Shown | '' {
  const [, hour, minute, second] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return '';
  const from = (Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0);
  return { from, to: from + (second === undefined ? 60 : 1) };
}

/** Whether a text is a day of the calendar, written `2031-05-03`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether clocks are known to go by this zone: an IANA name such as `Asia/Seoul`, or an offset such as `+09:00`. */
export function isZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

/** A reading as it is printed: what it shows, the day and whose time, as far as they were given. */
export function clockText({ shows, day, zone }: Pick<ClockReading, 'shows' | 'day' | 'zone'>): string {
  return [shows, day, zone].filter((part) => part !== null).join(' · ');
}
