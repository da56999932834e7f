import { setImmediate } from 'node:timers/promises';
import type { ClipPiece, ClipUse, KeyFrame } from '../../domain/index.ts';
import { alignClips, findPart, framesInCommon, layOver, NearClips } from '../../pictures/index.ts';
import { framesOf, type HeldClip } from '../../store/index.ts';
import { opened, type Looking } from './clip-bytes.ts';
import { KeyFrames } from './key-frames.ts';

/** Frames of a clip whose fingerprints tell nothing are related to those of so many others, the nearest in time. */
export const MOST_RELATED = 40;

/** Clips whose frames are known, so that a new one is compared with those it may share seconds with. */
export class ClipUses {
  readonly #looking: Looking;
  readonly #near = new NearClips();
  readonly #keyFrames: KeyFrames;
  readonly #clips = new Map<string, HeldClip>();

  constructor(looking: Looking) {
    this.#looking = looking;
    this.#keyFrames = new KeyFrames(looking);
  }

  add(clip: HeldClip, frames: readonly KeyFrame[]): void {
    this.#near.add(clip.id, frames);
    this.#clips.set(clip.id, clip);
  }

  /** What a clip shares with those that were added: by fingerprints with any of them, by its picture with the nearest in time. */
  async of(clip: HeldClip, frames: readonly KeyFrame[]): Promise<readonly ClipUse[]> {
    const uses: ClipUse[] = [];
    for (const id of this.#near.near(frames)) {
      const other = this.#clips.get(id);
      if (other === undefined || this.#looking.signal.aborted) continue;
      const use = await this.#sharedSeconds(inOrder(clip, other));
      if (use !== null) uses.push(use);
      await setImmediate();
    }
    const found = new Set(uses.flatMap(({ original, copy }) => [original, copy]));
    const rest = [...this.#clips.values()].filter(({ id }) => !found.has(id));
    for (const other of nearestInTime(clip, rest)) {
      if (this.#looking.signal.aborted) break;
      const use = await this.#sharedPart(inOrder(clip, other));
      if (use !== null) uses.push(use);
      await setImmediate();
    }
    return uses;
  }

  async #sharedSeconds({ original, copy }: Pair): Promise<ClipUse | null> {
    const frames = await framesOf(this.#looking.store, [original.id, copy.id]);
    const pieces = alignClips(frames.get(original.id) ?? [], frames.get(copy.id) ?? [], {
      copyLength: copy.milliseconds,
    });
    if (pieces.length === 0) return null;
    const sure = await this.#openBoth({ original, copy }, (a, b) => layOver(a, b, pieces));
    return useOf({ original, copy }, sure);
  }

  async #sharedPart({ original, copy }: Pair): Promise<ClipUse | null> {
    const hits = framesInCommon(await this.#keyFrames.of(original), await this.#keyFrames.of(copy));
    if (hits.length === 0) return null;
    const pieces = await this.#openBoth({ original, copy }, (a, b) => findPart(a, b, hits));
    return useOf({ original, copy }, pieces);
  }

  #openBoth<T>({ original, copy }: Pair, use: (a: Open, b: Open) => Promise<T>): Promise<T> {
    return opened(this.#looking, original, (a) => opened(this.#looking, copy, (b) => use(a, b)));
  }
}

type Open = Parameters<Parameters<typeof opened>[2]>[0];
type Pair = { readonly original: HeldClip; readonly copy: HeldClip };

/** The clip captured first is the original of two. */
function inOrder(a: HeldClip, b: HeldClip): Pair {
  const isFirst = a.capture.at < b.capture.at || (a.capture.at === b.capture.at && a.id < b.id);
  return isFirst ? { original: a, copy: b } : { original: b, copy: a };
}

function useOf({ original, copy }: Pair, pieces: readonly ClipPiece[]): ClipUse | null {
  return pieces.length === 0 ? null : { original: original.id, copy: copy.id, pieces };
}

function nearestInTime(clip: HeldClip, others: readonly HeldClip[]): readonly HeldClip[] {
  const away = ({ capture }: HeldClip): number =>
    Math.abs(Date.parse(capture.at) - Date.parse(clip.capture.at));
  return others.toSorted((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1)).slice(0, MOST_RELATED);
}
