import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { correctionId, instant, isId, type Correction, type ItemId } from '../domain/index.ts';
import { toCsv } from '../report/index.ts';
import type { CorrectionLine } from '../store/pages/index.ts';
import { UsageError } from './command.ts';

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
    at: z.string().transform((text, context) => {
      try {
        return instant(text);
      } catch {
        context.addIssue({
          code: 'custom',
          message: 'no time with its offset, such as 2026-11-23T08:00:00Z',
        });
        return z.NEVER;
      }
    }),
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
  return rowsOf(file, text).map((row, at) => {
    const read = SAID.safeParse(row);
    if (read.success) return correctionOf(read.data);
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new UsageError(
      `${file}: correction ${at + 1}: ${field === '' ? '' : `${field}: `}${issue?.message ?? ''}`,
    );
  });
}

function rowsOf(file: string, text: string): readonly unknown[] {
  try {
    if (!/^\s*[[{]/.test(text)) return rowsOfCsv(text);
    const data: unknown = JSON.parse(text);
    if (Array.isArray(data)) return data;
    return z.object({ corrections: z.array(z.unknown()) }).parse(data).corrections;
  } catch (cause) {
    throw new UsageError(`${file}: neither the CSV nor the JSON that "move --list" writes`, { cause });
  }
}

function rowsOfCsv(text: string): readonly unknown[] {
  const [names = [], ...rows]: readonly string[][] = parse(text, { bom: true });
  if (!names.includes('item')) throw new TypeError('expected a line of names with "item" first');
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, asSaid(cells[at] ?? '')])));
}

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
const asSaid = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function correctionOf({ item, kind, other, because, by, at }: z.output<typeof SAID>): Correction {
  const otherId = other === '' || other === undefined ? null : other;
  const said = { itemId: item, kind, otherId, because, by: by ?? '', at };
  return { ...said, id: correctionId(said) };
}
