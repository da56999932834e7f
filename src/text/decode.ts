import { isUtf8 } from 'node:buffer';
import { TextDecoder as StandardDecoder, getBOMEncoding } from '@exodus/bytes/encoding.js';
import { declaredEncodings } from './encoding-label.ts';
import { mostPlausible } from './encoding-guess.ts';

/** What is known of bytes before they are read. */
export type DecodeHints = {
  /** The Content-Type header as it arrived. */
  readonly contentType?: string | null;
  /** Read an XML declaration. */
  readonly isXml?: boolean;
  /** Read `<meta charset>`. */
  readonly isHtml?: boolean;
};

export type Decoded = {
  readonly text: string;
  /** Name of the encoding standard in lower case, such as `utf-8`, `gbk`, `windows-1252`. */
  readonly encoding: string;
  /** Why this encoding, for a person. */
  readonly because: string;
};

/**
 * Bytes as text. A label is believed only where the bytes bear it out: pages of one encoding that claim another are
 * common. Never throws. The whole input is decoded, so cap it first where it may be huge; a character that a cap cut
 * in two becomes one U+FFFD.
 */
export function decodeText(bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  const marked = getBOMEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 'a byte order mark says so');
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide, 'every second byte is zero');
  const declared = declaredEncodings(bytes, hints);
  const escapes = bytes.subarray(0, 65_536).includes(0x1b) && declared.includes('iso-2022-jp');
  if (escapes) return decodeAs(bytes, 'iso-2022-jp', 'declared, and the bytes hold its escapes');
  // Most pages are sound UTF-8 and nothing declared makes that doubtful: the native check settles them.
  const plain = !declared.some((label) => MULTI_BYTE.test(label)) && isUtf8(bytes);
  if (plain) return decodeAs(bytes, 'utf-8', utf8Reason(declared, 0));
  const census = countUtf8(bytes);
  if (census.high === 0) return decodeAs(bytes, 'utf-8', 'all bytes are ASCII');
  if (isSoundUtf8(census, declared)) return decodeAs(bytes, 'utf-8', utf8Reason(declared, census.broken));
  const guess = mostPlausible(bytes, declared);
  return decodeAs(bytes, guess.encoding, guess.because);
}

const UTF8 = new TextDecoder();

function decodeAs(bytes: Uint8Array, encoding: string, because: string): Decoded {
  // Node's own decoder is fast and right for UTF-8; for Big5, EUC-KR and Shift_JIS it leaves the standard.
  const decoder = encoding === 'utf-8' ? UTF8 : new StandardDecoder(encoding);
  return { text: decoder.decode(bytes), encoding, because };
}

/** UTF-16 without a mark: markup is mostly ASCII, so one byte of each pair is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 8) return null;
  const zeros = (parity: number) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null;
}

type Utf8Census = {
  /** Bytes above 0x7F in the sample. */
  readonly high: number;
  /** Well-formed sequences of two bytes, and of three or four. */
  readonly pairs: number;
  readonly longer: number;
  /** Bytes that fit no sequence. */
  readonly broken: number;
};

const CENSUS_BYTES = 262_144;

/** Counts well-formed and broken UTF-8 sequences in a sample that starts at the first byte above ASCII. */
function countUtf8(bytes: Uint8Array): Utf8Census {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  if (start < 0) return { high: 0, pairs: 0, longer: 0, broken: 0 };
  const sample = bytes.subarray(start, start + CENSUS_BYTES);
  let [high, pairs, longer, broken] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length;) {
    const length = sequenceLength(sample, i);
    if (length !== 1 || (sample[i] ?? 0) > 0x7f) high++;
    if (length === 2) pairs++;
    else if (length > 2) longer++;
    // A sequence that the end of the sample cuts in two is no fault of the text.
    else if (length === 0 && i < sample.length - 3) broken++;
    i += Math.max(1, length);
  }
  return { high, pairs, longer, broken };
}

/** Length in bytes of the UTF-8 sequence at `i`, 1 for ASCII, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const MULTI_BYTE = /^(gbk|gb18030|big5|euc-kr|euc-jp|shift_jis)$/;

/**
 * Long sequences are hardly ever well-formed by chance. A few two-byte ones may be: 茅 in GBK is é in UTF-8, so a
 * declared multi-byte encoding keeps the benefit of the doubt there.
 */
function isSoundUtf8(census: Utf8Census, declared: readonly string[]): boolean {
  const { pairs, longer, broken } = census;
  const byChance = longer === 0 && pairs < 4 && declared.some((label) => MULTI_BYTE.test(label));
  if (byChance) return false;
  if (broken === 0) return longer + pairs > 0;
  return longer * 3 + pairs >= 20 && broken * 20 <= longer * 3 + pairs;
}

function utf8Reason(declared: readonly string[], broken: number): string {
  const damage = broken > 0 ? `, with ${broken} broken bytes` : '';
  const other = declared.find((label) => label !== 'utf-8');
  if (declared[0] === 'utf-8') return `declared, and the bytes are UTF-8${damage}`;
  return other === undefined
    ? `the bytes are UTF-8${damage}`
    : `the bytes are UTF-8${damage}, though ${other} was declared`;
}
