import { makeByteReader, type ByteReader } from './byte-reader.ts';
import { GZIP_MAGIC, gunzipMembers } from './gunzip-members.ts';
import { fieldsOf } from './http-block.ts';
import type { HeaderList } from './headers.ts';

/** One record of a WARC file as it stands there. */
export type WarcRecord = {
  /** Named fields in order, names in lower case. */
  readonly fields: HeaderList;
  /** The block; empty when it is larger than the cap. */
  readonly block: Uint8Array;
  /** Length of the block as stated, null when it is not, and as found. */
  readonly stated: number | null;
  readonly found: number;
  /** `false` when its named fields stop before their end, or the compressed bytes it came from are broken. */
  readonly isSound: boolean;
};

/** What reading brings: records, and stretches that belong to none. */
export type WarcEvent =
  | { readonly kind: 'record'; readonly record: WarcRecord }
  | {
      readonly kind: 'garbage';
      readonly reason: 'bad-record' | 'cut-off' | 'too-large';
      readonly detail: string;
    };

const LONGEST_LINE = 64 * 1024;
const MOST_FIELDS = 1000;
const MARK = Buffer.from('WARC/1.');

/** A stretch of decoded bytes that came from a broken member. */
type Stretch = { readonly from: number; readonly to: number; isTold: boolean };

/**
 * Reads a WARC file (ISO 28500), gzipped record by record or not, one record at a time. Written here because warcio
 * returns a cut last record as if it were whole, waits for ever when told to pass over it, and cannot go on behind a
 * broken member.
 *
 * A record whose stated length runs into the next record ends where that begins; bytes between records are told of.
 *
 * @param most largest block kept, in bytes; a larger one is passed over
 */
export async function* readWarcRecords(
  source: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<WarcEvent> {
  const broken: Stretch[] = [];
  const reader = makeByteReader(plainBytes(source, most, broken));
  let records = 0;
  try {
    for (let line = await nextLine(reader); line !== null; line = await nextLine(reader)) {
      if (line.text.startsWith('WARC/')) {
        const record = await readRecord(reader, most);
        const isBroken = tellOf(broken, line.from, reader.position());
        records += 1;
        yield { kind: 'record', record: { ...record, isSound: record.isSound && !isBroken } };
      } else {
        if (line.glued) reader.unread(line.glued);
        await reader.skipTo(MARK);
        const isBroken = tellOf(broken, line.from, reader.position());
        yield garbage(
          isBroken,
          records === 0 ? 'the file does not begin as a WARC file' : 'bytes between two records',
        );
      }
    }
  } catch (error) {
    const reason = error instanceof RangeError ? 'too-large' : 'cut-off';
    yield { kind: 'garbage', reason, detail: error instanceof Error ? error.message : String(error) };
  }
  const untold = broken.filter(({ isTold }) => !isTold).length;
  if (untold > 0) yield garbage(true, `${untold} compressed records are cut off or broken`);
}

const garbage = (isBroken: boolean, detail: string): WarcEvent => ({
  kind: 'garbage',
  reason: isBroken ? 'cut-off' : 'bad-record',
  detail,
});

/** Whether decoded bytes touch a broken member, which is then told of. */
function tellOf(broken: readonly Stretch[], from: number, to: number): boolean {
  const touched = broken.filter((stretch) => stretch.from < to && stretch.to > from);
  for (const stretch of touched) stretch.isTold = true;
  return touched.length > 0;
}

/** Undoes gzip where the file does not begin as a plain archive, whatever it is called. */
async function* plainBytes(
  source: AsyncIterable<Uint8Array>,
  most: number,
  broken: Stretch[],
): AsyncGenerator<Uint8Array> {
  const chunks = makeByteReader(source);
  const head = Buffer.from(await chunks.take(PIECE));
  chunks.unread(head);
  const isPlain = head.subarray(0, MARK.length).equals(MARK) || !head.includes(GZIP_MAGIC);
  if (isPlain) {
    yield* restOf(chunks);
    return;
  }
  let length = 0;
  for await (const { bytes, isSound } of gunzipMembers(restOf(chunks), most)) {
    if (!isSound) broken.push({ from: length, to: length + bytes.length, isTold: false });
    length += bytes.length;
    yield bytes;
  }
}

const PIECE = 64 * 1024;

async function* restOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await reader.take(PIECE); chunk.length > 0; chunk = await reader.take(PIECE)) yield chunk;
}

