/** How a clip begins: the name that ffmpeg knows the container by, and its first bytes. */
type Container = { readonly name: string; readonly begins: (head: Buffer) => boolean };

const ascii = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

/** Packets of a transport stream have a fixed length and begin with one byte. */
const TS_PACKET = 188;
const TS_SYNC = 0x47;
/** So many packets in a row must begin with it: one byte would be chance. */
const TS_PACKETS = 4;

/**
 * The containers that are opened. What they hold they hold themselves: none of them is a list of other files, as a
 * playlist, a concat script or a drawing is. The words of a media type or a file name decide nothing.
 */
const CONTAINERS: readonly Container[] = [
  { name: 'mov', begins: (head) => /^(?:ftyp|moov|mdat|wide|free|skip)$/.test(ascii(head, 4, 8)) },
  { name: 'matroska', begins: (head) => head.subarray(0, 4).toString('hex') === '1a45dfa3' },
  {
    name: 'avi',
    begins: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'AVI ',
  },
  { name: 'flv', begins: (head) => ascii(head, 0, 4) === 'FLV\u0001' },
  { name: 'ogg', begins: (head) => ascii(head, 0, 4) === 'OggS' },
  { name: 'mpeg', begins: (head) => head.subarray(0, 4).toString('hex') === '000001ba' },
  {
    name: 'mpegts',
    begins: (head) =>
      head.length >= TS_PACKET * TS_PACKETS &&
      Array.from({ length: TS_PACKETS }, (_, packet) => head[packet * TS_PACKET]).every(
        (byte) => byte === TS_SYNC,
      ),
  },
];

/** Still pictures in the container of MP4. */
const STILL = /^(?:avif|avis|heic|heix|mif1|msf1)$/;

/** The container of a clip, by its first bytes; null where they begin none that is opened. */
export function containerOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const name = CONTAINERS.find(({ begins }) => begins(head))?.name ?? null;
  return name === 'mov' && ascii(head, 4, 8) === 'ftyp' && STILL.test(ascii(head, 8, 12)) ? null : name;
}
