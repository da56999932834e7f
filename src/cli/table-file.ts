import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { instant } from '../domain/index.ts';
import { UsageError } from './command.ts';

/** A table that Lacuna wrote and a person may have filled in or written. */
export type TableFile = {
  /** Under which JSON has its rows. */
  readonly key: string;
  /** A column that its line of names must have. */
  readonly first: string;
  /** The command that writes such a file. */
  readonly from: string;
};

/**
 * The rows of a table in a file: CSV with a line of names, or JSON.
 *
 * @throws UsageError naming the file where it is neither
 */
export function rowsOfFile(file: string, text: string, { key, first, from }: TableFile): readonly unknown[] {
  try {
    if (!/^\s*[[{]/.test(text)) return rowsOfCsv(text, first);
    const data: unknown = JSON.parse(text);
    if (Array.isArray(data)) return data;
    return z.array(z.unknown()).parse(z.record(z.string(), z.unknown()).parse(data)[key]);
  } catch (cause) {
    throw new UsageError(`${file}: neither the CSV nor the JSON that "${from}" writes`, { cause });
  }
}

function rowsOfCsv(text: string, first: string): readonly unknown[] {
  const [names = [], ...rows]: readonly string[][] = parse(text, { bom: true });
  if (!names.includes(first)) throw new TypeError(`expected a line of names with "${first}"`);
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, asSaid(cells[at] ?? '')])));
}

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
const asSaid = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/** A row that has what it needs. @throws UsageError naming `place` (file and row) and the field */
export function checkRow<Row>(schema: z.ZodType<Row>, row: unknown, place: string): Row {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new UsageError(`${place}: ${field === '' ? '' : `${field}: `}${issue?.message ?? ''}`);
}

/** A time with its offset. */
export const timeField = z.string().transform((text, context) => {
  try {
    return instant(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no time with its offset, such as 2026-11-23T08:00:00Z' });
    return z.NEVER;
  }
});
