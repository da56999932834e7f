/** What a file begins with, whatever its name and its media type say. */
export type PictureKind = { readonly name: string; readonly isRead: boolean };

const READ = (name: string): PictureKind => ({ name, isRead: true });
const UNREAD = (name: string): PictureKind => ({ name, isRead: false });

/** Bytes in Latin-1 at the very start. */
const STARTS: readonly (readonly [string, PictureKind])[] = [
  ['\xff\xd8\xff', READ('JPEG')],
  ['\x89PNG\r\n\x1a\n', READ('PNG')],
  ['GIF87a', READ('GIF')],
  ['GIF89a', READ('GIF')],
  ['II*\0', READ('TIFF')],
  ['MM\0*', READ('TIFF')],
  ['II+\0', READ('TIFF')],
  ['MM\0+', READ('TIFF')],
  ['\xff\x0a', UNREAD('JPEG XL')],
  ['\0\0\0\x0cJXL ', UNREAD('JPEG XL')],
  ['\0\0\0\x0cjP  ', UNREAD('JPEG 2000')],
  ['\0\0\x01\0', UNREAD('ICO')],
  ['\0\0\x02\0', UNREAD('CUR')],
  ['8BPS', UNREAD('Photoshop')],
  ['%PDF-', UNREAD('PDF')],
  ['%!PS', UNREAD('PostScript')],
  // Two kilobytes may unpack to gigabytes of text.
  ['\x1f\x8b', UNREAD('gzip, as packed SVG is')],
];

/** Brands of the box that HEIF files begin with: those in AV1 are read, those in HEVC are not (patents). */
const AV1 = ['avif', 'avis'];
const HEIF = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** An SVG element with nothing but declarations, comments and a document type before it. */
const SVG =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype\s[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?svg[\s>/]/i;

/** Two letters, then the size and four bytes of zero: a text may begin with the letters. */
const BMP = /^BM.{4}\0{4}/s;

/** How much of a text is looked at for its first element. */
const HEAD = 4_096;

/** Which kind of picture the bytes are, or null where they are none. */
export function kindOf(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const start = STARTS.find(([mark]) => head.startsWith(mark));
  if (start !== undefined) return start[1];
  if (BMP.test(head)) return UNREAD('BMP');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return READ('WebP');
  if (head.slice(4, 8) === 'ftyp') return kindOfHeif(head);
  return SVG.test(head.replace(/^\xef\xbb\xbf/, '')) ? READ('SVG') : null;
}

function kindOfHeif(head: string): PictureKind | null {
  const length = Math.min(head.charCodeAt(2) * 256 + head.charCodeAt(3), HEAD);
  const brands = head.slice(8, length).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => AV1.includes(brand))) return READ('AVIF');
  return brands.some((brand) => HEIF.includes(brand)) ? UNREAD('HEIC') : null;
}
