import type { Pdq, Picture, PictureId } from '../domain/index.ts';
import { wordsOf } from './hamming.ts';
import { FingerprintIndex } from './search/index.ts';

/** What of a picture near copies are found by. */
export type Fingerprinted = Pick<Picture, 'id' | 'pdq' | 'quality'>;

/** Below this quality (0–100) there is too little in a picture for its fingerprint to be trusted. */
export const TRUSTED_QUALITY = 50;

/** An example picture a person gave, fingerprinted. */
export type Example = { readonly pdq: Pdq; readonly quality: number };

/** A picture near an example, and the bits of 256 that differ. */
export type Match = { readonly id: PictureId; readonly distance: number };

/**
 * The pictures within `distance` bits of an example, nearest first, equals in list order. None where the example or
 * the picture lies below the trusted quality: a plain field of colour is near every other.
 */
export function matchesOf(example: Example, pictures: readonly Fingerprinted[], distance: number): Match[] {
  if (example.quality < TRUSTED_QUALITY) return [];
  const trusted = pictures.filter((picture) => picture.quality >= TRUSTED_QUALITY);
  const index = new FingerprintIndex();
  for (const picture of trusted) index.add(wordsOf(picture.pdq));
  return index.within(wordsOf(example.pdq), distance).flatMap((found) => {
    const picture = trusted[found.id];
    return picture === undefined ? [] : [{ id: picture.id, distance: found.distance }];
  });
}
