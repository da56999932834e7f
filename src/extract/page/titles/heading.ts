import { isTag, type AnyNode, type Element } from 'domhandler';
import {
  childElements,
  classAndId,
  elementsBelow,
  foldSpace,
  shortText,
  visibleText,
} from '../../markup/nodes.ts';
import { piecesOf } from '../pieces.ts';

/** A heading in its forms. */
export type Heading = {
  readonly element: Element;
  /** As it stands. */
  readonly full: string;
  /** Without the kicker above the headline, where a class names one. */
  readonly bare: string;
  /** What is left when its first, its first two … pieces of markup are left out. */
  readonly tails: readonly string[];
};

/** What a heading may measure, in characters. */
const [SHORTEST, LONGEST] = [4, 400];
/** Class names for the words that stand before a headline and belong to a topic, not to the article. */
const KICKER =
  /(?:^|[-_\s])(?:kicker|eyebrow|overline|over-?title|dachzeile|rubri[ck]|section|category|badge|label|topper|vignette|ante-?t[ií]tulo|volanta|cintillo|surtitre|spitzmarke|roofline|chapeau|occhiello)(?=$|[-_\s])/i;

/** So many headings of a page are looked at: the headline is among the first. */
const MOST = 60;

/** The elements with this name or role of a headline, without those that are blank or far too long. */
export function headingsOf(
  elements: readonly Element[],
  isHeading: (element: Element) => boolean,
): Heading[] {
  const found: Heading[] = [];
  for (const element of elements) {
    const full = isHeading(element) ? shortText(element, LONGEST) : null;
    if (full === null || full.length < SHORTEST) continue;
    found.push({ element, full, bare: bareText(element, full), tails: tailsOf(element) });
    if (found.length === MOST) break;
  }
  return found;
}

function tailsOf(element: Element): string[] {
  const pieces = piecesOf(element).slice(0, MOST_PIECES);
  return pieces.slice(1).map((_, at) => foldSpace(pieces.slice(at + 1).join(' ')));
}

/** Of the pieces of a heading only so many are tried. */
const MOST_PIECES = 6;

function bareText(element: Element, full: string): string {
  const kicker = elementsBelow(element).find(({ attribs }) => KICKER.test(attribs['class'] ?? ''));
  const above = kicker === undefined ? '' : visibleText(kicker);
  if (above === '' || !full.startsWith(above)) return full;
  const rest = full.slice(above.length).replace(/^[\s|｜:：·•–—-]+/u, '');
  return rest.length < SHORTEST || rest.length < above.length / 2 ? full : rest;
}

/** Levels above a heading that are asked whether they hold a trail of links. */
const TRAIL_LEVELS = 6;

/**
 * Whether a heading is the last step of the trail "Home › Politics › …": many sites give that one the `h1` for search
 * engines, and print another headline over the text.
 */
export function isTrailStep({ element }: Heading): boolean {
  let node: AnyNode | null = element;
  for (let level = 0; node !== null && isTag(node) && level < TRAIL_LEVELS; level++) {
    if (/^(?:article|main|body|header)$/.test(node.name)) return false;
    if (/^(?:nav|li|ol|ul)$/.test(node.name) || /crumb/i.test(classAndId(node))) return true;
    if (level === 0 && linksBeside(node) > 1) return true;
    node = node.parent;
  }
  return false;
}

function linksBeside(element: Element): number {
  const { parent } = element;
  if (parent === null) return 0;
  const isLink = (one: Element) =>
    one.name === 'a' || (one.name === 'span' && childElements(one)[0]?.name === 'a');
  return childElements(parent).filter((sibling) => sibling !== element && isLink(sibling)).length;
}
