import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import countries from './meaning/data/countries.json' with { type: 'json' };
import { simplify, type Writing } from './script.ts';

/** What a name names. */
export type NameKind = 'person' | 'organisation' | 'outlet' | 'country' | 'place' | 'thing';

/** Something with a name in several scripts. */
export type Named = {
  /** Stable and language-free, such as `person:trump` or `country:US`. */
  readonly key: string;
  readonly kind: NameKind;
  /** ISO 3166 code of the country a person acts for or a place lies in. */
  readonly country: string | null;
  /** How it is written in each of these languages; the first form of each is the usual one. */
  readonly forms: { readonly [L in Writing | 'ru' | 'ar']: readonly string[] };
};

const forms = (list: string): string[] => list.split('|').filter((form) => form !== '');

/** names.tsv: a header, then `id kind country en zh ko ja ru ar`; several forms of one language are parted by `|`. */
function namedRows(): Named[] {
  const text = readFileSync(join(import.meta.dirname, 'meaning/data/names.tsv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', kind = '', country = '', ...lists] = line.split('\t');
      const [en = '', zh = '', ko = '', ja = '', ru = '', ar = ''] = lists;
      return {
        key: `${kind}:${id}`,
        kind: kind as NameKind,
        country: country || null,
        forms: {
          ...{ en: forms(en), zh: forms(zh), ko: forms(ko), ja: forms(ja) },
          ...{ ru: forms(ru), ar: forms(ar) },
        },
      };
    });
}

/** Regions that are read as other words far more often than as themselves in a headline. */
const AMBIGUOUS = new Set(['TD', 'JO', 'GE', 'TG', 'GU', 'ML', 'AQ', 'EU', 'UN', 'QO', 'HT']);

/** Every territory CLDR names, by the names Node's ICU carries, with hand-made aliases from countries.json. */
function countryRows(): Named[] {
  const named = (locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const [en, zh, hant, ko, ja, ru, ar] = ['en', 'zh-Hans', 'zh-Hant', 'ko', 'ja', 'ru', 'ar'].map(named);
  const aliases = new Map(countries.aliases.map(([code, ...lists]) => [code, lists]));
  const of = (code: string, names: Intl.DisplayNames | undefined, list = 0): string[] =>
    [...forms(aliases.get(code)?.[list] ?? ''), AMBIGUOUS.has(code) ? '' : (names?.of(code) ?? '')].filter(
      (form) => form !== '',
    );
  const plainOf = (code: string, names: Intl.DisplayNames | undefined): string[] =>
    [names?.of(code) ?? ''].filter((form) => form !== '');
  return regionCodes().flatMap((code) => {
    const written = {
      en: of(code, en),
      zh: [...of(code, zh, 1), ...of(code, hant, 1).map(simplify)],
      ko: of(code, ko, 2),
      ja: of(code, ja, 3),
      ru: plainOf(code, ru),
      ar: plainOf(code, ar),
    };
    return written.en.length > 0
      ? [{ key: `country:${code}`, kind: 'country', country: code, forms: written }]
      : [];
  });
}

/** Codes of all territories that may have a name; none that was withdrawn, for CLDR names them as what they became. */
export function regionCodes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !/^(Q[M-Z]|X[A-JL-Z]|ZZ|EZ|UK)$/.test(code))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

type Directory = {
  readonly rows: ReadonlyMap<string, Named>;
  readonly byHead: ReadonlyMap<string, readonly Alias[]>;
};
type Alias = { readonly text: string; readonly key: string };

const directories = new Map<Writing, Directory>();
let all: readonly Named[] | null = null;

/** Everything with a name that Lacuna knows by hand or from CLDR, made once. */
export function knownNames(): readonly Named[] {
  all ??= [...namedRows(), ...countryRows()];
  return all;
}

const headOf = (text: string, writing: Writing): string =>
  writing === 'en' ? (text.match(/^[\p{L}\p{M}]+/u)?.[0] ?? text) : text.slice(0, 1);

/** Aliases of one writing by their head (first letter, or first word in Latin), longest first. */
function directoryOf(writing: Writing): Directory {
  const known = directories.get(writing);
  if (known !== undefined) return known;
  const byHead = new Map<string, Alias[]>();
  const rows = new Map(knownNames().map((row) => [row.key, row]));
  for (const row of rows.values())
    for (const form of row.forms[writing]) {
      const text = writing === 'zh' || writing === 'ja' ? simplify(form) : form;
      const bucket = byHead.get(headOf(text, writing)) ?? [];
      if (!bucket.some((alias) => alias.text === text)) bucket.push({ text, key: row.key });
      byHead.set(headOf(text, writing), bucket);
    }
  for (const bucket of byHead.values())
    bucket.sort((a, b) => b.text.length - a.text.length || (a.key < b.key ? -1 : 1));
  const directory = { rows, byHead };
  directories.set(writing, directory);
  return directory;
}

/** The row behind a key of {@link findNames}; undefined for a key that is no known name. */
export function nameOf(key: string): Named | undefined {
  return directoryOf('en').rows.get(key);
}

/** How a known name is usually written in a language; undefined where it is no known one, or has no form there. */
export function usualForm(key: string, writing: Writing): string | undefined {
  const known = nameOf(key);
  if (known?.kind !== 'country') return known?.forms[writing][0];
  // Of a country the hand-made forms are short ones for headlines.
  const locale = writing === 'zh' ? 'zh-Hans' : writing;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(known.country ?? '');
}

/** A known name found in a text, from `start` to before `end`. */
export type FoundName = {
  readonly key: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Known names in a text, left to right, longest first, never overlapping.
 *
 * @param text NFKC; simplified for `zh` and `ja`.
 * @param boundaries where words start and end; a name of two Han letters must fit between them, because 海地 (Haiti)
 *   stands inside 上海地铁 (Shanghai metro).
 */
export function findNames(text: string, writing: Writing, boundaries: ReadonlySet<number>): FoundName[] {
  const { byHead } = directoryOf(writing);
  const found: FoundName[] = [];
  for (let at = 0; at < text.length;) {
    const hit = startsWord(text, at, writing) ? longestAt(text, at, { writing, byHead, boundaries }) : null;
    if (hit !== null) found.push(hit);
    at = hit === null ? at + 1 : hit.end;
  }
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function startsWord(text: string, at: number, writing: Writing): boolean {
  return writing === 'zh' || writing === 'ja' || at === 0 || !LETTER.test(text[at - 1] ?? '');
}

type Search = {
  readonly writing: Writing;
  readonly byHead: Directory['byHead'];
  readonly boundaries: ReadonlySet<number>;
};

function longestAt(text: string, at: number, search: Search): FoundName | null {
  const head = search.writing === 'en' ? headOf(text.slice(at, at + 24), 'en') : text.slice(at, at + 1);
  for (const alias of search.byHead.get(head) ?? []) {
    const end = at + alias.text.length;
    if (text.startsWith(alias.text, at) && endsWell(text, at, end, search))
      return { key: alias.key, form: alias.text, start: at, end };
  }
  return null;
}

function endsWell(text: string, start: number, end: number, { writing, boundaries }: Search): boolean {
  if (writing === 'en') return !LETTER.test(text[end] ?? '');
  if (writing === 'ko') return true;
  if (/^[\u30a1-\u30fa]/.test(text[start] ?? '')) return !/[\u30a1-\u30fa\u30fc]/.test(text[end] ?? '');
  return end - start >= 3 || (boundaries.has(start) && boundaries.has(end));
}
