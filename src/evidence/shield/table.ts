import { parse } from 'csv-parse/sync';
import { fieldKind, isAccountText, type FieldKind } from './fields.ts';
import { delimiterOf } from './delimiter.ts';
import { shieldText } from './free-text.ts';
import { shieldWords } from './json.ts';
import { gatherWords } from './markup-names.ts';
import type { Roster } from './roster.ts';

/** What a column is. Those of the author are one account under several names; a list holds one account at each comma. */
type Column = { readonly kind: FieldKind; readonly role: 'author' | 'other' | 'list' | null };

/**
 * A table with a head, its columns of accounts under pseudonyms; columns of avatars, places, devices, tokens and contacts
 * stay, and are empty. Null where it is no table with a head.
 */
export function shieldTable(text: string, roster: Roster): string | null {
  const delimiter = delimiterOf(text);
  const rows = readRows(text, delimiter);
  const [head, ...body] = rows ?? [];
  if (!head || body.length === 0 || head.length < 2) return null;
  const columns = head.map(columnOf);
  const numbersFirst = head.map((_, at) => at).sort((a, b) => rankOf(head[a]) - rankOf(head[b]));
  for (const row of body) gatherRow(row, columns, numbersFirst, roster);
  for (const cell of body.flat()) gatherWords(cell, roster);
  const shielded = body.map((row) => row.map((cell, at) => shieldCell(cell, columns[at], roster)));
  const named = head.map((name) => (/[^\w ]/.test(name) && roster.isName(name) ? roster.of(name) : name));
  return [named, ...shielded].map((row) => row.map(quoted).join(delimiter)).join('\n') + '\n';
}

function columnOf(name: string): Column {
  const kind = fieldKind(name);
  if (/mention|user_?tags/i.test(name)) return { kind, role: 'list' };
  if (kind !== 'account' && !isAccountText(name)) return { kind, role: null };
  return { kind, role: OF_AUTHOR.test(name) ? 'author' : 'other' };
}

const OF_AUTHOR = /^(?:author|user|nick|screen_?name|uid$|sec_?uid|昵称|用户|作者|博主|发布|작성자|닉네임)/i;
const rankOf = (name: string | undefined): number => (/id$/i.test(name ?? '') ? 0 : 1);

/** Numbers before names, for names change; two people of one row stay two. */
function gatherRow(
  row: readonly string[],
  columns: readonly Column[],
  order: readonly number[],
  roster: Roster,
): void {
  const cells = order.map((at) => ({ cell: row[at] ?? '', role: columns[at]?.role ?? null }));
  roster.add(cells.flatMap(({ cell, role }) => (role === 'author' ? cell : [])));
  for (const { cell, role } of cells) {
    if (role === 'other') roster.add([cell]);
    if (role === 'list') for (const one of cell.split(',')) if (!isAddress(one)) roster.add([one]);
  }
}

function readRows(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      ...{ bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true },
      delimiter,
    });
  } catch {
    return null;
  }
}

function shieldCell(cell: string, column: Column | undefined, roster: Roster): string {
  if (cell === '') return cell;
  if (column?.role === 'list')
    return cell
      .split(',')
      .map((one) => shieldAccount(one, roster))
      .join(',');
  if (column && column.role !== null) return shieldAccount(cell, roster);
  if (column?.kind === 'place' && isAddress(cell)) return shieldText(cell, roster);
  switch (column?.kind) {
    case 'avatar':
    case 'place':
    case 'device':
    case 'token':
    case 'contact':
      roster.count(column.kind);
      return '';
    default:
      return shieldWords(cell, roster, 0) ?? '';
  }
}

/** The address of a profile keeps its host, so that its account is the same as in other columns. */
function shieldAccount(cell: string, roster: Roster): string {
  const address = isAddress(cell) ? shieldText(cell, roster) : cell;
  return address === cell ? roster.of(cell) : address;
}

const isAddress = (cell: string): boolean => /^\s*https?:\/\//.test(cell);

const quoted = (cell: string): string =>
  /[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
