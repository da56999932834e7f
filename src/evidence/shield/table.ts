import { parse } from 'csv-parse/sync';
import { fieldKind, isAccountText } from './fields.ts';
import { shieldText } from './free-text.ts';
import type { Roster } from './roster.ts';

/**
 * A table with a head, its columns of accounts under pseudonyms; columns of avatars, places, devices, tokens and contacts
 * stay, and are empty. Null where it is no table with a head.
 */
export function shieldTable(text: string, roster: Roster): string | null {
  const rows = readRows(text);
  const [head, ...body] = rows ?? [];
  if (!head || body.length === 0 || head.length < 2) return null;
  const kinds = head.map(fieldKind);
  const isAccount = head.map((name, at) => kinds[at] === 'account' || isAccountText(name));
  for (const row of body) {
    const named = row.flatMap((cell, at) => (isAccount[at] && cell !== '' ? cell : []));
    // A row has one author, under a number and a name, unless its columns say otherwise by more than two.
    if (named.length > 0) roster.add(named);
  }
  const shielded = body.map((row) =>
    row.map((cell, at) => shieldCell(cell, kinds[at], isAccount[at] === true, roster)),
  );
  return [head, ...shielded].map((row) => row.map(quoted).join(',')).join('\n') + '\n';
}

function readRows(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true });
  } catch {
    return null;
  }
}

function shieldCell(
  cell: string,
  kind: ReturnType<typeof fieldKind> | undefined,
  isAccount: boolean,
  roster: Roster,
): string {
  if (cell === '') return cell;
  if (isAccount) return roster.of(cell);
  if (kind === 'place' && /^https?:\/\//.test(cell)) return shieldText(cell, roster);
  switch (kind) {
    case 'avatar':
    case 'place':
    case 'device':
    case 'token':
    case 'contact':
      roster.count(kind);
      return '';
    default:
      return shieldText(cell, roster);
  }
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
