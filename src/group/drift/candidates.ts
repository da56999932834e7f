import type { Sentence } from './read-text.ts';
import type { SentenceTerm } from './sentence-terms.ts';

/** Two sentences worth comparing, by their places. */
export type Candidate = {
  readonly from: number;
  readonly to: number;
  /** Both stand between the same two neighbours. */
  readonly inPlace: boolean;
};

/** So many sentences to each side of its place are compared with a sentence, */
const WINDOW = 6;
/** and so many with which it shares a word that no more sentences than this have. */
const MOST_OF_A_WORD = 8;

/**
 * Which of the sentences without a counterpart could be each other's. Both bounds keep the number of candidates
 * proportional to the number of sentences.
 */
export function findCandidates(
  before: readonly Sentence[],
  after: readonly Sentence[],
  found: readonly (number | null)[],
): Candidate[] {
  const used = new Set(found);
  const free = [...before.keys()].filter((at) => !used.has(at));
  const byWord = indexWords(before, free);
  return [...after.keys()].flatMap((to) => {
    if (found[to] !== null) return [];
    const gap = gapAround(found, to, before.length);
    // As far from the neighbour before as here, and as far from the neighbour after: one holds where a sentence went or came.
    const near = [gap.fromStart, gap.fromEnd].flatMap((expected) => {
      const start = placeIn(free, expected);
      return free.slice(Math.max(0, start - WINDOW), start + WINDOW);
    });
    const alike = keysOf(after[to]).flatMap((key) => byWord.get(key) ?? []);
    return [...new Set([...near, ...alike])].map((from) => ({
      from,
      to,
      inPlace: from > gap.from && from < gap.to,
    }));
  });
}

/** The room between two sentences that have a counterpart, and where in it a sentence would stand. */
type Gap = {
  readonly from: number;
  readonly to: number;
  readonly fromStart: number;
  readonly fromEnd: number;
};

/** The counterparts of the nearest neighbours that have one; the two ends of the text stand for each other. */
function gapAround(found: readonly (number | null)[], at: number, length: number): Gap {
  const previous = nearest(found, at, -1) ?? { place: -1, far: at + 1 };
  const next = nearest(found, at, 1) ?? { place: length, far: found.length - at };
  const [from, to] = [previous.place, next.place];
  const places = { fromStart: from + previous.far, fromEnd: to - next.far };
  // Neighbours that changed places have no gap between them.
  return to > from ? { from, to, ...places } : { from, to: length, ...places };
}

/** Farther away a neighbour tells nothing, and looking for it would take long. */
const FARTHEST = 200;

type Neighbour = { readonly place: number; readonly far: number };

function nearest(found: readonly (number | null)[], at: number, step: -1 | 1): Neighbour | null {
  for (let far = 1; far <= FARTHEST; far += 1) {
    const place = found[at + far * step];
    if (place === undefined) return null;
    if (place !== null) return { place, far };
  }
  return null;
}

/** Where in an ascending list the first number not below `value` stands. */
function placeIn(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexWords(
  sentences: readonly Sentence[],
  places: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const at of places)
    for (const key of new Set(keysOf(sentences[at]))) {
      const list = byWord.get(key);
      if (list === undefined) byWord.set(key, [at]);
      else if (list.length <= MOST_OF_A_WORD) list.push(at);
    }
  for (const [key, list] of byWord) if (list.length > MOST_OF_A_WORD) byWord.delete(key);
  return byWord;
}

const keysOf = (sentence: Sentence | undefined): string[] =>
  (sentence?.terms ?? []).flatMap(({ tongue, own, shared }: SentenceTerm) => [`${tongue} ${own}`, ...shared]);
