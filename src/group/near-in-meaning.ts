import { encodedLikeness, type Encodable } from './encoded.ts';
import { bitsApart, sketchAll, SKETCH_WORDS, type Sketch } from './meaning-sketch.ts';

/** Candidates given to each unit, the nearest first; more would count for nothing (see linkage.ts). */
const MOST_GIVEN = 16;
/** A sketch is compared with those of the latest units only, */
const MOST_SKETCHES = 32_768;
/** and the vectors of those that agree best. */
const MOST_VECTORS = 128;

/**
 * For the unit at a position, earlier ones in another language that an encoder finds near, nearest first.
 *
 * @param isInTime whether the unit at an earlier position can be a neighbour at all
 */
export type NearInMeaning = (position: number, isInTime: (earlier: number) => boolean) => readonly number[];

/**
 * Neighbours across languages by the vectors of an encoder. Sketches (Charikar 2002, Similarity estimation techniques from
 * rounding algorithms) say which vectors are worth comparing, so work a unit stays bounded.
 *
 * @param units in order of time
 */
export function nearInMeaning(units: readonly Encodable[]): NearInMeaning {
  const spoken = units.map(({ tongue, encoded }) => (encoded ? { tongue, vector: encoded.vector } : null));
  if (new Set(spoken.map((text) => text?.tongue ?? '')).size < 2) return () => [];
  const sketches = sketchAll(spoken);
  return (position, isInTime) => {
    const unit = units[position];
    const sketch = sketches[position];
    if (unit === undefined || !sketch) return [];
    return closestSketches(sketch, { units, sketches, position, isInTime })
      .flatMap((at) => {
        const other = units[at];
        return other === undefined ? [] : [{ at, likeness: encodedLikeness(other, unit) }];
      })
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || b.at - a.at)
      .slice(0, MOST_GIVEN)
      .map(({ at }) => at);
  };
}

type Window = {
  readonly units: readonly Encodable[];
  readonly sketches: readonly (Sketch | null)[];
  readonly position: number;
  readonly isInTime: (earlier: number) => boolean;
};

/** Earlier positions of other languages whose sketches differ least, the latest of equals first. */
function closestSketches(own: Sketch, { units, sketches, position, isInTime }: Window): readonly number[] {
  const tongue = units[position]?.tongue;
  const start = Math.max(0, position - MOST_SKETCHES);
  const byDistance: number[][] = Array.from({ length: 32 * SKETCH_WORDS + 1 }, () => []);
  for (let at = position - 1; at >= start; at -= 1) {
    const other = sketches[at];
    if (other && units[at]?.tongue !== tongue && isInTime(at)) byDistance[bitsApart(own, other)]?.push(at);
  }
  const closest: number[] = [];
  for (const positions of byDistance) {
    if (closest.length >= MOST_VECTORS) break;
    closest.push(...positions);
  }
  return closest.slice(0, MOST_VECTORS);
}
