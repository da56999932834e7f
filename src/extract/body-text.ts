import { decodeText, type Decoded } from '../text/decode.ts';
import { MARKUP_LIMIT } from './markup/tree.ts';
import type { ReadInput } from './reader.ts';

/** No encoding takes more than four bytes a character; what lies beyond is beyond {@link MARKUP_LIMIT} too. */
export const BYTE_LIMIT = 2 * MARKUP_LIMIT;

/**
 * The body of a capture as text: at most {@link BYTE_LIMIT} bytes of it, so that a page of 200 MB costs no more than
 * one of 16.
 */
export function bodyText(
  input: ReadInput,
  kind: 'html' | 'xml' | 'any',
): Decoded & { readonly cut: string | null } {
  const bytes = input.body.length > BYTE_LIMIT ? input.body.subarray(0, BYTE_LIMIT) : input.body;
  const contentType =
    input.capture.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  const decoded = decodeText(bytes, { contentType, isHtml: kind !== 'xml', isXml: kind !== 'html' });
  const cut =
    bytes.length < input.body.length
      ? `only the first ${BYTE_LIMIT} of ${input.body.length} bytes were read`
      : null;
  return { ...decoded, cut };
}
