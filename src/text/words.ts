import { cut } from 'jieba-wasm';
import stopLists from './meaning/data/stop-words.json' with { type: 'json' };
import { simplify, type Writing } from './script.ts';

const japanese = new Intl.Segmenter('ja', { granularity: 'word' });
const STOP: { readonly [W in Writing]: ReadonlySet<string> } = {
  en: new Set(stopLists.en.split(' ')),
  zh: new Set(stopLists.zh.split(' ')),
  ja: new Set(stopLists.ja.split(' ').map(simplify)),
  ko: new Set(stopLists.ko.split(' ')),
};

/** Whether a folded word says nothing about what a text is about. */
export function isStopWord(word: string, writing: Writing): boolean {
  return STOP[writing].has(word);
}

/**
 * A text cut into words and the marks between them, in order, nothing dropped but spaces.
 * Chinese by jieba's dictionary and HMM, Japanese by the ICU dictionary, Korean and Latin at spaces and marks;
 * numbers with their points and commas stay whole.
 *
 * @param text NFKC, simplified where it is Chinese.
 */
export function segment(text: string, writing: Writing): string[] {
  switch (writing) {
    case 'zh':
      return joinNumbers(cut(text, true)).filter((word) => word.trim() !== '');
    case 'ja':
      return joinNumbers(Array.from(japanese.segment(text), (part) => part.segment)).filter(
        (word) => word.trim() !== '',
      );
    case 'ko':
    case 'en':
      return text.match(SPACED) ?? [];
    default:
      return writing satisfies never;
  }
}

const SPACED = /\d+(?:[.,:]\d+)*%?|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;
const DIGITS = /^\d+$/;
const JOINT = /^[.,%]$/;

/** jieba cuts `8.2` at its point; what a reader sees as one number is one word here. */
function joinNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const opens = last !== undefined && /^\d[\d.,]*$/.test(last);
    if (opens && (JOINT.test(word) || (DIGITS.test(word) && /[.,]$/.test(last))))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined.map((word) => (/^\d/.test(word) ? word.replace(/[.,]+$/, '') : word));
}

const PARTICLES =
  /(?:에서는|에게서|으로서|으로써|이라고|까지도|에서|에게|으로|부터|까지|이다|이라|라고|라며|하고|하며|하는|했다|한다|하기|해서|된다|됐다|되는|처럼|보다|만에|와의|과의|은|는|이|가|을|를|에|의|와|과|로|도|만|서|께|씨)$/u;

/** A Korean word group without its trailing particle or verb ending; at least two syllables stay. */
export function stripParticle(word: string): string {
  const bare = word.replace(PARTICLES, '');
  return bare.length >= 2 ? bare : word;
}
