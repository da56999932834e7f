import { instant, type ClockClaim, type MetadataBlock, type MetadataClock } from '../../domain/index.ts';

/** Where a clock stands. */
type Place = { readonly clock: MetadataClock; readonly block: MetadataBlock };

const WRITTEN =
  /^(\d{4})(?:[-:/.]?(\d\d)(?:[-:/.]?(\d\d)(?:[ T]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** More than this of a text is no clock, in characters. */
const LONGEST = 64;

/**
 * A clock as EXIF (`2031:05:03 14:02:07`), IPTC (`20310503 140207+0900`) or XMP (`2031-05-03T14:02:07.31+09:00`) write
 * it. It names an instant only with its offset. Null for a blank one, which cameras write for "not set".
 */
export function readClock(written: string, place: Place): ClockClaim | null {
  const text = written
    .slice(0, LONGEST)
    .replace(/[\u0000-\u001f]/g, '')
    .trim();
  if (!/[^\s:]/.test(text)) return null;
  const none = { ...place, text, instant: null, precision: null, zone: 'none', wall: null } as const;
  const match = WRITTEN.exec(text);
  const wall = match === null ? null : wallOf(match);
  if (match === null || wall === null) return { ...none, doubt: 'implausible' };
  const offset = match[8] === undefined ? null : offsetOf(match[8]);
  const isTime = match[5] !== undefined;
  return {
    ...place,
    text,
    wall,
    precision: precisionOf(match),
    zone: offset === null ? 'none' : 'stated',
    instant: isTime && offset !== null ? instant(`${wall}${offset}`) : null,
    doubt: null,
  };
}

/** The parts as one text that sorts as time does; null where there is no such day or time. */
function wallOf([, year = '', month, day, hour, minute, second, fraction]: RegExpExecArray): string | null {
  const numbers = [month ?? '01', day ?? '01', hour ?? '00', minute ?? '00', second ?? '00'].map(Number);
  const [mo = 1, d = 1, h = 0, mi = 0, s = 0] = numbers;
  const at = new Date(Date.UTC(Number(year), mo - 1, d, h, mi, s));
  const isSound =
    at.getUTCFullYear() === Number(year) &&
    at.getUTCMonth() === mo - 1 &&
    at.getUTCDate() === d &&
    h < 24 &&
    mi < 60 &&
    s < 60;
  if (!isSound || Number(year) < FIRST_PHOTOGRAPH) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined) return date;
  const time = second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  return `${date}T${time}${fraction === undefined ? '' : `.${fraction}`}`;
}

const FIRST_PHOTOGRAPH = 1822;

function precisionOf([, , month, day, , minute, second]: RegExpExecArray): ClockClaim['precision'] {
  if (second !== undefined) return 'second';
  if (minute !== undefined) return 'minute';
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** `+0900` as `+09:00`; null for an offset that no place keeps. */
function offsetOf(written: string): string | null {
  if (written === 'Z') return 'Z';
  const [hours, minutes] = [Number(written.slice(1, 3)), Number(written.slice(-2))];
  return hours > 14 || minutes > 59 ? null : `${written.slice(0, 3)}:${written.slice(-2)}`;
}
