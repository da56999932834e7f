import { termsOf, type Term } from '../../text/meaning/terms.ts';
import { namesIn } from './names-in.ts';

/** A number said of somebody, under a key that is the same in every language: `#200+person:velt+place:gyeongju`. */
export type NumberClaim = { readonly key: string; readonly words: ReadonlyMap<string, string> };

/** A sentence with more names is a list: every pair in it would be a claim. */
const MOST_NAMES = 4;

/** Numbers of a sentence together with whom it names: two of them, or one where the number alone is telling. */
export function findNumberClaims(sentence: string, language: string | null): NumberClaim[] {
  if (!/[\d百千万亿億만억조]/u.test(sentence)) return [];
  const read = termsOf(sentence, language);
  const names = [...namesIn(read).keys()].sort();
  if (names.length === 0 || names.length > MOST_NAMES) return [];
  const numbers = [...read.terms.values()].filter(({ kind, key }) => kind === 'number' && isTelling(key));
  const words = new Map([...read.terms.values()].filter(isWord).map((term) => [term.key, term.form]));
  return numbers.flatMap(({ key }) => {
    const whose = isPrecise(key) ? names : pairsOf(names);
    return whose.map((who) => ({ key: `${key}+${who}`, words }));
  });
}

const isWord = ({ kind }: Term): boolean => kind === 'word' || kind === 'meaning';

const pairsOf = (names: readonly string[]): string[] =>
  names.flatMap((a, index) => names.slice(index + 1).map((b) => `${a}+${b}`));

const valueOf = (key: string): number => Number(key.slice(1).replace('%', ''));

/** Years, days of a month and small counts are in every second sentence. */
function isTelling(key: string): boolean {
  const value = valueOf(key);
  if (key.endsWith('%')) return true;
  return value >= 100 && !(Number.isInteger(value) && value >= 1900 && value <= 2100);
}

/** Three figures that are not all round, or a share with a decimal: two texts seldom hit upon it apart. */
function isPrecise(key: string): boolean {
  if (key.endsWith('%')) return key.includes('.');
  return /^[1-9]\d*?[1-9]\d*[1-9]/.test(key.slice(1).replace(/0+$/, '').replace('.', ''));
}
