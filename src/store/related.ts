import { isId, type Labelled, type Relation, type TellingId } from '../domain/index.ts';
import { insertRows } from './door.ts';
import type { Store } from './open.ts';

/** Replaces all relations and labels by these, whole or not at all. Labelled items must be in the store. */
export async function replaceRelated(
  store: Store,
  { relations, labels }: { readonly relations: readonly Relation[]; readonly labels: readonly Labelled[] },
): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('relation').execute();
    await trx.deleteFrom('item_label').execute();
    await insertRows(trx, 'relation', relationRows(relations));
    await insertRows(
      trx,
      'item_label',
      labels.map(({ itemId, label, rule, words }) => ({
        item_id: itemId,
        label,
        rule_id: rule.id,
        rule_version: rule.version,
        words,
      })),
    );
  });
}

const endOf = (id: TellingId): 'story' | 'item' => (isId('story', id) ? 'story' : 'item');

function relationRows(relations: readonly Relation[]) {
  const places = new Map<TellingId, number>();
  return relations.map(({ of, to, grounds, bits, days }) => {
    const position = places.get(of) ?? 0;
    places.set(of, position + 1);
    const [first] = grounds;
    if (first === undefined) throw new Error(`expected grounds for ${of} and ${to} but received none`);
    const ends = { subject_kind: endOf(of), subject_id: of, other_kind: endOf(to), other_id: to };
    return { ...ends, kind: first.kind, grounds, bits, days, position };
  });
}

/** All relations, ordered by what they are of, each one's firmest first. */
export async function loadRelations(store: Store): Promise<Relation[]> {
  const rows = await store.db
    .selectFrom('relation')
    .select(['subject_id as of', 'other_id as to', 'grounds', 'bits', 'days'])
    .orderBy('subject_id')
    .orderBy('position')
    .execute();
  return rows;
}

/** All labels, ordered by item. */
export async function loadLabels(store: Store): Promise<Labelled[]> {
  const rows = await store.db.selectFrom('item_label').selectAll().orderBy('item_id').execute();
  return rows.map((row) => ({
    itemId: row.item_id,
    label: row.label,
    rule: { id: row.rule_id, version: row.rule_version },
    words: row.words,
  }));
}
