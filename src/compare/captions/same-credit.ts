import { latinWord } from '../../text/find-words.ts';
import { termsOf } from '../../text/meaning/terms.ts';
import { fold, wordingKey } from '../../text/script.ts';
import { isStopWord } from '../../text/words.ts';

/** How one name in a credit stands to another: `may-be` where one holds the other and goes on, as a namesake would. */
export type Sameness = 'same' | 'may-be' | 'other';

/** What stands beside a name and makes it no other: whom a photographer works as, what an agency is. */
const BESIDE =
  /^(?:the|news|agency|press|photos?|photographer|images?|pictures?|staff|handout|pool|reporter|correspondent|기자|사진기자|특파원|记者|記者|摄影|社|通讯社|통신)$/u;

export function sameCredit(a: string, b: string): Sameness {
  if (wordingKey(a) === wordingKey(b) || isReordered(a, b)) return 'same';
  const known = namesIn(a).find(({ key }) => namesIn(b).some((other) => other.key === key));
  if (known !== undefined && !goesOn(a, known.forms) && !goesOn(b, known.forms)) return 'same';
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const at = placeIn(short, long);
  if (at === null) return known === undefined && !isWithinHan(a, b) ? 'other' : 'may-be';
  const rest = [...long.slice(0, at), ...long.slice(at + short.length)];
  return rest.every((word) => BESIDE.test(word)) ? 'same' : 'may-be';
}

/** Whether a text holds a name as whole words; where words are not set apart, as letters in a row. */
export function holdsName(text: string, name: string): boolean {
  return placeOfName(text, name) !== null;
}

/** Where in the folded text a name stands. */
export function placeOfName(
  text: string,
  name: string,
): { readonly from: number; readonly to: number } | null {
  const [folded, form] = [fold(text), fold(name)];
  const letters = isHan(name) ? /[^\s\S]/u : /[\p{L}\p{N}]/u;
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
    const to = at + form.length;
    // A Korean name goes on with particles.
    const isEnd = /\p{Script=Hangul}$/u.test(name) || !letters.test(folded[to] ?? '');
    if (isEnd && !letters.test(folded[at - 1] ?? '')) return { from: at, to };
  }
  return null;
}

const isHan = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** Chinese sets no words apart: 外交部 stands in 奥里亚外交部, and may be that of another country. */
function isWithinHan(a: string, b: string): boolean {
  const [one, other] = [wordingKey(a), wordingKey(b)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 2 && isHan(short) && long.includes(short);
}

const wordsOf = (name: string): readonly string[] =>
  Array.from(fold(name).matchAll(/[\p{L}\p{M}\p{N}’']+/gu), ([word]) => word.replace(/[’']s?$/u, ''));

/** Where the words of one stand in another in a row, from 0. */
function placeIn(short: readonly string[], long: readonly string[]): number | null {
  if (short.length === 0) return null;
  const at = long.findIndex((_, from) => short.every((word, place) => long[from + place] === word));
  return at < 0 ? null : at;
}

/** `Oria President’s Office` is the `Office of the President of Oria`. */
function isReordered(a: string, b: string): boolean {
  const [one, other] = [contentOf(a), contentOf(b)];
  return one.size > 1 && one.size === other.size && [...one].every((word) => other.has(word));
}

const contentOf = (name: string): ReadonlySet<string> =>
  new Set(
    Array.from(name.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}’']+/gu), ([word]) => word.toLowerCase())
      .filter((word) => !isStopWord(word, 'en'))
      .map(latinWord),
  );

/** Whether a name we know goes on in another capital: the White House Post is not the White House. */
function goesOn(text: string, forms: readonly string[]): boolean {
  const next = forms.map((form) => {
    const at = placeOfName(text, form);
    return at === null ? '' : (/^\s+(\p{Lu}\p{L}+)/u.exec(text.slice(at.to))?.[1] ?? '');
  });
  return next.some((word) => word !== '' && !BESIDE.test(word.toLowerCase()));
}

type Known = { readonly key: string; readonly forms: readonly string[] };

/** People and outlets by the names we know in several scripts: 新华社 is Xinhua. A country alone is no credit. */
function namesIn(text: string): readonly Known[] {
  return [...termsOf(text).terms.values()]
    .filter(({ kind, key }) => kind === 'name' && !key.startsWith('country:'))
    .map(({ key, form }) => ({ key, forms: [form] }));
}
