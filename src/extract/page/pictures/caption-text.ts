import type { Element } from 'domhandler';
import { plainBlocks } from '../../markup/blocks.ts';
import { foldSpace } from '../../markup/nodes.ts';
import { hintsOf } from '../hints.ts';

/** What is said of a picture beside it. */
export type Said = {
  readonly caption: string | null;
  readonly credit: string | null;
  /** The text as it stands on the page, credit and all, to be known again in the body. */
  readonly written: readonly string[];
};

/** Captions are sentences, not articles. */
export const LONGEST = 1_000;

/** What is drawn over or beside a picture for its controls and for screen readers only. */
export function isLabel(element: Element): boolean {
  return (
    /^(?:button|svg|noscript|script|style|video|audio|iframe|form|nav)$/.test(element.name) ||
    / (?:visually ?hidden|sr only|screen reader(?: text)?|off ?screen|slide count|counter|ad|ads|advert) /.test(
      hintsOf(element),
    )
  );
}

/** The text of an element as a reader sees it, without what is to be left. */
export function textOf(element: Element, leave: (element: Element) => boolean): string {
  return foldSpace(
    plainBlocks(element.children, leave)
      .map(({ text }) => text)
      .join(' '),
  );
}

const LEAD =
  /^(?:image (?:source|caption)|photo caption|caption|bildunterschrift|legende|legend|图[:：]|图注[:：]|▲|△|■)\s*[:：,]?\s*/iu;

/** What stands behind a caption to be pressed. */
const BUTTON =
  /\s*(?:view (?:gallery|image(?: in fullscreen)?|\d+ images?)|open image in gallery|enlarge(?: this)? image|(?:hide|toggle) caption)$/i;

/** A caption without its label and loose ends; null where nothing is left. */
export function cleaned(caption: string): string | null {
  const text = caption
    .replace(LEAD, '')
    .replace(BUTTON, '')
    .replace(/[\s|/–—-]+$/u, '')
    .trim();
  return text === '' || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text) ? null : text;
}
