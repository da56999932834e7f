import { parse } from 'csv-parse/sync';
import { decodeText } from '../text/decode.ts';
import type { Attempt } from '../domain/index.ts';

const LONGEST_HEADER = 20_000;
/** So many columns at least, so that a comma or two of prose make no table. */
const FEWEST = 3;

/**
 * A table whose cells are divided by semicolons (Zeeschuimer's own CSV, European spreadsheets) or tabs, divided by commas;
 * null for everything else. Cells keep every sign.
 */
export function commaTable({ body, mediaType }: Attempt): Uint8Array | null {
  if (!/^text\/(csv|plain|tab-separated-values)$|^$/.test(mediaType)) return null;
  const { text } = decodeText(body);
  const delimiter = delimiterOf(text);
  if (delimiter === ',') return null;
  try {
    const rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
    return new TextEncoder().encode(`${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`);
  } catch {
    return null;
  }
}

/** The sign that divides most cells of the first line; what stands in quotes divides nothing. */
function delimiterOf(text: string): string {
  const line = text.slice(0, LONGEST_HEADER).split('\n')[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length;
  const best = [',', ';', '\t'].reduce((one, sign) => (count(sign) > count(one) ? sign : one));
  return count(best) >= FEWEST && !/^\s*[[{<]/.test(line) ? best : ',';
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
