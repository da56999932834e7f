import { Kysely } from 'kysely';
import { connectEmbedded } from './embedded/connection.ts';
import { embeddedDialect } from './embedded/dialect.ts';
import { takeLock } from './embedded/lock.ts';
import { migrate } from './migrate.ts';
import { checkServer, serverDialect } from './server.ts';
import type { Tables } from './tables.ts';

/** An open database. Every function of this room takes one; SQL stays in this room. */
export type Store = {
  readonly db: Kysely<Tables>;
  readonly kind: 'embedded' | 'server';
  /** Ends all connections. Queries after it fail; closing again does nothing. */
  close(): Promise<void>;
};

/**
 * Opens the observatory's database and brings it to the newest form: the one inside `folder` (made when missing), or,
 * where `database` names one (`postgres://…`), a PostgreSQL server of version 15 or later.
 *
 * @throws StoreInUseError when another process has the embedded database open; StoreUnreachableError when the server
 * cannot be used; StoreTooNewError after a newer Lacuna; StoreBrokenError when the embedded database cannot be read.
 */
export async function openStore(where: {
  readonly folder: string;
  readonly database: string | null;
}): Promise<Store> {
  return where.database === null ? openEmbedded(where.folder) : openServer(where.database);
}

async function openEmbedded(folder: string): Promise<Store> {
  const unlock = await takeLock(folder);
  try {
    const db = new Kysely<Tables>({ dialect: embeddedDialect(await connectEmbedded(folder)) });
    return await prepare(db, 'embedded', unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openServer(database: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: serverDialect(database) });
  try {
    await checkServer(db, database);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return prepare(db, 'server', () => undefined);
}

async function prepare(db: Kysely<Tables>, kind: Store['kind'], unlock: () => void): Promise<Store> {
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let closing: Promise<void> | null = null;
  return { db, kind, close: () => (closing ??= db.destroy().finally(unlock)) };
}
