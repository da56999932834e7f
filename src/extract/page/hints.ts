import type { Element } from 'domhandler';
import { remembered } from './remembered.ts';

/** The words of class, id, itemprop and test id of an element, in lower case, camel case parted, each between blanks. */
export function hintsOf({ attribs }: Element): string {
  const { class: classes = '', id = '', itemprop = '', 'data-testid': testId = '' } = attribs;
  // An id of many words is made from a headline.
  const name = /^[a-z]+(?:[-_][a-z]+){0,2}$/i.test(id) ? id : '';
  const others = `${name} ${itemprop} ${testId}`;
  if (others.length > 2) return hintsIn(`${classes} ${others}`);
  return classes === '' ? '' : hintsIn(classes);
}

const hintsIn = remembered((named) => ` ${wordsInNames(named.slice(0, 400))} `);

/** Utility classes with a variant or a value (`print:px-6`, `mt-[2px]`) speak of looks, and topics (`tag-sports`) of subjects. */
function wordsInNames(names: string): string {
  return names
    .split(/\s+/)
    .filter((name) => !/[:[\]]/.test(name) && !/^(?:tag|category|tax|topic|section)-/.test(name))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
