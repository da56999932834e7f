import { shortText } from '../markup/nodes.ts';
import type { Container } from './container.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Metadata } from './metadata.ts';

const LINES_AFTER = 60;
const LINES_BEFORE = 12;
const LONGEST_LINE = 120;
const LINE_TAG = /^(span|div|p|em|i|small|td|li|abbr|b|strong|font|dd|time|address|a|h[2-6])$/;

/** Short lines around the headline, where pages print who wrote a text and when: those after it come first. */
export function linesByHeadline({ elements }: Metadata, container: Container): string[] {
  const at = elements.findIndex(({ name }) => name === 'h1');
  if (at < 0) return [];
  const near = [
    ...elements.slice(at + 1, at + LINES_AFTER),
    ...elements.slice(Math.max(0, at - LINES_BEFORE), at),
  ];
  return near
    .filter(({ name, children }) => LINE_TAG.test(name) && children.length <= 12)
    .filter((element) => !isElsewhere(element, container))
    .flatMap((element) => shortText(element, LONGEST_LINE) ?? []);
}
