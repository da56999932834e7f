import { findNames, nameOf } from '../names.ts';
import { simplify, writingOf, type Writing } from '../script.ts';
import { segment } from '../words.ts';
import { findCountryLetters } from './country-letters.ts';
import { findForeignNames } from './foreign-names.ts';
import { findHanNumbers, findQuantities } from './quantities.ts';
import { TermBag, type Reading, type TextTerms } from './term-bag.ts';
import { tongueOf } from './tongues.ts';
import { addWord } from './word-terms.ts';

export type { Term, TermKind, TextTerms } from './term-bag.ts';

const MOST_LETTERS = 3000;

/**
 * The terms of a text, by names, numbers, words and dictionary meaning. Reads the first 3 000 letters: a news text says
 * early what it is about.
 */
export function termsOf(text: string, language: string | null = null, reading: Reading = {}): TextTerms {
  const writing = writingOf(text, language);
  const bag = new TermBag(reading);
  let rest = prepare(text.slice(0, MOST_LETTERS), writing);
  for (const run of findCountryLetters(rest, writing)) {
    for (const key of run.keys) bag.add(key, 'name', run.form);
    rest = blank(rest, run);
  }
  for (const quantity of findQuantities(rest, writing)) {
    bag.add(`#${quantity.value}`, 'number', quantity.form);
    rest = blank(rest, quantity);
  }
  for (const { value, form } of findHanNumbers(rest, writing)) bag.add(`#${value}`, 'number', form);
  const tongue = tongueOf(rest, writing, language);
  const names =
    writing === 'en' && tongue !== 'en'
      ? findForeignNames(rest, tongue)
      : findNames(rest, writing, boundariesOf(rest, segment(rest, writing)));
  for (const name of names) {
    bag.add(name.key, 'name', name.form);
    rest = blank(rest, name);
  }
  for (const word of segment(rest, writing)) addWord(bag, word, { writing, tongue });
  addCountriesOfPeople(bag);
  return { writing, tongue, terms: bag.terms };
}

function prepare(text: string, writing: Writing): string {
  // Joiners only say how letters are drawn; some write them and some do not.
  const normal = text.normalize('NFKC').replace(/[\u200c\u200d]/g, '');
  if (writing === 'zh' || writing === 'ja') return simplify(normal);
  return writing === 'en' && !/\p{Ll}/u.test(normal) ? titleCase(normal) : normal;
}

/** A headline all in capitals would hide its names and turn every word into one. */
function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

function blank(text: string, part: { readonly start: number; readonly end: number }): string {
  return text.slice(0, part.start) + ' '.repeat(part.end - part.start) + text.slice(part.end);
}

function boundariesOf(text: string, words: readonly string[]): Set<number> {
  const boundaries = new Set<number>();
  let at = 0;
  for (const word of words) {
    at = text.indexOf(word, at);
    boundaries.add(at);
    at += word.length;
    boundaries.add(at);
  }
  return boundaries;
}

/** Who acts for a country brings it along: 习近平 and 中方 are one side of a meeting. */
function addCountriesOfPeople(bag: TermBag): void {
  for (const term of [...bag.terms.values()]) {
    const named = term.kind === 'name' ? nameOf(term.key) : undefined;
    if (named?.kind === 'person' && named.country !== null)
      bag.add(`country:${named.country}`, 'name', term.form, 0.5);
  }
}
