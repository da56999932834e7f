import type { KeyFrame, Pdq, Stretch } from '../../domain/index.ts';
import { LEAST_QUALITY, distanceTo, printsOf } from './prints.ts';

/** A picture as a still is looked for by. */
export type Still = { readonly pdq: Pdq; readonly quality: number };

/** Up to so many bits a key frame may differ from a still and yet stand near it in time: between the two something moved. */
const WORTH_A_LOOK = 84;
/** So many places of a clip are looked at closely. */
const MOST_PLACES = 3;
/** Up to so many bits of 256 a frame and a still are one picture: PDQ's customary distance. */
export const SAME_FRAME = 31;
/** Frames that differ by no more than this above the nearest cannot be told from it. */
const NO_NEARER = 4;
/** Milliseconds between frames looked at closely: a frame at 25 a second. */
export const CLOSE_MS = 40;

/** The stretches of a clip where a still may come from, the likeliest first: from the key frame before to the one after. */
export function placesOf(still: Still, frames: readonly KeyFrame[], length: number | null): Stretch[] {
  if (still.quality < LEAST_QUALITY) return [];
  const prints = printsOf(frames);
  const last = Math.max(length ?? 0, (prints.at(-1)?.ms ?? 0) + 1000);
  const near = prints
    .map((print, at) => ({ at, distance: print.isTelling ? distanceTo(still.pdq, print) : 255 }))
    .filter(({ distance }) => distance <= WORTH_A_LOOK)
    .sort((a, b) => a.distance - b.distance || a.at - b.at);
  const places: Stretch[] = [];
  for (const { at } of near) {
    if (places.length >= MOST_PLACES) break;
    const ms = prints[at]?.ms ?? 0;
    if (places.some(({ from, to }) => ms >= from && ms <= to)) continue;
    places.push({ from: prints[at - 1]?.ms ?? 0, to: prints[at + 1]?.ms ?? last });
  }
  return places;
}

/** Where a still stands in a clip, told from frames looked at closely; null where none is the same picture. */
export function findStill(
  still: Still,
  close: readonly KeyFrame[],
): { readonly ms: number; readonly within: Stretch; readonly distance: number } | null {
  const prints = printsOf(close).filter(({ isTelling }) => isTelling);
  const distances = prints.map((print) => distanceTo(still.pdq, print));
  const distance = Math.min(...distances);
  const best = distances.indexOf(distance);
  if (still.quality < LEAST_QUALITY || best < 0 || distance > SAME_FRAME) return null;
  let [from, to] = [best, best];
  while ((distances[from - 1] ?? 255) <= distance + NO_NEARER) from -= 1;
  while ((distances[to + 1] ?? 255) <= distance + NO_NEARER) to += 1;
  const msAt = (at: number): number => prints[at]?.ms ?? 0;
  return { ms: msAt(best), within: { from: msAt(from), to: msAt(to) + CLOSE_MS }, distance };
}
