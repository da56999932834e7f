import { instant, type Attempt, type Instant, type Trouble, type Viewer } from '../domain/index.ts';
import { messageOf, NO_TIME, unreadable } from './attempts.ts';
import { headerOf, mediaTypeOf, type HeaderList } from './headers.ts';
import { readHttpBlock } from './http-block.ts';
import { joinBytes } from './join-bytes.ts';
import { matchesDigest } from './warc-digest.ts';
import { readWarcRecords, type WarcRecord } from './warc-records.ts';
import { makeOriginals, type Originals, type Read } from './warc-revisits.ts';

/** Where the bytes of a WARC file come from and what is said of them beside. */
export type WarcSource = {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Recorded as the file of every attempt. */
  readonly file: string;
  readonly viewer: Viewer;
  /** Largest decoded body, in bytes. */
  readonly maxBytes: number;
  /** For a record without a date. */
  readonly at: Instant | null;
  /** Told of every record that is no answer of a site and was passed over: `request`, `metadata`, `response (dns:)`. */
  readonly onPassed?: (what: string) => void;
};

/** Records that hold what an address answered. */
const ANSWERS: readonly string[] = ['response', 'resource', 'revisit'];

/** Room for the HTTP headers in front of a body of the largest size. */
const HEADER_ROOM = 1024 * 1024;

/**
 * Every `response` and `resource` record of a WARC file about an http(s) address, and every `revisit` with the bytes it
 * refers to when the same file has them shortly before. A record that is cut, too large or unlike its digest is an
 * attempt with a trouble, with the bytes that are there; the records after it are read all the same.
 */
export async function* readWarc(source: WarcSource): AsyncGenerator<Attempt> {
  const originals = makeOriginals();
  let last: Instant | null = source.at;
  let number = 0;
  let brought = 0;
  for await (const event of readWarcRecords(source.bytes, source.maxBytes + HEADER_ROOM)) {
    number += 1;
    if (event.kind === 'garbage') {
      brought += 1;
      yield strayAttempt(source, number, last, unreadable(event.reason, event.detail));
      continue;
    }
    const attempt = await toAttemptOrStray(event.record, number, source, originals);
    if (attempt && attempt.at !== NO_TIME) last = attempt.at;
    if (!attempt) {
      source.onPassed?.(whatIs(event.record));
      continue;
    }
    brought += 1;
    yield attempt;
  }
  const empty = {
    outcome: 'empty',
    reason: 'no-records',
    detail: 'the archive holds no answer of a site',
  } as const;
  if (brought === 0) yield strayAttempt(source, 1, last, empty);
}

/** A record that our own code stumbles over is recorded as such; the records after it are read all the same. */
async function toAttemptOrStray(...given: Parameters<typeof toAttempt>): Promise<Attempt | null> {
  const [, number, source] = given;
  try {
    return await toAttempt(...given);
  } catch (error) {
    const detail = `the record could not be read: ${messageOf(error)}`;
    return strayAttempt(source, number, source.at, unreadable('bad-record', detail));
  }
}

