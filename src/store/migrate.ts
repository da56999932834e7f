import { sql, type Kysely, type Transaction } from 'kysely';
import { StoreTooNewError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './tables.ts';
import { keepVocabulary } from './vocabulary.ts';

/** Any number, the same in every Lacuna: two processes that open one server take their turns. */
const TURN = 5_210_726_633;

/**
 * Brings a database to the newest form, in one transaction: it has the new form or the old one, whatever happens.
 *
 * @throws StoreTooNewError when a newer Lacuna has been here.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.raw(String(TURN))})`.execute(trx);
    const done = await appliedMigrations(trx);
    refuseNewer(done);
    for (const migration of MIGRATIONS) {
      if (!done.has(migration.number)) await apply(trx, migration);
    }
    await keepVocabulary(trx);
  });
}

async function appliedMigrations(trx: Transaction<Tables>): Promise<ReadonlySet<number>> {
  await sql`
    create table if not exists migration (
      number integer primary key, name text not null, applied timestamptz not null default now())`.execute(
    trx,
  );
  const rows = await trx.selectFrom('migration').select('number').execute();
  return new Set(rows.map((row) => row.number));
}

function refuseNewer(done: ReadonlySet<number>): void {
  const newest = Math.max(0, ...done);
  const known = Math.max(...MIGRATIONS.map((migration) => migration.number));
  if (newest <= known) return;
  throw new StoreTooNewError(
    `This database has form ${newest}, and this Lacuna knows forms up to ${known}. Use a newer Lacuna, or another folder or database.`,
  );
}

async function apply(trx: Transaction<Tables>, migration: (typeof MIGRATIONS)[number]): Promise<void> {
  for (const statement of migration.statements) await sql.raw(statement).execute(trx);
  await trx.insertInto('migration').values({ number: migration.number, name: migration.name }).execute();
}
