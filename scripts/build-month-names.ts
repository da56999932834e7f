/**
 * Makes src/text/date/month-names.json: how the languages of the press call the months, from the Unicode locale data that
 * Node carries. Kept as a file, for the 184 formatters that it takes cost a process more than the reading of thirty pages.
 *
 * Usage: node scripts/build-month-names.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order in which the meanings of a name that several share are listed. */
const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'tr', 'ru', 'uk', 'bg',
  'el', 'id', 'ca', 'hr', 'sr', 'sl', 'lt', 'lv', 'et', 'ar', 'ar-SY', 'ar-MA', 'ar-DZ', 'fa', 'hi', 'bn', 'ur', 'mk', 'bs', 'sq', 'ka', 'az',
  'af', 'ms', 'th', 'he',
] as const; // prettier-ignore

/** Long and short, alone and beside a day (many languages inflect it there). */
const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** The names of the twelve months. */
function namesIn(language: string): string[][] {
  const formatters = SHAPES.map(
    (shape) => new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC', calendar: 'gregory' }),
  );
  return Array.from({ length: 12 }, (_, index) => {
    const date = Date.UTC(2025, index, 15);
    const names = formatters.map((formatter) => plainName(monthPart(formatter, date)));
    return [...new Set(names.filter((name) => /^\p{L}{2,}/u.test(name)))];
  });
}

function monthPart(formatter: Intl.DateTimeFormat, date: number): string {
  return formatter.formatToParts(date).find((part) => part.type === 'month')?.value ?? '';
}

/** As `src/text/date/month-names.ts` asks for it. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFKC');
}

const names = Object.fromEntries(LANGUAGES.map((language) => [language, namesIn(language)]));
const lines = Object.entries(names).map(([language, months]) => `"${language}": ${JSON.stringify(months)}`);
writeFileSync(join(import.meta.dirname, '../src/text/date/month-names.json'), `{\n${lines.join(',\n')}\n}\n`);
