import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import sniffHtml from 'html-encoding-sniffer';
import type { DecodeHints } from './decode.ts';

/** How far into a file a declaration is looked for. Browsers stop at 1,024 bytes; real pages put it later. */
const HEAD_BYTES = 8_192;

/**
 * What the header, the page and the XML declaration claim, in that order and without repeats: names of the encoding
 * standard in lower case. Empty when nothing is claimed or nothing claimed is known.
 */
export function declaredEncodings(bytes: Uint8Array, hints: DecodeHints): string[] {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const claims = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(hints.contentType ?? '')?.[1],
    hints.isXml === false
      ? undefined
      : /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1],
    hints.isHtml === true ? metaEncoding(bytes, head) : undefined,
  ];
  const names = claims.flatMap((claim) => (claim === undefined ? [] : [normalizeEncoding(claim)]));
  return [...new Set(names.filter((name) => name !== null && name !== 'replacement'))] as string[];
}

/** The sniffer answers with this where a page declares nothing. */
const NOTHING = 'x-user-defined';

function metaEncoding(bytes: Uint8Array, head: string): string | undefined {
  const sniffed = sniff(bytes);
  return sniffed === NOTHING ? /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] : sniffed;
}

/** The library reads past the end of `content="text/html; charset"` and of `charset=` without a value, and throws. */
function sniff(bytes: Uint8Array): string {
  try {
    return sniffHtml(bytes, { defaultEncoding: NOTHING });
  } catch {
    return NOTHING;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
