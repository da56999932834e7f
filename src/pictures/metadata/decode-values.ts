import { decodeText } from '../../text/decode.ts';

/** ASCII's record separator: no second byte of GBK, Big5, EUC-KR or Shift_JIS. */
const BETWEEN = 0x1e;

/**
 * Byte strings of one block as texts. One program wrote them all, so that their encoding is told from all of them
 * together: a single surname in GBK is too short to be told from anything.
 *
 * @param encoding what the block declares; believed only where the bytes bear it out
 */
export function decodeValues(
  values: readonly Uint8Array[],
  encoding: string | null = null,
): readonly string[] {
  const joined = values.flatMap((value) => [value.map((byte) => (byte === BETWEEN ? 0x20 : byte)), GAP]);
  const contentType = encoding === null ? null : `text/plain; charset=${encoding}`;
  const texts = decodeText(Buffer.concat(joined), { contentType }).text.split(String.fromCharCode(BETWEEN));
  // Each value is followed by a gap, so that an empty text ends the list.
  if (texts.length === values.length + 1) return texts.slice(0, -1);
  return values.map((value) => decodeText(value, { contentType }).text);
}

const GAP = Uint8Array.of(BETWEEN);
