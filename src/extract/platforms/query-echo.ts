import type { ReadInput } from '../reader.ts';
import { bridgeQueryOf, queryOf } from './search-query.ts';

const QUOTES = `"'“”‘’「」『』《》〈〉`;
const AT_ENDS = new RegExp(`^[${QUOTES}\\s]+|[${QUOTES}\\s]+$`, 'gu');

/**
 * Whether two texts are one query: platforms write it with other widths, cases, spaces, quotation marks around it, plus
 * signs or percent signs. The order of words counts.
 */
export const isSameQuery = (one: string, other: string): boolean => plainWords(one) === plainWords(other);

/** A text in the form in which queries are compared. */
export const plainWords = (text: string): string =>
  decoded(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\S)\+(?=\S)|\s+/gu, ' ')
    .replace(AT_ENDS, '');

function decoded(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** What shows that this very query was answered. */
export type Echo =
  | { readonly state: 'echoed' | 'missing' }
  /** Another query was answered, or a page that searches for nothing. */
  | { readonly state: 'other'; readonly said: string };

/**
 * Whether the address that answered names the query. That of a request counts, for the platform answered that request; where
 * it was led on, the last address does.
 */
export function echoByAddress({ capture }: Pick<ReadInput, 'capture'>, query: string): Echo {
  const { address, finalAddress } = capture;
  const answered = searchedBy(finalAddress);
  if (answered !== null && isSameQuery(answered, query)) return { state: 'echoed' };
  if (answered !== null)
    return { state: 'other', said: `the address that answered searches for “${answered}”` };
  if (finalAddress === address || searchedBy(address) === null) return { state: 'missing' };
  return { state: 'other', said: 'the address that answered searches for nothing' };
}

const searchedBy = (address: string): string | null => queryOf(address)?.query ?? bridgeQueryOf(address);
