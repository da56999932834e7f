import { isTag, type Element } from 'domhandler';
import { childElements } from '../../markup/nodes.ts';

/** A row of fewer entries may be anything. */
const FEWEST = 3;
/** Wrappers between a blog and its entries. */
const DEEPEST = 3;
/** An entry's time stands within this many elements of it. */
const NEAR_TOP = 14;

const LIVE_BLOG =
  /(?:^|[^a-z])(?:live-?(?:blog|ticker|feed|updates?|stream|coverage|posts?|entr(?:y|ies)|lists?|items?|room|text)|zhibo|ticker-?(?:entries|events))(?![a-z])/;

/**
 * Entries of a live blog by their looks alone: at least three elements of one kind side by side, each with a time of its
 * own, below an element that calls itself a live blog or under such names themselves. Empty where no row is clearly one.
 */
export function liveRows(candidates: readonly Element[]): Element[] {
  for (const element of candidates) {
    if (!isNamedLive(element)) continue;
    const row = rowBelow(element, DEEPEST);
    if (row !== null) return row;
  }
  return [];
}

function isNamedLive({ name, attribs }: Element): boolean {
  if (/^(?:html|body|nav|header|footer|aside)$/.test(name)) return false;
  return LIVE_BLOG.test(
    `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase(),
  );
}

function rowBelow(element: Element, depth: number): Element[] | null {
  const children = childElements(element);
  for (const row of Map.groupBy(children, kindOf).values())
    if (row.length >= FEWEST && row.every((each) => holdsTime(each, { left: NEAR_TOP }))) return row;
  if (depth === 0) return null;
  for (const child of children) {
    const row = rowBelow(child, depth - 1);
    if (row !== null) return row;
  }
  return null;
}

function kindOf({ name, attribs }: Element): string {
  return `${name}.${(attribs['class'] ?? '').trim().split(/\s+/)[0] ?? ''}`;
}

function holdsTime(element: Element, budget: { left: number }): boolean {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (budget.left-- <= 0) return false;
    if (child.name === 'time' || /(?:^|[-_ ])time(?:stamp)?(?:$|[-_ ])/.test(child.attribs['class'] ?? ''))
      return true;
    if (holdsTime(child, budget)) return true;
  }
  return false;
}
