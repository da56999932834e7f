import { parse } from 'csv-parse/sync';
import { fieldKind, isAccountText, isNoticeField, type FieldKind } from './fields.ts';
import { delimiterOf } from './delimiter.ts';
import { shieldText } from './free-text.ts';
import { shieldWords } from './json.ts';
import { gatherWords } from './markup-names.ts';
import { shieldNoticed } from './notice-names.ts';
import type { Roster } from './roster.ts';

/** What a column is. Those of the author are one account under several names; a list holds one account at each comma. */
type Column = {
  readonly kind: FieldKind;
  readonly role: 'author' | 'other' | 'list' | null;
  readonly isNotice: boolean;
};

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
  for (const at of columns.keys()) if (isOfAccounts(at, columns, body, roster)) columns[at] = UNNAMED;
  for (const row of body)
    for (const [at, cell] of row.entries()) if (columns[at] === UNNAMED) roster.add([cell]);
  for (const cell of body.flat()) gatherWords(cell, roster);
  const shielded = body.map((row) => row.map((cell, at) => shieldCell(cell, columns[at], roster)));
  const named = head.map((name) => (/[^\w ]/.test(name) && roster.isName(name) ? roster.of(name) : name));
  return [named, ...shielded].map((row) => row.map(quoted).join(delimiter)).join('\n') + '\n';
}

function columnOf(name: string): Column {
  const kind = fieldKind(name);
  const isNotice = isNoticeField(name);
  if (/mention|user_?tags/i.test(name)) return { kind, isNotice, role: 'list' };
  if (kind !== 'account' && !isAccountText(name)) return { kind, isNotice, role: null };
  return { kind, isNotice, role: OF_AUTHOR.test(name) ? 'author' : 'other' };
}

/** A column of accounts by what stands in it. */
const UNNAMED: Column = { kind: 'account', role: 'other', isNotice: false };
/** So much of a column are names of other columns when it holds accounts. */
const LEAST_KNOWN = 1 / 3;

/** Whether a column under a word that is not known holds what other columns have as accounts, or what is written alike. */
function isOfAccounts(
  at: number,
  columns: readonly Column[],
  body: readonly (readonly string[])[],
  roster: Roster,
): boolean {
  if (columns[at]?.kind !== 'other' || columns[at].role !== null) return false;
  const cells = [...new Set(body.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''))];
  if (cells.length === 0) return false;
  const known = cells.filter((cell) => roster.isName(cell)).length;
  if (known >= cells.length * LEAST_KNOWN) return true;
  const alike = new Set(
    body.flatMap((row) =>
      columns.flatMap(({ role }, other) => (role === null ? [] : [writtenAs(row[other] ?? '')])),
    ),
  );
  return cells.every((cell) => TELLING_FORM.test(writtenAs(cell)) && alike.has(writtenAs(cell)));
}

/** `u_991` and `u_88204` are written alike. */
const writtenAs = (cell: string): string =>
  cell
    .trim()
    .replace(/[a-z]+/giu, 'a')
    .replace(/\d+/gu, '9');
/** Letters and digits with a sign between them: neither a number nor a word. */
const TELLING_FORM = /^(?=.*9)(?=.*a)(?=.*[_:@-]).{3,12}$/u;

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
      return shieldWords(column?.isNotice ? shieldNoticed(cell, roster) : cell, roster, 0) ?? '';
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
