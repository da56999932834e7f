import { sql } from 'kysely';
import type { ItemId, VoiceMember } from '../../domain/index.ts';
import type { Store } from '../open.ts';
import { ITEM_COLUMNS, type ItemLine } from './story.ts';

/** A step of a chain of copies: what is known of one text and of the text it was taken from. */
export type OriginStep = Pick<VoiceMember, 'by' | 'via' | 'overlap' | 'changed'> & {
  readonly itemId: ItemId;
  /** The text it was taken from; null where the chain ends. */
  readonly from: ItemLine | null;
};

/** So many steps are shown; a longer chain is followed on the page of a text further up. */
const MOST_STEPS = 12;

/** From whom an item was taken, and that one from whom, to the end; empty for an item without copies. */
export async function findOriginChain({ db }: Store, id: ItemId): Promise<readonly OriginStep[]> {
  const { rows } = await sql<
    Omit<ItemLine, 'id'> & Omit<OriginStep, 'from'> & { readonly id: ItemId | null }
  >`
    with recursive chain as (
      select m.*, 1 as step from voice_member m where m.item_id = ${id}
      union all
      select m.*, chain.step + 1 from chain
        join voice_member m on m.item_id = chain.from_id and m.voice_id = chain.voice_id
      where chain.step < ${sql.lit(MOST_STEPS)}
    )
    select chain.item_id as "itemId", chain.taken_by as by, chain.via, chain.overlap, chain.changed, ${ITEM_COLUMNS}
    from chain left join item i on i.id = chain.from_id left join source s on s.id = i.source_id
    order by chain.step`.execute(db);
  return rows.map(({ itemId, by, via, overlap, changed, ...line }) => ({
    ...{ itemId, by, via, overlap, changed },
    from: line.id === null ? null : { ...line, id: line.id },
  }));
}
