import { isTag, isText, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { keptOn } from '../../markup/kept.ts';
import { isSilent } from '../../markup/nodes.ts';
import { largestAddress } from './picture-address.ts';
import { pictureKey } from './picture-key.ts';

/** What stands around one picture and speaks of nothing else. */
export type PictureBlock = {
  /** The outermost element that holds this picture, no other and little text; the image itself where there is none. */
  readonly node: Element;
  readonly figure: Element | null;
  /** The element in which something else came into sight; null where a holder of the story was reached first. */
  readonly stop: Element | null;
};

/** More text than this around a picture is an article's. */
const MOST_TEXT = 1_200;
/** So many elements around a picture are no block of one picture; keeps the walk short. */
const MOST_ELEMENTS = 120;
const FARTHEST = 9;
/** Elements that hold a whole story, or many. */
const TOO_WIDE = /^(?:html|body|main|article|ul|ol|dl)$/;

/**
 * Climbs from an image as long as nothing but its own description comes into sight.
 *
 * @param holders elements that hold the story, where the climb ends
 */
export function blockAround(image: Element, holders: ReadonlySet<ParentNode> = new Set()): PictureBlock {
  const survey = new Survey(image);
  let node = image;
  let figure: Element | null = null;
  let stop: Element | null = null;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const { parent } = node;
    if (parent === null || !isTag(parent) || holders.has(parent)) break;
    if (TOO_WIDE.test(parent.name) || !survey.isClear(parent, node)) {
      stop = parent;
      // A figure speaks for all the pictures in it.
      figure ??= figureAbove(parent, FARTHEST - steps);
      break;
    }
    node = parent;
    if (node.name === 'figure') figure ??= node;
  }
  return { node, figure, stop };
}

function figureAbove(from: Element, steps: number): Element | null {
  let node: AnyNode | null = from;
  for (let left = steps; left > 0 && node !== null && isTag(node); left--, node = node.parent)
    if (node.name === 'figure') return node;
  return null;
}

const keyOf = keptOn((image: Element) => pictureKey(largestAddress(image) ?? ''));

/** Counts what comes into sight while climbing; each element is looked at once. */
class Survey {
  private readonly image: Element;
  private readonly key: string;
  private text = 0;
  private elements = 0;

  constructor(image: Element) {
    this.image = image;
    this.key = keyOf(image);
  }

  /** Whether a parent's other children belong to the picture below `from`. */
  isClear(parent: Element, from: Element): boolean {
    return parent.children.every((child) => child === from || this.belongs(child, 0));
  }

  private belongs(node: AnyNode, depth: number): boolean {
    if (isText(node)) {
      this.text += node.data.trim().length;
      return this.text <= MOST_TEXT;
    }
    if (!isTag(node)) return true;
    if (++this.elements > MOST_ELEMENTS || depth > 12) return false;
    if (node.name === 'img' || node.name === 'amp-img') return this.isSame(node);
    if (/^(?:h[1-6]|figure|time|video|iframe|article|section)$/.test(node.name))
      return node.name === 'figure' && node.children.every((child) => this.belongs(child, depth + 1));
    if (isSilent(node.name) && node.name !== 'noscript') return true;
    return node.children.every((child) => this.belongs(child, depth + 1));
  }

  /** The same picture again, for other screens or without scripts; an icon to enlarge it; one not loaded yet. */
  private isSame(other: Element): boolean {
    const address = largestAddress(other);
    return (
      address === null ||
      /\.svg(?:[?#]|$)|placeholder|spacer|blank\.gif/i.test(address) ||
      keyOf(other) === this.key ||
      ((other.attribs['alt'] ?? '') === (this.image.attribs['alt'] ?? 'no text') &&
        (other.attribs['alt'] ?? '').length > 20)
    );
  }
}

/** Whether a node is in another or is it. */
export function isBelow(node: Element, above: Element): boolean {
  for (let each: Element['parent'] = node; each !== null; each = each.parent) if (each === above) return true;
  return false;
}
