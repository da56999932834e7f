import type { Element } from 'domhandler';
import { headingsOf, type Heading } from './heading.ts';
import { titleKey } from './title-key.ts';

const lesserHeadings = (elements: readonly Element[]): Heading[] =>
  headingsOf(elements, ({ name }) => name === 'h2' || name === 'h3');

/** A heading is the headline within a claim where it is at least this share of it. */
const LEAST_WITHIN = 0.4;

/** A lesser heading that a claim repeats beside the name of the site; null without one. */
export function headingIn(elements: readonly Element[], claims: readonly string[]): string | null {
  const keys = claims.map(titleKey);
  const isWithin = ({ full }: Heading): boolean => {
    const own = titleKey(full);
    return keys.some(
      (key) => own.length >= key.length * LEAST_WITHIN && (key.startsWith(own) || key.endsWith(own)),
    );
  };
  return lesserHeadings(elements).find(isWithin)?.full ?? null;
}

/**
 * The lesser heading that a claim names together with the main one, "Notes from the quay: Delegates meet": blogs and
 * printed pages give their `h1` to their own name. Null where the main heading is the headline.
 */
export function headingNamedWith(
  main: Heading,
  claims: readonly string[],
  elements: readonly Element[],
): string | null {
  const own = titleKey(main.full);
  const rests = claims.map(titleKey).flatMap((key) => {
    if (key === own || own === '') return [];
    const rest = key.startsWith(own)
      ? key.slice(own.length)
      : key.endsWith(own)
        ? key.slice(0, -own.length)
        : '';
    // A kicker beside a headline is shorter than it, a headline beside a name longer.
    return rest.length > own.length ? [rest] : [];
  });
  if (rests.length === 0) return null;
  return lesserHeadings(elements).find(({ full }) => rests.includes(titleKey(full)))?.full ?? null;
}
