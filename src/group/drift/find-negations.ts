import table from './negations.json' with { type: 'json' };
import { simplify } from '../../text/script.ts';
import type { Stretch } from './find-hits.ts';
import { plainOf, type WordRun } from './word-runs.ts';

type Denials = { readonly whole: ReadonlySet<string>; readonly inside: readonly string[] };

const tables = new Map<string, Denials>();
const INSIDE = '~';

function denialsOf(tongue: string): Denials {
  const known = tables.get(tongue);
  if (known !== undefined) return known;
  const list = ((table as Readonly<Record<string, string>>)[tongue] ?? '')
    .split('|')
    .filter((word) => word !== '');
  const fold = (word: string): string => (tongue === 'ja' ? simplify(word) : plainOf(word));
  const made = {
    whole: new Set(list.filter((word) => !word.startsWith(INSIDE)).map(fold)),
    inside: list.filter((word) => word.startsWith(INSIDE)).map((word) => fold(word.slice(1))),
  };
  tables.set(tongue, made);
  return made;
}

/** The words of a sentence that deny something; a denial in two words (ne … pas) counts once. */
export function findNegations({ words, tongue }: WordRun): Stretch[] {
  const { whole, inside } = denialsOf(tongue);
  const found = words.filter(
    ({ plain }) =>
      whole.has(plain) ||
      (tongue === 'en' && /n[’']t$|^cannot$/.test(plain)) ||
      inside.some((part) => plain.includes(part)),
  );
  const counted = tongue === 'fr' ? found.filter(({ plain }) => !/^(?:ne|n)$/.test(plain)) : found;
  return counted.map(({ start, end }) => ({ start, end }));
}
