import { randomOf, type Random } from '../../src/extract/testing/random.ts';

/**
 * How a planted copy differs from what it was taken from. A `passage` is a short piece from anywhere, as a round-up and a
 * brief share it: it must be seen, and is no copy by our rule.
 */
export const KINDS = ['whole', 'lead', 'cut', 'edited', 'teaser', 'middle', 'passage'] as const;
export type Kind = (typeof KINDS)[number];

/** Texts made from a seed: the same number gives the same text, so that a million need not be kept. */
export type Maker = {
  readonly joint: string;
  /** An original, in words or characters. */
  readonly original: (number: number) => readonly string[];
  /** A copy made from it. */
  readonly copy: (text: readonly string[], kind: Kind, seed: number) => readonly string[];
};

type Shape = {
  readonly joint: string;
  readonly units: number;
  readonly fewest: number;
  readonly most: number;
  readonly unit: (index: number) => string;
};

/** Two generators in one: of a million streams of one generator of 32 bits, many would be parts of one another. */
function manyOf(seed: number): Random {
  const [one, other] = [randomOf(seed), randomOf(Math.imul(seed, 0x9e3779b1) + 1)];
  const below = (end: number): number => (one.below(2 ** 30) ^ other.below(2 ** 30)) % end;
  return { ...one, below };
}

const letters = Array.from('bcdfghjklmnprstvw');
const vowels = Array.from('aeiou');

/** An invented word of two to four syllables. */
function wordOf(index: number): string {
  const random = randomOf(index + 1);
  const syllable = () => random.one(letters) + random.one(vowels);
  return Array.from({ length: 2 + (index > 200 ? random.below(3) : 0) }, syllable).join('');
}

/** Articles of 40–400 words. */
export const WORDS: Shape = { joint: ' ', units: 30_000, fewest: 40, most: 400, unit: wordOf };
/** Articles of 70–700 Han characters. */
export const HAN: Shape = {
  joint: '',
  units: 4_000,
  fewest: 70,
  most: 700,
  unit: (index) => String.fromCodePoint(0x4e00 + index * 5),
};
/** Titles of 8–14 words. */
export const TITLES: Shape = { ...WORDS, fewest: 8, most: 14 };

/** A stock of phrases of three to seven units that texts share, as news has (“according to people who …”). */
const PHRASES = 20_000;

/** Units and phrases are drawn by Zipf’s law; three units in ten come from stock phrases. */
export function makeTexts(shape: Shape): Maker {
  const units = Array.from({ length: shape.units }, (_, index) => shape.unit(index));
  const unitOf = (random: Random): string => units[zipf(random, units.length)] ?? '';
  const run = (random: Random, length: number): string[] => Array.from({ length }, () => unitOf(random));
  const phrases = Array.from({ length: PHRASES }, (_, index) => {
    const random = randomOf(7_000_000 + index);
    return run(random, 3 + random.below(5));
  });
  const text = (random: Random, length: number): string[] => {
    const made: string[] = [];
    while (made.length < length)
      made.push(...(random.below(15) === 0 ? (phrases[zipf(random, PHRASES)] ?? []) : [unitOf(random)]));
    return made.slice(0, length);
  };
  const original = (number: number): string[] => {
    const random = manyOf(31 * number + 5);
    return text(random, shape.fewest + random.below(shape.most - shape.fewest));
  };
  const copy = (source: readonly string[], kind: Kind, seed: number): readonly string[] =>
    changed(source, kind, { random: manyOf(seed), run, fewest: shape.fewest });
  return { joint: shape.joint, original, copy };
}

/** Zipf’s law with exponent 1, by inverting its continuous form. */
const zipf = (random: Random, size: number): number =>
  Math.min(size - 1, Math.floor((size + 1) ** (random.below(1_000_000) / 1_000_000)) - 1);

type Tools = {
  readonly random: Random;
  readonly run: (random: Random, length: number) => string[];
  readonly fewest: number;
};

function changed(source: readonly string[], kind: Kind, { random, run, fewest }: Tools): readonly string[] {
  const length = source.length;
  const part = (share: number): number => Math.max(Math.min(fewest, length), Math.round(length * share));
  if (kind === 'whole') return source;
  if (kind === 'lead') {
    const lead = Math.min(25, Math.round(length * 0.15));
    return [...run(random, lead), ...source.slice(lead)];
  }
  if (kind === 'cut') return source.slice(0, part(0.65));
  if (kind === 'edited')
    return source.map((unit) => (random.below(25) === 0 ? (run(random, 1)[0] ?? '') : unit));
  if (kind === 'teaser') return source.slice(0, fewest);
  const size = kind === 'passage' ? fewest : part(0.55);
  const start = random.below(length - size + 1);
  return source.slice(start, start + size);
}
