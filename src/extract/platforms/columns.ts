import { isWebPage, listText } from '../lists/list-text.ts';
import { parseTable } from '../lists/table.ts';
import type { ReadInput } from '../reader.ts';
import { asText, at, isObject, type JsonObject } from './fields.ts';
import { jsonRows } from './rows.ts';

/** A table of somebody's: a CSV with a header line, or JSON lines. */
export type Sheet = {
  readonly rows: readonly JsonObject[];
  readonly bad: number;
  /** The columns of the header; of JSON lines the keys of the first row. */
  readonly header: readonly string[];
  /** Why nothing can be read, where that is so. */
  readonly fault: { readonly reason: string; readonly detail: string } | null;
};

export function readSheet(input: ReadInput): Sheet {
  const text = listText(input);
  if (text.trim() === '') return faulty('no-lines', 'The file holds no line.');
  if (isWebPage(text)) return faulty('html', 'A table was due and a web page came.');
  if (/^\ufeff?\s*[[{]/.test(text)) {
    const { rows, bad } = jsonRows(input);
    if (rows.length === 0) return faulty('not-json', `None of ${bad} lines is a JSON object.`);
    return { rows, bad, header: Object.keys(rows[0] ?? {}), fault: null };
  }
  const { header, rows, bad } = parseTable(text);
  return { rows, bad, header, fault: null };
}

const faulty = (reason: string, detail: string): Sheet => ({
  ...{ rows: [], bad: 0, header: [] },
  fault: { reason, detail },
});

/** Names of columns as the source's settings give them, else the usual ones. */
export function namedColumns<Column extends string>(
  input: ReadInput,
  usual: Readonly<Record<Column, string>>,
): Readonly<Record<Column, string>> {
  const given = input.source.settings['columns'];
  const name = ([column, standard]: [string, unknown]) => {
    const written = isObject(given) ? at(given, column) : undefined;
    return [column, typeof written === 'string' ? written : standard];
  };
  return Object.fromEntries(Object.entries(usual).map(name)) as Readonly<Record<Column, string>>;
}

/** What a row says in one of its columns. */
export const cell = (row: JsonObject, column: string): string | null => asText(at(row, column));

/** `The table has no column "a", "b".`; null where all are there. */
export function missingColumns(header: readonly string[], needed: readonly string[]): string | null {
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length === 0) return null;
  return `The table has no column ${missing.map((one) => `"${one}"`).join(', ')}.`;
}
