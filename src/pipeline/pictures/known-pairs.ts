import type { ComparedPair, PictureId, PictureRelation } from '../../domain/index.ts';
import { METHOD } from '../../pictures/index.ts';

type Held = Pick<ComparedPair, 'relation' | 'trouble'>;

/**
 * What is known of the pairs of some originals. Nearly all pairs of a large release are of different pictures, and nothing
 * but that, how sure it is and what went wrong is asked of them: these share what they hold, eight bytes a pair.
 */
export class KnownPairs {
  readonly #places: ReadonlyMap<PictureId, number>;
  readonly #byCopy = new Map<PictureId, Held[]>();
  readonly #shared = new Map<string, Held>();

  constructor(originals: readonly PictureId[]) {
    this.#places = new Map(originals.map((id, place) => [id, place]));
  }

  get(original: PictureId, copy: PictureId): ComparedPair | undefined {
    const held = this.#byCopy.get(copy)?.[this.#places.get(original) ?? -1];
    return held && { original, copy, method: METHOD, ...held };
  }

  /** Keeps a pair of one of the originals. */
  set({ original, copy, relation, trouble }: ComparedPair): void {
    const place = this.#places.get(original);
    if (place === undefined) throw new RangeError(`expected one of the originals but received ${original}`);
    const row = this.#byCopy.get(copy) ?? [];
    row[place] = this.#saysMore(copy, relation) ? { relation, trouble } : this.#share(relation, trouble);
    this.#byCopy.set(copy, row);
  }

  /** How originals relate to each other is said of their copies too, with all that it rests on. */
  #saysMore(copy: PictureId, { kind }: PictureRelation): boolean {
    return this.#places.has(copy) || (kind !== 'different' && kind !== 'cannot-be-judged');
  }

  #share(relation: PictureRelation, trouble: string): Held {
    const key = `${relation.kind} ${relation.confidence} ${trouble}`;
    const held = this.#shared.get(key) ?? { relation, trouble };
    this.#shared.set(key, held);
    return held;
  }
}
