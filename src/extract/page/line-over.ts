import { isTag, type Element } from 'domhandler';
import { shortText } from '../markup/nodes.ts';
import type { Container } from './container.ts';

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
export function lineOver(elements: readonly Element[], { node }: Container): string | null {
  const start = isTag(node) ? elements.indexOf(node) : -1;
  if (start < 0) return null;
  const inside = elements.slice(start, start + ABOVE);
  const near = [...elements.slice(Math.max(0, start - ABOVE), start), ...inside];
  for (const element of near.filter(isMarked).reverse()) {
    const text = shortText(element, LONGEST);
    if (text !== null && text.length >= SHORTEST && !/[。.!?！？]$/u.test(text)) return text;
  }
  return null;
}

function isMarked({ name, attribs }: Element): boolean {
  if (!LINE.test(name)) return false;
  if (name === 'font') return Number(/\d/.exec(attribs['size'] ?? '')?.[0] ?? 0) >= 4;
  return name === 'b' || name === 'strong' || name === 'big' || MARKED.test(attribs['class'] ?? '');
}
