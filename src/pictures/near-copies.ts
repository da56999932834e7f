import type { Picture, PictureId } from '../domain/index.ts';
import { wordsOf } from './hamming.ts';
import { indexFingerprints } from './multi-index.ts';

/** What of a picture near copies are found by. */
export type Fingerprinted = Pick<Picture, 'id' | 'pdq' | 'quality'>;

/** Below this quality (0–100) there is too little in a picture for its fingerprint to be trusted. */
export const TRUSTED_QUALITY = 50;

/** How near is near: bits of 256, and the least quality (default {@link TRUSTED_QUALITY}) both must have. */
export type Nearness = { readonly distance: number; readonly minQuality?: number };

/** Two pictures within the distance; `a` stands before `b` in the list that was searched. */
export type NearCopy = { readonly a: PictureId; readonly b: PictureId; readonly distance: number };

/**
 * Every pair of near copies, in list order. Exact: the same pairs as comparing each with each. Pictures below the
 * quality take no part. The answer of n equal pictures is n² / 2 pairs: for many copies use {@link groupNearCopies}.
 */
export function findNearCopies(pictures: readonly Fingerprinted[], nearness: Nearness): NearCopy[] {
  const trusted = trustedOf(pictures, nearness).map(({ id, pdq }) => ({ id, words: wordsOf(pdq) }));
  const near = indexFingerprints(
    trusted.map(({ words }) => words),
    nearness.distance,
  );
  return trusted.flatMap((a, at) =>
    near(a.words).flatMap(({ index, distance }) => {
      const b = trusted[index];
      return b && index > at ? [{ a: a.id, b: b.id, distance }] : [];
    }),
  );
}

/**
 * Near copies as groups of at least two, in list order. Single linkage: within a group neighbours are near, the ends of
 * a chain need not be. Equal fingerprints are searched once, so ten thousand equal pictures cost no more than one.
 */
export function groupNearCopies(pictures: readonly Fingerprinted[], nearness: Nearness): PictureId[][] {
  const equals = Map.groupBy(trustedOf(pictures, nearness), (picture) => picture.pdq);
  const words = [...equals.keys()].map(wordsOf);
  const near = indexFingerprints(words, nearness.distance);
  const group = words.map((_, index) => index);
  words.forEach((word, at) => {
    for (const { index } of near(word)) join(group, at, index);
  });
  const members = [...equals.values()];
  const place = new Map(pictures.map((picture, index) => [picture.id, index]));
  return [...Map.groupBy(group.keys(), (index) => rootOf(group, index)).values()]
    .map((indexes) => indexes.flatMap((index) => (members[index] ?? []).map((picture) => picture.id)))
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

function trustedOf(pictures: readonly Fingerprinted[], { minQuality = TRUSTED_QUALITY }: Nearness) {
  return pictures.filter((picture) => picture.quality >= minQuality);
}

/** The earliest index stands for its group. */
function rootOf(group: number[], index: number): number {
  let root = index;
  while (group[root] !== root) root = group[root] ?? root;
  group[index] = root;
  return root;
}

function join(group: number[], a: number, b: number): void {
  const [one, other] = [rootOf(group, a), rootOf(group, b)];
  group[Math.max(one, other)] = Math.min(one, other);
}
