/** Languages whose month names are known; all from the Unicode locale data that Node carries. */
const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'tr', 'ru', 'uk', 'bg',
  'el', 'id', 'ca', 'hr', 'sr', 'sl', 'lt', 'lv', 'et', 'ar', 'ar-SY', 'ar-MA', 'ar-DZ', 'fa', 'hi', 'bn', 'ur', 'mk', 'bs', 'sq', 'ka', 'az',
  'af', 'ms', 'th', 'he',
] as const; // prettier-ignore

type Months = ReadonlyMap<number, readonly string[]>;
let table: ReadonlyMap<string, Months> | null = null;

/**
 * The month (1–12) a name means, null when it is none, or when two languages mean two months by it (`listopada` is
 * October in Croatian and November in Polish) and the language is not said.
 */
export function monthOf(name: string, language: string | null): number | null {
  table ??= buildTable();
  const months = table.get(plainName(name));
  if (months === undefined) return null;
  const own = language?.split('-')[0]?.toLowerCase() ?? '';
  const spoken = [...months].find(([, languages]) => languages.includes(own));
  if (spoken !== undefined) return spoken[0];
  const english = [...months].find(([, languages]) => languages.includes('en'));
  if (english !== undefined) return english[0];
  return months.size === 1 ? ([...months.keys()][0] ?? null) : null;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFKC');
}

function buildTable(): ReadonlyMap<string, Months> {
  const found = new Map<string, Map<number, string[]>>();
  const add = (name: string, month: number, language: string) => {
    const months = found.get(name) ?? new Map<number, string[]>();
    months.set(month, [...(months.get(month) ?? []), language]);
    found.set(name, months);
  };
  for (const language of LANGUAGES)
    for (const [month, names] of namesOf(language))
      for (const name of names) add(name, month, language.slice(0, 2));
  add('sept', 9, 'en');
  return found;
}

/** Long and short, alone and beside a day (many languages inflect it there). */
const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** The names of each month; a formatter is made once for all twelve, for making one costs more than all it writes. */
function namesOf(language: string): Map<number, Set<string>> {
  const formatters = SHAPES.map(
    (shape) => new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC', calendar: 'gregory' }),
  );
  const named = Array.from({ length: 12 }, (_, index) => {
    const date = Date.UTC(2025, index, 15);
    const names = formatters.map((formatter) => plainName(monthPart(formatter, date)));
    return [index + 1, new Set(names.filter((name) => /^\p{L}{2,}/u.test(name)))] as const;
  });
  return new Map(named);
}

function monthPart(formatter: Intl.DateTimeFormat, date: number): string {
  return formatter.formatToParts(date).find((part) => part.type === 'month')?.value ?? '';
}
