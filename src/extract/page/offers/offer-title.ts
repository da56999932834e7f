import { isTag, type Element, type ParentNode } from 'domhandler';
import { countWide } from '../../../text/wide.ts';
import { attribute, elementsBelow, foldSpace, shortText } from '../../markup/nodes.ts';

/** A title and how surely it is one: 3 a heading, 2 the link's own text, 1 a tooltip, 0 what a picture is called. */
type Title = { readonly text: string; readonly rank: number };

const LONGEST = 300;
/** Nothing is surer than a heading. */
export const SURE = 3;
const NONE: Title = { text: '', rank: 0 };

/**
 * The title under which an offer names a link, as written. A link over a picture or a button that says "read more" has
 * the title of the heading beside it.
 */
export function titleOf(link: Element, offer: Element): Title {
  const inside = elementsBelow(link);
  const heading = inside.find(isHeading);
  const text = (heading && shortText(heading, LONGEST)) ?? shortText(link, LONGEST) ?? '';
  if (text !== '' && !IS_BUTTON.test(text))
    return { text, rank: heading || isInHeading(link, offer) ? SURE : 2 };
  const beside = headingOfCard(link, offer);
  if (beside !== null) return { text: beside, rank: SURE };
  const tip = foldSpace(attribute(link, 'title') ?? attribute(link, 'aria-label') ?? '');
  if (tip !== '') return { text: tip, rank: 1 };
  const image = inside.find(({ name }) => name === 'img');
  const alt = image === undefined ? '' : foldSpace(image.attribs['alt'] ?? '');
  return alt === '' ? NONE : { text: alt, rank: 0 };
}

/** Of two titles under one address the surer one, and of equally sure ones the longer. */
export function bestTitle(a: Title | undefined, b: Title): Title {
  if (a === undefined) return b;
  if (a.rank !== b.rank) return a.rank > b.rank ? a : b;
  return b.text.length > a.text.length ? b : a;
}

const IS_BUTTON =
  /^(?:(?:read|learn|see|view|show|load|click)\b.{0,12}|more|full story|continue(?: reading)?|details?|\d+|阅读(?:全文|更多)|查看(?:更多|全文|详情)|更多|详细|더 ?보기|자세히(?: 보기)?|続きを読む|もっと(?:見る)?|подробнее|читать(?: далее)?|weiter(?:lesen)?|mehr|lire la suite)\s*[.…>»→›]*$/i;

/** Whether a text can be the title of an article: names, sections and buttons are shorter. */
export function isTitle(text: string): boolean {
  const wide = countWide(text);
  return wide >= 6 || (text.length >= 15 && text.includes(' ') && text.split(' ').length >= 3);
}

function isHeading({ name, attribs }: Element): boolean {
  return (
    /^h[1-6]$/.test(name) || /(?:^|[-_ ])(?:title|headline|tit)(?:$|[-_ ])/i.test(attribs['class'] ?? '')
  );
}

function isInHeading(link: Element, offer: Element): boolean {
  for (let node: ParentNode | null = link; node !== null && isTag(node) && node !== offer; node = node.parent)
    if (/^h[1-6]$/.test(node.name)) return true;
  return false;
}

/** The heading of the smallest element around a link that has one, within the offer. */
function headingOfCard(link: Element, offer: Element): string | null {
  let node: Element = link;
  for (let steps = 0; steps < 3 && node !== offer; steps++) {
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
    // A card is small.
    if (node.children.length > 40) return null;
    const headings = elementsBelow(node).filter(isHeading);
    // Several headings mean several offers: none of them is this link's for sure.
    if (headings.length > 1) return null;
    const text = headings[0] && shortText(headings[0], LONGEST);
    if (text) return text;
  }
  return null;
}
