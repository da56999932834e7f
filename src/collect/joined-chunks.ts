import type { Attempt } from '../domain/index.ts';

/** The length of a chunk, in hexadecimal digits on a line of its own. */
const LENGTH = /^[0-9a-f]{1,8}(;[^{}]{0,200})?$/i;

/** What no reader takes for data: it stands where a stream was cut. */
const CUT = '{';

/**
 * A stream of JSON documents in which the lengths of its chunks were left standing (Douyin's `general/search/stream`), as
 * one document a line; null for everything else. A stream without its last, empty chunk was cut and ends in a line that is
 * no JSON, so that nobody takes it for whole.
 */
export function joinedChunks({ body }: Attempt): Uint8Array | null {
  if (
    !/^\s{0,8}[0-9a-f]{1,8}(;[^\r\n]{0,200})?\r?\n\{/i.test(
      Buffer.from(body.subarray(0, 300)).toString('latin1'),
    )
  )
    return null;
  const rows = new TextDecoder()
    .decode(body)
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '');
  const parts = rows.filter((row) => !LENGTH.test(row));
  const isWhole = /^0+(;|$)/.test(rows.at(-1) ?? '');
  const documents = isJson(parts.join('')) ? [parts.join('')] : parts;
  return new TextEncoder().encode([...documents, ...(isWhole ? [] : [CUT])].join('\n'));
}

/** One document may lie in several chunks. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
