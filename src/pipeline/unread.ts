import type { Look, SourceId } from '../domain/index.ts';

/** A source that a pass looked for and could not read once. */
export type Unread = {
  readonly sourceId: SourceId;
  /** The last attempt; null when there was none, such as for a part that no file mentions. */
  readonly look: Look | null;
};

/** Keeps count, while a pass looks, of which sources could be read at least once. Pictures and clips decide nothing. */
export class Readings {
  readonly #read = new Set<SourceId>();
  readonly #last = new Map<SourceId, Look>();

  add(looks: readonly Look[]): void {
    for (const look of looks) {
      if (look.kind === 'picture' || look.kind === 'video') continue;
      if (look.outcome === 'seen') this.#read.add(look.sourceId);
      else this.#last.set(look.sourceId, look);
    }
  }

  unread(sources: readonly SourceId[]): readonly Unread[] {
    return sources
      .filter((sourceId) => !this.#read.has(sourceId))
      .map((sourceId) => ({ sourceId, look: this.#last.get(sourceId) ?? null }));
  }
}
