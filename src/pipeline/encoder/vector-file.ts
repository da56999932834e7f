import { createHash } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a text is known by: the first 16 bytes of its SHA-256. */
type Digest = Buffer;

const DIGEST_BYTES = 16;
const HEADER_BYTES = 16;
const MAGIC = 'lacuna-v1\n';
/** Records read at once when a file is opened, about as many bytes. */
const CHUNK = 8 * 1024 * 1024;

export function digestOfText(text: string): Digest {
  return createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES);
}

/**
 * Vectors of texts that were read before, in a file that only grows: a header with the length of the vectors, then for
 * each its text's digest and 32-bit numbers. A record that was cut off at the end, as by a power cut, is left out.
 */
export class VectorFile {
  readonly #handle: number;
  readonly #places = new Map<string, number>();
  #dimensions: number | null;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#handle = openSync(path, 'a+');
    this.#dimensions = readHeader(this.#handle);
    if (this.#dimensions === null) ftruncateSync(this.#handle, 0);
    else this.#index();
  }

  /** How many texts it holds. */
  get size(): number {
    return this.#places.size;
  }

  has(digest: Digest): boolean {
    return this.#places.has(digest.toString('latin1'));
  }

  /** The vector of a text; null for one that is not held, or not where it was filed. */
  get(digest: Digest): Float32Array | null {
    const place = this.#places.get(digest.toString('latin1'));
    if (place === undefined || this.#dimensions === null) return null;
    const record = Buffer.alloc(recordBytes(this.#dimensions));
    readSync(this.#handle, record, 0, record.length, place);
    if (record.compare(digest, 0, DIGEST_BYTES, 0, DIGEST_BYTES) !== 0) return null;
    return new Float32Array(
      record.buffer.slice(record.byteOffset + DIGEST_BYTES, record.byteOffset + record.length),
    );
  }

  /** Files vectors, all of one length. */
  add(rows: readonly { readonly digest: Digest; readonly vector: Float32Array }[]): void {
    const [first] = rows;
    if (first === undefined) return;
    this.#dimensions ??= writeHeader(this.#handle, first.vector.length);
    const bytes = recordBytes(this.#dimensions);
    const records = Buffer.concat(
      rows.flatMap(({ digest, vector }) => [
        digest,
        Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      ]),
      rows.length * bytes,
    );
    const start = fstatSync(this.#handle).size;
    writeSync(this.#handle, records);
    rows.forEach(({ digest }, at) => this.#places.set(digest.toString('latin1'), start + at * bytes));
  }

  close(): void {
    closeSync(this.#handle);
  }

  #index(): void {
    const bytes = recordBytes(this.#dimensions ?? 0);
    const { size } = fstatSync(this.#handle);
    const records = Math.floor((size - HEADER_BYTES) / bytes);
    const whole = HEADER_BYTES + records * bytes;
    if (size > whole) ftruncateSync(this.#handle, whole);
    const most = Math.max(1, Math.floor(CHUNK / bytes));
    for (let done = 0; done < records; done += most) {
      const chunk = Buffer.alloc(Math.min(most, records - done) * bytes);
      const start = HEADER_BYTES + done * bytes;
      readSync(this.#handle, chunk, 0, chunk.length, start);
      for (let at = 0; at < chunk.length; at += bytes)
        this.#places.set(chunk.toString('latin1', at, at + DIGEST_BYTES), start + at);
    }
  }
}

const recordBytes = (dimensions: number): number => DIGEST_BYTES + 4 * dimensions;

/** The length of the vectors of a file; null for a new one, or one that is none of ours. */
function readHeader(handle: number): number | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const read = readSync(handle, header, 0, HEADER_BYTES, 0);
  const isOurs = read === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  return isOurs ? header.readUInt32LE(HEADER_BYTES - 4) : null;
}

function writeHeader(handle: number, dimensions: number): number {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, 'latin1');
  header.writeUInt32LE(dimensions, HEADER_BYTES - 4);
  writeSync(handle, header);
  return dimensions;
}
