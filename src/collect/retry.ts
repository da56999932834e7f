/** Statuses after which the same question may get an answer a little later. */
const PASSING_STATUSES = new Set([429, 500, 502, 503, 504]);

/** Whether a status asks for another try. */
export const isPassingStatus = (status: number | null): boolean =>
  status !== null && PASSING_STATUSES.has(status);

/** Milliseconds before try `tried + 1`: doubling from `base`, at most 30 seconds. */
export function backOff(tried: number, base: number): number {
  return Math.min(base * 2 ** tried, 30_000);
}

/**
 * Milliseconds that `Retry-After` asks for (RFC 9110, section 10.2.3: seconds or an HTTP date); null when it is missing or
 * means nothing. Never negative.
 *
 * @param now milliseconds since 1970, to turn a date into a wait
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]{3}, \d/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
