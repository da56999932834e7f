import { fold, simplify, writingOf, type Writing } from '../../text/script.ts';
import { entriesFor } from '../../text/meaning/entries.ts';
import { isFunctionWord } from '../../text/meaning/function-words.ts';
import { lexiconOf } from '../../text/meaning/lexicon.ts';
import { stemOf, tongueOf } from '../../text/meaning/tongues.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord, segment } from '../../text/words.ts';

/** One word of a sentence where it stands, with what it could mean in English. */
export type Word = {
  /** As it stands. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, without marks on letters. */
  readonly plain: string;
  /** The word without its endings, in its own language. */
  readonly own: string;
  /** Keys of English words and phrases, the usual first: of the word itself where it is English, else of its meanings. */
  readonly meanings: readonly string[];
  /** A word that says nothing by itself (the, was, 的). */
  readonly isCommon: boolean;
};

/** A sentence cut into words. */
export type WordRun = {
  readonly writing: Writing;
  readonly tongue: string;
  /** As it is compared, letter for letter with the sentence as it stands wherever that is possible. */
  readonly prepared: string;
  readonly words: readonly Word[];
};

/** Later meanings of a word list are rare ones; they would put nearly every word on some scale. */
const MOST_MEANINGS = 3;

/**
 * The words of a sentence in their order, with their places. {@link termsOf} is a bag: it tells which words two
 * sentences share, not which word stands where another stood, and so does not do here.
 */
export function wordsOf(sentence: string, language: string | null): WordRun {
  const writing = writingOf(sentence, language);
  const prepared = prepare(sentence, writing);
  const tongue = tongueOf(prepared, writing, language);
  const words: Word[] = [];
  let at = 0;
  for (const form of segment(prepared, writing)) {
    const start = prepared.indexOf(form, at);
    if (start < 0) continue;
    at = start + form.length;
    if (/[\p{L}\p{N}]/u.test(form)) words.push(wordOf(form, start, { writing, tongue }));
  }
  return { writing, tongue, prepared, words };
}

/** Kept as it stands where a change of letters would move the places of words. */
function prepare(sentence: string, writing: Writing): string {
  const normal = sentence.normalize('NFKC');
  const folded = writing === 'zh' || writing === 'ja' ? simplify(normal) : normal;
  return folded.length === sentence.length ? folded : sentence;
}

type Cut = { readonly writing: Writing; readonly tongue: string };

function wordOf(form: string, start: number, { writing, tongue }: Cut): Word {
  const place = { form, start, end: start + form.length };
  const lower = form.toLowerCase();
  const plain = plainOf(lower);
  if (writing === 'en' && tongue === 'en') {
    const bare = lower.replace(/[’']s?$/u, '');
    return {
      ...place,
      plain,
      own: stem(bare),
      meanings: [meaningKey(bare)],
      isCommon: isStopWord(bare, 'en'),
    };
  }
  const lexicon = lexiconOf(tongue);
  const entries = lexicon === null ? [] : entriesFor(lower, tongue, lexicon);
  const glosses = entries.flatMap((entry) => lexicon?.glossesOf(entry) ?? []);
  const own = writing === 'en' ? stemOf(lower, tongue) : (entries[0] ?? lower);
  const isCommon =
    writing === 'en'
      ? isFunctionWord(lower, tongue, glosses)
      : isStopWord(lower, writing) || form.length === 1;
  const meanings = isCommon ? [] : glosses.slice(0, MOST_MEANINGS).map(meaningKey);
  return { ...place, plain, own, meanings, isCommon };
}

/** Lower case without marks: `Bürgermeister` and `burgermeister`, `стёрт` and `стерт`. */
export function plainOf(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ё', 'е');
}

/** Words that help other verbs: `could not be found`, `was not found` and `have not yet been found` are one phrase. */
const HELPERS = new Set(
  'be been being is are was were am has have had having do does did yet to the a an of get got will would'.split(
    ' ',
  ),
);

/** Whether an English word only carries tense. */
export const isHelper = (word: string): boolean => HELPERS.has(word);

/**
 * The key an English word or phrase is looked up by: stems, without helping verbs. Adverbs in -ly keep their ending, for
 * `partly` is no `part`.
 */
export function meaningKey(phrase: string): string {
  const words = phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}’']+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !isHelper(word));
  return (telling.length > 0 ? telling : words).map(keyOfWord).join(' ');
}

const keyOfWord = (word: string): string => (word.endsWith('ly') ? word : stem(word.replace(/[’']s?$/u, '')));
