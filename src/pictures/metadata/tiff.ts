/** The values of a TIFF structure, which EXIF is: directories of numbered tags. Reads nothing outside the bytes. */
export type Tags = {
  /** The bytes of a tag; undefined where it is missing or points outside. */
  bytes(tag: number): Uint8Array | undefined;
  /** The first number of a tag of whole numbers. */
  number(tag: number): number | undefined;
  has(tag: number): boolean;
};

/** A file of any size may be one structure, so its directories are bounded, not its length. */
const MOST_TAGS = 1_000;
/** Bytes of one value of each type, by TIFF's number of the type. */
const WIDTHS = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

type Entry = { readonly type: number; readonly bytes: Uint8Array };

/** A structure, or null where the bytes are none. `at` reads the directory that starts at an offset. */
export function openTiff(bytes: Uint8Array): { readonly main: Tags; at(offset: number): Tags } | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const isLittle = order === 0x4949;
  if (view.getUint16(2, isLittle) !== 42) return null;
  const at = (offset: number): Tags => tagsOf(readDirectory(view, offset, isLittle), isLittle);
  return { main: at(view.getUint32(4, isLittle)), at };
}

function readDirectory(view: DataView, offset: number, isLittle: boolean): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (offset + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(offset, isLittle), MOST_TAGS);
  for (let index = 0; index < count; index += 1) {
    const start = offset + 2 + index * 12;
    if (start + 12 > view.byteLength) break;
    const tag = view.getUint16(start, isLittle);
    const entry = readEntry(view, start, isLittle);
    if (entry !== null && !entries.has(tag)) entries.set(tag, entry);
  }
  return entries;
}

function readEntry(view: DataView, start: number, isLittle: boolean): Entry | null {
  const type = view.getUint16(start + 2, isLittle);
  const length = (WIDTHS[type] ?? 0) * view.getUint32(start + 4, isLittle);
  const from = length <= 4 ? start + 8 : view.getUint32(start + 8, isLittle);
  if (length === 0 || from + length > view.byteLength) return null;
  return { type, bytes: new Uint8Array(view.buffer, view.byteOffset + from, length) };
}

function tagsOf(entries: ReadonlyMap<number, Entry>, isLittle: boolean): Tags {
  return {
    bytes: (tag) => entries.get(tag)?.bytes,
    has: (tag) => entries.has(tag),
    number(tag) {
      const entry = entries.get(tag);
      if (entry === undefined) return undefined;
      const view = new DataView(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.byteLength);
      if (entry.type === 1) return view.getUint8(0);
      if (entry.type === 3) return view.getUint16(0, isLittle);
      return entry.type === 4 || entry.type === 13 ? view.getUint32(0, isLittle) : undefined;
    },
  };
}
