import type { Attempt } from '../../domain/index.ts';
import type { InPart } from '../../report/index.ts';
import type { RecordReading } from './read-record.ts';

/** One record that became no row, and why. */
export type NotRead = {
  readonly archive: string;
  readonly record: string | null;
  readonly address: string;
  readonly capturedAt: string;
  readonly reason: string;
  readonly detail: string;
};

/** What became of one archive file. */
export type FileAccount = {
  readonly file: string;
  readonly records: number;
  /** Why it gave no record at all; null when it gave one. */
  readonly trouble: string | null;
};

type Counts = Readonly<Record<string, number>>;

/** Every record of every archive, counted once: `records` is `read`, `notRead` and `noAnswers` together. */
export type Account = {
  readonly files: readonly FileAccount[];
  readonly records: number;
  /** Rows written. */
  readonly read: number;
  /** How many of the rows hold only a part of their page, by reason. */
  readonly readInPart: Readonly<Partial<Record<InPart, number>>>;
  /** Answers of a site that became no row, by reason. */
  readonly notRead: Counts;
  /** Records that are no answer of a site, by their WARC type. */
  readonly noAnswers: Counts;
  /** Whether it was stopped before the end of the archives. */
  readonly stopped: boolean;
};

type OpenFile = { readonly file: string; records: number; isArchive: boolean; trouble: string | null };

/** Keeps the account while archives are read. */
export class Ledger {
  readonly #files: OpenFile[] = [];
  readonly #readInPart = new Map<string, number>();
  readonly #notRead = new Map<string, number>();
  readonly #noAnswers = new Map<string, number>();
  #read = 0;

  open(file: string): void {
    this.#files.push({ file, records: 0, isArchive: false, trouble: null });
  }

  /** A path that means no archive. */
  missing(path: string): void {
    const trouble = 'no web archive is there';
    this.#files.push({ file: path, records: 0, isArchive: false, trouble });
  }

  /** A record of the file opened last that is no answer of a site. */
  passed(what: string): void {
    this.#count(true);
    add(this.#noAnswers, what);
  }

  /** What the file opened last brought. False where it says only that the file holds no answer: that is no record. */
  arrived({ address, trouble }: Attempt): boolean {
    const file = this.#files.at(-1);
    const isStray = address.startsWith('file:');
    if (file && isStray) file.trouble ??= trouble?.detail ?? null;
    if (trouble?.reason === 'no-records') return false;
    this.#count(!isStray);
    return true;
  }

  came(reading: RecordReading): void {
    if (reading.state === 'not-read') add(this.#notRead, reading.reason);
    else {
      this.#read += 1;
      if (reading.inPart !== null) add(this.#readInPart, reading.inPart);
    }
  }

  get records(): number {
    return this.#files.reduce((sum, { records }) => sum + records, 0);
  }

  get read(): number {
    return this.#read;
  }

  account(stopped: boolean): Account {
    return {
      files: this.#files.map(({ isArchive, ...file }) => (isArchive ? { ...file, trouble: null } : file)),
      records: this.records,
      read: this.#read,
      readInPart: sorted(this.#readInPart),
      notRead: sorted(this.#notRead),
      noAnswers: sorted(this.#noAnswers),
      stopped,
    };
  }

  /** Bytes between records are counted, and make no file an archive. */
  #count(isOfAnArchive: boolean): void {
    const file = this.#files.at(-1);
    if (!file) return;
    file.records += 1;
    file.isArchive ||= isOfAnArchive;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Most first, then by name: the same account for the same archives. */
function sorted(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
