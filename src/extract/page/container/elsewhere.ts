import { isTag, type Element, type ParentNode } from 'domhandler';
import { keptOn } from '../../markup/kept.ts';
import type { Container } from './container.ts';
import { isNeverArticle } from './noise.ts';
import { holdsTopHeading } from '../titles/top-heading.ts';

/**
 * Whether an element speaks of something other than the article: it stands in navigation, a column, a footer, a row of
 * teasers, among comments, or in the site's own header. A date or a name from there would be invented.
 */
export function isElsewhere(element: Element, container: Container): boolean {
  const standing = standingOf(element, container, standingsIn(container));
  return typeof standing === 'boolean' ? standing : standing !== null && !holdsTopHeading(standing);
}

/** Whether it is elsewhere, or the outermost header around it, which settles that; null where there is none. */
type Standing = boolean | Element | null;

/** Asked for the same elements by every rule, and answered once for each. */
const standingsIn = keptOn<Container, Map<ParentNode, Standing>>(() => new Map());

function standingOf(
  node: ParentNode | null,
  container: Container,
  known: Map<ParentNode, Standing>,
): Standing {
  if (node === null) return null;
  const before = known.get(node);
  if (before !== undefined) return before;
  const own = isTag(node) ? ownStanding(node, container) : undefined;
  const standing = own === undefined ? standingOf(node.parent, container, known) : own;
  const settled = standing === null && isTag(node) && node.name === 'header' ? node : standing;
  known.set(node, settled);
  return settled;
}

/** Many sites sign and date an article in a footer of its own. */
const OWN_FOOTER = /(?:^|[-_ ])(?:post|entry|article|story)[-_]?footer(?:$|[-_ ])/i;

/** Undefined where it takes what is around the element to tell. */
function ownStanding(node: Element, container: Container): Standing | undefined {
  const { name } = node;
  if (OWN_FOOTER.test(node.attribs['class'] ?? '')) return undefined;
  if (container.cards.has(node) || name === 'nav' || name === 'aside' || name === 'footer') return true;
  // A header in an article or in the main part is the article's own, whatever heading it holds.
  if (name === 'main' || name === 'article') return false;
  if (name === 'body') return null;
  return isNeverArticle(node) ? true : undefined;
}
