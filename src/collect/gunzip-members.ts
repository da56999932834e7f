import zlib from 'node:zlib';
import { makeByteReader, type ByteReader } from './byte-reader.ts';

/** The first bytes of every member of a gzip file (RFC 1952, section 2.3.1: magic, and deflate as the only method). */
const MAGIC = Uint8Array.of(0x1f, 0x8b, 8);

/** Deflate cannot do better than 1032 to 1; honest archives of text stay far below this. */
const MOST_RATIO = 200;

const PIECE = 32 * 1024;

export type GunzipOptions = {
  /** Fewer decoded bytes than this are never called a bomb. */
  readonly floor: number;
  /** Told of every member that does not reach its end. */
  readonly onBroken: () => void;
};

/**
 * The bytes of a gzip file of many members, as archives of records are, one member after the other. A member that is
 * broken yields what can be read of it, and reading goes on at the next one: one bad record does not cost the rest.
 *
 * @throws RangeError when the file is a bomb
 */
export async function* gunzipMembers(
  source: AsyncIterable<Uint8Array>,
  options: GunzipOptions,
): AsyncGenerator<Uint8Array> {
  const tally = { read: 0, yielded: 0 };
  const reader = makeByteReader(counted(source, tally));
  for (;;) {
    await reader.skipTo(MAGIC);
    if (!(await passHeader(reader))) return;
    for await (const chunk of inflateOne(reader, options.onBroken)) {
      tally.yielded += chunk.length;
      if (tally.yielded > options.floor && tally.yielded > tally.read * MOST_RATIO)
        throw new RangeError(`more than ${MOST_RATIO} bytes decoded for each byte read`);
      yield chunk;
    }
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  tally: { read: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    tally.read += chunk.length;
    yield chunk;
  }
}

/** Passes over a member's header (RFC 1952, section 2.3); false at the end of the file. */
async function passHeader(reader: ByteReader): Promise<boolean> {
  const head = await reader.take(10);
  if (head.length < 10) return false;
  const flags = head[3] ?? 0;
  if (flags & 4) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.skip(low + high * 256);
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    await reader.skipTo(Uint8Array.of(0));
    await reader.skip(1);
  }
  if (flags & 2) await reader.skip(2);
  return true;
}

/** One member's data. At its end the reader stands behind it; after an error, within it. */
async function* inflateOne(reader: ByteReader, onBroken: () => void): AsyncGenerator<Uint8Array> {
  const inflater = zlib.createInflateRaw();
  let ready: Uint8Array[] = [];
  let state: 'open' | 'ended' | 'broken' = 'open';
  inflater.on('data', (chunk: Uint8Array) => ready.push(chunk));
  inflater.on('end', () => (state = 'ended'));
  inflater.on('error', () => (state = 'broken'));
  const now = (): string => state;
  let fed = 0;
  while (now() === 'open') {
    const piece = await reader.take(PIECE);
    if (piece.length === 0) break;
    fed += piece.length;
    await new Promise<void>((resolve) => {
      inflater.once('close', resolve).once('end', resolve);
      inflater.write(piece, () => setImmediate(resolve));
    });
    yield* ready;
    ready = [];
    if (now() === 'ended') {
      reader.unread(piece.subarray(piece.length - (fed - inflater.bytesWritten)));
      await reader.skip(8);
    } else if (now() === 'broken') reader.unread(piece);
  }
  if (now() !== 'ended') onBroken();
  inflater.destroy();
}
