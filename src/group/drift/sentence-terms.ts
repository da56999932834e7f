import { soundOf } from '../../text/meaning/sound.ts';
import type { Claims } from './claims.ts';
import { overlaps } from './find-hits.ts';
import type { Word } from './word-runs.ts';

/** One telling word of a sentence, by all keys under which its counterpart could be found. */
export type SentenceTerm = {
  readonly tongue: string;
  /** Itself, in its own language. */
  readonly own: string;
  /** What it means, names or sounds like, in any language. */
  readonly shared: readonly string[];
  /** What sort of word it is: a word of this scale, a number. A changed word is still a word of its sort. */
  readonly sorts: readonly string[];
  readonly weight: number;
};

const [NAME_WEIGHT, WORD_WEIGHT] = [1.5, 1];

/**
 * The words by which a sentence finds its counterpart. The same words are read for likeness and for drift: reading them
 * a second time with termsOf took half of all time, and its bag does not know which words belong to one scale.
 */
export function termsIn({ run, hits, values }: Claims): SentenceTerm[] {
  const modifiers = hits.filter(({ scale }) => scale.modifies);
  const telling = run.words.filter((word) => !word.isCommon && !modifiers.some((one) => overlaps(one, word)));
  // “He is not.” has no other words than common ones.
  return (telling.length > 1 ? telling : run.words).map((word) => {
    const value = values.find((one) => overlaps(one, word));
    const hit = hits.find((one) => one.scale.isMatter && overlaps(one, word));
    const sound = value === undefined && hit === undefined ? soundsOf(word) : [];
    return {
      tongue: run.tongue,
      own: word.own,
      shared: [...word.meanings, ...(value === undefined ? [] : [`${value.kind} ${value.key}`]), ...sound],
      sorts: [
        ...(value === undefined ? [] : [`a ${value.kind}`]),
        ...(hit === undefined ? [] : [`on ${hit.scale.id}`]),
      ],
      weight: value?.kind === 'name' || value?.kind === 'place' ? NAME_WEIGHT : WORD_WEIGHT,
    };
  });
}

/** Names that no list knows still sound alike across scripts. */
function soundsOf({ form, meanings }: Word): string[] {
  const couldBeName = /^\p{Lu}/u.test(form) || (meanings.length === 0 && form.length >= 3);
  const sound = couldBeName ? soundOf(form) : null;
  return sound === null ? [] : [`~${sound}`];
}

/** What a word shares with its counterpart only by its sort. */
const SORT_CREDIT = 0.6;

/** How much of the words of both sentences has a counterpart in the other, 0–1 (Dice). */
export function likenessOf(a: readonly SentenceTerm[], b: readonly SentenceTerm[]): number {
  const [left, right] = [indexOf(a), indexOf(b)];
  const all = weightOf(a) + weightOf(b);
  return all === 0 ? 0 : (foundIn(a, right) + foundIn(b, left)) / all;
}

/** How much of the words of the first has a counterpart in the second, 0–1. */
export function shareIn(a: readonly SentenceTerm[], b: readonly SentenceTerm[]): number {
  const all = weightOf(a);
  return all === 0 ? 0 : foundIn(a, indexOf(b)) / all;
}

const weightOf = (terms: readonly SentenceTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

type Index = {
  readonly own: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly sorts: ReadonlySet<string>;
};

const indexes = new WeakMap<readonly SentenceTerm[], Index>();

function indexOf(terms: readonly SentenceTerm[]): Index {
  const known = indexes.get(terms);
  if (known !== undefined) return known;
  const index = {
    own: new Set(terms.map(({ tongue, own }) => `${tongue} ${own}`)),
    shared: new Set(terms.flatMap(({ shared }) => shared)),
    sorts: new Set(terms.flatMap(({ sorts }) => sorts)),
  };
  indexes.set(terms, index);
  return index;
}

function foundIn(terms: readonly SentenceTerm[], { own, shared, sorts }: Index): number {
  return terms.reduce((sum, term) => {
    const isSame = own.has(`${term.tongue} ${term.own}`) || term.shared.some((key) => shared.has(key));
    const credit = isSame ? 1 : term.sorts.some((sort) => sorts.has(sort)) ? SORT_CREDIT : 0;
    return sum + credit * term.weight;
  }, 0);
}
