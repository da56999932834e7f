import type { Picture, PictureId } from '../domain/index.ts';
import { wordsOf } from './hamming.ts';
import { FingerprintIndex } from './search/index.ts';
import { turnedPrints } from './turned-prints.ts';

/** What of a picture near copies are found by. */
type Fingerprinted = Pick<Picture, 'id' | 'pdq' | 'quality'>;

/** Below this quality (0–100) there is too little in a picture for its fingerprint to be trusted. */
export const TRUSTED_QUALITY = 50;

/**
 * How near a fingerprint must be for the pictures themselves to be compared, of 256 bits. Wider than what is taken for
 * one picture, and within what the index answers from its lists: the comparison decides.
 */
export const WORTH_COMPARING = 40;

/** The fingerprints of many pictures, held to be searched. */
export class NearPrints {
  readonly #index = new FingerprintIndex();
  readonly #ids: PictureId[] = [];
  readonly #held = new Set<PictureId>();

  add(pictures: readonly Fingerprinted[]): void {
    for (const { id, pdq, quality } of pictures) {
      if (quality < TRUSTED_QUALITY) continue;
      this.#index.add(wordsOf(pdq));
      this.#ids.push(id);
      this.#held.add(id);
    }
  }

  /** Whether a picture can be found: one too plain is near every other, and is not held. */
  has(id: PictureId): boolean {
    return this.#held.has(id);
  }

  /** The pictures that may be this one, turned or mirrored too; none for one too plain. */
  near({ pdq, quality }: Omit<Fingerprinted, 'id'>): readonly PictureId[] {
    if (quality < TRUSTED_QUALITY) return [];
    const found = turnedPrints(pdq).flatMap((view) => this.#index.within(view, WORTH_COMPARING));
    return [...new Set(found.flatMap(({ id }) => this.#ids[id] ?? []))].sort();
  }
}
