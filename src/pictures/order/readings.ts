import {
  textsOf,
  toMs,
  HOUR,
  type ClockClaim,
  type ClueDoubt,
  type ClueReading,
  type OrderClue,
  type PersonClock,
  type PictureMetadata,
} from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';
import { fileNameOf, fileNumberIn, type FileNumber } from './file-numbers.ts';
import type { OrderInput, ReleasePicture } from './release-picture.ts';

/** From `from` to before `to`: two readings whose spans meet tell nothing apart. */
export type Extent = { readonly from: number; readonly to: number };

/** A reading that can be compared: by instants where both have one, else by what was written. */
export type Reading = ClueReading & { readonly written: Extent; readonly instants: Extent | null };

/** What each picture gives for each clue, and what was set aside. */
export type Readings = {
  readonly used: readonly Reading[];
  readonly notUsed: readonly (ClueReading & { readonly because: ClueDoubt })[];
};

export function readingsOf(input: OrderInput): Readings {
  const byPerson = (input.clocks ?? []).map((clock) => personClock(clock, input));
  const counted = input.pictures.flatMap((picture) => [
    ...numbersOf(picture),
    numbered(picture, 'page-order', {
      within: 'page',
      text: String(picture.place + 1),
      number: picture.place,
    }),
  ]);
  const clocks = [...byPerson, ...input.pictures.flatMap((picture) => cameraClock(picture, input))];
  return {
    used: [...clocks.flatMap((one) => ('because' in one ? [] : [one])), ...counted],
    notUsed: clocks.flatMap((one) => ('because' in one ? [one] : [])),
  };
}

function personClock(
  { id, pictureId, text, span }: PersonClock,
  { released = null }: Pick<OrderInput, 'released'>,
): Reading | Readings['notUsed'][number] {
  const reading = { pictureId, clue: 'person-clock', within: 'person', text, clockId: id } as const;
  if (span === null) return { ...reading, because: 'no-day-or-zone' };
  if (released !== null && span.from > released) return { ...reading, because: 'after-release' };
  const extent = { from: toMs(span.from), to: toMs(span.to) + 1 };
  return { ...reading, written: extent, instants: extent };
}

type Number = { readonly within: string; readonly text: string; readonly number: number };

function numbered({ id }: ReleasePicture, clue: OrderClue, { within, text, number }: Number): Reading {
  return { pictureId: id, clue, within, text, written: { from: number, to: number + 1 }, instants: null };
}

function numbersOf(picture: ReleasePicture): Reading[] {
  const { address, metadata } = picture;
  const name = fileNameOf(address);
  const isFromCamera = namesCamera(metadata);
  const inName = fileNumberIn(name, isFromCamera);
  const original = single(metadata, 'original-name');
  const inOriginal = original === null ? null : fileNumberIn(original, isFromCamera);
  const frame = single(metadata, 'sequence');
  const camera = cameraOf(metadata);
  return [
    inName === null
      ? []
      : numbered(picture, inName.kind === 'counter' ? 'file-name' : 'desk-number', {
          ...{ within: seriesOf(inName, camera), text: name, number: inName.number },
        }),
    original === null || inOriginal?.kind !== 'counter'
      ? []
      : numbered(picture, 'original-name', {
          ...{ within: `${inOriginal.series}|${camera}`, text: original, number: inOriginal.number },
        }),
    frame === null || !/^\d{1,7}$/.test(frame)
      ? []
      : numbered(picture, 'frame-number', { within: camera, text: frame, number: Number(frame) }),
  ].flat();
}

/** Cameras of one make give one name: two of them count apart. A desk counts what all of them took. */
const seriesOf = ({ kind, series }: FileNumber, camera: string): string =>
  kind === 'desk' ? series : `${series}|${camera}`;

/** The one text of a field; null where there is none, or blocks name several. */
function single(metadata: PictureMetadata | null, field: 'original-name' | 'sequence'): string | null {
  const texts = new Set((metadata === null ? [] : textsOf(metadata, field)).map(({ text }) => text));
  const [first] = texts;
  return texts.size === 1 && first !== undefined ? first : null;
}

