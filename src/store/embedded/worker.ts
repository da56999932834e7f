import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { dataFolder } from './data-folder.ts';

/**
 * The thread that holds the embedded database: a query there blocks its thread, and pages must not wait for it.
 * It answers questions one at a time, in order, and hands over values as the text PostgreSQL writes.
 */
export type Question =
  | {
      readonly kind: 'query';
      readonly id: number;
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: 'close'; readonly id: number };

export type Answer = { readonly id: number } & (
  | {
      readonly state: 'done';
      readonly fields: readonly { readonly name: string; readonly oid: number }[];
      readonly rows: readonly (readonly (string | null)[])[];
      readonly affected: number | null;
    }
  | { readonly state: 'failed'; readonly error: DatabaseFault }
);

/** What PostgreSQL says of a failed query, in the words the `pg` driver uses too. */
export type DatabaseFault = {
  readonly message: string;
  readonly code: string | null;
  readonly detail: string | null;
  readonly constraint: string | null;
  readonly table: string | null;
};

/** A quarter of the default: measured here, it saves about 100 MB of memory and costs no time on a window of real size. */
const BUFFERS = '32MB';

const { folder } = workerData as { readonly folder: string };
if (parentPort === null) throw new Error('expected to run in a worker thread but received the main thread');
const port = parentPort;
const database = await openDatabase();
let queue = Promise.resolve();
port.on('message', (question: Question) => {
  queue = queue.then(async () => {
    port.postMessage(await answer(question));
    if (question.kind === 'close') port.close();
  });
});
port.postMessage('ready');

async function openDatabase(): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams, '-c', `shared_buffers=${BUFFERS}`];
  const opened = await PGlite.create({ dataDir: await dataFolder(folder), startParams });
  for (const oid of Object.keys(opened.parsers)) opened.parsers[oid] = (text: string) => text;
  return opened;
}

async function answer(question: Question): Promise<Answer> {
  try {
    if (question.kind === 'query') return await answerQuery(question);
    await database.close();
    return { id: question.id, state: 'done', fields: [], rows: [], affected: null };
  } catch (error) {
    return { id: question.id, state: 'failed', error: toFault(error) };
  }
}

async function answerQuery(question: Extract<Question, { kind: 'query' }>): Promise<Answer> {
  const result = await database.query<(string | null)[]>(question.sql, [...question.parameters], {
    rowMode: 'array',
  });
  return {
    id: question.id,
    state: 'done',
    fields: result.fields.map((field) => ({ name: field.name, oid: field.dataTypeID })),
    rows: result.rows,
    affected: result.affectedRows ?? null,
  };
}

function toFault(error: unknown): DatabaseFault {
  const fault = (error ?? {}) as Partial<Record<keyof DatabaseFault, string>>;
  return {
    message: error instanceof Error ? error.message : String(error),
    code: fault.code ?? null,
    detail: fault.detail ?? null,
    constraint: fault.constraint ?? null,
    table: fault.table ?? null,
  };
}
