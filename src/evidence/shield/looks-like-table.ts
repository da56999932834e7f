import { parse } from 'csv-parse/sync';
import { delimiterOf } from './delimiter.ts';
import { fieldKind, isAccountText } from './fields.ts';

/** So many rows tell what the others are like. */
const ROWS = 50;
/** Columns that hold no account, as the tables of collecting tools call them. */
const COLUMNS = new Set(
  `id threadid parentid postid mid body text content title subject timestamp unixtimestamp date time created createdat posted
   visited notice url link permalink address platform query likes comments shares views reposts replies language tags`.split(
    /\s+/,
  ),
);
const LONGEST_NAME = 40;

/**
 * Whether a text with commas is a table: two of its columns are called what tables call them, or all its rows are as long
 * as a head of plain words. Prose has commas too, and its names stand in no column.
 */
export function looksLikeTable(text: string): boolean {
  const [head = [], ...body] = firstRows(text);
  if (head.length < 2 || body.length === 0) return false;
  return (
    head.filter(isColumn).length >= 2 || (isHead(head) && body.every((row) => row.length === head.length))
  );
}

function isColumn(name: string): boolean {
  const kind = fieldKind(name);
  return kind !== 'other' || isAccountText(name) || COLUMNS.has(name.toLowerCase().replace(/[^\p{L}]/gu, ''));
}

/** Names of columns are short, each another, and neither counted nor set apart by a space as in prose. */
function isHead(head: readonly string[]): boolean {
  const isName = (name: string): boolean =>
    name.length <= LONGEST_NAME && /^[^\s\d][^\d]*$/.test(name) && !/[。！？!?.;；：]$/u.test(name);
  return head.every(isName) && new Set(head).size === head.length;
}

function firstRows(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      delimiter: delimiterOf(text),
      to: ROWS,
    });
  } catch {
    return [];
  }
}
