import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { ElementType, type Handler, type Parser } from 'htmlparser2';

/** Elements nested deeper are left out, and their text is the deepest kept one's, so that walks by recursion are safe. */
const DEEPEST_KEPT = 400;
/** Nesting that no honest page has; every close tag is searched in the open ones, so it also costs time. */
export const DEEPEST_READ = 1_500;
/** Elements of HTML whose text holds no entities. */
const RAW = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));

type Attributes = Record<string, string>;

/**
 * Builds the tree that domhandler's types describe, of plain objects: with its own classes a page takes a sixth longer to
 * parse. Decodes the entities of HTML as well: a parser that looks for them itself reads letter by letter, which takes a
 * quarter longer, and hardly any text or attribute has one.
 */
export class TreeBuilder implements Partial<Handler> {
  readonly root = rootNode();
  /** Whether reading ended at {@link DEEPEST_READ}. */
  isTooDeep = false;
  private depth = 0;
  private readonly isXml: boolean;
  private parser: Parser | null = null;
  private top: ParentNode = this.root;
  /** The text node that more text is added to. */
  private text: Text | null = null;
  private isRaw = false;
  private hasEntities = false;

  constructor(isXml: boolean) {
    this.isXml = isXml;
  }

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  onattribute(_: string, value: string): void {
    this.hasEntities ||= !this.isXml && value.includes('&');
  }

  onopentag(name: string, attribs: Attributes): void {
    if (this.hasEntities) decodeAll(attribs);
    this.hasEntities = false;
    this.isRaw = RAW.has(name) && this.parser?.isInForeignContext() === false;
    this.depth++;
    if (this.depth <= DEEPEST_KEPT) this.top = this.add(elementNode(name, attribs, this.top));
    else if (this.depth > DEEPEST_READ) this.stop();
  }

  private stop(): void {
    this.isTooDeep = true;
    this.parser?.pause();
  }

  onclosetag(): void {
    this.isRaw = false;
    if (this.depth <= DEEPEST_KEPT) this.close();
    this.depth--;
  }

  ontext(data: string): void {
    const text = this.isXml || this.isRaw || !data.includes('&') ? data : decodeHTML(data);
    if (this.text === null) this.text = this.add(dataNode(ElementType.Text, text, this.top)) as Text;
    else this.text.data += text;
  }

  oncomment(data: string): void {
    this.add(dataNode(ElementType.Comment, data, this.top));
  }

  onprocessinginstruction(_: string, data: string): void {
    this.add(dataNode(ElementType.Directive, data, this.top));
  }

  oncdatastart(): void {
    this.top = this.add(cdataNode(this.top));
  }

  oncdataend(): void {
    this.close();
  }

  private close(): void {
    this.text = null;
    this.top = this.top.parent ?? this.root;
  }

  private add<Node extends ChildNode>(node: Node): Node {
    const { children } = this.top;
    const before = children[children.length - 1];
    if (before !== undefined) {
      before.next = node;
      node.prev = before;
    }
    children.push(node);
    this.text = null;
    return node;
  }
}

function decodeAll(attribs: Attributes): void {
  for (const [name, value] of Object.entries(attribs))
    if (value.includes('&')) attribs[name] = decodeHTMLAttribute(value);
}

/* Nodes have what domhandler's have, less the aliases for the names of the browser's DOM. */

function rootNode(): Document {
  return {
    type: ElementType.Root,
    children: [],
    parent: null,
    prev: null,
    next: null,
  } as unknown as Document;
}

function elementNode(name: string, attribs: Attributes, parent: ParentNode): Element {
  const type =
    name === 'script' ? ElementType.Script : name === 'style' ? ElementType.Style : ElementType.Tag;
  return { type, name, attribs, children: [], parent, prev: null, next: null } as unknown as Element;
}

function cdataNode(parent: ParentNode): Element {
  return { type: ElementType.CDATA, children: [], parent, prev: null, next: null } as unknown as Element;
}

function dataNode(type: ElementType.ElementType, data: string, parent: ParentNode): ChildNode {
  return { type, data, parent, prev: null, next: null } as unknown as ChildNode;
}
