import type { ClipId } from '../../domain/index.ts';
import { keyMoments, type ShownFrame } from '../../pictures/index.ts';
import { framesOf, type HeldClip } from '../../store/index.ts';
import { opened, type Looking } from './clip-bytes.ts';

/** The frames that stand for so many clips are held ready, six a clip of half a megabyte each. */
const MOST_HELD = 48;

/** The frames that stand for clips, made ready to be related; those asked for last are held. */
export class KeyFrames {
  readonly #held = new Map<ClipId, readonly ShownFrame[]>();
  readonly #looking: Looking;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  async of(clip: HeldClip): Promise<readonly ShownFrame[]> {
    const frames = this.#held.get(clip.id) ?? (await this.#shown(clip));
    this.#held.delete(clip.id);
    this.#held.set(clip.id, frames);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return frames;
  }

  async #shown(clip: HeldClip): Promise<readonly ShownFrame[]> {
    const frames = (await framesOf(this.#looking.store, [clip.id])).get(clip.id) ?? [];
    return opened(this.#looking, clip, async ({ shown }) => {
      const key: ShownFrame[] = [];
      for (const ms of keyMoments(frames))
        key.push(...(await shown({ from: ms, to: ms + A_FRAME }, A_FRAME)));
      return key;
    });
  }
}

/** Milliseconds: a frame at 25 a second. */
const A_FRAME = 40;
