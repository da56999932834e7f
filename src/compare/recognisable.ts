import type { Element } from '../domain/index.ts';
import type { Observed, Recognisable } from './coverage.ts';

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
 * found in other languages only may stand there unrecognised.
 */
export function recogniseFound(
  members: readonly { readonly language: string | null }[],
): (observed: Observed) => Recognisable {
  const found = new Set(members.flatMap(({ language }) => (language === null ? [] : [baseOf(language)])));
  return ({ languages }) =>
    languages.length > 0 && languages.every((language) => found.has(language)) ? 'yes' : 'other-language';
}

/** `zh-Hant` and `zh-Hans` are one language here: patterns and grouping read both scripts. */
export const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;
