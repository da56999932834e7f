import type { ClockClaim, MetadataClock, MetadataField, Withheld } from '../../domain/index.ts';
import { NO_FACTS, toText, type BlockFacts } from './block-facts.ts';
import { readClock } from './clock.ts';
import { decodeValues } from './decode-values.ts';
import { openTiff, type Tags } from './tiff.ts';

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const ORIENTATION = 0x0112;
const IMAGE_NUMBER = 0x9211;

const TEXTS: readonly (readonly [tag: number, field: MetadataField])[] = [
  [0x010d, 'original-name'],
  [0x010e, 'caption'],
  [0x010f, 'camera-make'],
  [0x0110, 'camera-model'],
  [0x0131, 'software'],
  [0x013b, 'artist'],
  [0x8298, 'copyright'],
];

/** Windows writes these as UTF-16, beside the others. */
const WIDE_TEXTS: readonly (readonly [tag: number, field: MetadataField])[] = [
  [0x9c9b, 'title'],
  [0x9c9d, 'artist'],
];

type ClockTags = {
  readonly clock: MetadataClock;
  readonly tag: number;
  readonly fraction: number;
  readonly offset: number;
};

const CLOCKS: readonly ClockTags[] = [
  { clock: 'taken', tag: 0x9003, fraction: 0x9291, offset: 0x9011 },
  { clock: 'digitised', tag: 0x9004, fraction: 0x9292, offset: 0x9012 },
  { clock: 'changed', tag: 0x0132, fraction: 0x9290, offset: 0x9010 },
];

/** What tells of a person or of one camera, and is told but not kept. */
const PRIVATE: readonly (readonly [tag: number, what: Withheld])[] = [
  [0xa430, 'owner'],
  [0xa431, 'serial-number'],
  [0xa435, 'serial-number'],
  [0xc62f, 'serial-number'],
];

/** Reads EXIF from its TIFF structure: bytes that may be anything. Maker notes are never read. */
export function readExif(bytes: Uint8Array): BlockFacts {
  const tiff = openTiff(bytes);
  if (tiff === null) return { ...NO_FACTS, state: 'unreadable' };
  const { main } = tiff;
  const offset = main.number(EXIF_DIRECTORY);
  const directories = offset === undefined ? [main] : [main, tiff.at(offset)];
  const orientation = main.number(ORIENTATION) ?? 0;
  return {
    state: 'read',
    texts: [...plainTexts(main), ...wideTexts(main), ...sequenceIn(directories)],
    clocks: CLOCKS.flatMap((tags) => clockIn(directories, tags)),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : null,
    edits: null,
    withheld: withheldIn(directories, main),
  };
}

function plainTexts(tags: Tags) {
  const found = TEXTS.flatMap(([tag, field]) => {
    const value = tags.bytes(tag);
    return value === undefined ? [] : [{ field, value: untilNul(value) }];
  });
  const texts = decodeValues(found.map(({ value }) => value));
  return found.flatMap(({ field }, index) => toText(field, 'exif', texts[index] ?? '') ?? []);
}

/** A text ends with a NUL; what stands behind it is left from a longer one. */
function untilNul(value: Uint8Array): Uint8Array {
  const end = value.indexOf(0);
  return end < 0 ? value : value.subarray(0, end);
}

function wideTexts(tags: Tags) {
  return WIDE_TEXTS.flatMap(([tag, field]) => {
    const value = tags.bytes(tag);
    return value === undefined ? [] : (toText(field, 'exif', Buffer.from(value).toString('utf16le')) ?? []);
  });
}

function sequenceIn(directories: readonly Tags[]) {
  const number = directories.map((tags) => tags.number(IMAGE_NUMBER)).find((one) => one !== undefined);
  return number === undefined ? [] : [toText('sequence', 'exif', String(number)) ?? []].flat();
}

function clockIn(directories: readonly Tags[], { clock, tag, fraction, offset }: ClockTags): ClockClaim[] {
  const read = (wanted: number): string => {
    const value = directories.map((tags) => tags.bytes(wanted)).find((one) => one !== undefined);
    return value === undefined ? '' : Buffer.from(untilNul(value)).toString('latin1').trim();
  };
  const digits = /^\d{1,9}$/.exec(read(fraction))?.[0];
  const zone = /^[+-]\d\d:\d\d$/.exec(read(offset))?.[0] ?? '';
  const claim = readClock(`${read(tag)}${digits === undefined ? '' : `.${digits}`}${zone}`, {
    clock,
    block: 'exif',
  });
  return claim === null ? [] : [claim];
}

function withheldIn(directories: readonly Tags[], main: Tags): Withheld[] {
  const found = PRIVATE.flatMap(([tag, what]) => (directories.some((tags) => tags.has(tag)) ? [what] : []));
  return [...(main.has(GPS_DIRECTORY) ? (['position'] as const) : []), ...found];
}
