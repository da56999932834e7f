/** An instant in UTC, always written as `2025-11-01T05:48:00.000Z`: texts sort as times do. */
export type Instant = string & { readonly __instant: true };

/** From `from` to `to`, both included; a snapshot has `from === to`. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** Milliseconds in one minute, hour and day. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * An instant from milliseconds since 1970 or from a text with an explicit offset (`…Z`, `…+08:00`).
 *
 * @throws RangeError for a text without an offset (it names no instant) or a time outside years 0–9999.
 */
export function instant(value: number | string): Instant {
  if (typeof value === 'string' && !/(Z|[+-]\d\d:?\d\d)$/.test(value)) {
    throw new RangeError(
      `expected an instant with its offset, such as 2025-11-01T08:00:00+08:00, but received "${value}"`,
    );
  }
  const ms = typeof value === 'number' ? value : Date.parse(value);
  if (!Number.isFinite(ms) || Math.abs(ms) > 2.5e14)
    throw new RangeError(`expected an instant but received "${value}"`);
  return new Date(ms).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function toMs(at: Instant): number {
  return Date.parse(at);
}

/** `at` moved by milliseconds (negative: earlier). */
export function shift(at: Instant, ms: number): Instant {
  return instant(toMs(at) + ms);
}

/** The earlier and the later of two instants. */
export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
