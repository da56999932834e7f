import { CompiledQuery, PostgresDialect, sql, type Dialect, type Kysely } from 'kysely';
import pg from 'pg';
import { StoreUnreachableError } from './errors.ts';
import type { Tables } from './tables.ts';
import { parserOf } from './values.ts';

const OLDEST = 15;
const CONNECTIONS = 10;

/** Kysely over a pool of connections to a PostgreSQL server, with times in UTC whatever the server's own zone. */
export function serverDialect(database: string): Dialect {
  const pool = new pg.Pool({
    connectionString: database,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'lacuna',
    types: { getTypeParser: (oid: number) => parserOf(oid) },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set timezone = 'UTC'`));
      await connection.executeQuery(CompiledQuery.raw(`set datestyle = 'ISO'`));
    },
  });
}

/**
 * Asks the server for its version.
 *
 * @throws StoreUnreachableError with what to do; the address in it bears no password.
 */
export async function checkServer(db: Kysely<Tables>, database: string): Promise<void> {
  const version = await askVersion(db, database);
  if (version >= OLDEST) return;
  throw new StoreUnreachableError(
    `${withoutPassword(database)} is PostgreSQL ${version}; Lacuna needs ${OLDEST} or later. Upgrade the server, or leave "database:" out of observatory.yaml to use the one inside the folder.`,
  );
}

async function askVersion(db: Kysely<Tables>, database: string): Promise<number> {
  try {
    const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } catch (error) {
    throw new StoreUnreachableError(
      `Cannot use the PostgreSQL server ${withoutPassword(database)}: ${reasonOf(error)}. Check that it runs and that "database:" in observatory.yaml names the right host, user and database, or leave it out to use the database inside the folder.`,
    );
  }
}

/** The code of a fault where it has no sentence: Node joins several failed addresses under an empty one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error.message === '' ? code : error.message;
}

/** A server's address as it may be shown: without password and without parameters, which can hold one too. */
export function withoutPassword(database: string): string {
  const url = URL.parse(database);
  if (url === null) return 'of observatory.yaml (its address cannot be read)';
  return `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${url.pathname}`;
}
