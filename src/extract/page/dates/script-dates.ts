import type { Element } from 'domhandler';
import { rawText } from '../../markup/nodes.ts';

const NAME =
  '(?:ori_?)?(?:publi(?:sh|c)(?:ed)?_?(?:time|date|at)|pub_?(?:date|time)|date_?published|first_?publish(?:ed)?(?:_?(?:time|date|at))?|display_?date)';
const VALUE = `\\s*["']([^"'\\n]{8,40})["']`;
/** `var publish_time = "2031-05-09 08:32"`: there is one page, and this is its variable. */
const VARIABLE = new RegExp(
  `(?:\\b(?:var|let|const)\\s+|window\\.)(?:${NAME}|create_?time)\\s*=${VALUE}`,
  'gi',
);
/** `"publishTime": "2031-05-09 08:32"`: may be of any article that the page knows of. */
const FIELD = new RegExp(`["']${NAME}["']\\s*:${VALUE}`, 'gi');
/** Of scripts longer than this only so much is read, in characters. */
const MOST = 300_000;

/**
 * Dates of publication that a page leaves for its own scripts, the most exact first: those of its variables, else those
 * of its data where all of them name one day.
 */
export function datesInScripts(elements: readonly Element[]): string[] {
  const scripts = elements
    .filter(({ name, attribs }) => name === 'script' && attribs['src'] === undefined)
    .map((script) => rawText(script).slice(0, MOST));
  const variables = valuesOf(scripts, VARIABLE);
  if (variables.length > 0) return variables;
  const fields = valuesOf(scripts, FIELD);
  return new Set(fields.map((text) => text.slice(0, 10))).size === 1 ? fields : [];
}

function valuesOf(scripts: readonly string[], pattern: RegExp): string[] {
  const values = scripts.flatMap((script) => [...script.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(values)].filter((text) => /\d/.test(text)).sort((a, b) => b.length - a.length);
}
