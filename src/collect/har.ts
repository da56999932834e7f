import { Readable } from 'node:stream';
import type { Attempt, Trouble } from '../domain/index.ts';
import { messageOf, unreadable } from './attempts.ts';
import { decodeBody } from './decode-body.ts';
import { inner, isObject, list, text, type Json } from './har-fields.ts';
import { mediaTypeOf, toHeaderList, type HeaderList } from './headers.ts';
import { withWords } from './searched-words.ts';
import { archiveBytes, savedAttempt, statedInstant, strayOf, type SavedArchive } from './saved-archive.ts';

/**
 * The answers of a HAR file (HTTP Archive 1.2), as browsers and proxies save them. Of a request only its address is taken,
 * and of what it sent only the words that were searched for; cookies and headers of requests are never read. Entries
 * without a body are passed over: browsers leave out most of what they show.
 */
export async function* readHar(archive: SavedArchive): AsyncGenerator<Attempt> {
  const read = await archiveBytes(archive);
  if ('trouble' in read) {
    yield strayOf(archive, read.trouble);
    return;
  }
  const entries = entriesOf(read.bytes);
  if (typeof entries === 'string') {
    yield strayOf(archive, unreadable('bad-har', entries));
    return;
  }
  let brought = 0;
  for (const [index, entry] of entries.entries()) {
    const attempt = await toAttempt(entry, `entry ${index + 1}`, archive);
    if (attempt === null) continue;
    brought += 1;
    yield attempt;
  }
  const left = entries.filter(isLeftOut).length;
  if (left > 0) yield strayOf(archive, leftOut(left, entries.length));
  else if (brought === 0)
    yield strayOf(archive, {
      outcome: 'empty',
      reason: 'no-records',
      detail: 'no entry of the file has a body',
    });
}

/** Browsers save the addresses without the answers unless they are asked for "content": what was shown is not in the file. */
const leftOut = (left: number, all: number) =>
  unreadable(
    'content-left-out',
    `of ${all} entries ${left} pages and data came with an answer that the file does not hold: save it with content`,
  );

/** More than any person's visit makes. */
const MOST_ENTRIES = 50_000;

/** The entries, or why there are none. */
function entriesOf(bytes: Buffer): readonly Json[] | string {
  try {
    const data: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    const entries = inner(data, 'log')['entries'];
    if (!Array.isArray(entries)) return 'the file holds no log of entries';
    return entries.slice(0, MOST_ENTRIES).filter(isObject);
  } catch (error) {
    return `the file is no JSON, or was cut short: ${messageOf(error).slice(0, 200)}`;
  }
}

const PAGE_OR_DATA = /^(text\/html|application\/(xhtml\+xml|[\w.-]*\+?json))\b/i;

/** A page or data of which bytes came, and none of them are here. */
function isLeftOut(entry: Json): boolean {
  const response = inner(entry, 'response');
  const content = inner(response, 'content');
  const sizes = [content['size'], response['bodySize']];
  const came = sizes.some((size) => typeof size === 'number' && size > 0);
  const isAsked = /^https?:\/\//i.test(text(inner(entry, 'request'), 'url') ?? '');
  return (
    isAsked &&
    came &&
    (text(content, 'text') ?? '') === '' &&
    PAGE_OR_DATA.test(text(content, 'mimeType') ?? '')
  );
}

async function toAttempt(entry: Json, member: string, archive: SavedArchive): Promise<Attempt | null> {
  const request = inner(entry, 'request');
  const response = inner(entry, 'response');
  const content = inner(response, 'content');
  const address = text(request, 'url') ?? '';
  const body = text(content, 'text');
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || body === null || body === '') return null;
  const asWritten = decoded(body, text(content, 'encoding'), archive.maxBytes);
  const { isText } = asWritten;
  const { bytes, trouble } = isText ? asWritten : await unpacked(asWritten, response, archive.maxBytes);
  const headers = headersOf(response, text(content, 'mimeType'), isText);
  const status = response['status'];
  return savedAttempt(archive, member, statedInstant(text(entry, 'startedDateTime')), {
    address: withWords(address, request),
    headers,
    status: typeof status === 'number' && Number.isInteger(status) && status > 0 ? status : null,
    body: bytes,
    mediaType: mediaTypeOf(headers),
    trouble,
  });
}

/**
 * Browsers undo the coding of an answer before they write it down; some proxies write the bytes as they came. Bytes that
 * begin as gzip does, and are said to be so, are still packed.
 */
async function unpacked(written: Written, response: Json, cap: number): Promise<Written> {
  const coded = list(response, 'headers').some(
    (header) =>
      isObject(header) &&
      /^content-encoding$/i.test(text(header, 'name') ?? '') &&
      /^\s*(x-)?gzip\s*$/i.test(text(header, 'value') ?? ''),
  );
  if (!coded || written.bytes[0] !== 0x1f || written.bytes[1] !== 0x8b) return written;
  const { body, trouble } = await decodeBody(Readable.from([written.bytes]), ['gzip'], cap);
  return { ...written, bytes: body, trouble };
}

type Written = { readonly bytes: Uint8Array; readonly isText: boolean; readonly trouble: Trouble | null };

/** Base64 takes four letters for three bytes: what is too large is not decoded at all. */
function decoded(body: string, encoding: string | null, cap: number): Written {
  const isText = encoding?.toLowerCase() !== 'base64';
  const size = isText ? body.length : Math.floor((body.length * 3) / 4);
  const tooLarge = size > cap || (isText && Buffer.byteLength(body) > cap);
  if (tooLarge) {
    const trouble = unreadable('too-large', `the answer has more than ${cap} bytes`);
    return { bytes: new Uint8Array(0), isText, trouble };
  }
  return { bytes: new Uint8Array(Buffer.from(body, isText ? 'utf8' : 'base64')), isText, trouble: null };
}

/** A body that stands in the file as text is UTF-8 now, whatever it came as; and no coding is left on it. */
function headersOf(response: Json, mimeType: string | null, isText: boolean): HeaderList {
  const pairs = list(response, 'headers').flatMap((header) => {
    const [name, value] = isObject(header) ? [text(header, 'name'), text(header, 'value')] : [null, null];
    return name === null || value === null || !/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name)
      ? []
      : [[name, value] as const];
  });
  const headers = toHeaderList(pairs).filter(([name]) => !/^content-(encoding|length|type)$/.test(name));
  const type = (mimeType ?? '').replace(/;\s*charset=[^;]*/gi, '').slice(0, 200);
  return [...headers, ['content-type', isText ? `${type}; charset=utf-8` : type]];
}
