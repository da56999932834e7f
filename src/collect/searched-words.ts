import { inner, isObject, list, text, type Json } from './har-fields.ts';

/** What a search form is called where it is sent in the body of a request. */
const WORDS = ['keyword', 'q', 'query', 'wd', 'search'];
/** Which page of results is asked for: an empty second page says nothing of the first. */
const PAGES = ['page', 'offset', 'cursor'];
/** What of a site is searched, and in which order: an empty search of videos says nothing of pictures. */
const PARTS = ['sort', 'note_type'];
const isNumber = (value: unknown): boolean => /^\d{1,9}$/.test(String(value));
const LONGEST_FORM = 10_000;

/**
 * Some sites send what is searched for in the body of a request. It is put behind the address in the way of web archives
 * (`__wb_method=POST`, as pywb writes it); of all that was sent nothing but these words, the number of the page and what part
 * is searched is taken.
 */
export function withWords(address: string, request: Json): string {
  if (text(request, 'method')?.toUpperCase() !== 'POST') return address;
  const sent = inner(request, 'postData');
  const body = text(sent, 'text') ?? '';
  const fields = body.length > LONGEST_FORM ? {} : { ...parametersOf(sent), ...formOf(body) };
  const words = WORDS.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : []));
  const [first] = words;
  if (first === undefined) return address;
  const url = new URL(address);
  url.searchParams.append('__wb_method', 'POST');
  url.searchParams.append(first[0] ?? '', first[1] ?? '');
  for (const name of PAGES) if (isNumber(fields[name])) url.searchParams.append(name, String(fields[name]));
  for (const name of PARTS) if (isPart(fields[name])) url.searchParams.append(name, String(fields[name]));
  const filters = filtersOf(fields['filters']);
  if (filters !== '') url.searchParams.append('filters', filters);
  return url.href;
}

/** One word, as buttons send it; nothing that somebody typed. */
const isPart = (value: unknown): value is string | number =>
  (typeof value === 'string' || typeof value === 'number') && /^[\p{L}\p{N}_]{1,20}$/u.test(String(value));

/** Xiaohongshu sends a list of filters with the tags that were chosen in each. */
const filtersOf = (filters: unknown): string =>
  (Array.isArray(filters) ? filters.slice(0, 12) : [])
    .flatMap((one) => (isObject(one) ? list(one, 'tags') : []))
    .filter(isPart)
    .join(',');

const parametersOf = (sent: Json): Json =>
  Object.fromEntries(
    list(sent, 'params').flatMap((one) => (isObject(one) ? [[text(one, 'name') ?? '', one['value']]] : [])),
  );

function formOf(body: string): Json {
  try {
    const data: unknown = JSON.parse(body);
    return isObject(data) ? data : {};
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}
