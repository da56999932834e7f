import { isTag, type Element } from 'domhandler';
import type { PostDraft } from '../../domain/index.ts';
import { elementsBelow, shortText } from '../markup/nodes.ts';
import type { parseMarkup } from '../markup/tree.ts';

/** A page as a tree. */
export type Root = ReturnType<typeof parseMarkup>['root'];

/** The part of a page that holds one result, and the post that was read from it. */
export type Boxed = { readonly box: Element; readonly post: PostDraft | null };

/** Words of the platform are short and stand by themselves. */
const LONGEST = 300;

/**
 * Short texts of a page, each that of an element without larger parts: where notices stand. What stands within a result
 * is somebody's and no word of the platform, even where it quotes one.
 */
export function shortTexts(root: Root, results: readonly Boxed[] = []): readonly string[] {
  const ofOthers = new Set(results.flatMap(({ box }) => [box, ...elementsBelow(box)]));
  const texts = elementsBelow(root)
    .filter((element) => !ofOthers.has(element) && !element.children.some(isLarge))
    .flatMap((element) => shortText(element, LONGEST) ?? []);
  return [...new Set(texts)];
}

const isLarge = (child: Element['children'][number]): boolean =>
  isTag(child) && /^(div|p|section|article|ul|ol|li|table|main|body|html|head|h\d)$/.test(child.name);

/** Whether an element has a class of this name. */
export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs['class'] ?? '').split(/\s+/).includes(name);
