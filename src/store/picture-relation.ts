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

/** What is kept of pairs with these originals, compared by this method, ordered by original and copy. */
export async function loadPairs(
  { db }: Store,
  originals: readonly PictureId[],
  method: string,
): Promise<ComparedPair[]> {
  const pairs: ComparedPair[] = [];
  for (const chunk of chunksOf(originals, 1_000)) {
    const rows = await db
      .selectFrom('picture_relation')
      .select(['original', 'copy', 'method', 'relation', 'trouble'])
      .where('original', 'in', listOf(chunk))
      .where('method', '=', method)
      .orderBy('original')
      .orderBy('copy')
      .execute();
    for (const row of rows) pairs.push(row);
  }
  return pairs;
}
