import type { Attempt, Trouble } from '../domain/index.ts';
import { unreadable } from './attempts.ts';
import { headerOf, mediaTypeOf, toHeaderList, type HeaderList } from './headers.ts';
import { fieldsOf } from './http-block.ts';
import { archiveBytes, savedAttempt, statedInstant, strayOf, type SavedArchive } from './saved-archive.ts';

/**
 * The parts of an MHTML file (RFC 2557), as browsers save a page whole: each that has an address of its own, with its
 * transfer encoding undone and its bytes otherwise as they are. The time is that of the file's own `Date`.
 */
export async function* readMhtml(archive: SavedArchive): AsyncGenerator<Attempt> {
  const read = await archiveBytes(archive);
  if ('trouble' in read) {
    yield strayOf(archive, read.trouble);
    return;
  }
  const root = splitHead(read.bytes);
  const boundary = boundaryOf(root.headers);
  if (boundary === null) {
    yield strayOf(archive, unreadable('bad-mhtml', 'the file does not say what divides its parts'));
    return;
  }
  const saved = statedInstant(headerOf(root.headers, 'date'));
  const main = headerOf(root.headers, 'snapshot-content-location');
  const { parts, isWhole } = partsOf(root.body, boundary);
  let brought = 0;
  for (const [index, bytes] of parts.entries()) {
    const isCut = !isWhole && index === parts.length - 1;
    const part = toPart(bytes, index === 0 ? main : null, archive.maxBytes, isCut);
    if (part === null) continue;
    brought += 1;
    yield savedAttempt(archive, `part ${index + 1}`, saved, part);
  }
  if (brought === 0) yield strayOf(archive, unreadable('no-records', 'no part of the file has an address'));
}

/** A head is short; what is longer is no head. */
const LONGEST_HEAD = 64 * 1024;

function splitHead(bytes: Buffer): { readonly headers: HeaderList; readonly body: Buffer } {
  const start = bytes.subarray(0, LONGEST_HEAD).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  if (end === null) return { headers: [], body: bytes };
  const headers = toHeaderList(fieldsOf(start.slice(0, end.index).split(/\r?\n/)));
  return { headers, body: bytes.subarray(end.index + end[0].length) };
}

function boundaryOf(headers: HeaderList): string | null {
  const type = headerOf(headers, 'content-type') ?? '';
  if (!/^multipart\//i.test(type)) return null;
  const match = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  return match?.[1] ?? match?.[2] ?? null;
}

const MOST_PARTS = 20_000;

/** What stands between the marks. The last mark ends in two dashes; without it the file was cut. */
function partsOf(
  body: Buffer,
  boundary: string,
): { readonly parts: readonly Buffer[]; readonly isWhole: boolean } {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let at = nextMark(body, mark, 0);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const after = at + mark.length;
    if (body.subarray(after, after + 2).toString('latin1') === '--') return { parts, isWhole: true };
    const next = nextMark(body, mark, after);
    const start = body.indexOf('\n', after) + 1;
    if (start > 0) parts.push(body.subarray(start, next < 0 ? body.length : endBefore(body, next)));
    at = next;
  }
  return { parts, isWhole: false };
}

/** A mark stands at the beginning of a line. */
function nextMark(body: Buffer, mark: Buffer, from: number): number {
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1))
    if (at === 0 || body[at - 1] === 0x0a) return at;
  return -1;
}

/** The line end before a mark belongs to the mark. */
const endBefore = (body: Buffer, mark: number): number => (body[mark - 2] === 0x0d ? mark - 2 : mark - 1);

type Part = Pick<Attempt, 'address' | 'headers' | 'status' | 'body' | 'mediaType' | 'trouble'>;

/** Null for a part that no address names, such as a style sheet the browser made. */
function toPart(bytes: Buffer, main: string | null, cap: number, isCut: boolean): Part | null {
  const { headers, body } = splitHead(bytes);
  const address = headerOf(headers, 'content-location') ?? main ?? '';
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const encoding = (headerOf(headers, 'content-transfer-encoding') ?? 'binary').trim().toLowerCase();
  const { decoded, trouble } = decode(body, encoding, cap);
  const kept = headers.filter(([name]) => name === 'content-type');
  return {
    ...{ address, headers: kept, status: null, body: decoded, mediaType: mediaTypeOf(kept) },
    trouble: trouble ?? (isCut ? unreadable('cut-off', 'the file ends before its last mark') : null),
  };
}

function decode(
  body: Buffer,
  encoding: string,
  cap: number,
): { readonly decoded: Uint8Array; readonly trouble: Trouble | null } {
  const nothing = new Uint8Array(0);
  // No transfer encoding makes more than it was given: what stands there is the most that can come out.
  const most = encoding === 'base64' ? Math.floor((body.length * 3) / 4) : body.length;
  if (most > cap * 3 || (encoding !== 'quoted-printable' && most > cap))
    return { decoded: nothing, trouble: tooLarge(cap) };
  switch (encoding) {
    case 'base64':
      return { decoded: new Uint8Array(Buffer.from(body.toString('latin1'), 'base64')), trouble: null };
    case 'quoted-printable': {
      const decoded = fromQuotedPrintable(body);
      return decoded.length > cap ? { decoded: nothing, trouble: tooLarge(cap) } : { decoded, trouble: null };
    }
    case '7bit':
    case '8bit':
    case 'binary':
      return { decoded: new Uint8Array(body), trouble: null };
    default:
      return {
        decoded: nothing,
        trouble: unreadable('unknown-encoding', `transfer encoding "${encoding.slice(0, 60)}"`),
      };
  }
}

const tooLarge = (cap: number): Trouble => unreadable('too-large', `the part has more than ${cap} bytes`);

const EQUALS = 0x3d;

/** RFC 2045, section 6.7: `=E7` is a byte, `=` at the end of a line is nothing. What is neither stays as it stands. */
function fromQuotedPrintable(body: Buffer): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const soft = byte === EQUALS ? softBreak(body, at) : 0;
    const hex = byte === EQUALS && soft === 0 ? Number.parseInt(hexAt(body, at), 16) : NaN;
    if (soft > 0) at += soft;
    else if (!Number.isNaN(hex)) {
      out[length++] = hex;
      at += 2;
    } else out[length++] = byte;
  }
  return out.slice(0, length);
}

function hexAt(body: Buffer, at: number): string {
  const digits = body.subarray(at + 1, at + 3).toString('latin1');
  return /^[0-9a-f]{2}$/i.test(digits) ? digits : '';
}

/** How many bytes after `=` end the line; 0 where it does not end there. */
function softBreak(body: Buffer, at: number): number {
  if (body[at + 1] === 0x0a) return 1;
  return body[at + 1] === 0x0d && body[at + 2] === 0x0a ? 2 : 0;
}
