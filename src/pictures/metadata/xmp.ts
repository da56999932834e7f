import { SaxesParser } from 'saxes';
import type { ClockClaim, MetadataClock, MetadataField, MetadataText, Withheld } from '../../domain/index.ts';
import { decodeText } from '../../text/decode.ts';
import { tidyLanguage } from '../../text/language.ts';
import { MOST_TEXTS, NO_FACTS, toText, type BlockFacts } from './block-facts.ts';
import { readClock } from './clock.ts';
import { propertiesIn, type XmpProperty } from './xmp-properties.ts';

const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const XMP_MM = 'http://ns.adobe.com/xap/1.0/mm/';
const TIFF = 'http://ns.adobe.com/tiff/1.0/';
const EXIF = 'http://ns.adobe.com/exif/1.0/';
const EXIF_EX = 'http://cipa.jp/exif/1.0/';
const AUX = 'http://ns.adobe.com/exif/1.0/aux/';
const RAW = 'http://ns.adobe.com/camera-raw-settings/1.0/';

const FIELDS: Readonly<Record<string, MetadataField>> = {
  [`${DC}creator`]: 'artist',
  [`${TIFF}Artist`]: 'artist',
  [`${DC}rights`]: 'copyright',
  [`${DC}description`]: 'caption',
  [`${DC}title`]: 'title',
  [`${PHOTOSHOP}Credit`]: 'credit',
  [`${PHOTOSHOP}Headline`]: 'headline',
  [`${PHOTOSHOP}Instructions`]: 'instructions',
  [`${PHOTOSHOP}Source`]: 'source',
  [`${XMP}CreatorTool`]: 'software',
  [`${TIFF}Make`]: 'camera-make',
  [`${TIFF}Model`]: 'camera-model',
  [`${XMP_MM}PreservedFileName`]: 'original-name',
  [`${RAW}RawFileName`]: 'original-name',
  [`${AUX}ImageNumber`]: 'sequence',
};

const CLOCKS: Readonly<Record<string, MetadataClock>> = {
  [`${PHOTOSHOP}DateCreated`]: 'taken',
  [`${EXIF}DateTimeOriginal`]: 'taken',
  [`${XMP}CreateDate`]: 'digitised',
  [`${XMP}ModifyDate`]: 'changed',
};

const PRIVATE: Readonly<Record<string, Withheld>> = {
  [`${EXIF}GPSLatitude`]: 'position',
  [`${EXIF}GPSLongitude`]: 'position',
  [`${AUX}SerialNumber`]: 'serial-number',
  [`${AUX}LensSerialNumber`]: 'serial-number',
  [`${EXIF_EX}BodySerialNumber`]: 'serial-number',
  [`${AUX}OwnerName`]: 'owner',
  [`${EXIF_EX}CameraOwnerName`]: 'owner',
};

const HISTORY = `${XMP_MM}History`;

/** Reads an XMP packet. What stands before a fault counts; entities of its own are never expanded. */
export function readXmp(bytes: Uint8Array): BlockFacts {
  const { text } = decodeText(bytes, { isXml: true });
  const { properties, isWhole } = propertiesIn(new SaxesParser({ xmlns: true }), text);
  if (properties.length === 0 && !isWhole) return { ...NO_FACTS, state: 'unreadable' };
  return {
    state: isWhole ? 'read' : 'in-part',
    texts: properties.flatMap(textOf).slice(0, MOST_TEXTS),
    clocks: properties.flatMap(clockOf),
    orientation: null,
    edits: editsIn(properties),
    withheld: [...new Set(properties.flatMap(({ name }) => PRIVATE[name] ?? []))],
  };
}

function textOf({ name, part, value, language }: XmpProperty): MetadataText[] {
  const field = part === null ? FIELDS[name] : undefined;
  if (field === undefined) return [];
  return [toText(field, 'xmp', value, language === null ? null : tidyLanguage(language)) ?? []].flat();
}

function clockOf({ name, part, value }: XmpProperty): ClockClaim[] {
  const clock = part === null ? CLOCKS[name] : undefined;
  return clock === undefined ? [] : [readClock(value, { clock, block: 'xmp' }) ?? []].flat();
}

/** What the file lists of its own editing. */
function editsIn(properties: readonly XmpProperty[]): BlockFacts['edits'] {
  const steps = properties.filter(({ name, part }) => name === HISTORY && part === 'action');
  const software = properties.flatMap(({ name, part, value }) =>
    name === HISTORY && part === 'softwareAgent' ? (toText('software', 'xmp', value)?.text ?? []) : [],
  );
  if (steps.length === 0) return null;
  return { steps: steps.length, software: [...new Set(software)].slice(0, MOST_TEXTS) };
}
