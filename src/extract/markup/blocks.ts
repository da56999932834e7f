import { isCDATA, isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Block } from '../../domain/index.ts';
import { keptOn } from './kept.ts';
import { elementsNamed, foldSpace, isBreaking, isSilent } from './nodes.ts';

/** A block, the element it was made from, and the share of its characters that are links, 0 to 1. */
export type PlacedBlock = Block & { readonly element: Element | null; readonly linked: number };

type Leave = (element: Element) => boolean;

/**
 * Text below a node as clean blocks. Inline markup flows together, `<br><br>` parts paragraphs, a table row is one
 * block.
 *
 * @param leave elements to leave out with all that is in them
 */
export function blocksOf(node: AnyNode | readonly AnyNode[], leave: Leave = () => false): PlacedBlock[] {
  const writer = new BlockWriter(leave);
  for (const each of Array.isArray(node) ? (node as readonly AnyNode[]) : [node as AnyNode])
    writer.walk(each, null);
  writer.flush();
  return writer.blocks;
}

/** The same without the elements. */
export function plainBlocks(node: AnyNode | readonly AnyNode[], leave?: Leave): Block[] {
  return blocksOf(node, leave).map(({ type, text }) => ({ type, text }));
}

/** Where a link begins and ends in a line. */
type Span = { readonly from: number; readonly to: number };

const LOOSE_SPACE = /[\t\n\r\f]| {2}/;

class BlockWriter {
  readonly blocks: PlacedBlock[] = [];
  private line = '';
  /** The end of the line: asking the line itself would copy all of it, for each piece of text. */
  private last = '';
  private links: Span[] = [];
  private owner: Element | null = null;
  private inLink = false;
  private readonly leave: Leave;

  constructor(leave: Leave) {
    this.leave = leave;
  }

  walk(node: AnyNode, within: Element | null): void {
    if (isText(node)) {
      this.owner ??= isBlank(node.data) ? null : within;
      this.add(LOOSE_SPACE.test(node.data) ? node.data.replace(/[ \t\n\r\f]+/g, ' ') : node.data);
    } else if (isTag(node)) this.element(node, within);
    else if (isCDATA(node) || 'children' in node) for (const child of node.children) this.walk(child, within);
  }

  private element(element: Element, within: Element | null): void {
    const { name } = element;
    if (isSilent(name) || this.leave(element)) return;
    if (name === 'br') {
      this.line += '\n';
      this.last = '\n';
      return;
    }
    const breaking = isBreaking(name);
    const breaks = breaking && !isCell(name);
    if (breaks) this.flush();
    if (breaking && !breaks && this.line !== '') this.add(' ');
    const outer = this.inLink;
    this.inLink ||= name === 'a';
    for (const child of element.children) this.walk(child, breaking ? element : (within ?? element));
    this.inLink = outer;
    if (breaks) this.flush();
  }

  /** Never two spaces in a row, so that what looks for line ends stays linear. */
  private add(text: string): void {
    const doubled = text.startsWith(' ') && (this.last === ' ' || this.last === '\n');
    const more = doubled ? text.slice(1) : text;
    const from = this.line.length;
    this.line += more;
    if (more !== '') this.last = more.charAt(more.length - 1);
    if (this.inLink && this.line.length > from) this.links.push({ from, to: this.line.length });
  }

  flush(): void {
    if (this.line !== '' && !isBlank(this.line)) {
      const type = typeOf(this.owner);
      for (const { text, linked } of partsOf(this.line, this.links))
        this.blocks.push({ type, text, linked, element: this.owner });
    }
    this.line = '';
    this.last = '';
    this.links = [];
    this.owner = null;
  }
}

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** A line break parts paragraphs where it is doubled, or where an indent or the end of a sentence says so. */
const PARTING = /\n ?\n(?: ?\n)*|\n ?(?=[\u3000\u00a0])|(?<=[。！？…”」.!?] ?)\n/gu;

function partsOf(line: string, links: readonly Span[]): { text: string; linked: number }[] {
  const parts: { text: string; linked: number }[] = [];
  let [from, link] = [0, 0];
  const cut = (to: number) => {
    let linked = 0;
    for (; link < links.length; link++) {
      const span = links[link] as Span;
      linked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
      if (span.to > to) break;
    }
    const text = foldSpace(line.slice(from, to));
    if (text !== '') parts.push({ text, linked: Math.min(1, linked / text.length) });
  };
  if (line.includes('\n'))
    for (const parting of line.matchAll(PARTING)) {
      cut(parting.index);
      from = parting.index + parting[0].length;
    }
  cut(line.length);
  return parts;
}

/** What a block is, by the nearest element around it that says so. */
function typeOf(owner: Element | null): Block['type'] {
  let element: Element | null = owner;
  for (let steps = 0; element !== null && steps < 6; steps++) {
    if (/^h[1-6]$/.test(element.name)) return 'heading';
    if (element.name === 'blockquote') return 'quotation';
    if (element.name === 'dt' || element.name === 'dd') return 'list-item';
    if (element.name === 'li' && !isColumn(element)) return 'list-item';
    element = element.parent !== null && isTag(element.parent) ? element.parent : null;
  }
  return 'paragraph';
}

/** An item of this many paragraphs is a part of the page that a list was used to set out. */
const FEWEST_IN_COLUMN = 4;
const isColumn = keptOn((item: Element) => elementsNamed(item, 'p').length >= FEWEST_IN_COLUMN);
