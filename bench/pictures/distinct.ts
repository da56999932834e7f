import { relate } from '../../src/pictures/index.ts';
import { isFound, type Ready, type Trial } from './measure-edits.ts';
import { seeded } from './seeded.ts';

/** How distinct pictures of the set were taken for one another. */
export type Distinct = {
  readonly pairs: number;
  readonly milliseconds: number;
  readonly found: readonly string[];
  readonly frames: readonly string[];
};

const BY_CHANCE = 16;
const NEAREST = 8;

/** Every picture of the set with those nearest by PDQ, those next to it in the list, and some by chance. */
export function relateDistinct(set: readonly Ready[]): Distinct {
  const random = seeded(5);
  const [found, frames]: [string[], string[]] = [[], []];
  let [pairs, spent] = [0, 0];
  set.forEach((own, index) => {
    const others = new Set([index + 1, index + 2, ...nearestTo(set, index)]);
    for (let n = 0; n < BY_CHANCE; n += 1) others.add(Math.floor(random() * set.length));
    for (const other of others) {
      const copy = set[other];
      if (!copy || other === index) continue;
      const start = performance.now();
      const relation = relate(own.prepared, copy.prepared);
      spent += performance.now() - start;
      pairs += 1;
      const line = `${own.original.name} ~ ${copy.original.name}: ${relation.kind}, ${relation.because.inliers} inliers, ${Math.round(100 * (relation.because.agreeing ?? 0))} % of cells`;
      if (isFound(relation)) found.push(line);
      else if (relation.kind === 'another-frame') frames.push(line);
    }
  });
  return { pairs, milliseconds: spent, found, frames };
}

function nearestTo(set: readonly Ready[], index: number): number[] {
  const words = set[index]?.words;
  if (!words) return [];
  return set
    .flatMap((other, at) =>
      other.words && at !== index ? [{ at, distance: bitsBetween(words, other.words) }] : [],
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST)
    .map(({ at }) => at);
}

export function bitsBetween(a: Uint16Array, b: Uint16Array): number {
  let bits = 0;
  for (let word = 0; word < a.length; word += 1) {
    for (let rest = (a[word] ?? 0) ^ (b[word] ?? 0); rest !== 0; rest &= rest - 1) bits += 1;
  }
  return bits;
}

/** Plain PDQ on the same copies: recall at 31 bits, and at the widest distance at which no other original is as near. */
export type PdqPeer = {
  readonly at31: number;
  readonly falseAt31: number;
  readonly best: number;
  readonly atBest: number;
};

export function measurePdq(set: readonly Ready[], trials: readonly Trial[]): PdqPeer {
  const own = trials.map(({ words, of }) => distanceTo(words, set[of]));
  const others = trials.map(({ words, of, edit }) =>
    // The neighbour stands in it: not another picture.
    edit === 'beside another' || edit === 'three stacked'
      ? 256
      : Math.min(...set.map((other, at) => (at === of ? 256 : distanceTo(words, other)))),
  );
  const best =
    Math.min(
      ...others,
      ...set.map((one, at) => Math.min(...set.slice(at + 1).map((other) => distanceTo(one.words, other)))),
    ) - 1;
  const recall = (limit: number): number => own.filter((distance) => distance <= limit).length / own.length;
  return {
    at31: recall(31),
    falseAt31: others.filter((distance) => distance <= 31).length,
    best,
    atBest: recall(best),
  };
}

function distanceTo(words: Uint16Array | null, other: Ready | undefined): number {
  return words && other?.words ? bitsBetween(words, other.words) : 256;
}
