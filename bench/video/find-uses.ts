import type { ClipPiece } from '../../src/domain/index.ts';
import {
  alignClips,
  findPart,
  framesInCommon,
  keyMoments,
  layOver,
  NearClips,
  withClip,
  type OpenClip,
  type ShownFrame,
  type Tool,
} from '../../src/pictures/index.ts';
import type { BenchClip } from './clips.ts';

/** Comparing a clip with many, by the same steps as a pass (`src/pipeline/clips/clip-uses.ts`), without a store. */
export class FindUses {
  readonly #near = new NearClips();
  readonly #originals: readonly BenchClip[];
  readonly #tool: Tool;
  readonly #shown = new Map<string, readonly ShownFrame[]>();
  /** How often frames were laid over each other. */
  related = 0;

  constructor(originals: readonly BenchClip[], tool: Tool) {
    this.#originals = originals;
    this.#tool = tool;
    for (const { id, frames } of originals) this.#near.add(id, frames);
  }

  /** The pieces of every original that a copy shows, by the original's place. */
  async of(copy: BenchClip): Promise<ReadonlyMap<number, readonly ClipPiece[]>> {
    const near = new Set(this.#near.near(copy.frames));
    const found = new Map<number, readonly ClipPiece[]>();
    const keys = await this.#keyFrames(copy);
    for (const [at, original] of this.#originals.entries()) {
      if (original.id === copy.id) continue;
      const pieces =
        (near.has(original.id) ? await this.#sharedSeconds(original, copy) : null) ??
        (await this.#sharedPart(original, copy, keys));
      if (pieces.length > 0) found.set(at, pieces);
    }
    return found;
  }

  async #sharedSeconds(original: BenchClip, copy: BenchClip): Promise<readonly ClipPiece[] | null> {
    const pieces = alignClips(original.frames, copy.frames, { copyLength: copy.milliseconds });
    if (pieces.length === 0) return null;
    const laid = await this.#open(original, copy, (a, b) => layOver(a, b, pieces));
    return laid.length === 0 ? null : laid;
  }

  async #sharedPart(
    original: BenchClip,
    copy: BenchClip,
    keys: readonly ShownFrame[],
  ): Promise<readonly ClipPiece[]> {
    const held = this.#shown.get(original.id) ?? (await this.#keyFrames(original));
    this.#shown.set(original.id, held);
    this.related += held.length * keys.length;
    const hits = framesInCommon(held, keys);
    return hits.length === 0 ? [] : this.#open(original, copy, (a, b) => findPart(a, b, hits));
  }

  #keyFrames({ bytes, frames }: BenchClip): Promise<readonly ShownFrame[]> {
    return withClip(bytes, { tool: this.#tool }, async ({ shown }) => {
      const key: ShownFrame[] = [];
      for (const ms of keyMoments(frames)) key.push(...(await shown({ from: ms, to: ms + 40 }, 40)));
      return key;
    });
  }

  #open<T>(a: BenchClip, b: BenchClip, use: (a: OpenClip, b: OpenClip) => Promise<T>): Promise<T> {
    const options = { tool: this.#tool };
    return withClip(a.bytes, options, (one) => withClip(b.bytes, options, (other) => use(one, other)));
  }
}
