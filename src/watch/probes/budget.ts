import {
  DAY,
  MINUTE,
  shift,
  toMs,
  type Instant,
  type PlatformId,
  type Search,
  type SourceId,
} from '../../domain/index.ts';

/** Two searches on one platform never lie nearer than this, in milliseconds: a person does not search faster. */
export const LEAST_PAUSE = 2 * MINUTE;

export type BudgetInput = {
  readonly now: Instant;
  /** Every search that is held, whatever it was made for. */
  readonly searches: readonly Search[];
  readonly platformOf: (id: SourceId) => { readonly id: PlatformId; readonly searchesPerDay: number } | null;
};

/** What of a platform's searches a day is spent, over all its sources and probes. */
export class Budget {
  readonly #input: BudgetInput;
  readonly #taken = new Map<PlatformId, Instant[]>();

  constructor(input: BudgetInput) {
    this.#input = input;
    for (const { sourceId, at, answer } of input.searches)
      if (answer !== 'not-tried' && toMs(at) > toMs(input.now) - DAY) this.take(sourceId, at);
  }

  /** Searches left for the next day; none on a source without a platform. */
  left(sourceId: SourceId): number {
    const platform = this.#input.platformOf(sourceId);
    if (platform === null) return 0;
    return platform.searchesPerDay - (this.#taken.get(platform.id)?.length ?? 0);
  }

  /** When `count` searches are left again, if nothing else is searched there; null: never. */
  whenLeft(sourceId: SourceId, count: number): Instant | null {
    const platform = this.#input.platformOf(sourceId);
    if (platform === null || platform.searchesPerDay < count) return null;
    const taken = (this.#taken.get(platform.id) ?? []).toSorted();
    const last = taken[taken.length + count - platform.searchesPerDay - 1];
    return last === undefined ? this.#input.now : shift(last, DAY);
  }

  /** The first instant from `wanted` on that lies no nearer than {@link LEAST_PAUSE} to any other search there. */
  free(sourceId: SourceId, wanted: Instant): Instant {
    const platform = this.#input.platformOf(sourceId);
    const taken = platform === null ? [] : (this.#taken.get(platform.id) ?? []).map(toMs);
    let at = toMs(wanted);
    for (const other of taken.sort((a, b) => a - b))
      if (Math.abs(other - at) < LEAST_PAUSE) at = other + LEAST_PAUSE;
    return shift(wanted, at - toMs(wanted));
  }

  take(sourceId: SourceId, at: Instant): void {
    const platform = this.#input.platformOf(sourceId);
    if (platform !== null) this.#taken.set(platform.id, [...(this.#taken.get(platform.id) ?? []), at]);
  }
}
