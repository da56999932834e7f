import type { ComparedPair, PictureId } from '../domain/index.ts';
import { chunksOf, insertRows, listOf, overwrite } from './door.ts';
import type { Store } from './open.ts';

const PAIR_COLUMNS = ['kind', 'confidence', 'relation', 'trouble'];

/** Keeps how pairs relate, in place of what was kept of them. The pictures must be saved before. */
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

/** So many pictures are named in one question. */
const A_QUESTION = 1_000;

/** What is kept of these pairs, ordered by original and copy within each thousand of both. */
export async function loadPairs(
  { db }: Store,
  { originals, copies, method }: PairsAsked,
): Promise<ComparedPair[]> {
  const pairs: ComparedPair[] = [];
  for (const some of chunksOf(originals, A_QUESTION))
    for (const theirs of chunksOf(copies, A_QUESTION)) {
      const rows = await db
        .selectFrom('picture_relation')
        .select(['original', 'copy', 'method', 'relation', 'trouble'])
        .where('original', 'in', listOf(some))
        .where('copy', 'in', listOf(theirs))
        .where('method', '=', method)
        .orderBy('original')
        .orderBy('copy')
        .execute();
      for (const row of rows) pairs.push(row);
    }
  return pairs;
}

/** Lets go of what other methods, or versions of it, said of pairs. */
export async function keepPairsOf({ db }: Store, method: string): Promise<void> {
  await db.deleteFrom('picture_relation').where('method', '<>', method).execute();
}
