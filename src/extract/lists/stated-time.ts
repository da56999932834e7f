import { instant, type Instant } from '../../domain/index.ts';
import { readDate } from '../../text/date.ts';
import type { ReadInput } from '../reader.ts';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The instant a text states; null when it means none, or less than an hour of the day. */
export function statedTime(text: string | null, input: ReadInput): Instant | null {
  if (text === null) return null;
  // Archives hold tens of thousands of these: the plain form is read the plain way.
  if (ISO.test(text) && Number.isFinite(Date.parse(text))) return instant(text);
  const { at: capturedAt } = input.capture;
  const claim = readDate(text, { capturedAt, zone: input.source.zone, language: null, from: 'archive' });
  if (claim === null || claim.doubt === 'relative' || claim.doubt === 'implausible') return null;
  return claim.precision === 'day' || claim.precision === 'month' || claim.precision === 'year'
    ? null
    : claim.instant;
}
