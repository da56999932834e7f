import type { Box, PictureRelation } from '../../src/domain/index.ts';
import {
  fingerprint,
  prepare,
  relate,
  wordsOf,
  type Preparing,
  type Words,
} from '../../src/pictures/index.ts';
import { EDITS } from './edits.ts';
import type { Original } from './originals.ts';
import { seeded, type Random } from './seeded.ts';
import { keptOf, sharpOf, type Work } from './work.ts';

/** An original of the set, ready to be compared; `words` is its PDQ, null where PDQ itself does not trust it. */
export type Ready = {
  readonly original: Original;
  readonly prepared: Preparing;
  readonly words: Words | null;
};

/** What came of one edited copy. */
export type Trial = {
  readonly edit: string;
  readonly kind: Original['kind'];
  readonly of: number;
  readonly relation: PictureRelation;
  readonly rightKinds: readonly string[];
  readonly isBoxRight: boolean;
  readonly words: Words | null;
  /** Other originals it was found in. */
  readonly falseFinds: readonly string[];
  readonly prepareMs: number;
  readonly relateMs: number;
};

const TRUSTED_QUALITY = 50;
const BOX_ERROR = 0.05;
const OTHERS = 3;

export async function makeReady(original: Original): Promise<Ready> {
  const bytes = await encoded(await original.make(), 92);
  return { original, prepared: await prepare(bytes), words: await printOf(bytes) };
}

async function encoded(work: Work, quality: number): Promise<Buffer> {
  return sharpOf(work).jpeg({ quality }).toBuffer();
}

async function printOf(bytes: Uint8Array): Promise<Words | null> {
  const print = await fingerprint(bytes);
  return print.ok && print.quality >= TRUSTED_QUALITY ? wordsOf(print.pdq) : null;
}

/** Whether a relation says that the one picture shows the other. */
export function isFound({ kind }: PictureRelation): boolean {
  return kind !== 'different' && kind !== 'cannot-be-judged' && kind !== 'another-frame';
}

/** Edits one original in `count` ways, going round the list of edits so that each is used as often. */
export async function tryEdits(set: readonly Ready[], of: number, count: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (let n = 0; n < count; n += 1) trials.push(await tryEdit(set, of, of * count + n));
  return trials;
}

async function tryEdit(set: readonly Ready[], of: number, turn: number): Promise<Trial> {
  const random = seeded(turn * 7907 + 11);
  const [own, edit] = [at(set, of), EDITS[turn % EDITS.length]];
  if (!edit) throw new RangeError('expected an edit but received none');
  const beside = other(set, of, random);
  const made = await edit.step(await own.original.make(), {
    random,
    neighbour: await at(set, beside).original.make(),
  });
  const bytes = await encoded(made, 88);
  const start = performance.now();
  const copy = await prepare(bytes);
  const middle = performance.now();
  const relation = relate(own.prepared, copy);
  const end = performance.now();
  const others = Array.from({ length: OTHERS }, () => other(set, of, random)).filter((one) => one !== beside);
  return {
    edit: edit.name,
    kind: own.original.kind,
    of,
    relation,
    rightKinds: made.kinds,
    isBoxRight: relation.kept !== null && isNear(relation.kept, keptOf(made)),
    words: await printOf(bytes),
    falseFinds: others
      .filter((one) => isFound(relate(at(set, one).prepared, copy)))
      .map((one) => at(set, one).original.name),
    prepareMs: middle - start,
    relateMs: end - middle,
  };
}

function at(set: readonly Ready[], index: number): Ready {
  const one = set[index];
  if (!one) throw new RangeError(`expected an index below ${set.length} but received ${index}`);
  return one;
}

function other(set: readonly Ready[], of: number, random: Random): number {
  return (of + 1 + Math.floor(random() * (set.length - 1))) % set.length;
}

function isNear(box: Box, truth: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (side) => Math.abs(box[side] - truth[side]) <= BOX_ERROR,
  );
}
