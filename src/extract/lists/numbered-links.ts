import {
  earlier,
  type Find,
  type LookDraft,
  type Part,
  type Reading,
  type Span,
} from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { dayOfName, spanOfDay } from './day-of-name.ts';
import { listing } from './listing.ts';
import { blindLook, reading, sectionOf, seenLook, selectorOf, spanOf, type LookFrame } from './looks.ts';
import { headingOf, LONGEST_LINE } from './markdown-line.ts';
import { statedTime } from './stated-time.ts';

/**
 * A list as Markdown: numbered links under headings, with the time of the last update above them. Archives number
 * every line `1.` and let the page count; then the order is that of a day's union and no rank.
 */

const LINE = /^\s*(\d{1,4})[.)]\s+\[(.+)\]\(\s*(?:((?:(?!\]\()[^\s)])+)\s*)?\)/;
const UPDATED =
  /(?:最后更新时间|最後更新時間|更新时间|更新時間|last updated|마지막 업데이트)(?:\s*[:：])?\s*[`*]*([^`*\n]{1,200})/i;

type Section = { readonly name: string; readonly lines: { title: string; href: string; number: number }[] };

/** Whether a text holds a numbered link, or is one of these lists that is empty. */
export function isNumberedLinks(text: string): boolean {
  const lines = text.slice(0, 50_000).split('\n');
  return (
    lines.some((line) => lineOf(line) !== null) ||
    (UPDATED.test(text.slice(0, 2_000)) && lines.some((line) => headingOf(line) !== null))
  );
}

/** One look, from the beginning of the day to the stated update; one a part where parts name headings. */
export function readNumberedLinks(text: string, input: ReadInput): Reading {
  const sections = sectionsOf(text);
  const span = spanStated(text, input);
  if (input.source.parts.length === 0) {
    const finds = sections.flatMap((section) => findsOf(section, input));
    return reading([seenLook(frameOf(null, input.capture.address, span), finds, input)]);
  }
  return reading(input.source.parts.map((part) => lookOfPart(part, sections, span, input)));
}

const frameOf = (part: string | null, subject: string, span: Span): LookFrame => ({
  part,
  kind: 'list',
  subject,
  span,
});

function lookOfPart(part: Part, sections: readonly Section[], span: Span, input: ReadInput): LookDraft {
  const frame = frameOf(part.part, selectorOf(part), span);
  const chosen = sectionOf(part, sections, ({ name }) => name);
  return chosen.section
    ? seenLook(frame, findsOf(chosen.section, input), input)
    : blindLook(frame, 'failed', chosen.reason, chosen.detail);
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ name: '', lines: [] }];
  for (const line of text.split('\n')) {
    const heading = headingOf(line);
    if (heading !== null) sections.push({ name: heading.title, lines: [] });
    const link = lineOf(line);
    if (link !== null) sections.at(-1)?.lines.push(link);
  }
  return sections;
}

function lineOf(line: string): Section['lines'][number] | null {
  const [, number, title, href = ''] = line.length > LONGEST_LINE ? [] : (LINE.exec(line) ?? []);
  if (number === undefined || title === undefined) return null;
  return { title: title.replace(/\\([[\]()*_`|\\])/g, '$1'), href, number: Number(number) };
}

function findsOf({ lines }: Section, input: ReadInput): Find[] {
  const isRanked =
    lines.length > 1 && lines.every(({ number }, at) => at === 0 || number > (lines[at - 1]?.number ?? 0));
  return lines.map(({ title, href, number }) => listing(title, href, isRanked ? number : null, input));
}

function spanStated(text: string, input: ReadInput): Span {
  const day = dayOfName(input);
  const whole = day === null ? null : spanOfDay(day, input);
  const updated = statedTime(UPDATED.exec(text)?.[1] ?? null, input);
  if (whole !== null)
    return updated === null || updated < whole.from
      ? whole
      : { from: whole.from, to: earlier(updated, whole.to) };
  // Without a day in its name the page may have been rewritten at any hour: it is a snapshot of its update.
  return updated === null ? spanOf(input) : { from: updated, to: updated };
}
