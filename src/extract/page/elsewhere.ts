import { isTag, type Element, type ParentNode } from 'domhandler';
import { elementsBelow } from '../markup/nodes.ts';
import type { Container } from './container.ts';
import { isNeverArticle } from './noise.ts';

/**
 * Whether an element speaks of something other than the article: it stands in navigation, a column, a footer, a row of
 * teasers, among comments, or in the site's own header. A date or a name from there would be invented.
 */
export function isElsewhere(element: Element, container: Container): boolean {
  let header: Element | null = null;
  for (let node: ParentNode | null = element; node !== null; node = node.parent) {
    if (!isTag(node)) continue;
    if (container.cards.has(node) || /^(?:nav|aside|footer)$/.test(node.name)) return true;
    // A header in an article or in the main part is the article's own, whatever heading it holds.
    if (/^(?:main|article)$/.test(node.name)) return false;
    if (node.name === 'body') break;
    if (isNeverArticle(node)) return true;
    if (node.name === 'header') header = node;
  }
  return header !== null && !holdsHeadline(header);
}

const holders = new WeakMap<Element, boolean>();

/** Asked for every line of a header, and answered once. */
function holdsHeadline(header: Element): boolean {
  const known = holders.get(header);
  if (known !== undefined) return known;
  const holds = elementsBelow(header).some(({ name }) => name === 'h1');
  holders.set(header, holds);
  return holds;
}
