import type { Context } from 'hono';
import { toCsv } from '../report/index.ts';
import type { Html } from './parts/html.ts';

/** The form a page is asked for in: as a page, or as the same content as data. */
export type Form = 'html' | 'json' | 'csv';

/** Splits `story_ab12.json` into the name and the form; without an ending it is a page. */
export function splitForm(file: string): { readonly name: string; readonly form: Form } {
  const match = /^(.*)\.(json|csv)$/.exec(file);
  return match === null
    ? { name: file, form: 'html' }
    : { name: match[1] ?? '', form: match[2] === 'csv' ? 'csv' : 'json' };
}

type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A table as a file has it: all rows of the selection, given at once or one slice after another. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[] | AsyncIterable<readonly Row[]>;
};

/** One content in its three forms; a content that is no table has no CSV. */
export type Content = {
  readonly data: unknown;
  readonly table?: Table;
  readonly page: () => Html;
};

/** Answers with the form asked for; null when the content has no such form. */
export async function answer(c: Context, form: Form, content: Content): Promise<Response | null> {
  if (form === 'json')
    return c.body(JSON.stringify(content.data, null, 1), 200, {
      'Content-Type': 'application/json; charset=utf-8',
    });
  if (form === 'html') return c.html(squeeze(String(await content.page())));
  if (content.table === undefined) return null;
  const type = { 'Content-Type': 'text/csv; charset=utf-8' };
  const { columns, rows } = content.table;
  if (!(Symbol.asyncIterator in rows)) return c.body(toCsv(columns, rows), 200, type);
  return c.body(ReadableStream.from(csvOf(columns, rows)).pipeThrough(new TextEncoderStream()), 200, type);
}

async function* csvOf(
  columns: readonly string[],
  slices: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield toCsv(columns, []);
  for await (const rows of slices) yield toCsv(columns, rows, { head: false });
}

/** Takes the indentation of our templates out of a page. */
export function squeeze(page: string): string {
  return page.replaceAll(/\s*\n\s*/g, '\n');
}

/**
 * An address with its form changed: `/gaps?x=1` becomes `/gaps.json?x=1`. The first page is called `/stories`. A CSV holds
 * all pages of a list.
 */
export function twinPath(path: string, query: URLSearchParams, form: 'json' | 'csv'): string {
  const kept = new URLSearchParams(query);
  if (form === 'csv') kept.delete('page');
  const rest = kept.size > 0 ? `?${kept.toString()}` : '';
  return `${path === '/' ? '/stories' : path}.${form}${rest}`;
}
