import { isTag, type Element, type ParentNode } from 'domhandler';
import type { Block } from '../../../domain/index.ts';
import { plainDigits } from '../../../text/date/numerals.ts';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { isBreaking, shortText } from '../../markup/nodes.ts';

/** Text from this length on, in characters, is prose; what is shorter and beside a date may be a line of a chronology. */
const PROSE = 60;
const LONGEST_LINE = 120;
/** A line of who and when has a clock in it, or strokes: it may stand in the text by mistake. */
const STAMP = /\d\s?(?:[:：h]\s?\d\d|[時时點点시])|[|｜·•]/;
/** A date after this many paragraphs of the text, and before another, is one that the text is about. */
const MOST_ABOVE = 2;

/**
 * Tells elements that are a part of the text from those that are beside it: a day in a chronology is no date of the
 * article.
 *
 * @param placed every block of the container, with its element
 * @param kept those of them that are the text
 */
export function textLines(
  elements: readonly Element[],
  placed: readonly PlacedBlock[],
  kept: readonly Block[],
): (element: Element) => boolean {
  const texts = new Set(kept.map(({ text }) => text));
  const held = placed.filter(({ text }) => texts.has(text));
  const lines = elementsOf(held.filter(isLine));
  const prose = elementsOf(held.filter(({ type, text }) => type !== 'heading' && text.length >= PROSE));
  const places = elements.flatMap((element, at) => (prose.has(element) ? [at] : []));
  const between = new Set(elements.slice((places[MOST_ABOVE - 1] ?? Infinity) + 1, places.at(-1)));
  return (element) => between.has(element) || lines.has(ownerOf(element));
}

function elementsOf(blocks: readonly PlacedBlock[]): ReadonlySet<ParentNode | null> {
  return new Set(blocks.flatMap(({ element }) => element ?? []));
}

/** Whether a block is short, says no more than its element does, and is no stamp. */
function isLine({ text, element }: PlacedBlock): boolean {
  if (text.length > LONGEST_LINE || STAMP.test(plainDigits(text)) || element === null) return false;
  return shortText(element, LONGEST_LINE) === text;
}

/** What begins and ends the line that an element stands on. */
function ownerOf(element: Element): ParentNode | null {
  let node: ParentNode | null = element;
  while (node !== null && isTag(node) && !isBreaking(node.name)) node = node.parent;
  return node;
}
