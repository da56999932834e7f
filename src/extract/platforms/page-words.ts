import { isTag, type Element } from 'domhandler';
import { elementsBelow, shortText } from '../markup/nodes.ts';
import type { parseMarkup } from '../markup/tree.ts';

/** Words of the platform are short and stand by themselves. */
const LONGEST = 300;

/** Short texts of a page, each that of an element without larger parts: where notices stand. */
export function shortTexts(root: ReturnType<typeof parseMarkup>['root']): readonly string[] {
  const texts = elementsBelow(root)
    .filter((element) => !element.children.some(isLarge))
    .flatMap((element) => shortText(element, LONGEST) ?? []);
  return [...new Set(texts)];
}

const isLarge = (child: Element['children'][number]): boolean =>
  isTag(child) && /^(div|p|section|article|ul|ol|li|table|main|body|html|head|h\d)$/.test(child.name);