async function toAttempt(
  record: WarcRecord,
  number: number,
  source: WarcSource,
  originals: Originals,
): Promise<Attempt | null> {
  const type = headerOf(record.fields, 'warc-type') ?? '';
  const address = (headerOf(record.fields, 'warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const isAnswer = ANSWERS.includes(type);
  const isNameless = type === '' || (isAnswer && address === '');
  if (isNameless || (!isAnswer && faultOf(record))) {
    const nameless = unreadable('bad-record', 'the record has no type or address');
    return strayAttempt(source, number, source.at, faultOf(record) ?? nameless);
  }
  if (!isAnswer || !/^https?:/i.test(address)) return null;
  const stated = parseDate(headerOf(record.fields, 'warc-date'));
  const at = stated ?? source.at;
  const read = await readBlock(record, type, source.maxBytes);
  const filled = type === 'revisit' ? originals.fill(record, read) : read;
  if (type !== 'revisit') originals.keep(record, address, read);
  const noTime = unreadable('no-time', 'the record has no date');
  return {
    address,
    finalAddress: address,
    at: at ?? NO_TIME,
    viewer: source.viewer,
    origin: { kind: 'disk', file: source.file, member: nameOf(record, number) },
    ...filled,
    trouble: filled.trouble ?? (at ? null : noTime),
  };
}

async function readBlock(record: WarcRecord, type: string, cap: number): Promise<Read> {
  const claimed = headerOf(record.fields, 'content-type') ?? '';
  const isHttp = type !== 'resource' && (/^application\/http/i.test(claimed) || beginsAsHttp(record.block));
  const read = isHttp ? await readHttpBlock(record.block, cap) : asResource(record, claimed);
  const { status, headers, mediaType, body } = read;
  return { status, headers, mediaType, body, trouble: troubleOf(record, read.rawBody, cap) ?? read.trouble };
}

const beginsAsHttp = (block: Uint8Array): boolean =>
  Buffer.from(block.subarray(0, 5)).toString('latin1') === 'HTTP/';

function asResource(record: WarcRecord, claimed: string) {
  const headers: HeaderList = claimed === '' ? [] : [['content-type', claimed]];
  const { block } = record;
  return {
    status: null,
    headers,
    mediaType: mediaTypeOf(headers),
    body: joinBytes([block]),
    rawBody: block,
    trouble: null,
  };
}

/** What is wrong with the record itself, whatever its block holds. */
function faultOf({ stated, found, isSound }: WarcRecord): Trouble | null {
  if (stated !== null && found < stated)
    return unreadable('cut-off', `the record states ${stated} bytes and ${found} are there`);
  if (!isSound) return unreadable('cut-off', 'the record is cut off or its compressed bytes are broken');
  return stated === null ? unreadable('bad-record', 'the record does not state its length') : null;
}

function troubleOf(record: WarcRecord, rawBody: Uint8Array, cap: number): Trouble | null {
  const fault = faultOf(record);
  if (fault) return fault;
  const { found, block, fields } = record;
  if (block.length < found)
    return unreadable('too-large', `the record has ${found} bytes; the cap is ${cap}`);
  // ISO 28500, 5.13: a limit or a break of the archiver's. A revisit is cut by design: its bytes are those it refers to.
  const cut = headerOf(fields, 'warc-type') === 'revisit' ? null : headerOf(fields, 'warc-truncated');
  if (cut !== null) return unreadable('cut-off', `the record says that it was cut: ${cut}`);
  const isBlockRight = matchesDigest(block, headerOf(fields, 'warc-block-digest'));
  // Tools differ in what a payload digest covers; where the block's own digest is right it says nothing more.
  const isRevisit = headerOf(fields, 'warc-type') === 'revisit';
  const isRight =
    isBlockRight ?? (isRevisit ? null : matchesDigest(rawBody, headerOf(fields, 'warc-payload-digest')));
  return isRight === false
    ? unreadable('digest-mismatch', 'the bytes are not those the record was made of')
    : null;
}

/** Milliseconds since 1970 that {@link instant} takes. */
const LATEST = 2.5e14;

/** WARC dates are W3C dates in UTC; some writers leave out the Z or give fewer digits than a second has. */
function parseDate(text: string | null): Instant | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(
    text?.trim() ?? '',
  );
  const ms = match ? Date.parse(`${match[1] ?? ''}${match[2] ?? 'Z'}`) : NaN;
  return Number.isNaN(ms) || Math.abs(ms) > LATEST ? null : instant(ms);
}

/** Its type, and the scheme of an answer's address: only http(s) is read. */
function whatIs({ fields }: WarcRecord): string {
  const type = headerOf(fields, 'warc-type') ?? '';
  const scheme = /^<?([a-z][\w+.-]*:)/i.exec(headerOf(fields, 'warc-target-uri') ?? '')?.[1] ?? 'no address';
  return ANSWERS.includes(type) ? `${type} (${scheme})` : type;
}

const nameOf = (record: WarcRecord, number: number): string =>
  (headerOf(record.fields, 'warc-record-id') ?? `record ${number}`).replace(/^<|>$/g, '');

function strayAttempt(source: WarcSource, number: number, at: Instant | null, trouble: Trouble): Attempt {
  const address = `file:${source.file}`;
  const origin = { kind: 'disk', file: source.file, member: `record ${number}` } as const;
  const nothing = { status: null, headers: [], mediaType: '', body: new Uint8Array(0) };
  return {
    address,
    finalAddress: address,
    at: at ?? NO_TIME,
    viewer: source.viewer,
    origin,
    ...nothing,
    trouble,
  };
}
