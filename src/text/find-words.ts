import { fold } from './script.ts';
import { stem } from './stem.ts';

/** The shortest and longest word of Han letters or kana that is looked for. */
export const SHORTEST = 2;
export const LONGEST = 6;

const PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}|\p{Script=Hangul}{2,}|\p{Script=Latin}[\p{Script=Latin}\p{M}’']+/gu;
const NUMBERS =
  /(?<![\d.,])(\d+(?:[.,]\d+)*)\s?(%|[\p{Script=Han}\p{Script=Katakana}]{1,2}|\p{Script=Hangul}{1,2}|\p{Script=Latin}{2,})/gu;
/** Days, hours and the like: every other text of a day has them. */
const OF_TIME = /^(?:[年月日号時时点點分秒届第岁歲]|년|월|일|시|분|대|세|st|nd|rd|th|am|pm)/u;

/**
 * The words among `asked` that stand in a text, whichever script it came in: Han letters and kana anywhere, a Korean word
 * with any ending, a Latin word by its stem, a number with its unit. Needs no dictionary, so that a name nobody knows is
 * found as well as any other.
 */
export function findWords(text: string, asked: { has(word: string): boolean }): Set<string> {
  const found = new Set<string>();
  const folded = fold(text);
  const ask = (word: string): void => {
    if (asked.has(word)) found.add(word);
  };
  for (const [part] of folded.matchAll(PARTS)) {
    if (/^\p{Script=Latin}/u.test(part)) ask(latinWord(part));
    else if (/^\p{Script=Hangul}/u.test(part)) prefixesOf(part, 0).forEach(ask);
    else for (let at = 0; at + SHORTEST <= part.length; at += 1) prefixesOf(part, at).forEach(ask);
  }
  numbersIn(folded).forEach(ask);
  return found;
}

function prefixesOf(part: string, from: number): string[] {
  const words: string[] = [];
  for (let end = from + SHORTEST; end <= Math.min(part.length, from + LONGEST); end += 1)
    words.push(part.slice(from, end));
  return words;
}

/** A Latin word as it is looked for. */
export function latinWord(word: string): string {
  return stem(word.replace(/[’']s?$|[’']/gu, ''));
}

/** Numbers with their units in a folded text, such as `25个基` and `200 box`; days and hours are left out. */
export function numbersIn(folded: string): string[] {
  return Array.from(folded.matchAll(NUMBERS)).flatMap(([, number = '', unit = '']) => {
    if (OF_TIME.test(unit)) return [];
    const bare = number.replace(/,(?=\d{3})/g, '').replace(/\.0+$/, '');
    return [/^\p{Script=Latin}/u.test(unit) ? `${bare} ${latinWord(unit)}` : bare + unit];
  });
}
