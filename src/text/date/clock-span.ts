import { instant, parseShown, type ClockReading, type Span } from '../../domain/index.ts';
import { instantIn } from './zoned.ts';

/**
 * Between which instants a clock showed what a person read from it. Null where the person could not tell its day or its
 * zone: then it names no moment.
 */
export function spanOfClock({ shows, day, zone }: Pick<ClockReading, 'shows' | 'day' | 'zone'>): Span | null {
  const shown = parseShown(shows);
  if (shown === null || day === null || zone === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  const from = instantIn(zone, { year, month, day: date, ...timeOf(shown.from) });
  if (from === null) return null;
  return { from: instant(from), to: instant(from + (shown.to - shown.from) * 1_000 - 1) };
}

const timeOf = (seconds: number) => ({
  hour: Math.floor(seconds / 3_600),
  minute: Math.floor(seconds / 60) % 60,
  second: seconds % 60,
});
