import { findNames, nameOf } from './names.ts';
import { findWords, LONGEST, latinWord, numbersIn, SHORTEST } from './find-words.ts';
import { entriesFor } from './meaning/entries.ts';
import { lexiconOf } from './meaning/lexicon.ts';
import { fold, simplify, type Writing } from './script.ts';
import { isStopWord, segment, stripParticle } from './words.ts';

/**
 * The words of a title that its event could be found again by in another text, for {@link findWords}: what is no stop
 * word, numbers with their units, and known names in every form of this writing. Unknown names are cut at random by a
 * word list: what stands apart as single letters is joined (梅|利|莎), and a long unknown word also counts by its parts,
 * for what follows a name sticks to it.
 */
export function tellingWords(title: string, writing: Writing): TellingWord[] {
  const folded = fold(title);
  const words = segment(folded, writing);
  const found = writing === 'zh' || writing === 'ja' ? hanWords(words, folded, writing) : [];
  const spaced = words.flatMap((word) => spacedWord(word));
  const known = new Set(namesIn(title, writing));
  const all = new Set([...found, ...spaced, ...numbersIn(folded), ...known]);
  const standing = findWords(title, all);
  return Array.from(all, (word) => ({
    word,
    stands: standing.has(word),
    isUnknown: !known.has(word) && isUnknown(word, writing),
  }));
}

export type TellingWord = {
  readonly word: string;
  /** Whether it stands in the title itself; another name of the same thing need not. */
  readonly stands: boolean;
  /** No word list has it, so that it is a name more often than not; false where there is no word list. */
  readonly isUnknown: boolean;
};

const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

function hanWords(words: readonly string[], folded: string, writing: 'zh' | 'ja'): string[] {
  const told = words.filter((word) => HAN.test(word) && !isStopWord(word, writing));
  const joined = told.slice(1).flatMap((word, index) => {
    const before = told[index] ?? '';
    const lone = word.length === 1 || before.length === 1;
    return lone && folded.includes(before + word) ? [before + word] : [];
  });
  const triples = joined.slice(1).flatMap((pair, index) => {
    const before = joined[index] ?? '';
    const whole = before.slice(0, -1) + pair;
    return before.length === 2 && pair.length === 2 && folded.includes(whole) ? [whole] : [];
  });
  return [...told, ...joined, ...triples]
    .flatMap((word) => (word.length > 3 && isUnknown(word, writing) ? [word, ...threes(word)] : [word]))
    .filter((word) => word.length >= SHORTEST && word.length <= LONGEST);
}

function isUnknown(word: string, writing: Writing): boolean {
  if (writing === 'en' || word.length < 3 || !/^\p{Lo}+$/u.test(word)) return false;
  const lexicon = lexiconOf(writing);
  return lexicon === null || entriesFor(word, writing, lexicon).length === 0;
}

const threes = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));

function spacedWord(word: string): string[] {
  if (/^\p{Script=Latin}/u.test(word))
    return word
      .split('-')
      .map((part) => part.replace(/\./g, ''))
      .flatMap((part) => (part.length >= 3 && !isStopWord(part, 'en') ? latinWord(part) : []));
  if (!/^\p{Script=Hangul}{2,}$/u.test(word)) return [];
  const bare = stripParticle(word).slice(0, LONGEST);
  return isStopWord(bare, 'ko') || isStopWord(word, 'ko') ? [] : [bare];
}

/** Known names in all their forms of one word: 川普 and 特朗普. */
function namesIn(title: string, writing: Writing): string[] {
  const normal = simplify(title.normalize('NFKC'));
  const anywhere = new Set(Array.from({ length: normal.length + 1 }, (_, at) => at));
  return findNames(normal, writing, anywhere).flatMap(({ key }) =>
    (nameOf(key)?.forms[writing] ?? []).map(fold).flatMap((form) => {
      if (writing === 'en') return /^\p{L}+$/u.test(form) ? [latinWord(form)] : [];
      return form.length >= SHORTEST ? [form.slice(0, LONGEST)] : [];
    }),
  );
}
