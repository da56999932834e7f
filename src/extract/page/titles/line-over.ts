import { isTag, type Element } from 'domhandler';
import { shortText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { titleKey } from './title-key.ts';

/** Elements that old pages make headlines of, and what marks them. */
const LINE = /^(?:td|div|p|font|b|strong|span|center|big)$/;
const MARKED = /title|biaoti|headline|subject|heading|\btit\b/i;
const [SHORTEST, LONGEST] = [6, 80];
/** So many elements before the text are looked at. */
const ABOVE = 40;

/**
 * The headline of a page that marks none as a heading and names only its site in its title: the last short line above the
 * text that is large, bold or classed as a title. Null without one.
 */
export function lineOver(elements: readonly Element[], container: Container): string | null {
  return linesOver(elements, container).at(-1) ?? null;
}

/** A claim with fewer letters is too common to tell the line that goes on with it. */
const LEAST_LETTERS = 6;

/**
 * The line over the text of which a window's title has only the beginning: old sites cut it to what fitted there. Null
 * without one.
 */
export function fullerLine(elements: readonly Element[], container: Container, claim: string): string | null {
  const key = titleKey(claim);
  if (key.length < LEAST_LETTERS) return null;
  const isFuller = (own: string) => own.length > key.length && own.startsWith(key);
  return linesOver(elements, container).find((line) => isFuller(titleKey(line))) ?? null;
}

/** The lines that are marked as headlines, around the beginning of the text, in page order. */
function linesOver(elements: readonly Element[], { node }: Container): string[] {
  const start = isTag(node) ? elements.indexOf(node) : -1;
  if (start < 0) return [];
  const near = elements.slice(Math.max(0, start - ABOVE), start + ABOVE);
  return near.filter(isMarked).flatMap((element) => {
    const text = shortText(element, LONGEST);
    return text !== null && text.length >= SHORTEST && !/[。.!?！？]$/u.test(text) ? [text] : [];
  });
}

function isMarked({ name, attribs }: Element): boolean {
  if (!LINE.test(name)) return false;
  if (name === 'font') return Number(/\d/.exec(attribs['size'] ?? '')?.[0] ?? 0) >= 4;
  return name === 'b' || name === 'strong' || name === 'big' || MARKED.test(attribs['class'] ?? '');
}
