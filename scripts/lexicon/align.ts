import { entriesFor } from '../../src/text/meaning/entries.ts';
import type { Lexicon } from '../../src/text/meaning/lexicon.ts';
import { stemOf } from '../../src/text/meaning/tongues.ts';
import { simplify, type Writing } from '../../src/text/script.ts';
import { stem } from '../../src/text/stem.ts';
import { segment, stripParticle } from '../../src/text/words.ts';
import type { Meanings } from './gloss.ts';

/** A sentence and its translation. */
export type Pair = readonly [foreign: string, english: string];

type Tokens = { readonly foreign: readonly string[]; readonly english: readonly string[] };
/** For each foreign word how likely each English stem stands for it. */
type Table = Map<string, Map<string, number>>;

const ROUNDS = 8;
/** A word may also stand for nothing, or for what the sentence does not say in a word. */
const NOTHING = '∅';
const NOTHING_SHARE = 0.5;
/** How much likelier a meaning of the dictionary is to begin with. */
const KNOWN = 20;
/** Drawn off every word, so that one met once is not sure of anything. */
const DOUBT = 0.5;
/** What is kept: seen so often, in such a share of the sentences that hold the word, and no more than so many. */
const KEPT = { times: 1.2, share: 0.12, most: 4 };

/**
 * Which English stems stand for which words, learned from translated sentences: IBM Model 1 (Brown and others 1993) by
 * expectation maximisation, with the dictionary at hand as its first guess.
 *
 * @returns for each word the likeliest stems first; words of one sentence alone rarely pass
 */
export function align(pairs: readonly Pair[], tongue: string, lexicon: Lexicon): Meanings {
  const sentences = pairs.map(([foreign, english]) => ({
    foreign: [...new Set(foreignWords(foreign, tongue, lexicon))],
    english: [...new Set(englishStems(english))],
  }));
  let table = firstGuess(sentences, lexicon);
  let counts: Table = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    counts = expect(sentences, table);
    table = maximise(counts);
  }
  return keep(counts, sentences);
}

const spacedOrEast = (tongue: string): Writing =>
  tongue === 'zh' || tongue === 'ja' || tongue === 'ko' ? tongue : 'en';

/** Words as they are looked up when a text is read. */
function foreignWords(text: string, tongue: string, lexicon: Lexicon): string[] {
  const normal = text.normalize('NFKC');
  const folded = tongue === 'zh' || tongue === 'ja' ? simplify(normal) : normal.toLowerCase();
  return segment(folded, spacedOrEast(tongue)).flatMap((word) => {
    if (!/^\p{L}/u.test(word)) return [];
    const entries = entriesFor(word, tongue, lexicon);
    if (entries.length > 0) return entries;
    return [tongue === 'ko' ? stripParticle(word) : stemOf(word, tongue)];
  });
}

const englishStems = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? []
  ).map(stem);

function firstGuess(sentences: readonly Tokens[], lexicon: Lexicon): Table {
  const table: Table = new Map();
  for (const { foreign, english } of sentences)
    for (const word of [...foreign, NOTHING]) {
      const known = new Set(lexicon.glossesOf(word).flatMap(englishStems));
      const row = table.get(word) ?? new Map<string, number>();
      for (const one of english) row.set(one, known.has(one) ? KNOWN : 1);
      table.set(word, row);
    }
  return new Map([...table].map(([word, row]) => [word, scaled(row, 0)]));
}

function expect(sentences: readonly Tokens[], table: Table): Table {
  const counts: Table = new Map();
  for (const { foreign, english } of sentences) {
    const words = [...foreign, NOTHING];
    for (const one of english) {
      const chances = words.map(
        (word) => (word === NOTHING ? NOTHING_SHARE : 1) * (table.get(word)?.get(one) ?? 0),
      );
      const all = chances.reduce((sum, chance) => sum + chance, 0);
      if (all === 0) continue;
      for (const [index, word] of words.entries()) {
        const row = counts.get(word) ?? new Map<string, number>();
        row.set(one, (row.get(one) ?? 0) + (chances[index] ?? 0) / all);
        counts.set(word, row);
      }
    }
  }
  return counts;
}

const maximise = (counts: Table): Table =>
  new Map([...counts].map(([word, row]) => [word, scaled(row, DOUBT)]));

function scaled(row: ReadonlyMap<string, number>, doubt: number): Map<string, number> {
  const all = [...row.values()].reduce((sum, value) => sum + value, doubt);
  return new Map([...row].map(([one, value]) => [one, value / all]));
}

function keep(counts: Table, sentences: readonly Tokens[]): Meanings {
  const holding = new Map<string, number>();
  for (const { foreign } of sentences)
    for (const word of foreign) holding.set(word, (holding.get(word) ?? 0) + 1);
  const meanings: Meanings = new Map();
  for (const [word, row] of counts) {
    const times = holding.get(word) ?? 0;
    const likely = [...row]
      .filter(([, value]) => value >= KEPT.times && value >= times * KEPT.share)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, KEPT.most);
    if (word !== NOTHING && likely.length > 0) meanings.set(word, new Set(likely.map(([one]) => one)));
  }
  return meanings;
}
