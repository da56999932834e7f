/** A value of a cell; null and an empty text print as nothing. */
export type CsvCell = string | number | boolean | null;

export type CsvOptions = {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for something else. Default: false. */
  readonly mark?: boolean;
  /** Begin with the line of names; without it the rows go on from others. Default: true. */
  readonly head?: boolean;
};

/**
 * Rows as CSV by RFC 4180: comma, CRLF, quotation marks where they are needed, a line of names first; UTF-8.
 *
 * A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets
 * an apostrophe in front, as OWASP advises: titles come from the open web. Numbers stay as they are.
 *
 * @param columns which fields, in which order
 */
export function toCsv<Row extends { readonly [Column in keyof Row]: CsvCell }>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  { mark = false, head = true }: CsvOptions = {},
): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  const lines = head ? [columns, ...cells] : cells;
  return (mark ? '\uFEFF' : '') + lines.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: CsvCell): string {
  const text = typeof cell === 'string' ? harmless(cell) : cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
