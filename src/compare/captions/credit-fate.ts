import type { ComparedCaption, CreditFate } from '../../domain/index.ts';
import { termsOf } from '../../text/meaning/terms.ts';
import { latinWord } from '../../text/find-words.ts';
import { isStopWord } from '../../text/words.ts';
import { wordingKey, writingOf } from '../../text/script.ts';
import type { ReadCaption } from './read-caption.ts';

/** Words around a credit that credit nobody. */
const AROUND =
  /(?:©|\(c\)|\b(?:photo(?:graph)?s?|image|picture|pool|handout|courtesy(?: of)?|copyright|credit|provided|by|via)\b|图片|图|摄影|摄|供图|来源|사진|제공|출처|写真|提供)\s*[:：]?/giu;
const BETWEEN = /\s*[/|;,、，·•]\s*|\s+[-–—]\s+/u;

/** The names in a credit: photographer, agency, office. */
export function partsOf(credit: string): readonly string[] {
  const parts = credit
    .slice(0, 500)
    .split(BETWEEN)
    .map((part) => part.replace(AROUND, ' ').replace(/^[\s:：=([]+|[\s)\]]+$/g, ''));
  return parts.filter((part) => wordingKey(part).length >= 2);
}

/**
 * What became of the credit of a release beside a picture.
 *
 * @param released what the page of the release and the file say as credit; each may name several
 */
export function creditFate(
  credit: string | null,
  caption: ReadCaption | null,
  released: readonly string[],
): ComparedCaption['credit'] {
  const parts = [...new Set(released.flatMap(partsOf))];
  const here = partsOf(credit ?? '');
  const said = { here: here.length === 0 ? null : credit, released };
  if (parts.length === 0) return { ...said, fate: 'none-at-release' };
  const isHere = (part: string) => here.some((one) => isSame(one, part));
  const inCaption =
    caption?.sentences.find((sentence) => parts.some((part) => holds(sentence, part))) ?? null;
  const kept = parts.filter((part) => isHere(part) || (inCaption !== null && holds(inCaption, part)));
  if (kept.length > 0) {
    // Page and file often credit one thing in two ways: a credit is whole where one of its writings is.
    const isWhole = released.some((one) => partsOf(one).every((part) => kept.includes(part)));
    return { ...said, here: said.here ?? inCaption, fate: isWhole ? 'kept' : 'kept-in-part' };
  }
  return { ...said, fate: otherFate(here, parts) };
}

function otherFate(here: readonly string[], released: readonly string[]): CreditFate {
  if (here.length === 0) return 'lost';
  const scripts = new Set(released.map((part) => writingOf(part)));
  return here.some((part) => scripts.has(writingOf(part))) ? 'changed' : 'cannot-tell';
}

/** Shorter than this, in letters, a name stands in others by chance. */
const SHORTEST = 3;

function isSame(a: string, b: string): boolean {
  const [one, other] = [wordingKey(a), wordingKey(b)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST && long.includes(short)) return true;
  return sameWords(a, b) || namesIn(a).some((name) => namesIn(b).includes(name));
}

/** `Oria President’s Office` is the `Office of the President of Oria`. */
function sameWords(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.size > 1 && one.size === other.size && [...one].every((word) => other.has(word));
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    Array.from(name.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}’']+/gu), ([word]) => word.toLowerCase())
      .filter((word) => !isStopWord(word, 'en'))
      .map(latinWord),
  );

const holds = (sentence: string, part: string): boolean =>
  wordingKey(part).length >= SHORTEST && wordingKey(sentence).includes(wordingKey(part));

/** People and outlets by the names we know in several scripts: 新华社 is Xinhua. A country alone is no credit. */
function namesIn(text: string): string[] {
  return [...termsOf(text).terms.values()]
    .filter(({ kind, key }) => kind === 'name' && !key.startsWith('country:'))
    .map(({ key }) => key);
}
