import zlib from 'node:zlib';
import { makeByteReader, type ByteReader } from './byte-reader.ts';

/** The first bytes of every member of a gzip file (RFC 1952, section 2.3.1: magic, and deflate as the only method). */
export const GZIP_MAGIC = Buffer.of(0x1f, 0x8b, 8);

/** Deflate cannot do better than 1032 to 1; honest archives of text stay far below this. */
const MOST_RATIO = 200;

/** Bytes of broken members that are looked through again for the next one, in all. */
const MOST_SECOND_LOOKS = 64 * 1024 * 1024;

const PIECE = 32 * 1024;

/** Decoded bytes; `isSound` is false where their member is cut, broken or unlike its checksum. */
export type Inflated = { readonly bytes: Uint8Array; readonly isSound: boolean };

/**
 * The bytes of a gzip file of many members, as archives of records are, one member after the other. A member that is
 * broken yields what can be read of it, and reading goes on at the next one: one bad record does not cost the rest.
 *
 * @param held largest member, decoded, that is judged before its bytes are given; of a larger one nothing is known until
 *   its end. Fewer than 40 times as many bytes are never called a bomb.
 * @throws RangeError when the file is a bomb
 */
export async function* gunzipMembers(
  source: AsyncIterable<Uint8Array>,
  held: number,
): AsyncGenerator<Inflated> {
  const tally = { read: 0, yielded: 0, secondLooks: MOST_SECOND_LOOKS };
  const reader = makeByteReader(counted(source, tally));
  let wasSound = true;
  for (;;) {
    const passed = await reader.skipTo(GZIP_MAGIC);
    const header = await readHeader(reader);
    // Bytes that are no member are told of, unless they are what a broken one left behind.
    if (wasSound && (passed > 0 || header === 'none')) yield NOTHING_SOUND;
    if (header === 'end') return;
    wasSound = header !== 'none';
    if (header === 'none') continue;
    for await (const inflated of inflateOne(reader, held, { header, tally })) {
      tally.yielded += inflated.bytes.length;
      if (tally.yielded > 40 * held && tally.yielded > tally.read * MOST_RATIO)
        throw new RangeError(`more than ${MOST_RATIO} bytes decoded for each byte read`);
      wasSound = inflated.isSound;
      yield inflated;
    }
  }
}

const NOTHING_SOUND: Inflated = { bytes: new Uint8Array(0), isSound: false };

async function* counted(
  source: AsyncIterable<Uint8Array>,
  tally: { read: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    tally.read += chunk.length;
    yield chunk;
  }
}

/** The longest header looked at; names and comments are short. */
const MOST_HEADER = 16 * 1024;

/**
 * Reads a member's header (RFC 1952, section 2.3) and leaves the reader behind it. A header that is too
 * long to be true is taken to have no names in it.
 */
async function readHeader(reader: ByteReader): Promise<Uint8Array | 'none' | 'end'> {
  const head = Buffer.from(await reader.take(MOST_HEADER));
  if (head.length === 0) return 'end';
  const flags = head[3] ?? 0xff;
  const isHeader = head.length >= 10 && (flags & 0xe0) === 0;
  const length = isHeader ? headerLength(head, flags) : GZIP_MAGIC.length;
  reader.unread(head.subarray(length));
  return isHeader ? head.subarray(GZIP_MAGIC.length, length) : 'none';
}

function headerLength(head: Buffer, flags: number): number {
  let at = 10;
  if (flags & 4) at += 2 + (at + 2 <= head.length ? head.readUInt16LE(at) : 0);
  for (const flag of [8, 16]) if (flags & flag) at = head.indexOf(0, at) + 1 || Infinity;
  if (flags & 2) at += 2;
  return at <= head.length ? at : 10;
}

/** One member's data, given when it is judged. After a broken one the reader stands behind its header again. */
async function* inflateOne(
  reader: ByteReader,
  held: number,
  known: { readonly header: Uint8Array; readonly tally: { secondLooks: number } },
): AsyncGenerator<Inflated> {
  const member = openMember();
  let waiting: Uint8Array[] = [];
  let size = 0;
  while (member.state() === 'open') {
    const piece = await reader.take(PIECE);
    if (piece.length === 0) break;
    for (const bytes of await member.feed(piece)) {
      waiting.push(bytes);
      size += bytes.length;
    }
    if (size <= held) continue;
    for (const bytes of waiting) yield { bytes, isSound: true };
    waiting = [];
  }
  const isSound = member.state() === 'ended' && (await endsRight(reader, member));
  if (!isSound) giveBack(reader, Buffer.concat([known.header, member.used()]), known.tally);
  member.close();
  if (waiting.length > 0 || !isSound) yield { bytes: Buffer.concat(waiting), isSound };
}

/** A member that breaks may have swallowed the next one: its bytes are looked through again. */
function giveBack(reader: ByteReader, bytes: Uint8Array, tally: { secondLooks: number }): void {
  if (bytes.length > tally.secondLooks) return;
  tally.secondLooks -= bytes.length;
  reader.unread(bytes);
}

type Member = {
  readonly state: () => 'open' | 'ended' | 'broken';
  /** What these bytes yield. */
  readonly feed: (piece: Uint8Array) => Promise<readonly Uint8Array[]>;
  /** What was fed and taken as data: all of it up to {@link MOST_FED}, of more only the end. */
  readonly used: () => Uint8Array;
  /** What was fed behind the end of the data. */
  readonly rest: () => Uint8Array;
  readonly crc: () => number;
  readonly close: () => void;
};

const MOST_FED = 4 * 1024 * 1024;

function openMember(): Member {
  const inflater = zlib.createInflateRaw();
  let state: 'open' | 'ended' | 'broken' = 'open';
  let ready: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let total = 0;
  let crc = 0;
  const restLength = () => (state === 'ended' ? total - inflater.bytesWritten : 0);
  inflater.on('data', (chunk: Uint8Array) => {
    crc = zlib.crc32(chunk, crc);
    ready.push(chunk);
  });
  inflater.on('end', () => (state = 'ended'));
  inflater.on('error', () => (state = 'broken'));
  return {
    state: () => state,
    crc: () => crc,
    feed: async (piece) => {
      total += piece.length;
      pieces = total <= MOST_FED ? [...pieces, piece] : [piece];
      await new Promise<void>((resolve) => {
        inflater.once('close', resolve).once('end', resolve);
        inflater.write(piece, () => setImmediate(resolve));
      });
      const taken = ready;
      ready = [];
      return taken;
    },
    used: () => {
      const fed = Buffer.concat(pieces);
      return fed.subarray(0, fed.length - restLength());
    },
    rest: () => {
      const fed = Buffer.concat(pieces);
      return fed.subarray(fed.length - restLength());
    },
    close: () => inflater.destroy(),
  };
}

/** Compares the checksum behind the data (RFC 1952, section 2.3.1) and leaves the reader behind the member. */
async function endsRight(reader: ByteReader, member: Member): Promise<boolean> {
  reader.unread(member.rest());
  const trailer = await reader.take(8);
  const isRight = trailer.length === 8 && Buffer.from(trailer).readUInt32LE(0) === member.crc();
  if (!isRight) reader.unread(trailer);
  return isRight;
}
