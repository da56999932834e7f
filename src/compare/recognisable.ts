import type { Element } from '../domain/index.ts';
import type { Observed } from './coverage.ts';

/**
 * Whether we would know it if we saw it: yes; no pattern for it; a story that was found in other languages only; or one
 * whose words in the language are too common to be searched for.
 */
export type Recognisable = 'yes' | 'no-pattern' | 'other-language' | 'no-words-to-search';

/** What telling depends on: the languages its patterns are written in, and the example pictures. */
type Known = Pick<Element, 'kind' | 'languages' | 'pictures'>;

/**
 * Whether a named event or element would be known if a source showed it: a picture by its examples, words by a pattern in
 * every language the source writes in. A source whose language nobody knows could say it in words nobody looked for.
 */
export function recogniseNamed({ kind, languages, pictures }: Known): (observed: Observed) => Recognisable {
  return (observed) => {
    if (kind === 'picture') return pictures.length > 0 ? 'yes' : 'no-pattern';
    if (languages === null) return 'yes';
    const written = new Set(languages.map(baseOf));
    const known =
      observed.languages.length > 0 && observed.languages.every((language) => written.has(language));
    return known ? 'yes' : 'no-pattern';
  };
}

/**
 * Whether a found story would have been found in a source too. Grouping across languages misses many: a story that was
 * found in other languages only may stand there unrecognised. So may one whose titles have no words it could be found
 * again by.
 */
export function recogniseFound(
  members: readonly { readonly language: string | null }[],
  isSearchable: (languages: readonly string[]) => boolean,
): (observed: Observed) => Recognisable {
  const found = new Set(members.flatMap(({ language }) => (language === null ? [] : [baseOf(language)])));
  return ({ languages }) => {
    if (languages.length === 0 || !languages.every((language) => found.has(language)))
      return 'other-language';
    return isSearchable(languages) ? 'yes' : 'no-words-to-search';
  };
}

/** `zh-Hant` and `zh-Hans` are one language here: patterns and grouping read both scripts. */
export const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;
