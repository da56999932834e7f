import { makeByteReader, type ByteReader } from './byte-reader.ts';
import { gunzipMembers } from './gunzip-members.ts';
import { fieldsOf } from './http-block.ts';
import type { HeaderList } from './headers.ts';

/** One record of a WARC file as it stands there. */
export type WarcRecord = {
  /** Named fields in order, names in lower case. */
  readonly fields: HeaderList;
  /** The block; empty when it is larger than the cap. */
  readonly block: Uint8Array;
  /** Length of the block as stated, and as found. */
  readonly stated: number;
  readonly found: number;
};

/** What reading brings: records, and stretches that belong to none. */
export type WarcEvent =
  | { readonly kind: 'record'; readonly record: WarcRecord }
  | { readonly kind: 'garbage'; readonly bytes: number; readonly detail: string };

const LONGEST_LINE = 64 * 1024;
const MOST_FIELDS = 1000;
const MARK = Buffer.from('WARC/1.');

/**
 * Reads a WARC file (ISO 28500), gzipped record by record or not, one record at a time. Written here because warcio,
 * which writes our archives, returns a cut last record as if it were whole, waits for ever when told to skip it, and
 * cannot go on behind a broken member.
 *
 * A record whose stated length runs into the next record is cut at the next record; bytes between records are told of.
 *
 * @param most largest block kept, in bytes; a larger one is passed over
 */
export async function* readWarcRecords(
  source: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<WarcEvent> {
  const tally = { broken: 0 };
  const reader = makeByteReader(plainBytes(source, most, () => (tally.broken += 1)));
  let records = 0;
  let isCut = false;
  for (let line = await nextLine(reader); line !== null; line = await nextLine(reader)) {
    if (!line.startsWith('WARC/')) {
      const bytes = line.length + (await reader.skipTo(MARK));
      yield {
        kind: 'garbage',
        bytes,
        detail: records === 0 ? 'this is no WARC file' : 'bytes between two records',
      };
      continue;
    }
    const record = await readRecord(reader, most);
    records += 1;
    isCut = record.found < record.stated;
    yield { kind: 'record', record };
  }
  // A member that breaks before its first byte leaves no record to say so.
  if (tally.broken > 0 && !isCut)
    yield { kind: 'garbage', bytes: 0, detail: `${tally.broken} compressed records are cut off or broken` };
}

/** Undoes gzip when the first bytes say so, whatever the file is called. */
async function* plainBytes(
  source: AsyncIterable<Uint8Array>,
  most: number,
  onBroken: () => void,
): AsyncGenerator<Uint8Array> {
  const chunks = makeByteReader(source);
  const head = await chunks.take(2);
  chunks.unread(head);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = restOf(chunks);
  yield* isGzip ? gunzipMembers(bytes, { floor: 40 * most, onBroken }) : bytes;
}

async function* restOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await reader.take(65_536); chunk.length > 0; chunk = await reader.take(65_536))
    yield chunk;
}

/** The next line that is not blank, as text. */
async function nextLine(reader: ByteReader): Promise<string | null> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE);
    const text = line && Buffer.from(line).toString('latin1').trimEnd();
    if (text !== '') return text;
  }
}

async function readRecord(reader: ByteReader, most: number): Promise<WarcRecord> {
  const lines: string[] = [];
  for (let line = await reader.line(LONGEST_LINE); line !== null; line = await reader.line(LONGEST_LINE)) {
    const text = new TextDecoder().decode(line).replace(/\r?\n$/, '');
    if (text === '' || lines.length > MOST_FIELDS) break;
    lines.push(text);
  }
  const fields = fieldsOf(lines).map(([name, value]) => [name.toLowerCase(), value] as const);
  const length = fields.find(([name]) => name === 'content-length')?.[1] ?? '';
  const stated = /^\d{1,15}$/.test(length) ? Number(length) : 0;
  if (stated > most) return { fields, block: new Uint8Array(0), stated, found: await reader.skip(stated) };
  const block = await reader.take(stated);
  const whole = await ownBlock(reader, block, stated);
  return { fields, block: whole, stated, found: whole.length };
}

/** A block that swallowed the beginning of the next record gives it back. */
async function ownBlock(reader: ByteReader, block: Uint8Array, stated: number): Promise<Uint8Array> {
  const after = await reader.take(2);
  reader.unread(after);
  const isFollowedByBlank = after.length === 0 || after[0] === 10 || after[0] === 13;
  if (isFollowedByBlank && block.length === stated) return block;
  const next = findRecordStart(block);
  if (next < 0) return block;
  reader.unread(block.subarray(next));
  return block.subarray(0, next);
}

/** Where a record begins inside other bytes; a cut one and the next may touch without a line end between them. */
function findRecordStart(block: Uint8Array): number {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    if (/^WARC\/1\.\d\r?\n(WARC|Content)-/i.test(bytes.toString('latin1', at, at + 24))) return at;
  }
  return -1;
}
