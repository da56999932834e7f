import { TONGUES, type Tongue } from '../domain/index.ts';
import { wordsIn, type Words } from './words/words.ts';

/** Who is reading, as far as a page must know: a language, and the address asked for. */
export type Reader = {
  readonly tongue: Tongue;
  readonly words: Words;
  /** Whether `?lang=` asked for the language; then links keep it. */
  readonly asked: boolean;
  readonly path: string;
  readonly query: URLSearchParams;
};

/** Reads the language from `?lang=`, else from Accept-Language, else takes the observatory's own. */
export function readerOf(request: { url: string; languages: string | undefined }, own: Tongue): Reader {
  const { pathname, searchParams } = new URL(request.url);
  const query = plainQuery(searchParams);
  const asked = TONGUES.find((tongue) => tongue === query.get('lang'));
  const tongue = asked ?? acceptedTongue(request.languages ?? '') ?? own;
  return {
    tongue,
    words: wordsIn(tongue),
    asked: asked !== undefined,
    path: pathname,
    query,
  };
}

/** Longer values of a query ask for nothing that is here. */
const LONGEST_VALUE = 500;

/** A query without control characters, which no database can look for, and without what nobody would type. */
function plainQuery(query: URLSearchParams): URLSearchParams {
  const plain = (text: string): string =>
    text
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, LONGEST_VALUE)
      .toWellFormed();
  return new URLSearchParams([...query].map(([key, value]): [string, string] => [plain(key), plain(value)]));
}

/** The first language of ours in an Accept-Language header, by its weights; null when there is none. */
export function acceptedTongue(header: string): Tongue | null {
  const wishes = header
    .split(',')
    .slice(0, 20)
    .map((part, place) => {
      const [tag = '', ...settings] = part.trim().split(';');
      const weight = settings.map((setting) => /^\s*q=([\d.]+)\s*$/.exec(setting)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase().split('-')[0], weight: Number(weight ?? 1), place };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const wish of wishes) {
    const tongue = TONGUES.find((one) => one === wish.tag);
    if (tongue) return tongue;
  }
  return null;
}

/** An address of ours in the reader's language. Empty and null parameters are left out. */
export function href(
  reader: Pick<Reader, 'asked' | 'tongue'>,
  path: string,
  query: Readonly<Record<string, string | number | null>> = {},
): string {
  const wanted = Object.entries(query).filter(([, value]) => value !== null && value !== '');
  const search = new URLSearchParams();
  for (const [key, value] of wanted) search.set(key, String(value));
  if (reader.asked && !search.has('lang')) search.set('lang', reader.tongue);
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
