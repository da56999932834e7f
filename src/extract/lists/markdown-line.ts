/** No heading, link or divider of a list is longer; patterns are never tried on more characters than this. */
export const LONGEST_LINE = 2_000;

type Heading = { readonly level: number; readonly title: string };

/**
 * A line such as `## Title` or `## Title ##`; null when it is none or longer than {@link LONGEST_LINE}. Cut by hand: a
 * pattern that may give back spaces takes a square of their number.
 */
export function headingOf(line: string): Heading | null {
  if (line.length > LONGEST_LINE) return null;
  const level = /^#{1,6}(?=\s)/.exec(line)?.[0].length ?? 0;
  const title = level === 0 ? '' : withoutMarks(line.slice(level).trim());
  return title === '' ? null : { level, title };
}

/** Closing marks of a heading stand behind a space: `C#` keeps its own. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const isClosing = end < text.length && (end === 0 || /\s/.test(text[end - 1] ?? ''));
  return isClosing ? text.slice(0, end).trimEnd() : text;
}
