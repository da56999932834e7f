import type { ClockClaim, MetadataClock, MetadataField } from '../../domain/index.ts';
import { MOST_TEXTS, NO_FACTS, toText, type BlockFacts } from './block-facts.ts';
import { readClock } from './clock.ts';
import { decodeValues } from './decode-values.ts';

/** One dataset of IPTC-IIM: its record, its number, its bytes. */
type Dataset = { readonly record: number; readonly number: number; readonly value: Uint8Array };

/** Fields of record 2 by dataset number. */
const FIELDS: ReadonlyMap<number, MetadataField> = new Map([
  [5, 'title'],
  [40, 'instructions'],
  [65, 'software'],
  [80, 'artist'],
  [105, 'headline'],
  [110, 'credit'],
  [115, 'source'],
  [116, 'copyright'],
  [120, 'caption'],
]);

/** Where a date and its time of day stand in record 2. */
const CLOCKS: readonly (readonly [clock: MetadataClock, date: number, time: number])[] = [
  ['taken', 55, 60],
  ['digitised', 62, 63],
  ['released', 30, 35],
];

const MARKER = 0x1c;
const IIM = 0x0404;

/**
 * Reads IPTC-IIM, alone or inside Photoshop's resources. It declares UTF-8 or nothing, and desks write what their
 * system wrote: the encoding is told from the bytes.
 */
export function readIptc(bytes: Uint8Array): BlockFacts {
  const iim = bytes[0] === MARKER ? bytes : findResource(bytes);
  // Photoshop's resources without IPTC among them are no IPTC.
  if (iim === null) return NO_FACTS;
  const { datasets, isWhole } = readDatasets(iim);
  if (datasets.length === 0) return { ...NO_FACTS, state: iim.length === 0 ? 'none' : 'unreadable' };
  const named = datasets
    .filter(({ record, number }) => record === 2 && FIELDS.has(number))
    .slice(0, MOST_TEXTS);
  const declared = datasets.find(({ record, number }) => record === 1 && number === 90)?.value;
  const texts = decodeValues(
    named.map(({ value }) => value),
    isUtf8Escape(declared) ? 'utf-8' : null,
  );
  return {
    ...NO_FACTS,
    state: isWhole ? 'read' : 'in-part',
    texts: named.flatMap(({ number }, index) => {
      const field = FIELDS.get(number);
      return field === undefined ? [] : (toText(field, 'iptc', texts[index] ?? '') ?? []);
    }),
    clocks: CLOCKS.flatMap(([clock, date, time]) => clockIn(datasets, clock, [date, time])),
  };
}

/** ISO 2022's way to say UTF-8: `ESC % G`. */
function isUtf8Escape(value: Uint8Array | undefined): boolean {
  return value !== undefined && Buffer.from(value).toString('latin1') === '\u001b%G';
}

/** The IPTC resource among `8BIM` resources; null where there is none. */
function findResource(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('8BIM', 0, 'latin1'); at >= 0 && at + 12 <= buffer.length;) {
    const name = buffer.readUInt8(at + 6);
    const sizeAt = at + 6 + name + 1 + ((name + 1) % 2);
    if (sizeAt + 4 > buffer.length) return null;
    const size = buffer.readUInt32BE(sizeAt);
    const start = sizeAt + 4;
    if (buffer.readUInt16BE(at + 4) === IIM)
      return bytes.subarray(start, Math.min(start + size, bytes.length));
    at = buffer.indexOf('8BIM', start + size, 'latin1');
  }
  return null;
}

function readDatasets(iim: Uint8Array): { readonly datasets: readonly Dataset[]; readonly isWhole: boolean } {
  const view = new DataView(iim.buffer, iim.byteOffset, iim.byteLength);
  const datasets: Dataset[] = [];
  let at = 0;
  while (at + 5 <= iim.length && iim[at] === MARKER) {
    const length = view.getUint16(at + 3);
    // Longer datasets write the length of their length; none that is kept needs one.
    if (length >= 0x8000 || at + 5 + length > iim.length) return { datasets, isWhole: false };
    const value = iim.subarray(at + 5, at + 5 + length);
    datasets.push({ record: view.getUint8(at + 1), number: view.getUint8(at + 2), value });
    at += 5 + length;
  }
  return { datasets, isWhole: iim.subarray(at).every((byte) => byte === 0) };
}

function clockIn(
  datasets: readonly Dataset[],
  clock: MetadataClock,
  [dateNumber, timeNumber]: readonly [number, number],
): ClockClaim[] {
  const read = (wanted: number): string => {
    const found = datasets.find(({ record, number }) => record === 2 && number === wanted);
    return found === undefined ? '' : Buffer.from(found.value).toString('latin1').trim();
  };
  const [date, time] = [read(dateNumber), read(timeNumber)];
  if (date === '') return [];
  const claim = readClock(time === '' ? date : `${date} ${time}`, { clock, block: 'iptc' });
  return claim === null ? [] : [claim];
}
