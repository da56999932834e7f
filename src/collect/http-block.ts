import type { Trouble } from '../domain/index.ts';
import { unreadable } from './attempts.ts';
import { decodeBody } from './decode-body.ts';
import { listOf, mediaTypeOf, toHeaderList, type HeaderList } from './headers.ts';

/** An HTTP answer as an archive keeps it. */
export type HttpAnswer = {
  readonly status: number | null;
  readonly headers: HeaderList;
  readonly mediaType: string;
  /** Transfer and content encodings undone. */
  readonly body: Uint8Array;
  readonly trouble: Trouble | null;
  /** The body as it stands in the archive, for its digest. */
  readonly rawBody: Uint8Array;
};

const HEADER_END = /\r?\n\r?\n/;

/**
 * Reads status line, headers and body. Some archives keep bodies already decoded under headers that say otherwise: an
 * encoding that fails at the first byte is taken as undone.
 *
 * @param cap largest decoded body, in bytes
 */
export async function readHttpBlock(block: Uint8Array, cap: number): Promise<HttpAnswer> {
  const { head, rawBody } = splitBlock(block);
  const [statusLine = '', ...lines] = head.split(/\r?\n/);
  const headers = toHeaderList(fieldsOf(lines));
  const status = /^HTTP\/[\d.]+ +(\d{3})/i.exec(statusLine)?.[1];
  const isChunked = listOf(headers, 'transfer-encoding').includes('chunked');
  const chunked = isChunked ? joinChunks(rawBody) : null;
  const whole = chunked?.body ?? rawBody;
  const decoded = await decode(whole, listOf(headers, 'content-encoding'), cap);
  return {
    status: status === undefined ? null : Number(status),
    headers,
    mediaType: mediaTypeOf(headers),
    body: decoded.body,
    trouble: decoded.trouble ?? (chunked?.isCut ? unreadable('cut-off', 'the last chunk is missing') : null),
    rawBody,
  };
}

/** Name and value of each header line; a line that starts with a blank goes on with the one before. */
export function fieldsOf(lines: readonly string[]): readonly (readonly [string, string])[] {
  const unfolded = lines
    .join('\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  return unfolded.flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const] : [];
  });
}

function splitBlock(block: Uint8Array): { head: string; rawBody: Uint8Array } {
  // Latin-1 keeps one letter a byte, so that a place in the text is a place in the bytes.
  const start = Buffer.from(block.subarray(0, 256 * 1024)).toString('latin1');
  const end = HEADER_END.exec(start);
  const length = end ? end.index + end[0].length : block.length;
  const head = new TextDecoder().decode(
    block.subarray(0, end?.index ?? Math.min(block.length, start.length)),
  );
  return { head, rawBody: block.subarray(length) };
}

async function decode(body: Uint8Array, encodings: readonly string[], cap: number) {
  const decoded = await decodeBody(asStream(body), encodings, cap);
  const isPlain = decoded.trouble?.reason === 'bad-encoding' && decoded.body.length === 0;
  return isPlain ? decodeBody(asStream(body), [], cap) : decoded;
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Chunked transfer undone (RFC 9112, section 7.1); null when the bytes are not chunked at all. */
function joinChunks(raw: Uint8Array): { readonly body: Uint8Array; readonly isCut: boolean } | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf(10, at);
    const size = /^([0-9a-f]{1,8})[ \t]*(;.*)?\r?$/i.exec(
      bytes.toString('latin1', at, Math.max(at, lineEnd)),
    )?.[1];
    if (lineEnd < 0 || size === undefined)
      return parts.length === 0 ? null : { body: Buffer.concat(parts), isCut: true };
    const length = parseInt(size, 16);
    if (length === 0) return { body: Buffer.concat(parts), isCut: false };
    const chunk = bytes.subarray(lineEnd + 1, lineEnd + 1 + length);
    parts.push(chunk);
    if (chunk.length < length) return { body: Buffer.concat(parts), isCut: true };
    at = lineEnd + 1 + length;
    at = bytes[at] === 13 ? at + 2 : at + 1;
  }
}
