import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemOf } from '../../src/text/meaning/tongues.ts';
import { simplify } from '../../src/text/script.ts';
import { isStopWord } from '../../src/text/words.ts';
import { addMeanings, type Meanings } from './gloss.ts';
import { beginningsOf } from './korean-verbs.ts';

const WRITTEN = join(import.meta.dirname, 'written');
const MOST_GLOSSES = 10;

/** An English word that a word stands for, and how many words stand for it before this one. */
type Sense = { readonly english: string; readonly place: number };

/**
 * The list of news words written for this project, turned round: lines `english TAB word;word`, the usual word first,
 * filed under what a text's words are looked up by. A word means first what it is the usual word for. An expression of
 * several words is filed under none, for texts are read word by word.
 */
export function readWritten(tongue: string): Meanings {
  const path = join(WRITTEN, `${tongue}.tsv`);
  const senses = new Map<string, Sense[]>();
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  for (const line of text.split('\n')) {
    const [english = '', words = ''] = line.split('\t');
    for (const [place, word] of words.split(';').entries())
      for (const key of keysOf(word.trim(), tongue))
        senses.set(key, [...(senses.get(key) ?? []), { english, place }]);
  }
  const meanings: Meanings = new Map();
  for (const [word, known] of senses) {
    if (tongue === 'ko' && word.length === 1 && !isPlain(word, known)) continue;
    const glosses = known.toSorted((a, b) => a.place - b.place).map(({ english }) => english);
    addMeanings(meanings, { word, glosses }, MOST_GLOSSES);
  }
  return meanings;
}

/** A syllable that stands for much, or for nothing, says nothing. */
const isPlain = (syllable: string, senses: readonly Sense[]): boolean =>
  senses.length <= MOST_SENSES && !isStopWord(syllable, 'ko');
const MOST_SENSES = 2;

function keysOf(word: string, tongue: string): string[] {
  if (word === '' || word.includes(' ')) return [];
  if (tongue === 'ko')
    return word.length === 1 ? [word] : [...new Set(beginningsOf(word))].filter((one) => one.length >= 2);
  if (tongue === 'ja' || tongue === 'zh') return [simplify(word.normalize('NFKC'))];
  return [stemOf(word.normalize('NFKC').toLowerCase(), tongue)];
}
