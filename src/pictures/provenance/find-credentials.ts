/** Formats in which content credentials are read, by their media types. */
const FORMATS: readonly (readonly [mediaType: string, isIt: (head: Buffer) => boolean])[] = [
  ['image/jpeg', (head) => head.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/png', (head) => head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
  [
    'image/webp',
    (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  ],
  ['image/tiff', (head) => /^(49492a00|4d4d002a)$/.test(head.subarray(0, 4).toString('hex'))],
  ['image/gif', (head) => head.toString('latin1', 0, 4) === 'GIF8'],
  ['image/avif', (head) => /^ftypav(if|is)$/.test(head.toString('latin1', 4, 12))],
  ['image/heic', (head) => /^ftyp(he[a-z0-9]{2}|mif1|msf1)$/.test(head.toString('latin1', 4, 12))],
];

/** What a picture is by its first bytes; null for what carries no credentials that we read. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length));
  return FORMATS.find(([, isIt]) => isIt(head))?.[0] ?? null;
}

/**
 * Whether a file may hold a manifest: its box is called `jumb` and its label begins with `c2pa` in every format, and
 * neither is ever packed. Looked at before the reader of manifests is loaded, for most pictures have none.
 */
export function mayHoldManifest(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('jumb', 0, 'latin1') && buffer.includes('c2pa', 0, 'latin1');
}

/** `dcterms:provenance` of XMP: the address of a manifest that is kept apart from its picture. */
const ELSEWHERE = /\bdcterms:provenance(?:\s*=\s*["']|>)\s*([^"'<>\s]{1,2000})/;

/** How far into a file XMP is looked for, in bytes: it stands before or behind the pixels. */
const REACH = 262_144;

/** The address where the credentials of a file are said to be; null where none is named. */
export function namedElsewhere(bytes: Uint8Array): string | null {
  const ends = [bytes.subarray(0, REACH), bytes.subarray(Math.max(REACH, bytes.length - REACH))];
  for (const end of ends) {
    const address = ELSEWHERE.exec(Buffer.from(end).toString('latin1'))?.[1];
    // An address within the file itself (`self#jumbf=…`) names what is not there any more.
    if (address !== undefined && /^https?:/i.test(address)) return address;
  }
  return null;
}
