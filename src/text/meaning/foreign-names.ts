import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownNames, regionCodes, type FoundName } from '../names.ts';
import { stemOf } from './tongues.ts';

/** A word of a name: folded, and as far as no ending changes it. */
type Part = { readonly word: string; readonly fixed: string };
type Alias = { readonly parts: readonly Part[]; readonly key: string; readonly isCapital: boolean };
/** Names of one language by the first letters of their first word, longest first. */
type Directory = ReadonlyMap<string, readonly Alias[]>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A shorter name is an abbreviation of anything. */
const SHORTEST = 3;
/** Languages that put case endings on names: Trumpem, Путина, Orbánnal, Erdoğan'ın. */
const CASES = new Set('ru uk bg pl cs sk sr hr lt lv et fi hu tr'.split(' '));
/** No ending is longer, in letters, and none is put on what is left of a shorter name. */
const [LONGEST_ENDING, SHORTEST_FIXED] = [3, 4];
const HEAD_LETTERS = 3;

/**
 * Known names in a text of a spaced language other than English, whatever their endings: Путина, los chinos, الصيني.
 * Longest first, never overlapping. Latin languages know everybody by the English form, too.
 *
 * @param tongue two letters
 */
export function findForeignNames(text: string, tongue: string): FoundName[] {
  const directory = directoryOf(tongue);
  const words = Array.from(text.matchAll(WORD), ({ 0: form, index }) => ({
    ...{ form, start: index, forms: formsOf(form.toLowerCase(), tongue) },
  }));
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    const alias = longestAt(words, at, { directory, tongue });
    const [first, last] = [words[at], words[at + (alias?.parts.length ?? 1) - 1]];
    if (alias !== undefined && first !== undefined && last !== undefined) {
      const end = last.start + last.form.length;
      found.push({ key: alias.key, form: text.slice(first.start, end), start: first.start, end });
    }
    at += alias?.parts.length ?? 1;
  }
  return found;
}

/** A word as it stands, and folded: whole, as a stem, without what is written together with it. */
type Word = { readonly form: string; readonly forms: readonly string[] };
type Search = { readonly directory: Directory; readonly tongue: string };

function longestAt(words: readonly Word[], at: number, { directory, tongue }: Search): Alias | undefined {
  const [head] = words.slice(at, at + 1);
  if (head === undefined) return undefined;
  const heads = new Set(head.forms.map((form) => form.slice(0, HEAD_LETTERS)));
  const near = [...heads].flatMap((letters) => directory.get(letters) ?? []);
  const isCapital = /^\p{Lu}/u.test(head.form);
  return near.find(
    (alias) =>
      (isCapital || !alias.isCapital) &&
      alias.parts.every((part, index) => isForm(words[at + index], part, tongue)),
  );
}

/** Arabic writes `and`, `by`, `to`, `so` and `like` together with the next word. */
const JOINED = /^[وبلفك](?=\p{L}{2})/u;

function formsOf(word: string, tongue: string): string[] {
  const bare = tongue === 'ar' ? word.replace(JOINED, '') : word;
  return [...new Set([word, stemOf(word, tongue), bare, stemOf(bare, tongue)])];
}

/** Whether a word is a part of a name with whatever ending its language puts on it. */
function isForm(word: Word | undefined, { word: name, fixed }: Part, tongue: string): boolean {
  if (word === undefined) return false;
  if (word.forms.includes(name) || word.forms.includes(stemOf(name, tongue))) return true;
  const [whole = ''] = word.forms;
  return (
    CASES.has(tongue) &&
    fixed.length >= SHORTEST_FIXED &&
    whole.startsWith(fixed) &&
    whole.length - fixed.length <= LONGEST_ENDING
  );
}

const directories = new Map<string, Directory>();

function directoryOf(tongue: string): Directory {
  const known = directories.get(tongue);
  if (known !== undefined) return known;
  const directory = new Map<string, Alias[]>();
  for (const [form, key] of formsIn(tongue)) {
    const parts = Array.from(form.matchAll(WORD), ([word]) => partOf(word.toLowerCase()));
    const [head] = parts;
    if (head === undefined || form.length < SHORTEST) continue;
    const alias = { parts, key, isCapital: /^\p{Lu}/u.test(form) };
    for (const letters of headsOf(head.word, tongue))
      directory.set(letters, [...(directory.get(letters) ?? []), alias]);
  }
  for (const aliases of directory.values())
    aliases.sort(
      (a, b) => b.parts.length - a.parts.length || lengthOf(b) - lengthOf(a) || (a.key < b.key ? -1 : 1),
    );
  directories.set(tongue, directory);
  return directory;
}

const lengthOf = ({ parts }: Alias): number => parts.reduce((sum, { word }) => sum + word.length, 0);

/** A stemmer may change the beginning, too: الصين begins like its article. */
const headsOf = (word: string, tongue: string): ReadonlySet<string> =>
  new Set([word, stemOf(word, tongue)].map((form) => form.slice(0, HEAD_LETTERS)));

const partOf = (word: string): Part => ({ word, fixed: word.replace(/[aąeęioóuyаяоеєиіїыьй]$/u, '') });

/** Every form a language has for somebody or something, with its key. */
function formsIn(tongue: string): [form: string, key: string][] {
  const own = tongue === 'ar' ? 'ar' : tongue === 'ru' ? 'ru' : isLatin(tongue) ? 'en' : null;
  const named = own === null ? [] : knownNames().filter(({ kind }) => kind !== 'country');
  const regions = new Intl.DisplayNames(tongue, { type: 'region', fallback: 'none' });
  const countries = regionCodes().flatMap((code): [string, string][] => {
    const form = regions.of(code);
    return form === undefined ? [] : [[form, `country:${code}`]];
  });
  return [
    ...named.flatMap(({ key, forms }) => forms[own ?? 'en'].map((form): [string, string] => [form, key])),
    ...countries,
    ...peoplesIn(tongue),
  ];
}

const isLatin = (tongue: string): boolean => new Intl.Locale(tongue).maximize().script === 'Latn';

/** peoples.tsv: a header `code es pt …`, then what each language calls a country's people and government. */
function peoplesIn(tongue: string): [string, string][] {
  const [header = '', ...rows] = readFileSync(join(import.meta.dirname, 'data/peoples.tsv'), 'utf8')
    .trim()
    .split('\n');
  const column = header.split('\t').indexOf(tongue);
  if (column < 1) return [];
  return rows.flatMap((row) => {
    const cells = row.split('\t');
    const forms = (cells[column] ?? '').split('|').filter((form) => form !== '');
    return forms.map((form): [string, string] => [form, `country:${cells[0] ?? ''}`]);
  });
}
