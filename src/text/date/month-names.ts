import NAMES from './month-names.json' with { type: 'json' };

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
  for (const [language, months] of Object.entries(NAMES))
    for (const [index, names] of months.entries())
      for (const name of names) add(name, index + 1, language.slice(0, 2));
  add('sept', 9, 'en');
  return found;
}
