import type { ComparedPair, PictureId } from '../domain/index.ts';
import { chunksOf, insertRows, listOf, overwrite } from './door.ts';
import type { Store } from './open.ts';

const PAIR_COLUMNS = ['kind', 'confidence', 'relation', 'trouble'];

/** Keeps how pairs relate, in place of what was kept of them. The copies must be saved before; an original may be an example picture that nobody published. */
export async function savePairs({ db }: Store, pairs: readonly ComparedPair[]): Promise<void> {
  const rows = pairs.map(({ original, copy, method, relation, trouble }) => ({
    ...{ original, copy, method, relation, trouble },
    ...{ kind: relation.kind, confidence: relation.confidence },
  }));
  await insertRows(
    db,
    'picture_relation',
    rows,
    `on conflict (original, copy, method) do update set ${overwrite(PAIR_COLUMNS)}`,
  );
}

/** Which pairs are asked for: those of these originals with these copies, compared by one method. */
export type PairsAsked = {
  readonly originals: readonly PictureId[];
  readonly copies: readonly PictureId[];
  readonly method: string;
};

/** At most so many pairs are answered at once: each is about half a kilobyte. */
const AN_ANSWER = 5_000;

/** What is kept of these pairs, some thousands at a time; ordered by original and copy within each lot. */
export async function* streamPairs(
  { db }: Store,
  { originals, copies, method }: PairsAsked,
): AsyncGenerator<readonly ComparedPair[]> {
  for (const some of chunksOf(originals, AN_ANSWER))
    for (const theirs of chunksOf(copies, Math.ceil(AN_ANSWER / some.length)))
      yield await db
        .selectFrom('picture_relation')
        .select(['original', 'copy', 'method', 'relation', 'trouble'])
        .where('original', 'in', listOf(some))
        .where('copy', 'in', listOf(theirs))
        .where('method', '=', method)
        .orderBy('original')
        .orderBy('copy')
        .execute();
}

/** Pairs of these originals that have something in common, ordered by original and copy. */
export async function alikePairs(
  { db }: Store,
  originals: readonly PictureId[],
  method: string,
): Promise<readonly ComparedPair[]> {
  return db
    .selectFrom('picture_relation')
    .select(['original', 'copy', 'method', 'relation', 'trouble'])
    .where('original', 'in', listOf(originals))
    .where('kind', 'not in', ['different', 'cannot-be-judged'])
    .where('method', '=', method)
    .orderBy('original')
    .orderBy('copy')
    .execute();
}

/** Lets go of what other methods, or versions of it, said of pairs. */
export async function keepPairsOf({ db }: Store, method: string): Promise<void> {
  await db.deleteFrom('picture_relation').where('method', '<>', method).execute();
}
