import { isTag, type Element } from 'domhandler';
import { attribute, elementsBelow, visibleText } from '../markup/nodes.ts';
import { OWN_DATA, type PostPage } from './post-data.ts';
import type { PageRule } from './page-rules.ts';

/** An element of a platform's pages that holds words of the post. */
export type Mark = {
  /** The attribute that tells it, and its value; of classes one of them. */
  readonly by: 'id' | 'class' | 'data-e2e';
  readonly value: string;
  /** Addresses on which it is told so; null: all. */
  readonly on: RegExp | null;
  /** Other posts stand in the same form on such pages: what is around it must name the post. */
  readonly isNamed: boolean;
};

/** What of a post stands on its page: where its words do, and whether its data are there. */
export type Shown = { readonly boxes: readonly Element[]; readonly hasData: boolean };

/** A post is shown where words of its own, or data under its own id, stand on its page. */
export function shownOn(
  page: PostPage,
  { native, address, rule }: { readonly native: string; readonly address: string; readonly rule: PageRule },
): Shown {
  const marks = rule.shows.filter(({ on }) => on === null || on.test(address));
  const boxes = elementsBelow(page.root).filter((element) =>
    marks.some((mark) => isAt(element, mark) && (!mark.isNamed || isNamedAround(element, native))),
  );
  const data = rule.data === null ? null : OWN_DATA[rule.data];
  return { boxes: boxes.filter(holdsSomething), hasData: data?.(page, native) ?? false };
}

const isAt = (element: Element, { by, value }: Mark): boolean =>
  (attribute(element, by) ?? '').split(/\s+/u).includes(value) && !isKept(element);

/** What stands in a template is shown to nobody. */
const isKept = (element: Element): boolean =>
  lineOf(element).some(({ name }) => name === 'template' || name === 'noscript');

/** The box of one post on a page of several names it: by a number, in data of its own, or in its address. */
function isNamedAround(element: Element, native: string): boolean {
  const names = ({ attribs }: Element): boolean =>
    Object.values(attribs).some((value) => value.split(/[^\w-]+/u).includes(native));
  const around = lineOf(element).slice(0, FAR);
  return around.some(
    (one) =>
      names(one) || one.children.some((child) => isTag(child) && child.name === 'meta' && names(child)),
  );
}

/** Boxes are named so many levels up at most; further up stands the page, which names what was asked for. */
const FAR = 5;

function lineOf(element: Element): readonly Element[] {
  const line = [element];
  for (let { parent } = element; parent !== null && isTag(parent); { parent } = parent) line.push(parent);
  return line;
}

/** Words, or pictures and clips in their place. */
const holdsSomething = (box: Element): boolean =>
  /[\p{L}\p{N}]/u.test(visibleText(box)) ||
  elementsBelow(box).some(({ name }) => /^(?:img|video|iframe|mp\w+)$/u.test(name));
