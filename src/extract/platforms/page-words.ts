import { isTag, type AnyNode, type Element } from 'domhandler';
import type { PostDraft } from '../../domain/index.ts';
import { childElements, foldSpace, isSilent, shortText, visibleText } from '../markup/nodes.ts';
import type { parseMarkup } from '../markup/tree.ts';

/** A page as a tree. */
export type Root = ReturnType<typeof parseMarkup>['root'];

/** The part of a page that holds one result, and the post that was read from it. */
export type Boxed = { readonly box: Element; readonly post: PostDraft | null };

/** Words of the platform are short and stand by themselves. */
const LONGEST = 300;

/** A text of the platform, the element it stands in, and whether a result stands above it. */
export type Word = { readonly text: string; readonly isBelow: boolean; readonly element: Element };

/**
 * Short texts of a page, each that of an element without larger parts: where notices stand. What stands within a result
 * is somebody's and no word of the platform, even where it quotes one; links, buttons, menus and what stands beside a page
 * lead elsewhere and say nothing of it.
 */
export function shortWords(
  root: Root,
  posts: readonly Boxed[] = [],
  results: readonly Boxed[] = posts,
): readonly Word[] {
  const boxes = new Set<AnyNode>(posts.map(({ box }) => box));
  const found = new Set<AnyNode>(results.map(({ box }) => box));
  const words = new Map<string, Word>();
  let isBelow = false;
  const visit = (element: Element): void => {
    if (found.has(element)) isBelow = true;
    if (boxes.has(element) || isBeside(element) || isHidden(element) || isSilent(element.name)) return;
    const isLeaf = !element.children.some(isLarge) && shortText(element, LONGEST) !== null;
    const text = isLeaf ? ownText(element) : '';
    if (text !== '' && !words.has(text)) words.set(text, { text, isBelow, element });
    childElements(element).forEach(visit);
  };
  childElements(root).forEach(visit);
  return [...words.values()];
}

export const shortTexts = (root: Root): readonly string[] => shortWords(root).map(({ text }) => text);

/** Whether an element leads elsewhere, or stands beside the page. */
export const isBeside = ({ name, attribs }: Element): boolean =>
  /^(a|button|footer|nav|aside|template)$/.test(name) ||
  /^(button|link|navigation|complementary|contentinfo)$/.test(attribs['role'] ?? '');

/** Pages keep words ready that nobody is shown: "nothing was found" is one of them. */
export const isHidden = ({ name, attribs }: Element): boolean =>
  Object.hasOwn(attribs, 'hidden') ||
  attribs['aria-hidden'] === 'true' ||
  (name === 'dialog' && !Object.hasOwn(attribs, 'open')) ||
  HIDING_STYLE.test(attribs['style'] ?? '') ||
  HIDING_CLASS.test(attribs['class'] ?? '');

const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0(?![.\d])|(left|top|text-indent)\s*:\s*-\d{3,}|font-size\s*:\s*0(?![.\d])/i;
/** Classes that hide by their name, as common style sheets have them. */
const HIDING_CLASS =
  /(^|\s)(hidden|hide|is-hidden|d-none|display-none|invisible|sr-only|visually-hidden|screen-reader-text)(\s|$)/i;

/** The text of an element without that of links and buttons in it. */
function ownText(element: Element): string {
  const parts = element.children.map((child) => {
    if (!isTag(child)) return visibleText(child);
    return isBeside(child) || isHidden(child) || isSilent(child.name) ? ' ' : ownText(child);
  });
  return foldSpace(parts.join(''));
}

/** Whether a part of a page begins lines of its own. */
export const isLarge = (child: Element['children'][number]): boolean =>
  isTag(child) && /^(div|p|section|article|ul|ol|li|table|main|body|html|head|h\d)$/.test(child.name);

/** Whether an element has a class of this name. */
export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs['class'] ?? '').split(/\s+/).includes(name);
