import type { DateClaim } from '../../../domain/index.ts';

/** What belongs to a clock though it adds nothing to what is read: `Uhr`, a zone in capitals. */
const AFTER_CLOCK = /^\(?(?:[A-Z]{2,5}|Uhr|h|hrs?|ч)\)?[.,]?$/;
const CLOCK_LAST = /\d\s?[:.h]\s?\d\d(?:\s?[ap]\.?m\.?)?$/i;
/** A label stuck to a date, and what parts the date from the rest of its line. */
const LABEL = /^[^\d:：]{1,24}[:：]\s*(?=\d)/u;
const EDGES = /^[\s|｜·•,;、，—–-]+|[\s|｜·•,;、，—–-]+$/gu;

/**
 * A date of a line as the page gives it, without the rest of the line: who wrote it, the outlet, another date. What is
 * left means the same; words for the day of the week stay.
 *
 * @param read reads a text as the claim was read
 */
export function dateOnly(
  claim: DateClaim,
  language: string | null,
  read: (text: string) => DateClaim | null,
): DateClaim {
  const full = read(claim.text);
  if (full === null || full.instant === null) return claim;
  const means = (words: readonly string[]) => {
    const other = read(words.join(' '));
    const keys = ['instant', 'precision', 'zone', 'doubt'] as const;
    return other !== null && keys.every((key) => other[key] === full[key]);
  };
  const words = claim.text.split(/\s+/);
  let [from, to] = [0, words.length];
  while (to > 1 && means(words.slice(0, to - 1))) to--;
  const isClock = CLOCK_LAST.test(words.slice(0, to).join(' '));
  if (isClock && AFTER_CLOCK.test(words[to] ?? '')) to++;
  while (to - from > 1 && means(words.slice(from + 1, to))) from++;
  if (from > 0 && isWeekday(words[from - 1] ?? '', language)) from--;
  const text = words.slice(from, to).join(' ').replace(LABEL, '').replace(EDGES, '');
  return means([text]) ? { ...claim, text } : claim;
}

function isWeekday(word: string, language: string | null): boolean {
  const name = word.replace(/^\(|[.,)]+$/g, '').toLowerCase();
  return name.length > 1 && [language, 'en'].some((one) => one !== null && weekdays(one).has(name));
}

/** Long and short, as the language writes them. */
function weekdays(language: string): ReadonlySet<string> {
  return new Set(
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      const days = [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2024, 0, day)));
      return days.map((day) => day.replace(/\.$/, '').toLowerCase());
    }),
  );
}
