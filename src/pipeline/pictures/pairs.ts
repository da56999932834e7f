import type { ComparedPair, PictureId, PictureRelation } from '../../domain/index.ts';
import { METHOD } from '../../pictures/index.ts';
import { savePairs, streamPairs } from '../../store/index.ts';
import { comparePair, originalFailed, SAME } from './compare-pair.ts';
import { KnownPairs } from './known-pairs.ts';
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
  readonly #known: KnownPairs;
  #unsaved: ComparedPair[] = [];
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
    this.#known = new KnownPairs(originals);
    this.#distance = distance;
  }

  /**
   * Compares copies with the originals. Pairs that were compared before are read from the store. Of the others the
   * originals are held made ready, about half a megabyte each, and the copies pass by one at a time. A picture that
   * cannot be read stops nothing: its pairs say so, and are tried again by the next pass. When it is stopped, what was
   * compared until then is kept.
   */
  async compare(copies: readonly PictureId[], { signal, onCopy }: PairOptions): Promise<void> {
    const wanted = [...new Set([...this.#originals, ...copies])];
    const asked = { originals: this.#originals, copies: wanted, method: METHOD };
    for await (const pairs of streamPairs(this.#desk.store, asked))
      for (const pair of pairs) this.#known.set(pair);
    const ready = await this.#readyOriginals(wanted);
    const missing = wanted.filter((copy) => this.#wantedFor(copy, ready).length > 0);
    for (const [index, copy] of missing.entries()) {
      if (signal.aborted) break;
      const theirs = ready.get(copy) ?? (await readyPicture(this.#desk, copy));
      for (const pair of this.#compareOne(copy, theirs, ready)) this.#remember(pair);
      onCopy(index + 1, missing.length);
      if (this.#unsaved.length >= A_WRITE) await this.#save();
    }
    await this.#save();
  }

  /**
   * The originals with a pair that is not known yet, made ready. One that cannot be read marks its pairs, and no copy is
   * opened for it; it is tried once a pass.
   */
  async #readyOriginals(copies: readonly PictureId[]): Promise<ReadyOriginals> {
    const ready = new Map<PictureId, Ready>();
    for (const original of this.#originals) {
      const open = copies.filter((copy) => this.#isOpen(original, copy));
      if (open.length === 0) continue;
      const made = await readyPicture(this.#desk, original);
      if (made.ok) ready.set(original, made);
      else for (const copy of open) this.#remember(originalFailed({ original, copy }, made.trouble));
    }
    return ready;
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
  #compareOne(copy: PictureId, theirs: Ready, ready: ReadyOriginals): readonly ComparedPair[] {
    const compare = (original: PictureId): ComparedPair =>
      comparePair({ original, copy }, ready.get(original) ?? NOT_READY, theirs);
    const wanted = this.#wantedFor(copy, ready);
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

  /** Those originals that a copy is still to be compared with, and can be; an original's own copy is itself. */
  #wantedFor(copy: PictureId, ready: ReadyOriginals): readonly PictureId[] {
    return this.#originals.filter((original) => ready.has(original) && this.#isOpen(original, copy));
  }

  #isOpen(original: PictureId, copy: PictureId): boolean {
    return this.#get(original, copy)?.trouble !== '';
  }

  #get(original: PictureId, copy: PictureId): ComparedPair | undefined {
    return this.#known.get(original, copy);
  }

  /** Keeps a pair, and has it written where it says something new. */
  #remember(pair: ComparedPair): void {
    const before = this.#get(pair.original, pair.copy);
    this.#known.set(pair);
    if (before === undefined || before.trouble !== pair.trouble) this.#unsaved.push(pair);
  }

  async #save(): Promise<void> {
    await savePairs(this.#desk.store, this.#unsaved);
    this.#unsaved = [];
  }
}

type ReadyOriginals = ReadonlyMap<PictureId, Ready>;

const NOT_READY: Ready = { ok: false, trouble: 'not read' };

/** So sure that a copy is the whole of one original that the others need not be laid over it. */
const SURE = 0.95;

const isWholeCopy = ({ kind, confidence }: PictureRelation): boolean =>
  (kind === 'same' || kind === 'resized') && confidence >= SURE;
