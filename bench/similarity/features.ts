import { cosine, placeTexts, type Placed, type Readable } from '../../src/group/vectors.ts';
import { termsOf, type Term, type TextTerms } from '../../src/text/meaning/terms.ts';
import type { NewsPair } from '../news-pairs.ts';
import { numbersOf } from './days.ts';
import { withoutRepeated, type NewsText } from './repeated.ts';
import { widenedBy } from './widened.ts';

/** What the likeness of two texts is judged by, in the order of their values. */
export const FEATURES = [
  'likeness of terms',
  'likeness of meaning',
  'likeness with their neighbours',
  'people in common',
  'names in common',
  'sounds of unknown names in common',
  'beginnings of words in common',
  'pairs of words in common',
  'days between (log)',
  'shorter length (log)',
] as const;

/** A pair and the values of {@link FEATURES}. */
export type Judged = { readonly pair: NewsPair; readonly values: readonly number[] };

/** Likenesses of several kinds, as square roots of cosines: labels rise fast where texts first share anything. */
export function judge(pairs: readonly NewsPair[], dayOf: (id: number) => number): readonly Judged[] {
  const texts = [
    ...new Map(
      pairs.flatMap(({ texts, languages }) =>
        texts.map((text, side) => [text, { text, language: languages[side] ?? '' }] as const),
      ),
    ),
  ];
  const position = new Map(texts.map(([text], at) => [text, at]));
  const clean = withoutRepeated(texts.map(([, text]) => text));
  const likenesses = likenessesOf(clean);
  const lengths = clean.map(({ text }) => Math.log(1 + text.length));
  return pairs.map((pair) => {
    const [a = 0, b = 0] = pair.texts.map((text) => position.get(text));
    const [first = 0, second = 0] = numbersOf(pair.id).map(dayOf);
    const space = pair.languages[0] === pair.languages[1] ? 'own' : 'shared';
    const alike = likenesses.map((likeness) => Math.sqrt(Math.max(0, likeness(a, b, space))));
    const days = Math.log1p(Math.abs(first - second));
    return {
      pair,
      values: [...alike, days, Math.min(lengths[a] ?? 0, lengths[b] ?? 0)],
    };
  });
}

type Space = 'own' | 'shared';
type Likeness = (a: number, b: number, space: Space) => number;

function likenessesOf(texts: readonly NewsText[]): readonly Likeness[] {
  const read = texts.map(withOpening);
  const placed = placeTexts(read);
  const only = (test: (term: Term) => boolean): Likeness =>
    between(placeTexts(read.map((one) => ({ ...one, terms: filtered(one.terms, test) }))));
  const inShared = between(placed);
  return [
    between(placed),
    (a, b) => inShared(a, b, 'shared'),
    between(
      widenedBy(
        placed,
        read.map(({ tongue }) => tongue),
      ),
    ),
    only(({ key }) => key.startsWith('person:')),
    only(({ kind }) => kind === 'name'),
    only(({ kind }) => kind === 'sound'),
    asWritten(texts, (words) => words.map((word) => word.slice(0, 5))),
    asWritten(texts, (words) => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)),
  ];
}

const between =
  (placed: readonly Placed[]): Likeness =>
  (a, b, space) => {
    const [one, other] = [placed[a]?.[space], placed[b]?.[space]];
    return one === undefined || other === undefined ? 0 : cosine(one, other);
  };

/** The first letters count three times: a title and how a text begins say what it is about. */
const OPENING = { letters: 120, hanLetters: 48, more: 2 };

function withOpening({ text, language }: NewsText): TextTerms {
  const whole = termsOf(text, language);
  const isHan = /\p{Script=Han}/u.test(text.slice(0, OPENING.hanLetters));
  const opening = text.trim().slice(0, isHan ? OPENING.hanLetters : OPENING.letters);
  const terms = new Map(whole.terms);
  for (const term of termsOf(opening, language).terms.values()) {
    const known = terms.get(term.key)?.weight ?? 0;
    terms.set(term.key, { ...term, weight: OPENING.more * term.weight + known });
  }
  return { ...whole, terms };
}

const filtered = (
  terms: ReadonlyMap<string, Term>,
  test: (term: Term) => boolean,
): ReadonlyMap<string, Term> => new Map([...terms].filter(([, term]) => test(term)));

/** Words without marks, cut to six letters: no stemmer is needed, and names are the same across Latin languages. */
function asWritten(
  texts: readonly NewsText[],
  keysOf: (words: readonly string[]) => readonly string[],
): Likeness {
  const read = texts.map(({ text }): Readable => {
    const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    const words = (plain.match(/\p{Script=Han}|\p{L}+|\d+/gu) ?? []).map((word) => word.slice(0, 6));
    const times = Map.groupBy(keysOf(words), (key) => key);
    const terms = Array.from(times, ([key, all]): [string, Term] => [
      key,
      { key, kind: 'word', weight: all.length, form: key },
    ]);
    return { tongue: 'as written', terms: new Map(terms) };
  });
  const likeness = between(placeTexts(read));
  return (a, b) => likeness(a, b, 'own');
}
