import { findArchives, readArchiveFile, type ArchiveFile } from '../collect/index.ts';
import type { Attempt } from '../domain/index.ts';
import type { RowWriter } from '../report/index.ts';
import { Ledger, type Account, type NotRead } from './extract/account.ts';
import { inOrder, type Room } from './extract/in-order.ts';
import { whyNoPage, type RecordReading, type RecordTask } from './extract/read-record.ts';
import { ThreadPool, type Fate } from './extract/thread-pool.ts';

export type { Account, FileAccount, NotRead } from './extract/account.ts';

/** How far an extraction has come. */
export type ExtractProgress = {
  readonly bytes: number;
  readonly ofBytes: number;
  readonly records: number;
  readonly read: number;
};

export type ExtractOptions = {
  /** Files, folders or patterns. */
  readonly paths: readonly string[];
  readonly rows: RowWriter;
  /** Threads that read pages. */
  readonly workers: number;
  /** IANA zone for dates that name none. */
  readonly zone: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ExtractProgress) => void;
  /** Told of every record that became no row, in the order of the archive. */
  readonly onNotRead?: (record: NotRead) => Promise<void>;
  /** Longest time for one page, in milliseconds. */
  readonly limitMs?: number;
};

/** An honest page takes milliseconds. */
const LIMIT_MS = 20_000;
/** Heap of one thread, in megabytes. */
const HEAP_MB = 512;
/** Bytes of bodies that may wait or be read at once, besides one of any size. */
const HEAVIEST = 48 * 1024 * 1024;

/**
 * Reads every page of web archives, without observatory, database or network: a row a page, in the order of the
 * archives whatever the number of threads. What became of every record is in the account.
 */
export async function extractArchives(options: ExtractOptions): Promise<Account> {
  const { signal, rows, workers, limitMs = LIMIT_MS, onNotRead } = options;
  const script = new URL('./extract/read-thread.ts', import.meta.url);
  const pool = new ThreadPool<RecordTask, RecordReading>({
    ...{ script, threads: workers, limitMs, heapMb: HEAP_MB },
  });
  const ledger = new Ledger();
  const room: Room = { most: 4 * workers, heaviest: HEAVIEST };
  try {
    const arrivals = await openAll(options, ledger);
    const read = (attempt: Attempt) => readOne(attempt, options.zone, pool, limitMs);
    for await (const one of inOrder(arrivals, read, ({ body }) => body.length, room)) {
      ledger.came(one.reading);
      if (one.reading.state === 'read') await rows.add(one.reading.row);
      else await onNotRead?.(toNotRead(one.attempt, one.reading));
    }
  } finally {
    await pool.close();
  }
  return ledger.account(signal.aborted);
}

/** Every answer in every archive; a path that means no archive is in the account too. */
async function openAll(options: ExtractOptions, ledger: Ledger): Promise<AsyncGenerator<Attempt>> {
  const found = await Promise.all(
    options.paths.map(async (path) => ({ path, archives: await findArchives(path) })),
  );
  for (const { path, archives } of found) if (archives.length === 0) ledger.missing(path);
  return arrivalsIn(
    found.flatMap(({ archives }) => archives),
    options,
    ledger,
  );
}

async function* arrivalsIn(
  archives: readonly ArchiveFile[],
  { signal, onProgress }: ExtractOptions,
  ledger: Ledger,
): AsyncGenerator<Attempt> {
  const ofBytes = archives.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  const tell = () => onProgress?.({ bytes, ofBytes, records: ledger.records, read: ledger.read });
  for (const archive of archives) {
    ledger.open(archive.name);
    const hearers = {
      onBytes: (count: number) => void (bytes += count),
      onPassed: (what: string) => ledger.passed(what),
    };
    for await (const attempt of readArchiveFile(archive, hearers)) {
      tell();
      if (signal.aborted) return;
      if (ledger.arrived(attempt)) yield attempt;
    }
  }
  tell();
}

type Read = { readonly attempt: Attempt; readonly reading: RecordReading };

async function readOne(
  attempt: Attempt,
  zone: string,
  pool: ThreadPool<RecordTask, RecordReading>,
  limitMs: number,
): Promise<Read> {
  const reading = whyNoPage(attempt) ?? toReading(await pool.run({ attempt, zone }), limitMs);
  return { attempt: { ...attempt, body: new Uint8Array(0) }, reading };
}

/** What becomes of a page is said in the same words whether the reader or its thread gave up. */
function toReading(fate: Fate<RecordReading>, limitMs: number): RecordReading {
  if (fate.state === 'done') return fate.answer;
  if (fate.state === 'too-slow')
    return { state: 'not-read', reason: 'too-slow', detail: `not read within ${limitMs / 1000} s` };
  return { state: 'not-read', reason: 'reader-failed', detail: `its thread broke down: ${fate.detail}` };
}

function toNotRead(
  { address, at, origin }: Attempt,
  { reason, detail }: RecordReading & { state: 'not-read' },
): NotRead {
  const { file, member } = origin.kind === 'disk' ? origin : { file: '', member: null };
  return { archive: file, record: member, address, capturedAt: at, reason, detail };
}
