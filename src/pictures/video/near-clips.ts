import type { ClipId, KeyFrame } from '../../domain/index.ts';
import { FingerprintIndex } from '../search/index.ts';
import { distanceBetween, type Words } from '../hamming.ts';
import { NEAR } from './diagonal.ts';
import { mirrored, printsOf } from './prints.ts';

/** A frame this near the one before it says nothing more of its clip: still shots are held once. */
const SAME_SHOT = 12;
/** What the frames of a clip must say together for another to be laid beside it: less than makes a stretch. */
const WORTH_A_LOOK = 1.2;
const LEAST_FRAMES = 3;

/** The frames of many clips, held to be searched: which clips may share seconds with another, straight or mirrored. */
export class NearClips {
  readonly #index = new FingerprintIndex();
  readonly #clips: ClipId[] = [];

  add(id: ClipId, frames: readonly KeyFrame[]): void {
    let before: Words | null = null;
    for (const { words, isTelling } of printsOf(frames)) {
      if (!isTelling || (before !== null && distanceBetween(before, words) <= SAME_SHOT)) continue;
      before = words;
      this.#index.add(words);
      this.#clips.push(id);
    }
  }

  /** Clips of which several frames are near, in the order of their ids. */
  near(frames: readonly KeyFrame[]): readonly ClipId[] {
    const said = new Map<ClipId, { frames: number; weight: number }>();
    for (const print of printsOf(frames)) {
      if (!print.isTelling) continue;
      for (const [id, weight] of this.#nearestOf([print.words, mirrored(print).words])) {
        const known = said.get(id) ?? { frames: 0, weight: 0 };
        said.set(id, { frames: known.frames + 1, weight: known.weight + weight });
      }
    }
    return [...said]
      .filter(([, one]) => one.frames >= LEAST_FRAMES && one.weight >= WORTH_A_LOOK)
      .map(([id]) => id)
      .sort();
  }

  #nearestOf(views: readonly Words[]): ReadonlyMap<ClipId, number> {
    const best = new Map<ClipId, number>();
    for (const view of views)
      for (const { id, distance } of this.#index.mostWithin(view, NEAR)) {
        const clip = this.#clips[id];
        if (clip !== undefined) best.set(clip, Math.max(best.get(clip) ?? 0, 1 - distance / (NEAR + 1)));
      }
    return best;
  }
}
