import type { PictureId } from '../domain/index.ts';
import { distanceBetween, wordsOf, type Words } from './hamming.ts';
import { TRUSTED_QUALITY, type Fingerprinted } from './match-examples.ts';
import { turnedPrints } from './turned-prints.ts';

/**
 * How near a fingerprint must be for the pictures themselves to be compared, of 256 bits. Wider than what is taken for
 * one picture: the comparison decides.
 */
const WORTH_COMPARING = 40;

/** The fingerprints of many pictures, held to be searched: 32 bytes each. */
export class NearPrints {
  readonly #held: { readonly id: PictureId; readonly words: Words }[];

  constructor(pictures: readonly Fingerprinted[]) {
    this.#held = pictures
      .filter(({ quality }) => quality >= TRUSTED_QUALITY)
      .map(({ id, pdq }) => ({ id, words: wordsOf(pdq) }));
  }

  /** The pictures that may be this one, turned or mirrored too; none for one too plain. */
  near({ pdq, quality }: Omit<Fingerprinted, 'id'>): readonly PictureId[] {
    if (quality < TRUSTED_QUALITY) return [];
    const views = turnedPrints(pdq);
    return this.#held
      .filter(({ words }) => views.some((view) => distanceBetween(view, words) <= WORTH_COMPARING))
      .map(({ id }) => id);
  }
}
