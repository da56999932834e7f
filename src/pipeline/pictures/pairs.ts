import type { ComparedPair, PictureId, PictureRelation } from '../../domain/index.ts';
import { METHOD, relate } from '../../pictures/index.ts';
import { loadPairs, savePairs } from '../../store/index.ts';
import { readyPicture, type Ready } from './ready-picture.ts';
import type { Workshop } from '../workshop.ts';

/** So many pairs are compared before they are written: a pass that is killed loses no more. */
const A_WRITE = 200;

export type PairOptions = {
  readonly signal: AbortSignal;
  /** Called after each copy that had to be compared. */
  readonly onCopy: (done: number, all: number) => void;
};

/** How every picture relates to every original. */
export class Pairs {
  readonly #known = new Map<string, ComparedPair>();
  readonly #desk: Pick<Workshop, 'store' | 'archive'>;
  readonly #originals: readonly PictureId[];

  readonly #distance: (a: PictureId, b: PictureId) => number;

  /** @param distance of the fingerprints of two pictures: what is near is compared first */
  constructor(
    desk: Pick<Workshop, 'store' | 'archive'>,
    originals: readonly PictureId[],
    distance: (a: PictureId, b: PictureId) => number,
  ) {
    this.#desk = desk;
    this.#originals = originals;
    this.#distance = distance;
  }

  /**
   * Compares copies with the originals. Pairs that were compared before are read from the store. Of the others the
   * originals are held made ready, about half a megabyte each, and the copies pass by one at a time. A picture that
   * cannot be read stops nothing: its pairs say so, and are tried again by the next pass. When it is stopped, what was
   * compared until then is kept.
   */
  async compare(copies: readonly PictureId[], { signal, onCopy }: PairOptions): Promise<void> {
    for (const pair of await loadPairs(this.#desk.store, this.#originals, METHOD)) this.#remember(pair);
    const missing = [...new Set([...this.#originals, ...copies])].filter(
      (copy) => this.#wantedFor(copy).length > 0,
    );
    if (missing.length === 0) return;
    const ready = new Map<PictureId, Ready>();
    for (const original of this.#originals) ready.set(original, await readyPicture(this.#desk, original));
    let waiting: ComparedPair[] = [];
    for (const [index, copy] of missing.entries()) {
      if (signal.aborted) break;
      const theirs = ready.get(copy) ?? (await readyPicture(this.#desk, copy));
      const compare = (original: PictureId): ComparedPair =>
        comparePair({ original, copy }, ready.get(original) ?? NOT_READY, theirs);
      for (const pair of this.#compareOne(copy, compare)) {
        this.#remember(pair);
        waiting.push(pair);
      }
      onCopy(index + 1, missing.length);
      if (waiting.length < A_WRITE) continue;
      await savePairs(this.#desk.store, waiting);
      waiting = [];
    }
    await savePairs(this.#desk.store, waiting);
  }

  /** Undefined where the pair was not compared. Equal bytes are one picture, however little there is in it. */
  of = (original: PictureId, copy: PictureId): ComparedPair | undefined =>
    original === copy
      ? { original, copy, method: METHOD, relation: SAME, trouble: '' }
      : this.#get(original, copy);

  /** Originals that can be read and are not too plain to be known again: beside itself each is told to be the same. */
  recognisable(): ReadonlySet<PictureId> {
    return new Set(
      this.#originals.filter((original) => {
        const itself = this.#get(original, original);
        return itself?.trouble === '' && itself.relation.kind !== 'cannot-be-judged';
      }),
    );
  }

  /** How many pairs with these copies were compared, now or before, and how many could not be. */
  count(copies: readonly PictureId[]): { readonly compared: number; readonly failed: number } {
    const pairs = this.#originals.flatMap((original) =>
      copies.flatMap((copy) => (original === copy ? [] : (this.#get(original, copy) ?? []))),
    );
    const failed = pairs.filter(({ trouble }) => trouble !== '').length;
    return { compared: pairs.length - failed, failed };
  }

  /**
   * The pairs of one copy that are not known yet. Most copies are one of the originals whole, in another size: then how
   * that original relates to the others says how the copy does. The nearest original is tried, whatever is known already,
   * so that a pass that was cut off comes to the same pairs.
   */
  #compareOne(copy: PictureId, compare: (original: PictureId) => ComparedPair): readonly ComparedPair[] {
    const wanted = this.#wantedFor(copy);
    const [nearest] = this.#originals.toSorted(
      (a, b) => this.#distance(a, copy) - this.#distance(b, copy) || (a < b ? -1 : 1),
    );
    if (nearest === undefined) return [];
    const first = wanted.includes(nearest) ? compare(nearest) : this.#get(nearest, copy);
    const isThat = nearest !== copy && first?.trouble === '' && isWholeCopy(first.relation);
    return wanted.map((original) => {
      if (original === nearest && first !== undefined) return first;
      const known = isThat ? this.#get(original, nearest) : undefined;
      return known?.trouble === '' ? { ...known, copy } : compare(original);
    });
  }

  /** Those originals that a copy is still to be compared with; an original's own copy is itself. */
  #wantedFor(copy: PictureId): readonly PictureId[] {
    return this.#originals.filter((original) => this.#get(original, copy)?.trouble !== '');
  }

  #get(original: PictureId, copy: PictureId): ComparedPair | undefined {
    return this.#known.get(`${original} ${copy}`);
  }

  #remember(pair: ComparedPair): void {
    this.#known.set(`${pair.original} ${pair.copy}`, pair);
  }
}

/** So sure that a copy is the whole of one original that the others need not be laid over it. */
const SURE = 0.95;

const isWholeCopy = ({ kind, confidence }: PictureRelation): boolean =>
  (kind === 'same' || kind === 'resized') && confidence >= SURE;

type Ends = Pick<ComparedPair, 'original' | 'copy'>;

const NOT_READY: Ready = { ok: false, trouble: 'not read' };

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 } as const;
const UNKNOWN = { inliers: 0, matched: 0, correlation: null, agreeing: null, distance: null } as const;
const SAME: ComparedPair['relation'] = {
  ...{ kind: 'same', edits: [], confidence: 1, because: { ...UNKNOWN, distance: 0 } },
  ...{ kept: WHOLE, place: WHOLE, transform: [1, 0, 0, 0, 1, 0], changed: [] },
};
const NOT_JUDGED: ComparedPair['relation'] = {
  ...{ kind: 'cannot-be-judged', edits: [], confidence: 1, because: UNKNOWN },
  ...{ kept: null, place: null, transform: null, changed: [] },
};

/** Never throws: what the comparison of one pair stumbles over is said of that pair. */
function comparePair(ends: Ends, original: Ready, copy: Ready): ComparedPair {
  const failed = (trouble: string): ComparedPair => ({
    ...ends,
    method: METHOD,
    relation: NOT_JUDGED,
    trouble,
  });
  if (!original.ok) return failed(`original: ${original.trouble}`);
  if (!copy.ok) return failed(copy.trouble);
  try {
    return { ...ends, method: METHOD, relation: relate(original.prepared, copy.prepared), trouble: '' };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