/**
 * The camera, as far as its file names it: make, model and photographer, and the letters its counter goes with. Serial
 * numbers are not kept, so that two cameras of one model in one hand are one here.
 */
function cameraOf(metadata: PictureMetadata | null): string {
  const said = (field: 'camera-make' | 'camera-model' | 'artist'): string =>
    metadata === null ? '' : wordingKey(textsOf(metadata, field)[0]?.text ?? '');
  const original = single(metadata, 'original-name');
  const series = original === null ? '' : (fileNumberIn(original)?.series ?? '');
  return [said('camera-make'), said('camera-model'), said('artist'), series].join('|');
}

/** Whether a file says that a camera made it: by make or model, or by a name that only a camera gives. */
function namesCamera(metadata: PictureMetadata | null): boolean {
  if (metadata === null) return false;
  const original = single(metadata, 'original-name');
  return (
    textsOf(metadata, 'camera-make').length > 0 ||
    textsOf(metadata, 'camera-model').length > 0 ||
    (original !== null && fileNumberIn(original)?.kind === 'counter')
  );
}

const NO_CAMERA = '|||';
const ALL_CAMERAS = 'synchronised';

/** Somewhere on Earth it is fourteen hours later than in UTC. */
export const FARTHEST_ZONE = 14 * HOUR;

function cameraClock(
  { id, metadata }: ReleasePicture,
  { released = null, isSynchronised = false }: OrderInput,
): (Reading | Readings['notUsed'][number])[] {
  const claims = (metadata?.clocks ?? []).filter(({ clock }) => clock === 'taken');
  const claim = finest(claims);
  if (metadata === null || claim === null) return [];
  const camera = cameraOf(metadata);
  const within = isSynchronised ? ALL_CAMERAS : camera;
  const reading = { pictureId: id, clue: 'camera-clock', within, text: claim.text } as const;
  if (claim.wall === null) return [{ ...reading, because: 'no-time' }];
  if (metadata.conflicts.some(({ field }) => field === 'taken'))
    return [{ ...reading, text: claims.map(({ text }) => text).join(' · '), because: 'blocks-differ' }];
  const written = extentOf(claim.wall);
  const earliest = claim.instant === null ? written.from - FARTHEST_ZONE : toMs(claim.instant);
  if (released !== null && earliest > toMs(released)) return [{ ...reading, because: 'after-release' }];
  // Nothing says that two files without a camera's name come from one camera.
  if (camera === NO_CAMERA && !isSynchronised) return [];
  const width = written.to - written.from;
  const instants =
    claim.instant === null ? null : { from: toMs(claim.instant), to: toMs(claim.instant) + width };
  return [{ ...reading, written, instants }];
}

/** The clock that is written most finely; blocks copy it from one another, and round. */
function finest(claims: readonly ClockClaim[]): ClockClaim | null {
  const length = (claim: ClockClaim) => (claim.wall?.length ?? 0) + (claim.instant === null ? 0 : 0.5);
  return claims.toSorted((a, b) => length(b) - length(a) || (a.text < b.text ? -1 : 1))[0] ?? null;
}

/** Milliseconds from what is written to the next thing that could have been written, as if in UTC. */
export function extentOf(wall: string): Extent {
  const [day = '', time = ''] = wall.split('T');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (time === '') return { from: Date.UTC(year, month - 1, date), to: nextDay(day, [year, month, date]) };
  const [clock = '', fraction] = time.split('.');
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const from = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  if (clock.length === 5) return { from, to: from + 60_000 };
  if (fraction === undefined) return { from, to: from + 1_000 };
  const part = 1_000 / 10 ** fraction.length;
  const start = from + Number(fraction) * part;
  return { from: start, to: start + part };
}

function nextDay(day: string, [year, month, date]: readonly [number, number, number]): number {
  if (day.length === 4) return Date.UTC(year + 1, 0, 1);
  return day.length === 7 ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, date + 1);
}
