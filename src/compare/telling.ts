import type { StoryWords } from '../domain/index.ts';

/** What a story is known by: its words, by number, with the bits each tells. */
export type Told = {
  readonly id: string;
  readonly weights: ReadonlyMap<number, number>;
  readonly wordOf: (word: number) => string;
  /** How many items were read. */
  readonly all: number;
};

/** A word that stands in more than one of 32 items tells nothing. */
export const LEAST_BITS = 5;

/** How much it tells that a text has a word which `outside` of `all` other items have, in bits. */
export const bitsOf = (outside: number, all: number): number => Math.log2((all + 1) / (1 + outside));

/**
 * A small collection is about few things, and their names stand in every tenth item: that says little of how common they
 * are. A word no list knows is weighed as if so many items had been read.
 */
export const FEWEST_FOR_NAMES = 20_000;

/** A word of fewer of a story’s titles is that title’s and not the story’s. */
const LEAST_SHARE = 0.25;

/** Words of the title that stands for the story, and those of at least a quarter of the titles in one writing. */
export function ownWords(titles: StoryWords['titles']): Set<string> {
  const own = new Set(titles.flatMap(({ isSeed, words }) => (isSeed ? words.map(({ word }) => word) : [])));
  for (const group of Map.groupBy(titles, ({ writing }) => writing).values()) {
    const counts = new Map<string, number>();
    for (const { words } of group)
      for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) if (count / group.length >= LEAST_SHARE) own.add(word);
  }
  return own;
}

/** One word is enough where at most one of so many other items has it … */
const ALONE = { letters: 3, bitsBelowAll: 6, leastBits: 8 } as const;
/** … and two or more where chance would bring them together in a quarter of an item, had words no ties to each other. */
const TOGETHER_BITS_ABOVE_ALL = 2;

/** Whether these words, standing together, tell enough to take the text for one about the story. */
export function isEnough(words: readonly number[], { weights, wordOf, all }: Told): boolean {
  const bits = (word: number): number => weights.get(word) ?? 0;
  const known = words
    .filter((word) => bits(word) > 0)
    .sort((a, b) => bits(b) - bits(a) || wordOf(b).length - wordOf(a).length || a - b);
  const most = Math.log2(all + 1);
  const alone = Math.max(most - ALONE.bitsBelowAll, ALONE.leastBits);
  if (known.some((word) => wordOf(word).length >= ALONE.letters && bits(word) >= alone)) return true;
  const taken: number[] = [];
  for (const word of known)
    if (!taken.some((other) => overlaps(wordOf(other), wordOf(word)))) taken.push(word);
  const sum = taken.reduce((total, word) => total + bits(word), 0);
  return taken.length >= 2 && sum >= most + TOGETHER_BITS_ABOVE_ALL;
}

/** Whether two words share two letters in a row: parts of one word are one word. */
function overlaps(a: string, b: string): boolean {
  if (!/^\p{Script=Han}/u.test(a)) return false;
  for (let at = 0; at + 2 <= a.length; at += 1) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}
