import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { startPostgres, type TestServer } from '../../scripts/postgres.ts';
import { StoreTooNewError, StoreUnreachableError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openStore } from './open.ts';
import { withoutPassword } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const open = (database: string) => openStore({ folder: 'unused', database });

test('a server that cannot be used is named without its password, with what to do', async () => {
  const wrong = Object.assign(new URL(server.url), { password: 'geheim', search: '?password=geheim' }).href;
  for (const database of [
    wrong,
    'postgres://ada:geheim@127.0.0.1:1/lists',
    'postgres://ada:geheim@none.invalid/x',
  ]) {
    const error = await open(database).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnreachableError);
    expect(String(error)).toContain(withoutPassword(database));
    expect(String(error)).toContain('"database:" in observatory.yaml');
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('geheim');
  }
});

test('several processes open one new database at once, and all get in', async () => {
  const database = await server.createDatabase();
  const [first, ...others] = await Promise.all([open(database), open(database), open(database)]);
  const { rows } = await sql`select number, name from migration order by number`.execute(first.db);
  expect(rows).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name })));
  for (const store of [first, ...others]) await store.close();
});

test('times are in UTC whatever the zone of the database, and a vocabulary that grew is taken on', async () => {
  const database = await server.createDatabase();
  const before = await open(database);
  await sql`do $$ begin execute format('alter database %I set timezone = ''Asia/Seoul''', current_database()); end $$`.execute(
    before.db,
  );
  await sql`alter table look drop constraint look_outcome_words, add constraint look_outcome_words check (outcome = 'old')`.execute(
    before.db,
  );
  await before.close();
  const after = await open(database);
  const { rows } = await sql<{ at: string; words: string }>`
    select '2031-05-01T00:00:00Z'::timestamptz as at, pg_get_constraintdef(oid) as words
    from pg_constraint where conname = 'look_outcome_words'`.execute(after.db);
  expect(rows[0]?.at).toBe('2031-05-01T00:00:00.000Z');
  expect(rows[0]?.words).toContain('not-tried');
  await after.close();
});

test('a database that a newer Lacuna wrote is refused and left as it is', async () => {
  const database = await server.createDatabase();
  const store = await open(database);
  await sql`insert into migration (number, name) values (999, 'later')`.execute(store.db);
  await store.close();
  await expect(open(database)).rejects.toThrow(StoreTooNewError);
});
