import { parseJson } from './fields.ts';

/** Data longer than this, in characters, is not looked for the end of. */
const LONGEST = 8_000_000;

/**
 * The value that a script of a page assigns to a name, such as `window.__INITIAL_STATE__`. Scripts may write `undefined`
 * where JSON has null. Undefined where the page has no such name, or what follows is no data.
 */
export function assignedData(page: string, name: string): unknown {
  const found = page.indexOf(name);
  const start = found < 0 ? -1 : valueStart(page, found + name.length);
  if (start < 0) return undefined;
  const end = endOfValue(page, start);
  if (end === null) return undefined;
  const text = page.slice(start, end);
  return parseJson(text) ?? parseJson(text.replace(/([:[,]\s*)undefined(?=\s*[,}\]])/gu, '$1null'));
}

function valueStart(page: string, from: number): number {
  const sign = /^\s*=\s*(?=[[{])/.exec(page.slice(from, from + 40));
  return sign === null ? -1 : from + sign[0].length;
}

/** Where the bracket that opens at `start` closes; texts are read over. Null where it does not. */
function endOfValue(page: string, start: number): number | null {
  let depth = 0;
  const last = Math.min(page.length, start + LONGEST);
  for (let at = start; at < last; at += 1) {
    const sign = page[at];
    if (sign === '"') at = endOfText(page, at, last);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function endOfText(page: string, start: number, last: number): number {
  for (let at = start + 1; at < last; at += 1) {
    if (page[at] === '\\') at += 1;
    else if (page[at] === '"') return at;
  }
  return last;
}
