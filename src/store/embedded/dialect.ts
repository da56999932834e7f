import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { EmbeddedConnection } from './connection.ts';

/** Kysely over the one connection of an embedded database: a transaction keeps it, and other queries wait their turn. */
export function embeddedDialect(connection: EmbeddedConnection): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => embeddedDriver(connection),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function embeddedDriver(connection: EmbeddedConnection): Driver {
  const turn = takeTurns();
  const single: DatabaseConnection = {
    executeQuery: (query) => execute(connection, query),
    streamQuery: () => {
      throw new Error(
        'expected pages of rows by key but received a request to stream: the embedded database has no cursors',
      );
    },
  };
  const run = async (sql: string): Promise<void> => {
    await single.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => turn.take().then(() => single),
    releaseConnection: () => {
      turn.give();
      return Promise.resolve();
    },
    beginTransaction: (_, { isolationLevel }) =>
      run(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => connection.close(),
  };
}

async function execute<Row>(connection: EmbeddedConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
  const { rows, affected } = await connection.query(query.sql, query.parameters);
  const result = { rows: rows as Row[] };
  return affected === null ? result : { ...result, numAffectedRows: BigInt(affected) };
}

/** One at a time, first come first served. */
function takeTurns(): { take(): Promise<void>; give(): void } {
  const queue: (() => void)[] = [];
  let taken = false;
  return {
    take: () =>
      new Promise((resolve) => {
        if (taken) queue.push(resolve);
        else {
          taken = true;
          resolve();
        }
      }),
    give: () => {
      const next = queue.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
}
