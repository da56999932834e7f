import { sql } from 'kysely';
import type { Instant, IsolationConsent, IsolationId, IsolationPlan, ProbeId } from '../../domain/index.ts';
import { insertRows } from '../door.ts';
import type { Store } from '../open.ts';
import { toTimestamp } from '../values.ts';
import { stamp } from './columns.ts';

/** Keeps a plan that was put on paper; one that is kept already stays with its time. */
export async function saveIsolationPlan({ db }: Store, plan: IsolationPlan, at: Instant): Promise<void> {
  const { id, hash, probeId, sourceId } = plan;
  const row = { id, hash, probe_id: probeId, source_id: sourceId, plan, at: toTimestamp(at) };
  await insertRows(db, 'isolation_plan', [row], 'on conflict (id) do nothing');
}

/** A plan and when it was first put on paper. */
export type KeptPlan = { readonly plan: IsolationPlan; readonly at: Instant };

/** The plans that are kept, of one probe or of all, the latest first. */
export async function loadIsolationPlans({ db }: Store, probe?: ProbeId): Promise<readonly KeptPlan[]> {
  let query = db.selectFrom('isolation_plan').select(['plan', 'at']);
  if (probe !== undefined) query = query.where('probe_id', '=', probe);
  return query.orderBy('at', 'desc').orderBy('id').execute();
}

/** Keeps a person's word; the same word twice is one. */
export async function saveConsent({ db }: Store, consent: IsolationConsent): Promise<void> {
  const { isolationId, hash, by, because, at, withdrawn } = consent;
  const row = {
    isolation_id: isolationId,
    hash,
    by,
    because,
    at: toTimestamp(at),
    withdrawn: stamp(withdrawn),
  };
  await insertRows(db, 'isolation_consent', [row], 'on conflict (isolation_id, at) do nothing');
}

/** Takes back every word that stands for a plan. False where none did. */
export async function withdrawConsent({ db }: Store, id: IsolationId, at: Instant): Promise<boolean> {
  const done = await db
    .updateTable('isolation_consent')
    .set({ withdrawn: sql<Instant>`${toTimestamp(at)}::timestamptz` })
    .where('isolation_id', '=', id)
    .where('withdrawn', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** All that was consented to, the earliest first; what was withdrawn too. */
export async function loadConsents({ db }: Store): Promise<readonly IsolationConsent[]> {
  const rows = await db
    .selectFrom('isolation_consent')
    .selectAll()
    .orderBy('at')
    .orderBy('isolation_id')
    .execute();
  return rows.map(({ isolation_id: isolationId, ...row }) => ({ ...row, isolationId }));
}