type Line = {
  readonly text: string;
  readonly from: number;
  /** The first line of a record that begins in the middle of this one. */
  readonly glued: Uint8Array | null;
};

/** The next line that is not blank. */
async function nextLine(reader: ByteReader): Promise<Line | null> {
  for (;;) {
    const from = reader.position();
    const line = await reader.line(LONGEST_LINE);
    if (line === null) return null;
    const text = Buffer.from(line).toString('latin1').trimEnd();
    if (text !== '') return { text, from, glued: startIn(line) };
  }
}

/** The first line of a record; where bytes broke off it stands behind them without a line end between. */
function startIn(line: Uint8Array): Uint8Array | null {
  const at = Math.max(0, line.length - FIRST_LINE);
  const end = Buffer.from(line.subarray(at)).toString('latin1');
  const found = /WARC\/1\.\d\r?\n$/.exec(end);
  return found ? line.subarray(at + found.index) : null;
}

/** Bytes of `WARC/1.1` with its line end. */
const FIRST_LINE = 10;

async function readRecord(reader: ByteReader, most: number): Promise<WarcRecord> {
  const { fields, isWhole } = await readFields(reader);
  const length = fields.find(([name]) => name === 'content-length')?.[1] ?? '';
  const stated = /^\d{1,15}$/.test(length) ? Number(length) : null;
  const common = { fields, stated, isSound: isWhole };
  if ((stated ?? 0) > most)
    return { ...common, block: new Uint8Array(0), found: await reader.skip(stated ?? 0) };
  const block = await ownBlock(reader, await reader.take(stated ?? 0), stated ?? 0);
  return { ...common, block, found: block.length };
}

async function readFields(
  reader: ByteReader,
): Promise<{ readonly fields: HeaderList; readonly isWhole: boolean }> {
  const lines: string[] = [];
  let isWhole = false;
  while (!isWhole && lines.length <= MOST_FIELDS) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) break;
    const next = startIn(line);
    if (next) {
      reader.unread(next);
      break;
    }
    const text = new TextDecoder().decode(line).replace(/\r?\n$/, '');
    if (text === '') isWhole = true;
    else lines.push(text);
  }
  return { fields: fieldsOf(lines).map(([name, value]) => [name.toLowerCase(), value] as const), isWhole };
}

/** A block that swallowed the beginning of the next record gives it back. */
async function ownBlock(reader: ByteReader, block: Uint8Array, stated: number): Promise<Uint8Array> {
  const after = await reader.take(START);
  if (block.length === stated && ENDS_HERE.test(Buffer.from(after).toString('latin1'))) {
    reader.unread(after);
    return block;
  }
  // The next record may begin at the very end of the block.
  const both = Buffer.concat([block, after]);
  const next = findRecordStart(both);
  const end = next < 0 ? block.length : Math.min(next, block.length);
  reader.unread(both.subarray(end));
  return block.subarray(0, end);
}

/** Line ends alone would not tell: a block that swallowed the beginning of a record may stop where a line of it ends. */
const ENDS_HERE = /^[\r\n]*(WARC\/1\.|$)/;

/** Bytes that tell the beginning of a record: `WARC/1.1`, a line end, and the name of a field as far as its dash. */
const START = 24;

/** Where a record begins inside other bytes; a cut one and the next may touch without a line end between them. */
function findRecordStart(block: Uint8Array): number {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    if (/^WARC\/1\.\d\r?\n(WARC|Content)-/i.test(bytes.toString('latin1', at, at + START))) return at;
  }
  return -1;
}
