import { isTag, type Element, type ParentNode } from 'domhandler';
import { foldSpace, rawText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { headlineAt } from '../titles/headline-lines.ts';
import { hintsOf } from '../hints.ts';
import type { Metadata } from '../claims/metadata.ts';

/** Where on the page pictures of the story may stand. */
export type StoryPlace = {
  /** Elements from the headline to the end of the text, in page order. */
  readonly told: readonly Element[];
  /** Elements around those, in the same part of the page: a picture there has to show that it is the story's. */
  readonly around: ReadonlySet<Element>;
  /** Elements that hold the story: nothing about them says what a picture in them is. */
  readonly holders: ReadonlySet<ParentNode>;
};

/** Where on a page its story is told, from the headline to the end of the text. */
export function placeOf({ elements, meta, title }: Metadata, container: Container): StoryPlace {
  const core = coreOf(elements, container);
  const holders = new Set(ancestors(core));
  const start = isTag(core) ? elements.indexOf(core) : 0;
  const end = endOf(elements, start, core);
  const headline = headlineAbove(elements, start, end, meta.get('og:title')?.[0] ?? title);
  const shared =
    headline === undefined ? core : (ancestors(headline).find((node) => holders.has(node)) ?? core);
  const first = headline === undefined ? start : Math.min(start, elements.indexOf(headline));
  const wide = isWhole(shared) ? articleAround(core) : shared;
  const from = isTag(wide) && wide !== core ? elements.indexOf(wide) : first;
  const to = isTag(wide) ? endOf(elements, from, wide) : end;
  const around = new Set([...elements.slice(from, first), ...elements.slice(end, to)]);
  return { told: elements.slice(Math.min(from, first), Math.max(end, to)), around, holders };
}

/** The text's own part of the page; where the whole page was chosen for it, what in it holds nearly all paragraphs. */
function coreOf(elements: readonly Element[], { node, noise }: Container): ParentNode {
  if (!isWhole(node)) return node;
  const weights = paragraphWeights(elements, noise);
  const all = weights.get(node) ?? 0;
  let core = node;
  for (let inner: Element | undefined; all >= LEAST_PROSE; core = inner) {
    inner = core.children.filter(isTag).find((child) => (weights.get(child) ?? 0) >= all * CORE_SHARE);
    if (inner === undefined || inner.name === 'p') break;
  }
  return core;
}

/** Less text than this may stand anywhere. */
const LEAST_PROSE = 140;
const CORE_SHARE = 0.85;
/** Shorter paragraphs are labels. */
const LEAST_PARAGRAPH = 40;

/** How much text of paragraphs each element holds, noise left out. */
function paragraphWeights(
  elements: readonly Element[],
  noise: ReadonlySet<Element>,
): ReadonlyMap<ParentNode, number> {
  const weights = new Map<ParentNode, number>();
  for (const element of elements) {
    const length = element.name === 'p' ? rawText(element).trim().length : 0;
    if (length < LEAST_PARAGRAPH) continue;
    const holders = ancestors(element);
    if (holders.some((holder) => isTag(holder) && noise.has(holder))) continue;
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + length);
  }
  return weights;
}

const isWhole = (node: ParentNode): boolean => !isTag(node) || /^(?:html|body)$/.test(node.name);

function articleAround(core: ParentNode): ParentNode {
  return (
    ancestors(core).find(
      (node) => isTag(node) && (node.name === 'article' || / article ?body /.test(hintsOf(node))),
    ) ?? core
  );
}

/** A node and what it stands in, from the inside out. */
function ancestors(node: ParentNode): ParentNode[] {
  const found: ParentNode[] = [];
  for (let each: ParentNode | null = node; each !== null; each = each.parent) found.push(each);
  return found;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The nearest heading of the first rank above the text that says what the page's title says; else just the nearest; on a
 * page without any the line that says it.
 */
function headlineAbove(
  elements: readonly Element[],
  start: number,
  end: number,
  title: string,
): Element | undefined {
  const said = lettersOf(title);
  const above = elements.slice(0, start).filter(({ name }) => name === 'h1');
  const says = (heading: Element) => {
    const text = lettersOf(foldSpace(rawText(heading)));
    return text.length > 8 && (said.includes(text) || text.includes(said.slice(0, 30) || text));
  };
  const within = elements.slice(start, end).some((element) => element.name === 'h1' && says(element));
  const heading = above.findLast(says) ?? (within ? undefined : above.at(-1));
  if (heading !== undefined || within) return heading;
  const at = headlineAt(elements, title);
  return at >= 0 && at < start ? elements[at] : undefined;
}

/** Where the elements below a node end, in document order. */
function endOf(elements: readonly Element[], start: number, node: ParentNode): number {
  if (!isTag(node)) return elements.length;
  let last: Element = node;
  for (let next: Element | undefined = last; next !== undefined; next = last.children.findLast(isTag)) {
    last = next;
    if (last.name === 'template') break;
  }
  const end = elements.indexOf(last, start);
  return end < 0 ? elements.length : end + 1;
}
