import type { Writing } from '../script.ts';
import { stem } from '../stem.ts';
import { stripParticle } from '../words.ts';
import { entriesFor } from './entries.ts';
import { Lexicon, lexiconOf } from './lexicon.ts';
import { smallNumber } from './quantities.ts';
import { soundOf } from './sound.ts';
import type { TermBag } from './term-bag.ts';
import { stemOf } from './tongues.ts';

/** How a text is cut, and the language its words are looked up in. */
export type Cut = { readonly writing: Writing; readonly tongue: string };

/** Adds what one word of a text says: itself, its meanings, a number, how it sounds. */
export function addWord(bag: TermBag, word: string, { writing, tongue }: Cut): void {
  if (/^\d/.test(word)) {
    addNumber(bag, word);
    return;
  }
  if (!/[\p{L}]/u.test(word)) return;
  if (writing === 'en' && tongue !== 'en') addForeign(bag, word, tongue);
  else if (writing === 'en' || /^\p{Script=Latin}/u.test(word)) addLatin(bag, word);
  else if (writing === 'ko') addKorean(bag, word);
  else addHan(bag, word, writing);
}

/** Lower numbers are in every text. */
const FEWEST_TOLD = 4;

function addNumber(bag: TermBag, word: string): void {
  const number = word.replace(/,(?=\d{3})/g, '').replace(/\.0+$/, '');
  if (Number.parseFloat(number) > FEWEST_TOLD - 1) bag.add(`#${number}`, 'number', number);
}

function addLatin(bag: TermBag, word: string): void {
  const folded = word.toLowerCase().replace(/[’']s?$|[’']/gu, '');
  for (const part of folded.split('-')) {
    if (part.length < 2 || bag.skips(part, 'en')) continue;
    bag.add(`en:${stem(part)}`, 'word', part);
    const number = smallNumber(part);
    if (number !== null && number >= FEWEST_TOLD) bag.add(`#${number}`, 'number', part);
  }
  if (/^\p{Lu}\p{Ll}{3,}/u.test(word)) addSound(bag, word);
}

function addSound(bag: TermBag, word: string): void {
  const sound = soundOf(word);
  if (sound !== null) bag.add(`~${sound}`, 'sound', word, 0.5);
}

const lexiconFor = (tongue: string): Lexicon => lexiconOf(tongue) ?? NO_WORDS;
const NO_WORDS = new Lexicon('');

/** A word of a spaced language that is not English: by its stem, by what it means, and where nobody knows, as a name. */
function addForeign(bag: TermBag, word: string, tongue: string): void {
  const lexicon = lexiconFor(tongue);
  for (const part of word.toLowerCase().split(/[-’']/u)) {
    const entries = entriesFor(part, tongue, lexicon);
    const meanings = entries.map((entry) => ({ entry, glosses: lexicon.glossesOf(entry) }));
    if (part.length < 2 || bag.skipsForeign(part, tongue, meanings[0]?.glosses ?? [])) continue;
    bag.add(`${tongue}:${stemOf(part, tongue)}`, 'word', part);
    for (const { entry, glosses } of meanings) addMeanings(bag, entry, { glosses, share: 1 });
    if (meanings.length === 0) addUnknown(bag, part, word);
  }
}

/** Unknown words of Latin letters are often the same in English, marks aside: names above all. */
function addUnknown(bag: TermBag, part: string, word: string): void {
  if (/^\p{Script=Latin}/u.test(part))
    bag.add(`en:${stem(part.normalize('NFD').replace(/\p{M}/gu, ''))}`, 'word', part);
  if (/^\p{Lu}|^\p{Lo}{4}/u.test(word)) addSound(bag, word);
}

function addKorean(bag: TermBag, word: string): void {
  const bare = stripParticle(word);
  if (bag.skips(bare, 'ko') || bag.skips(word, 'ko')) return;
  const lexicon = lexiconFor('ko');
  const parts = entriesFor(word, 'ko', lexicon);
  const whole = parts.length === 1 && (parts[0] === word || parts[0] === bare) ? parts[0] : undefined;
  if (bare.length >= 2 || parts.length > 0) bag.add(`ko:${whole ?? bare}`, 'word', whole ?? bare);
  for (const part of parts) {
    if (part !== whole) bag.add(`ko:${part}`, 'word', part, 0.7);
    addMeanings(bag, part, { glosses: lexicon.glossesOf(part), share: 1 });
  }
  if (parts.length === 0 && bare.length >= 3) addSound(bag, bare);
}

function addHan(bag: TermBag, word: string, writing: 'zh' | 'ja'): void {
  if (bag.skips(word, writing)) return;
  if (/^[\u30a1-\u30fa\u30fc]{3,}$/.test(word)) addSound(bag, word);
  const lexicon = lexiconFor(writing);
  const [entry = word] = entriesFor(word, writing, lexicon);
  const glosses = lexicon.glossesOf(entry);
  const single = word.length === 1;
  bag.add(`${writing}:${entry}`, 'word', word, single ? 0.4 : 1);
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
