import type { Element } from 'domhandler';
import { childElements, foldSpace, rawText } from '../markup/nodes.ts';

/** The name without its prefix. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/**
 * The first child of this name. A name without a prefix also finds a child with its parent's prefix, for feeds that
 * write `<atom:entry><atom:title>`; it never finds `media:title` in `<item>`.
 */
export function child(element: Element, name: string): Element | null {
  const prefix = element.name.slice(0, element.name.indexOf(':') + 1);
  const names = name.includes(':') ? [name] : [name, prefix + name];
  return childElements(element).find((candidate) => names.includes(candidate.name)) ?? null;
}

/** The text of the first child of this name, white space folded; null when there is none or it is blank. */
export function childText(element: Element, name: string): string | null {
  const found = child(element, name);
  const text = found === null ? '' : foldSpace(rawText(found));
  return text === '' ? null : text;
}
