import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** One piece of text within a block: its words, and the elements around them with and without their classes. */
export type Leaf = {
  readonly words: string;
  /** The elements from the block down, with their classes. */
  readonly place: string;
  /** The same without classes. */
  readonly path: string;
  readonly isHeading: boolean;
  /** Within an address: titles and menus are, what people say is not. */
  readonly isLink: boolean;
};

/** Like elements beside each other, as posts and comments stand on a page, each with its texts in order. */
export type Group = readonly (readonly Leaf[])[];

/** Fewer like elements are no list. */
const LEAST = 3;
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'option',
  'select',
  'head',
  'nav',
  'header',
  'footer',
  'form',
]);
/** Pages nest blocks within blocks; so many leaves of one block are read. */
const MOST_LEAVES = 60;
const DEEPEST = 60;

/** Classes without counters: `comment-12` and `comment-13` are alike. */
const signOf = ({ name, attribs }: Element): string =>
  `${name}.${
    (attribs['class'] ?? '')
      .replace(/[\d_-]*\d+/g, '')
      .trim()
      .split(/\s+/)[0] ?? ''
  }`;

/** Every group of like blocks on a page. */
export function groupsIn(page: string): readonly Group[] {
  const groups: Group[] = [];
  const visit = (nodes: readonly ChildNode[], depth: number): void => {
    if (depth > DEEPEST) return;
    const elements = nodes.filter(isTag).filter(({ name }) => !UNSEEN.has(name));
    const alike = Map.groupBy(elements, signOf);
    for (const blocks of alike.values())
      if (blocks.length >= LEAST) groups.push(blocks.map((block) => leavesOf(block)));
    for (const { children } of elements) visit(children, depth + 1);
  };
  visit(parseDocument(page).children, 0);
  return groups;
}

function leavesOf(block: Element): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: ChildNode, place: string, path: string, depth: number): void => {
    if (leaves.length >= MOST_LEAVES || depth > DEEPEST) return;
    if (isText(node)) {
      const words = node.data.replace(/\s+/gu, ' ').trim();
      if (words !== '')
        leaves.push({
          words,
          place,
          path,
          isHeading: /(?:^|>)h[1-6]/.test(path),
          isLink: /(?:^|>)a(?:>|$)/.test(path),
        });
    } else if (isTag(node) && !UNSEEN.has(node.name)) {
      for (const child of node.children)
        visit(child, `${place}>${signOf(node)}`, `${path}>${node.name}`, depth + 1);
    }
  };
  visit(block, '', '', 0);
  return leaves;
}
