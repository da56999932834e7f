import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** A row ready to be written: times as `toTimestamp` gives them, everything else as it is. */
export type NewRow = Readonly<Record<string, unknown>>;

/** A statement's JSON stays below this many characters: the embedded database copies it within its own memory. */
const CHUNK_CHARACTERS = 2_000_000;
const CHUNK_ROWS = 5_000;

/**
 * Writes rows in few large statements. All rows have the same keys, which are the names of the columns.
 *
 * PostgreSQL keeps neither NUL nor half a surrogate pair, and strangers' titles hold both: each becomes U+FFFD here,
 * the one way in, so that one bad title does not stop a batch.
 *
 * @param conflict the `on conflict …` clause, or '' where a second row with one key is a mistake.
 */
export async function insertRows(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly NewRow[],
  conflict = '',
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (const chunk of chunksOfJson(rows)) {
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from json_populate_recordset(null::${sql.table(table)}, ${chunk}::json)
      ${sql.raw(conflict)}`.execute(db);
  }
}

function* chunksOfJson(rows: readonly NewRow[]): Generator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = toJson(row);
    if (chunk.length > 0 && (chunk.length >= CHUNK_ROWS || length + text.length > CHUNK_CHARACTERS)) {
      yield `[${chunk.join(',')}]`;
      chunk = [];
      length = 0;
    }
    chunk.push(text);
    length += text.length;
  }
  if (chunk.length > 0) yield `[${chunk.join(',')}]`;
}

/** JSON that PostgreSQL accepts. JSON.stringify writes NUL and lone surrogates as escapes, in lower case. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(0000|d[89a-f])/.test(text)) return text;
  // Every escape is read whole, so that the text `\\u0000` (a backslash and letters) stays.
  return text.replace(/\\(u0000|ud[89a-f][0-9a-f]{2}|[^])/g, (escape, rest: string) =>
    rest.length > 1 ? '\ufffd' : escape,
  );
}

/** A text that PostgreSQL accepts as a parameter, changed in the same way as {@link insertRows} changes texts. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd');
}

/** A list of texts as one parameter: `where id in ${listOf(ids)}`, however long. */
export function listOf<Text extends string>(texts: readonly Text[]): RawBuilder<Text> {
  return sql<Text>`(select value from json_array_elements_text(${toJson(texts)}::json))`;
}

/** Lists cut to the size the databases answer well. */
export function* chunksOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/** The condition under which writing `columns` over a row would change it. */
export function differs(table: keyof Tables, columns: readonly string[]): string {
  const of = (row: string): string => columns.map((column) => `${row}."${column}"`).join(', ');
  return `(${of(`"${table}"`)}) is distinct from (${of('excluded')})`;
}

/** `"a" = excluded."a", …` */
export function overwrite(columns: readonly string[]): string {
  return columns.map((column) => `"${column}" = excluded."${column}"`).join(', ');
}
