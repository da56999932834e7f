import { isCDATA, isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Block } from '../../domain/index.ts';
import { foldSpace, isBreaking, isSilent } from './nodes.ts';

/** A block and the element it was made from, for rules that look at where a text stands. */
export type PlacedBlock = Block & { readonly element: Element | null };

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

class BlockWriter {
  readonly blocks: PlacedBlock[] = [];
  private line = '';
  private owner: Element | null = null;
  private readonly leave: Leave;

  constructor(leave: Leave) {
    this.leave = leave;
  }

  walk(node: AnyNode, within: Element | null): void {
    if (isText(node)) {
      this.owner ??= node.data.trim() === '' ? null : within;
      this.line += node.data.replace(/\s+/g, ' ');
    } else if (isTag(node)) this.element(node, within);
    else if (isCDATA(node) || 'children' in node) for (const child of node.children) this.walk(child, within);
  }

  private element(element: Element, within: Element | null): void {
    if (isSilent(element.name) || this.leave(element)) return;
    if (element.name === 'br') {
      this.line += '\n';
      return;
    }
    const breaks = isBreaking(element.name) && !isCell(element.name);
    if (breaks) this.flush();
    if (isCell(element.name) && this.line !== '') this.line += ' ';
    for (const child of element.children)
      this.walk(child, isBreaking(element.name) ? element : (within ?? element));
    if (breaks) this.flush();
  }

  flush(): void {
    const type = typeOf(this.owner);
    for (const part of partsOf(this.line)) this.blocks.push({ type, text: part, element: this.owner });
    this.line = '';
    this.owner = null;
  }
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** A line break parts paragraphs where it is doubled, or where an indent or the end of a sentence says so. */
function partsOf(line: string): string[] {
  const parted = line
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .split(/\n{2,}|\n(?=[\u3000\u00a0])|(?<=[。！？…”」.!?])\n/u);
  return parted.map(foldSpace).filter((text) => text !== '');
}

/** What a block is, by the nearest element around it that says so. */
function typeOf(owner: Element | null): Block['type'] {
  let element: Element | null = owner;
  for (let steps = 0; element !== null && steps < 6; steps++) {
    if (/^h[1-6]$/.test(element.name)) return 'heading';
    if (element.name === 'blockquote') return 'quotation';
    if (element.name === 'li' || element.name === 'dt' || element.name === 'dd') return 'list-item';
    element = element.parent !== null && isTag(element.parent) ? element.parent : null;
  }
  return 'paragraph';
}
