import { toMs, type Instant } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/**
 * How much of a time is written. `minute` leaves out the year, `zoned` is a minute with its zone, `full` has the year and
 * the zone. `minute` alone is for where the zone stands beside it.
 */
export type TimeForm = 'year' | 'month' | 'day' | 'minute' | 'zoned' | 'full';

const MINUTE = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

const FORMS: { readonly [Form in TimeForm]: Intl.DateTimeFormatOptions } = {
  year: { year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  minute: MINUTE,
  zoned: { ...MINUTE, timeZoneName: 'shortOffset' },
  full: { ...MINUTE, year: 'numeric', timeZoneName: 'shortOffset' },
};

const LOCALE = { en: 'en-GB', zh: 'zh-Hans-CN', ko: 'ko-KR' } as const;

// Making a format takes far longer than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(reader: Pick<Reader, 'tongue'>, zone: string, form: TimeForm): Intl.DateTimeFormat {
  const key = `${reader.tongue} ${zone} ${form}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[reader.tongue], { ...FORMS[form], timeZone: zone });
  formats.set(key, made);
  return made;
}

/** A time as text in a zone. */
export function timeText(
  reader: Pick<Reader, 'tongue'>,
  at: Instant,
  { zone = 'UTC', form = 'minute' }: { readonly zone?: string; readonly form?: TimeForm } = {},
): string {
  const text = formatOf(reader, zone, form).format(toMs(at));
  return utcNamed(text.replaceAll(', ', ' '));
}

/** The clock of Greenwich is called UTC, as in the findings; others keep their distance from it. */
const utcNamed = (text: string): string => text.replace(/\bGMT(?:[+-]0)?(?![+\-\d])/g, 'UTC');

/** A time as `<time>`, its title the zone and the instant in UTC. */
export function timeTag(
  reader: Pick<Reader, 'tongue'>,
  at: Instant,
  options: { readonly zone?: string; readonly form?: TimeForm } = {},
): Html {
  const zone = options.zone ?? 'UTC';
  return html`<time datetime="${at}" title="${zone} · ${at}">${timeText(reader, at, options)}</time>`;
}

/** The name a zone has on this day in the reader's language, such as `GMT+8`. */
export function zoneName(reader: Pick<Reader, 'tongue'>, zone: string, at: Instant): string {
  const parts = formatOf(reader, zone, 'full').formatToParts(toMs(at));
  return utcNamed(parts.find((part) => part.type === 'timeZoneName')?.value ?? zone);
}

/** The days from one time to another: `3 – 12 May 2025`. */
export function daysText(
  reader: Pick<Reader, 'tongue'>,
  span: { readonly from: Instant; readonly to: Instant },
  zone = 'UTC',
): string {
  return formatOf(reader, zone, 'day').formatRange(toMs(span.from), toMs(span.to));
}

/** From one time to another, what both share said once: `4 May 09:20 – 09:48 UTC+9`. */
export function spanText(
  reader: Pick<Reader, 'tongue'>,
  span: { readonly from: Instant; readonly to: Instant },
  { zone = 'UTC', form = 'minute' }: { readonly zone?: string; readonly form?: TimeForm } = {},
): string {
  const text = formatOf(reader, zone, form).formatRange(toMs(span.from), toMs(span.to));
  return utcNamed(text.replaceAll(', ', ' '));
}

/** A claimed length in seconds as `1:05` or `1:02:09`. */
export function lengthText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
