import { z } from 'zod';
import { correctionId, isId, type Correction, type ItemId } from '../domain/index.ts';
import { toCsv } from '../report/index.ts';
import type { CorrectionLine } from '../store/pages/index.ts';
import { checkRow, rowsOfFile, timeField } from './table-file.ts';

/** Fields of a correction in files; the ones behind `at` are for people and are not read again. */
const COLUMNS = [
  ...(['item', 'kind', 'other', 'because', 'by', 'at'] as const),
  ...(['id', 'state', 'item_title', 'item_address', 'other_title', 'other_address'] as const),
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function rowOf({ id, itemId, kind, otherId, because, by, at, state, item, other }: CorrectionLine): Row {
  return {
    ...{ item: itemId, kind, other: otherId ?? '', because, by, at, id, state },
    ...{ item_title: item?.title ?? '', item_address: item?.address ?? '' },
    ...{ other_title: other?.title ?? '', other_address: other?.address ?? '' },
  };
}

/** Corrections as CSV, for a spreadsheet and for {@link parseCorrections}. */
export function correctionsCsv(lines: readonly CorrectionLine[]): string {
  return toCsv(COLUMNS, lines.map(rowOf));
}

/** Corrections as JSON, for a program and for {@link parseCorrections}. */
export function correctionsJson(lines: readonly CorrectionLine[]): string {
  return `${JSON.stringify({ lacuna: 1, corrections: lines.map(rowOf) }, null, 2)}\n`;
}

const itemOf = z.string().refine((text): text is ItemId => isId('item', text), 'no id of an item (item_…)');
const SAID = z
  .object({
    item: itemOf,
    kind: z.enum(['with', 'apart']),
    other: z.union([z.literal(''), itemOf]).nullish(),
    because: z.string().trim().min(1, 'no reason is given'),
    by: z.string().trim().nullish(),
    at: timeField,
  })
  .refine(({ kind, other }) => kind === 'apart' || Boolean(other), {
    path: ['other'],
    message: '"with" needs an item',
  })
  .refine(({ item, other }) => item !== other, { path: ['other'], message: 'the same item twice' });

/**
 * Corrections from a file that somebody exported or wrote: CSV with a line of names, or JSON.
 *
 * @throws UsageError naming file, row and field
 */
export function parseCorrections(file: string, text: string): readonly Correction[] {
  return rowsOfFile(file, text, { key: 'corrections', first: 'item', from: 'move --list' }).map((row, at) =>
    correctionOf(checkRow(SAID, row, `${file}: correction ${at + 1}`)),
  );
}

function correctionOf({ item, kind, other, because, by, at }: z.output<typeof SAID>): Correction {
  const otherId = other === '' || other === undefined ? null : other;
  const said = { itemId: item, kind, otherId, because, by: by ?? '', at };
  return { ...said, id: correctionId(said) };
}
