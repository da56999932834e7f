import { href, type Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/** Which part of a long list is shown: from 0. */
export type Slice = { readonly offset: number; readonly limit: number };

/** The slice that `?page=` asks for; pages count from 1, and nonsense is the first page. */
export function sliceOf(query: URLSearchParams, limit: number): Slice {
  const page = Number(query.get('page') ?? '1');
  const known = Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
  return { offset: (known - 1) * limit, limit };
}

/** Which part of a list a document holds, of how many rows, and where the next part is. */
export function pageOf(reader: Reader, { offset, limit }: Slice, total: number) {
  const next = new URLSearchParams(reader.query);
  next.set('page', String(offset / limit + 2));
  return {
    from: Math.min(offset + 1, total),
    to: Math.min(offset + limit, total),
    total,
    next: offset + limit < total ? `${reader.path}?${next.toString()}` : null,
  };
}

/** Rows a slice: few enough for memory, many enough that a long list takes few questions. */
const ROWS_A_SLICE = 5_000;

/** All rows of a list, a slice after another. */
export async function* slicesOf<Row>(
  find: (slice: Slice) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += ROWS_A_SLICE) {
    const rows = await find({ offset, limit: ROWS_A_SLICE });
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_A_SLICE) return;
  }
}

/**
 * Links to the neighbouring pages of a list; nothing when all of it is shown.
 *
 * @param place where on the page the list begins, such as `#looks`
 */
export function paging(reader: Reader, { offset, limit }: Slice, total: number, place = ''): Html | string {
  if (total <= limit && offset === 0) return '';
  const { words } = reader;
  const page = offset / limit + 1;
  const to = (number: number) =>
    href(reader, reader.path, { ...Object.fromEntries(reader.query), page: number === 1 ? null : number }) +
    place;
  const last = Math.min(total, offset + limit);
  return html`<nav class="paging" aria-label="${words.page.pageNav}">
    ${page > 1 ? html`<a href="${to(page - 1)}" rel="prev">← ${words.page.previous}</a>` : ''}
    <span>${words.page.of(Math.min(offset + 1, total), last, total)}</span>
    ${last < total ? html`<a href="${to(page + 1)}" rel="next">${words.page.next} →</a>` : ''}
  </nav>`;
}
