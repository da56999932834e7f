import { isTag, type Element } from 'domhandler';
import { shortText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import { spacedText } from '../pieces.ts';
import { titleKey } from './title-key.ts';

const LINES_AFTER = 60;
const LINES_BEFORE = 12;
const LONGEST_LINE = 120;
const LINE_TAG = /^(span|div|p|em|i|small|td|li|abbr|b|strong|font|dd|time|address|cite|a|h[2-6])$/;
const LONGEST_HEADLINE = 400;

/**
 * Where in the page its headline stands: the first heading that says it, else the first `h1`; where there is none, the
 * first line that says it. Many sites give another `h1` to their name, and old ones have no headings at all. -1 without
 * any.
 *
 * @param title may carry the name of the site behind or before it
 */
export function headlineAt(elements: readonly Element[], title: string): number {
  const key = titleKey(title);
  const says = (element: Element) => {
    const text = shortText(element, LONGEST_HEADLINE);
    return text !== null && titleKey(text).includes(key);
  };
  const at =
    key === '' ? -1 : elements.findIndex((element) => /^h[1-4]$/.test(element.name) && says(element));
  if (at >= 0) return at;
  const first = elements.findIndex(({ name }) => name === 'h1');
  return first >= 0 || key === '' ? first : plainHeadlineAt(elements, key);
}

const PLAIN_HEADLINE = /^(?:h[2-4]|t[dh]|div|span|font|b|strong|p|center|big)$/;
/** A line that is only the beginning or the end of the title has this many letters, and this share of them. */
const [LEAST_LETTERS, LEAST_SHARE] = [6, 0.5];

function plainHeadlineAt(elements: readonly Element[], key: string): number {
  const isTitle = (element: Element) => {
    const own = titleKey(shortText(element, key.length * 2) ?? '');
    return (
      own === key ||
      (own.length >= Math.max(LEAST_LETTERS, key.length * LEAST_SHARE) &&
        (key.startsWith(own) || key.endsWith(own)))
    );
  };
  return elements.findIndex((element) => PLAIN_HEADLINE.test(element.name) && isTitle(element));
}

/** What these elements say, each on a short line, without what stands elsewhere. */
export function linesOf(elements: readonly Element[], container: Container): string[] {
  return elements
    .filter((element) => !isElsewhere(element, container))
    .flatMap((element) => (shortText(element, LONGEST_LINE) === null ? [] : [spacedText(element)]));
}

/**
 * The elements around the headline that may be lines, where pages print who wrote a text and when: those after it come
 * first. Where no headline was found, those right above the text.
 *
 * @param at where the headline stands, as {@link headlineAt} gives it
 */
export function elementsByHeadline(
  elements: readonly Element[],
  at: number,
  container: Container,
): Element[] {
  const near =
    at < 0
      ? linesAbove(elements, container)
      : [...elements.slice(at + 1, at + LINES_AFTER), ...elements.slice(Math.max(0, at - LINES_BEFORE), at)];
  return near.filter(({ name, children }) => LINE_TAG.test(name) && children.length <= MOST_CHILDREN);
}

const LINES_ABOVE = 20;
/** A line of more pieces is none; the comments of a content system between them count. */
const MOST_CHILDREN = 24;

function linesAbove(elements: readonly Element[], { node }: Container): Element[] {
  const start = isTag(node) ? elements.indexOf(node) : -1;
  return start < 0 ? [] : elements.slice(Math.max(0, start - LINES_ABOVE), start);
}
