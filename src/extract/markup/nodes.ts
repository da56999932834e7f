import { isTag, isText, isCDATA, type AnyNode, type Element, type ParentNode } from 'domhandler';

/** Elements whose text no reader sees. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'textarea',
  'select',
  'object',
]);

/** Elements that begin and end a line. */
const BREAKING = new Set(
  (
    'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tr td th ' +
    'blockquote figure figcaption pre address hr br form fieldset details summary body center caption'
  ).split(' '),
);

/** Whether elements of this name begin and end a line. */
export function isBreaking(name: string): boolean {
  return BREAKING.has(name);
}

/** Whether no reader sees the text of elements of this name. */
export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Text as a reader sees it: silent elements left out, white space folded, a space where a line ends. */
export function visibleText(node: AnyNode): string {
  const parts: string[] = [];
  gather(node, parts);
  return foldSpace(parts.join(''));
}

function gather(node: AnyNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  else if (isCDATA(node)) for (const child of node.children) gather(child, parts);
  else if (isTag(node)) {
    if (isSilent(node.name)) return;
    const breaks = isBreaking(node.name);
    if (breaks) parts.push(' ');
    for (let child = node.children[0] ?? null; child !== null; child = child.next) gather(child, parts);
    if (breaks) parts.push(' ');
  } else if ('children' in node) for (const child of node.children) gather(child, parts);
}

/**
 * {@link visibleText} of an element that may be a line: null when it is blank or longer than `longest` characters. Stops
 * reading there, so that asking a wrapper around the whole page costs nothing.
 */
export function shortText(node: AnyNode, longest: number): string | null {
  const budget = { left: longest * 2 };
  if (!isShort(node, budget)) return null;
  const text = visibleText(node);
  return text === '' || text.length > longest ? null : text;
}

function isShort(node: AnyNode, budget: { left: number }): boolean {
  if (isText(node)) budget.left -= node.data.trim().length;
  else if ('children' in node && !(isTag(node) && isSilent(node.name)))
    for (const child of node.children) if (!isShort(child, budget)) return false;
  return budget.left >= 0;
}

/** All text below a node as it stands, CDATA included; for XML, where every element's text is content. */
export function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Joiners are letters' business in the scripts of Persia and India, and part of a drawn family: there they stay. */
const UNSEEN_ALL =
  /[\u00ad\u200b\u2060\ufeff]|(?<![\u0600-\u06ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc\ufe0f\p{Extended_Pictographic}])[\u200c\u200d]/gu;
/** Whatever there is to fold; asked first, for most texts have nothing of it. */
const LOOSE = new RegExp(`[^\\S ]| {2}|${UNSEEN.source}`);

/** Runs of white space as one space; zero-width characters and soft hyphens left out. */
export function foldSpace(text: string): string {
  if (!LOOSE.test(text)) return text.trim();
  const seen = UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text;
  return seen.replace(/\s+/g, ' ').trim();
}

/** Child elements, in order. */
export function childElements(node: ParentNode): Element[] {
  return node.children.filter(isTag);
}

/** Every element below a node, in document order; what is inside a template is not listed. */
export function elementsBelow(node: ParentNode): Element[] {
  const found: Element[] = [];
  collect(node, found);
  return found;
}

function collect(node: ParentNode, found: Element[]): void {
  for (let child = node.children[0] ?? null; child !== null; child = child.next) {
    if (isTag(child)) {
      found.push(child);
      if (child.name !== 'template') collect(child, found);
    } else if (isCDATA(child)) collect(child, found);
  }
}

/** Elements below a node whose name is one of these. */
export function elementsNamed(node: ParentNode, ...names: readonly string[]): Element[] {
  return elementsBelow(node).filter((element) => names.includes(element.name));
}

/** What an element is called: its classes and its id. */
export function classAndId({ attribs }: Element): string {
  return `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
}

/** An attribute, trimmed; undefined when missing or blank. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.attribs[name]?.trim();
  return value === '' ? undefined : value;
}
