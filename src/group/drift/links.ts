import type { DriftStep } from '../../domain/index.ts';
import { align, type Alignment } from './align.ts';
import { compareClaims, type Difference } from './compare.ts';
import type { Stretch } from './find-hits.ts';
import type { ReadText, Sentence } from './read-text.ts';
import { shareIn } from './sentence-terms.ts';

/** A step before it is known where its claim first stood. */
export type Move = Omit<DriftStep, 'firstItemId'> & {
  /** Places of the two sentences in their versions; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
};

/** What happened between a version and the one it was made from. */
export type Link = { readonly alignment: Alignment; readonly moves: readonly Move[] };

/** Sets two versions side by side, sentence by sentence. */
export function linkVersions(before: ReadText, after: ReadText): Link {
  const alignment = align(before.sentences, after.sentences);
  const at = { itemId: after.text.id, fromItemId: before.text.id };
  const moved = alignment.flatMap((from, to): Move[] => {
    const [old, young] = [from === null ? undefined : before.sentences[from], after.sentences[to]];
    if (old === undefined || young === undefined || old.key === young.key) return [];
    return compareClaims(old.claims, young.claims).map((one) => ({
      ...at,
      from,
      to,
      ...described(one, old, young),
    }));
  });
  const whole = wholeSentences(before, after, alignment).map((move) => ({ ...at, ...move }));
  const place = ({ from, to }: Move): number => to ?? from ?? 0;
  return { alignment, moves: [...moved, ...whole].sort((a, b) => place(a) - place(b)) };
}

type Said = Omit<Move, 'itemId' | 'fromItemId' | 'from' | 'to'>;

function described({ kind, aspect, before, after }: Difference, old: Sentence, young: Sentence): Said {
  return {
    kind,
    aspect,
    before: old.text,
    after: young.text,
    beforeWords: wordsAt(old.text, before),
    afterWords: wordsAt(young.text, after),
  };
}

function wordsAt(text: string, stretches: readonly Stretch[]): string {
  return stretches
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((words) => words !== '')
    .join(' … ');
}

type Whole = Said & Pick<Move, 'from' | 'to'>;

/** Sentences without a counterpart. Two titles that share nothing were put in each other's place. */
function wholeSentences(before: ReadText, after: ReadText, alignment: Alignment): Whole[] {
  if (!isRetelling(before, after, alignment)) return [];
  const used = new Set(alignment);
  const lost = [...before.sentences.keys()].filter((at) => !used.has(at));
  const won = [...after.sentences.keys()].filter((at) => alignment[at] === null);
  const [old, young] = [before.sentences[lost[0] ?? -1], after.sentences[won[0] ?? -1]];
  if (old?.isTitle === true && young?.isTitle === true) {
    const retitled = { kind: 'changed' as const, aspect: 'sentence' as const, from: 0, to: 0 };
    const words = { before: old.text, after: young.text, beforeWords: old.text, afterWords: young.text };
    return [
      { ...retitled, ...words },
      ...bodySentences(before, after, { lost: lost.slice(1), won: won.slice(1) }),
    ];
  }
  return bodySentences(before, after, { lost, won });
}

/** So many body sentences of the shorter version have a counterpart where one is a retelling of the other. */
const LEAST_RETOLD = 0.25;

/**
 * Whether sentences can have been left out or put in at all: two reports of their own about one event lack each other's
 * sentences without anybody having dropped one, and a title from a list shows nothing of the body.
 */
function isRetelling(before: ReadText, after: ReadText, alignment: Alignment): boolean {
  const [old, young] = [before, after].map(
    ({ sentences }) => sentences.filter(({ isTitle }) => !isTitle).length,
  );
  const shorter = Math.min(old ?? 0, young ?? 0);
  const told = alignment.filter((from, to) => from !== null && after.sentences[to]?.isTitle === false).length;
  return shorter > 0 && told >= LEAST_RETOLD * shorter;
}

type Places = { readonly lost: readonly number[]; readonly won: readonly number[] };

function bodySentences(before: ReadText, after: ReadText, { lost, won }: Places): Whole[] {
  const dropped = lost.flatMap((from): Whole[] => {
    const old = before.sentences[from];
    if (old === undefined || isWithin(old, from / before.sentences.length, after.sentences)) return [];
    return [{ ...NO_SENTENCE, kind: 'dropped', from, before: old.text, beforeWords: old.text }];
  });
  const added = won.flatMap((to): Whole[] => {
    const young = after.sentences[to];
    if (young === undefined || isWithin(young, to / after.sentences.length, before.sentences)) return [];
    return [{ ...NO_SENTENCE, kind: 'added', to, after: young.text, afterWords: young.text }];
  });
  return [...dropped, ...added];
}

const NO_SENTENCE = {
  ...{ aspect: 'sentence' as const, from: null, to: null },
  ...{ before: null, after: null, beforeWords: '', afterWords: '' },
};

/** So much of a sentence must stand in one other for it to be a part of that. */
const MOST_WITHIN = 0.85;
const NEAR = 8;

/** Whether a sentence was only joined with its neighbour, or cut off from it: its words stand in one sentence near its place. */
function isWithin(sentence: Sentence, share: number, others: readonly Sentence[]): boolean {
  const place = Math.round(share * others.length);
  const near = others.slice(Math.max(0, place - NEAR), place + NEAR);
  return near.some((other) => shareIn(sentence.terms, other.terms) >= MOST_WITHIN);
}
