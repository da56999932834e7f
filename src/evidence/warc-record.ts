import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { sha256, type Attempt, type Instant, type Sha256 } from '../domain/index.ts';

/**
 * One WARC/1.1 record as bytes, not yet compressed. Written by hand rather than by warcio's serializer: it is forty
 * plain lines, it is synchronous, and offsets and lengths are exact because nothing is streamed. The tests read every
 * kind of record back with warcio.
 */

type Fields = readonly (readonly [string, string])[];

/** Headers whose value describes the bytes on the wire. We hold decoded bytes, so they are kept under another name. */
const WIRE_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
]);

/** Cookies name our own visit and device. They never enter a file that may be published. */
const COOKIE_HEADERS: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/** Headers that may be stored: all but cookies, whose number alone is kept. */
export function withoutCookies(headers: Attempt['headers']): Attempt['headers'] {
  const kept = headers.filter(([name]) => !COOKIE_HEADERS.has(name.toLowerCase()));
  const withheld = headers.length - kept.length;
  return withheld === 0 ? kept : [...kept, ['x-lacuna-cookies-withheld', String(withheld)]];
}

/** The record that opens every file and says who wrote it. */
export function warcinfoRecord(file: string, at: Instant): Buffer {
  const block = Buffer.from(
    'software: Lacuna\r\nformat: WARC File Format 1.1\r\n' +
      'note: bodies are stored decoded; headers named x-lacuna-original-* give what the server said of the wire\r\n',
  );
  return record(
    [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Date', at],
      ['WARC-Filename', file],
      ['Content-Type', 'application/warc-fields'],
    ],
    block,
    sha256(block),
  );
}

/**
 * The record of one attempt: `response` with its HTTP headers when a status is known, else `resource`.
 *
 * The body is decoded bytes, so `content-encoding`, `transfer-encoding` and `content-length` become
 * `x-lacuna-original-…` and a `content-length` that is true of the record is written.
 */
export function captureRecord(attempt: Attempt, payload: Sha256): Buffer {
  const body = Buffer.from(attempt.body.buffer, attempt.body.byteOffset, attempt.body.byteLength);
  const isResponse = attempt.status !== null;
  const block = isResponse ? Buffer.concat([httpHead(attempt), body]) : body;
  const fields: Fields = [
    ['WARC-Type', isResponse ? 'response' : 'resource'],
    ['WARC-Target-URI', asUri(attempt.finalAddress || attempt.address)],
    ['WARC-Date', attempt.at],
    ['WARC-Payload-Digest', `sha256:${payload}`],
    ['Content-Type', isResponse ? 'application/http; msgtype=response' : mediaTypeOf(attempt)],
    ...provenance(attempt),
  ];
  return record(fields, block, isResponse ? sha256(block) : payload);
}

function mediaTypeOf(attempt: Attempt): string {
  return attempt.mediaType || 'application/octet-stream';
}

/** What WARC has no field for: the address asked for, who was looking, and which file on disk it came from. */
function provenance(attempt: Attempt): Fields {
  const fields: [string, string][] = [['Lacuna-Viewer', viewerText(attempt)]];
  if (attempt.address !== attempt.finalAddress) fields.push(['Lacuna-Asked-Address', asUri(attempt.address)]);
  // The name alone: the folders above it tell of the person's machine, not of the capture.
  if (attempt.origin.kind === 'disk')
    fields.push(['Lacuna-Origin-File', asUri(basename(attempt.origin.file))]);
  if (attempt.origin.kind === 'disk' && attempt.origin.member !== null)
    fields.push(['Lacuna-Origin-Member', asUri(attempt.origin.member)]);
  return fields;
}

function viewerText({ viewer }: Attempt): string {
  return viewer.region === null ? viewer.state : `${viewer.state}; region=${viewer.region}`;
}

/** The reason phrase stays empty: nobody recorded it, and HTTP lets it be. */
function httpHead(attempt: Attempt): Buffer {
  const lines = withoutCookies(attempt.headers).map(([name, value]) =>
    WIRE_HEADERS.has(name.toLowerCase()) ? [`x-lacuna-original-${name}`, value] : [name, value],
  );
  const all = [...lines, ['content-length', String(attempt.body.byteLength)]];
  const text = all.map(([name = '', value = '']) => `${asToken(name)}: ${asLine(value)}\r\n`).join('');
  return Buffer.from(`HTTP/1.1 ${attempt.status ?? 0} \r\n${text}\r\n`);
}

function record(fields: Fields, block: Buffer, digest: Sha256): Buffer {
  const all: Fields = [
    ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
    ...fields,
    ['WARC-Block-Digest', `sha256:${digest}`],
    ['Content-Length', String(block.byteLength)],
  ];
  const head = all.map(([name, value]) => `${name}: ${asLine(value)}\r\n`).join('');
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A value that cannot start a header of its own, whatever a server put into it. */
function asLine(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}

function asToken(name: string): string {
  return name.replace(/[^!#$%&'*+.^_`|~0-9A-Za-z-]/g, '-') || 'x-lacuna-unnamed';
}

/** Everything outside printable ASCII percent-encoded, so that a file name in Chinese is a lawful field too. */
function asUri(address: string): string {
  return address.toWellFormed().replace(/[^\u0021-\u007e]/gu, (sign) => encodeURIComponent(sign));
}
