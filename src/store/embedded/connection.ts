import { Worker } from 'node:worker_threads';
import { StoreBrokenError } from '../errors.ts';
import { parserOf } from '../values.ts';
import type { Answer, DatabaseFault, Question } from './worker.ts';

/** Rows as objects, and how many a writing query touched (null for others). */
export type QueryAnswer = {
  readonly rows: readonly Record<string, unknown>[];
  readonly affected: number | null;
};

/** A failed query: the fields bear the names the `pg` driver gives them, so that callers need not know which it was. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
  readonly code: string | null;
  readonly detail: string | null;
  readonly constraint: string | null;
  readonly table: string | null;

  constructor(fault: DatabaseFault) {
    super(fault.message);
    this.code = fault.code;
    this.detail = fault.detail;
    this.constraint = fault.constraint;
    this.table = fault.table;
  }
}

/** A line to the thread that holds the embedded database. */
export type EmbeddedConnection = {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer>;
  /** Closes the database and ends the thread; a second call waits for the first. */
  close(): Promise<void>;
};

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };

/**
 * Starts the thread and waits until its database answers. The caller holds the lock of the folder.
 *
 * @throws StoreBrokenError when the database cannot be opened, or later when its thread ends by itself.
 */
export async function connectEmbedded(folder: string): Promise<EmbeddedConnection> {
  // Flags of the main program, such as --input-type, do not fit the thread.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder },
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let broken: StoreBrokenError | null = null;
  const stop = (cause: unknown): void => {
    broken ??= brokenError(folder, cause);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  await readyOrBroken(worker, folder);
  worker.on('error', stop);
  worker.on('exit', (code) => stop(new Error(`its thread ended with code ${code}`)));
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });

  let lastId = 0;
  const ask = (question: (id: number) => Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (broken !== null) {
        reject(broken);
        return;
      }
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage(question(id));
    });
  let closing: Promise<void> | null = null;
  return {
    query: async (sql, parameters) => toRows(await ask((id) => ({ kind: 'query', id, sql, parameters }))),
    close: () => (closing ??= closeWorker(worker, ask)),
  };
}

async function readyOrBroken(worker: Worker, folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', (error) => reject(brokenError(folder, error)));
    worker.once('exit', (code) =>
      reject(brokenError(folder, new Error(`its thread ended with code ${code}`))),
    );
  });
}

async function closeWorker(
  worker: Worker,
  ask: (question: (id: number) => Question) => Promise<Answer>,
): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  toRows(await ask((id) => ({ kind: 'close', id })));
  await ended;
}

function toRows(answer: Answer): QueryAnswer {
  if (answer.state === 'failed') throw new EmbeddedDatabaseError(answer.error);
  const fields = answer.fields.map((field) => ({ name: field.name, parse: parserOf(field.oid) }));
  const rows = answer.rows.map((texts) => {
    const row: Record<string, unknown> = {};
    fields.forEach(({ name, parse }, index) => {
      const text = texts[index] ?? null;
      row[name] = text === null ? null : parse(text);
    });
    return row;
  });
  return { rows, affected: answer.affected };
}

function brokenError(folder: string, cause: unknown): StoreBrokenError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StoreBrokenError(
    `The database in ${folder} stopped: ${why}. Open it again; if it stops each time, move the folder "database" in there aside and run again: captures are kept, and a run fills a new database.`,
    { cause },
  );
}
