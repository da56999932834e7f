import { findNames, nameOf } from '../names.ts';
import { simplify, writingOf, type Writing } from '../script.ts';
import { stem } from '../stem.ts';
import { isStopWord, segment, stripParticle } from '../words.ts';
import { findCountryLetters } from './country-letters.ts';
import { glossesOf, knownParts } from './lexicon.ts';
import { soundOf } from './sound.ts';

/**
 * What a term is: a `name` in any script, a `number`, a `word` of the text's own language, a `meaning` (an English stem
 * a dictionary gives for a word), a `sound` (consonants of an unknown name).
 */
export type TermKind = 'name' | 'number' | 'word' | 'meaning' | 'sound';

export type Term = {
  /** Equal keys mean the same thing: `person:trump`, `#200`, `zh:会晤`, `en:meet`, `~mmtn`. */
  readonly key: string;
  readonly kind: TermKind;
  /** How often, 0 and up; a meaning counts for less than the word it came from. */
  readonly weight: number;
  /** As the text has it, folded. */
  readonly form: string;
};

/** A text as terms. English words are `en:` keys too, so that a meaning found by a dictionary can meet them. */
export type TextTerms = { readonly writing: Writing; readonly terms: ReadonlyMap<string, Term> };

const MOST_LETTERS = 3000;

/** What to read of a text. */
export type Reading = {
  /**
   * Also words that say nothing of what a text is about (the, 的, you). They help to find the translation of a sentence
   * (top-1 on Tatoeba zh–en .55 without, .70 with) and hurt the grouping of texts, so they are left out by default.
   */
  readonly commonWords?: boolean;
};

class TermBag {
  readonly #commonWords: boolean;

  constructor({ commonWords = false }: Reading) {
    this.#commonWords = commonWords;
  }

  /** Whether a word is left out for saying nothing. */
  skips(word: string, writing: Writing): boolean {
    return !this.#commonWords && isStopWord(word, writing);
  }

  readonly terms = new Map<string, { key: string; kind: TermKind; weight: number; form: string }>();

  add(key: string, kind: TermKind, form: string, weight = 1): void {
    const known = this.terms.get(key);
    if (known === undefined) this.terms.set(key, { key, kind, weight, form });
    else known.weight += weight;
  }
}

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
  const names = findNames(rest, writing, boundariesOf(rest, segment(rest, writing)));
  for (const name of names) {
    bag.add(name.key, 'name', name.form);
    rest = blank(rest, name);
  }
  for (const word of segment(rest, writing)) addWord(bag, word, writing);
  addCountriesOfPeople(bag);
  return { writing, terms: bag.terms };
}

function prepare(text: string, writing: Writing): string {
  const normal = text.normalize('NFKC');
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

function addWord(bag: TermBag, word: string, writing: Writing): void {
  if (/^\d/.test(word)) {
    addNumber(bag, word);
    return;
  }
  if (!/[\p{L}]/u.test(word)) return;
  if (writing === 'en' || /^\p{Script=Latin}/u.test(word)) addLatin(bag, word);
  else if (writing === 'ko') addKorean(bag, word);
  else addHan(bag, word, writing);
}

function addNumber(bag: TermBag, word: string): void {
  const number = word.replace(/,(?=\d{3})/g, '').replace(/\.0+$/, '');
  if (Number.parseFloat(number) > 3) bag.add(`#${number}`, 'number', number);
}

function addLatin(bag: TermBag, word: string): void {
  const folded = word.toLowerCase().replace(/[’']s?$|[’']/gu, '');
  for (const part of folded.split('-')) {
    if (part.length < 2 || bag.skips(part, 'en')) continue;
    bag.add(`en:${stem(part)}`, 'word', part);
  }
  if (/^\p{Lu}\p{Ll}{3,}/u.test(word)) addSound(bag, word);
}

function addSound(bag: TermBag, word: string): void {
  const sound = soundOf(word);
  if (sound !== null) bag.add(`~${sound}`, 'sound', word, 0.5);
}

function addKorean(bag: TermBag, word: string): void {
  const bare = stripParticle(word);
  if (bag.skips(bare, 'ko') || bag.skips(word, 'ko')) return;
  const whole = [word, bare].find((one) => glossesOf(one, 'ko').length > 0);
  const parts = whole === undefined ? knownParts(bare) : [whole];
  if (bare.length >= 2 || parts.length > 0) bag.add(`ko:${whole ?? bare}`, 'word', whole ?? bare);
  for (const part of parts) {
    if (part !== whole) bag.add(`ko:${part}`, 'word', part, 0.7);
    addMeanings(bag, part, { glosses: glossesOf(part, 'ko'), share: 1 });
  }
  if (parts.length === 0 && bare.length >= 3) addSound(bag, bare);
}

function addHan(bag: TermBag, word: string, writing: 'zh' | 'ja'): void {
  if (bag.skips(word, writing)) return;
  if (/^[\u30a1-\u30fa\u30fc]{3,}$/.test(word)) addSound(bag, word);
  const glosses = glossesOf(word, writing);
  const single = word.length === 1;
  bag.add(`${writing}:${word}`, 'word', word, single ? 0.4 : 1);
  if (glosses.length === 0 && writing === 'zh' && word.length >= 3) addSound(bag, word);
  addMeanings(bag, word, { glosses, share: single ? 0.5 : 1 });
}

/** Later meanings are rarer, and a word of a longer meaning carries less of it. */
function addMeanings(
  bag: TermBag,
  word: string,
  by: { readonly glosses: readonly string[]; readonly share: number },
): void {
  const weights = new Map<string, number>();
  by.glosses.forEach((gloss, rank) => {
    const stems = stemsOf(gloss).filter((one) => !bag.skips(one, 'en'));
    for (const one of stems) {
      const weight = by.share / Math.sqrt(stems.length * (1 + rank));
      weights.set(one, Math.max(weights.get(one) ?? 0, weight));
    }
  });
  for (const [one, weight] of weights) bag.add(`en:${one}`, 'meaning', word, weight);
}

function stemsOf(gloss: string): string[] {
  const words = gloss.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= 2).map(stem);
}

/** Who acts for a country brings it along: 习近平 and 中方 are one side of a meeting. */
function addCountriesOfPeople(bag: TermBag): void {
  for (const term of [...bag.terms.values()]) {
    const named = term.kind === 'name' ? nameOf(term.key) : undefined;
    if (named?.kind === 'person' && named.country !== null)
      bag.add(`country:${named.country}`, 'name', term.form, 0.5);
  }
}
