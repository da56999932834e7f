import { readFile } from 'node:fs/promises';
import type { ComparedPair, PictureId } from '../../domain/index.ts';
import { METHOD } from '../../pictures/index.ts';
import { savePairs, streamPairs } from '../../store/index.ts';
import { comparePair, SAME } from '../pictures/compare-pair.ts';
import { KnownPairs } from '../pictures/known-pairs.ts';
import { readyBytes, readyPicture, type Ready } from '../pictures/ready-picture.ts';
import type { Workshop } from '../workshop.ts';
import type { Example } from './read-examples.ts';

/** So many pairs are compared before they are written: a pass that is killed loses no more. */
const A_WRITE = 200;

export type ComparingOptions = {
  readonly signal: AbortSignal;
  /** Called after each picture that had to be compared. */
  readonly onCopy: (done: number, all: number) => void;
};

/** What is known of a pair; undefined where it was not compared. */
export type PairOf = (original: PictureId, copy: PictureId) => ComparedPair | undefined;

/** What is kept of pairs, and that equal bytes are one picture. */
export const pairOf =
  (known: KnownPairs): PairOf =>
  (original, copy) =>
    original === copy
      ? { original, copy, method: METHOD, relation: SAME, trouble: '' }
      : known.get(original, copy);

/**
 * How held pictures relate to examples. What was compared before, with a released picture of the same bytes too, is read
 * from the store; a pair that could not be compared is tried again. When it is stopped, what was compared until then is
 * kept.
 */
export async function compareExamples(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  examples: readonly Example[],
  copies: readonly PictureId[],
  { signal, onCopy }: ComparingOptions,
): Promise<PairOf> {
  const files = new Map(examples.map(({ id, file }) => [id, file]));
  const originals = [...files.keys()];
  const known = new KnownPairs(originals);
  const asked = { originals, copies, method: METHOD };
  for await (const pairs of streamPairs(store, asked)) for (const pair of pairs) known.set(pair);
  const openOf = (copy: PictureId): readonly PictureId[] =>
    originals.filter((original) => original !== copy && known.get(original, copy)?.trouble !== '');
  const open = copies.filter((copy) => openOf(copy).length > 0);
  const ready = open.length === 0 ? new Map<PictureId, Ready>() : await readyFiles(files);
  let unsaved: ComparedPair[] = [];
  const remember = (pair: ComparedPair): void => {
    const before = known.get(pair.original, pair.copy);
    known.set(pair);
    if (before?.trouble !== pair.trouble) unsaved.push(pair);
  };
  const save = async (): Promise<void> => {
    await savePairs(store, unsaved);
    unsaved = [];
  };
  for (const [index, copy] of open.entries()) {
    if (signal.aborted) break;
    const theirs = await readyPicture({ store, archive }, copy);
    for (const original of openOf(copy))
      remember(comparePair({ original, copy }, ready.get(original) ?? NOT_READY, theirs));
    onCopy(index + 1, open.length);
    if (unsaved.length >= A_WRITE) await save();
  }
  await save();
  return pairOf(known);
}

const NOT_READY: Ready = { ok: false, trouble: 'not read' };

async function readyFiles(files: ReadonlyMap<PictureId, string>): Promise<ReadonlyMap<PictureId, Ready>> {
  const ready = new Map<PictureId, Ready>();
  for (const [id, file] of files) ready.set(id, await readyBytes(() => readFile(file)));
  return ready;
}
