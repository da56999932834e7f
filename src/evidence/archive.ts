import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { instant, sha256, type Attempt, type Sha256 } from '../domain/index.ts';
import { captureRecord, warcinfoRecord } from './warc-record.ts';
import { ArchiveError, payloadOf } from './warc-reading.ts';

/** Where a record is: a file name inside `captures/`, and offset and length of its gzip member in bytes. */
export type WarcPlace = { readonly file: string; readonly offset: number; readonly length: number };

export type Kept = { readonly sha256: Sha256; readonly size: number; readonly warc: WarcPlace };

/** The captures of one observatory on disk: WARC/1.1, one gzip member a record. */
export type Archive = {
  /**
   * Keeps the body of an attempt byte for byte. The place is safe to store only once {@link Archive.flush} has
   * resolved. Cookies are left out. Every call writes a record: whether the bytes are held already is for the caller to know.
   */
  keep(attempt: Attempt): Promise<Kept>;
  /** @throws ArchiveError when the bytes cannot be given back as they were kept */
  read(warc: WarcPlace): Promise<Uint8Array>;
  /** Everything kept so far is on the disk (fsync) when this resolves. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/** A file is followed by the next one after this many bytes. */
const ROLL_AT = 1_000_000_000;
/** Bytes held back to be written in one go. */
const BUFFER = 4 * 1024 * 1024;
/** Level 5 is about twice as quick as the default on pages, at 3 % more bytes. */
const GZIP = { level: 5 };

const compress = promisify(gzip) as (bytes: Buffer, options: typeof GZIP) => Promise<Buffer>;
const decompress = promisify(gunzip) as (
  bytes: Buffer,
  options: { maxOutputLength: number },
) => Promise<Buffer>;
/** No capture comes near this; a record that does is not one of ours. */
const MAX_RECORD = 2 ** 30;

/**
 * Opens the captures of the observatory in `folder`. Every run writes files of its own
 * (`lacuna-<instant of opening>-<n>.warc.gz`), so a file cut short by a crash is never written to again, and whole
 * records before the cut can still be read. No file is made before the first capture.
 *
 * @param options.rollAt bytes after which the next file begins; default one gigabyte
 * @throws the file system's error when `captures/` cannot be made
 */
export async function openArchive(folder: string, options: { rollAt?: number } = {}): Promise<Archive> {
  const captures = join(folder, 'captures');
  await mkdir(captures, { recursive: true });
  const writer = makeWriter(captures, options.rollAt ?? ROLL_AT);
  return {
    keep: async (attempt) => {
      const hash = sha256(attempt.body);
      const member = await compress(captureRecord(attempt, hash), GZIP);
      return { sha256: hash, size: attempt.body.byteLength, warc: await writer.append(member) };
    },
    read: async (warc) => {
      if (writer.holds(warc)) await writer.drain();
      return readPlace(captures, warc);
    },
    flush: writer.flush,
    close: writer.close,
  };
}

type OpenFile = { readonly name: string; readonly handle: FileHandle };

/** Appends members to the files of this run, one operation after the other. */
function makeWriter(captures: string, rollAt: number) {
  const openedAt = instant(Date.now());
  let file: OpenFile | null = null;
  let count = 0;
  let size = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  // All that touches the file goes through this queue: offsets must be those the bytes end up at.
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function nextFile(): Promise<OpenFile> {
    await sync();
    await file?.handle.close();
    const next = await createFile(captures, openedAt, count);
    ({ count } = next);
    file = next;
    size = 0;
    put(await compress(warcinfoRecord(next.name, openedAt), GZIP));
    return next;
  }

  function put(member: Buffer): number {
    const offset = size;
    waiting.push(member);
    waitingBytes += member.length;
    size += member.length;
    return offset;
  }

  async function write(): Promise<void> {
    if (file === null || waitingBytes === 0) return;
    // At its own position and not at the end: after a full disk, trying again must not move what follows.
    await writeAt(file.handle, Buffer.concat(waiting), size - waitingBytes);
    waiting = [];
    waitingBytes = 0;
  }

  async function sync(): Promise<void> {
    await write();
    await file?.handle.sync();
  }

  return {
    append: (member: Buffer): Promise<WarcPlace> =>
      inTurn(async () => {
        const into = file === null || size >= rollAt ? await nextFile() : file;
        const place = { file: into.name, offset: put(member), length: member.length };
        if (waitingBytes >= BUFFER) await write();
        return place;
      }),
    holds: (warc: WarcPlace): boolean => file?.name === warc.file && waitingBytes > 0,
    drain: () => inTurn(write),
    flush: () => inTurn(sync),
    close: () =>
      inTurn(async () => {
        await sync();
        await file?.handle.close();
        file = null;
      }),
  };
}

/** The next free name of this run. Two processes may open in the same millisecond: `wx` lets only one have a name. */
async function createFile(
  captures: string,
  openedAt: string,
  from: number,
): Promise<OpenFile & { count: number }> {
  for (let count = from + 1; ; count += 1) {
    const name = `lacuna-${openedAt.replace(/[:.]/g, '-')}-${count}.warc.gz`;
    try {
      return { name, handle: await open(join(captures, name), 'wx'), count };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function readPlace(captures: string, warc: WarcPlace): Promise<Uint8Array> {
  if (basename(warc.file) !== warc.file)
    throw new ArchiveError(`expected a file name inside captures/ but received "${warc.file}"`);
  try {
    const member = await readRange(join(captures, warc.file), warc);
    return payloadOf(await decompress(member, { maxOutputLength: MAX_RECORD }));
  } catch (cause) {
    throw new ArchiveError(`cannot read ${warc.file} at ${warc.offset}+${warc.length}: ${String(cause)}`, {
      cause,
    });
  }
}

async function readRange(path: string, { offset, length }: WarcPlace): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
    if (bytesRead !== length)
      throw new ArchiveError(`expected ${length} bytes but the file holds ${bytesRead} there`);
    return buffer;
  } finally {
    await handle.close();
  }
}
