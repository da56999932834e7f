import { z } from 'zod';
import {
  clockId,
  clockText,
  isDay,
  isId,
  isZone,
  parseRegion,
  parseShown,
  regionText,
  togetherId,
  type ClockReading,
  type ClocksTogether,
} from '../domain/index.ts';
import { toCsv } from '../report/index.ts';
import type { SaidOfClocks } from '../store/index.ts';
import { checkRow, rowsOfFile, timeField } from './table-file.ts';

/** One row a clock that was read, with its picture; and one a release whose cameras' clocks were set together. */
const COLUMNS = [
  ...(['picture', 'region', 'shows', 'day', 'zone', 'release'] as const),
  ...(['because', 'by', 'at', 'id'] as const),
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const NONE = { picture: '', region: '', shows: '', day: '', zone: '', release: '' };

function rowsOf({ clocks, together }: SaidOfClocks): readonly Row[] {
  const read = clocks.map(({ pictureId, region, shows, day, zone, because, by, at, id }) => ({
    ...{ ...NONE, picture: pictureId, region: regionText(region), shows, day: day ?? '', zone: zone ?? '' },
    ...{ because, by, at, id },
  }));
  const set = together.map(({ releaseId, because, by, at, id }) => ({
    ...{ ...NONE, release: releaseId, because, by, at, id },
  }));
  return [...read, ...set];
}

/** Clocks as CSV, for a spreadsheet and for {@link parseClocks}; of none the line of names, to be filled in. */
export function clocksCsv(said: SaidOfClocks): string {
  return toCsv(COLUMNS, rowsOf(said));
}

/** As {@link clocksCsv}, as JSON. */
export function clocksJson(said: SaidOfClocks): string {
  return `${JSON.stringify({ lacuna: 1, clocks: rowsOf(said) }, null, 2)}\n`;
}

/** Clocks for a person at a terminal. */
export function clocksText({ clocks, together }: SaidOfClocks): string {
  if (clocks.length + together.length === 0) return 'No clock was read in a picture here.\n';
  const read = clocks.map(
    (one) => `${one.id}: ${clockText(one)} in ${one.pictureId} at ${regionText(one.region)} %${whyOf(one)}`,
  );
  const set = together.map((one) => `${one.id}: cameras of ${one.releaseId} set together${whyOf(one)}`);
  return [...read, ...set].join('');
}

const whyOf = ({ because, by }: Pick<ClockReading, 'because' | 'by'>): string =>
  `\n  ${because} (${by === '' ? 'no name given' : by})\n`;

const optional = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text ?? '');

const orNone = (isSuch: (text: string) => boolean, message: string) =>
  optional.refine((text) => text === '' || isSuch(text), message);

const isOneOfTwo = ({ picture, release }: { readonly picture: string; readonly release: string }): boolean =>
  (picture === '') !== (release === '');

const ROW = z
  .object({
    picture: orNone((text) => isId('picture', text), 'no id of a picture (pic_…)'),
    region: orNone(
      (text) => parseRegion(text) !== null,
      'no region: left,top,right,bottom in percent, such as 40,55,60,70',
    ),
    shows: orNone((text) => parseShown(text) !== null, 'no time of day, such as 14:05 or 14:05-14:20'),
    day: orNone(isDay, 'no day, such as 2031-05-03'),
    zone: orNone(isZone, 'no zone, such as Asia/Seoul or +09:00'),
    release: orNone((text) => isId('release', text), 'no id of a release (rel_…)'),
    because: z.string().trim().min(1, 'a clock needs the reason why it is believed'),
    by: optional,
    at: timeField,
  })
  .refine(isOneOfTwo, {
    path: ['picture'],
    message: 'name a picture whose clock was read, or a release whose cameras were set together',
  })
  .refine(({ picture, shows }) => picture === '' || shows !== '', {
    path: ['shows'],
    message: 'what does the clock show?',
  })
  .refine(({ picture, region }) => picture === '' || region !== '', {
    path: ['region'],
    message: 'where in the picture does the clock stand?',
  });

const TABLE = { key: 'clocks', first: 'shows', from: 'clock --list' } as const;

/**
 * What was said of clocks, from a file that somebody exported or wrote: CSV with a line of names, or JSON.
 *
 * @throws UsageError naming file, row and field
 */
export function parseClocks(file: string, text: string): SaidOfClocks {
  const clocks = new Map<string, ClockReading>();
  const together = new Map<string, ClocksTogether>();
  for (const [at, raw] of rowsOfFile(file, text, TABLE).entries()) {
    const { picture, release, region, shows, day, zone, ...why } = checkRow(
      ROW,
      raw,
      `${file}: row ${at + 1}`,
    );
    const box = parseRegion(region);
    if (isId('picture', picture) && box !== null) {
      const said = { pictureId: picture, region: box, shows, day: day || null, zone: zone || null, ...why };
      const id = clockId(said);
      clocks.set(id, { ...said, id });
    }
    if (isId('release', release)) {
      const id = togetherId({ releaseId: release, ...why });
      together.set(id, { releaseId: release, ...why, id });
    }
  }
  return { clocks: [...clocks.values()], together: [...together.values()] };
}
