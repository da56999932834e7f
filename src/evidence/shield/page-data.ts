import type { Json } from './json.ts';

/** Data that a script of a page assigns: `var $render_data = ` and the value. */
export type PageData = { readonly before: string; readonly value: Json };

const ASSIGNED = /((?:(?:var|let|const)\s+)?[\w$.[\]'"]{1,80}\s*=\s*)(?=[[{])/gu;
/** More than this in one script is no state of a page. */
const MOST = 20;

/**
 * The values a script holds as JSON: alone, or assigned to names. `undefined`, which some pages write in their state, is
 * read as null. Whatever else a script says is left out.
 */
export function splitScript(script: string): readonly PageData[] {
  const whole = read(script.trim());
  if (whole !== undefined) return [{ before: '', value: whole }];
  const found: PageData[] = [];
  ASSIGNED.lastIndex = 0;
  for (
    let match = ASSIGNED.exec(script);
    match !== null && found.length < MOST;
    match = ASSIGNED.exec(script)
  ) {
    const start = match.index + match[0].length;
    const end = endOfValue(script, start);
    const value = end === null ? undefined : read(script.slice(start, end));
    if (value === undefined || end === null) continue;
    found.push({ before: match[1] ?? '', value });
    ASSIGNED.lastIndex = end;
  }
  return found;
}

function read(text: string): Json | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  for (const source of [text, text.replace(/([:[,]\s*)undefined(?=\s*[,}\]])/gu, '$1null')]) {
    try {
      return JSON.parse(source) as Json;
    } catch {
      // The second form is tried next; a script that is neither holds no data that we can read.
    }
  }
  return undefined;
}

/** Where the bracket that opens at `start` closes, with texts read over; null where it does not. */
function endOfValue(script: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < script.length; at += 1) {
    const sign = script[at];
    if (sign === '"') {
      at = endOfText(script, at);
      continue;
    }
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function endOfText(script: string, start: number): number {
  for (let at = start + 1; at < script.length; at += 1) {
    if (script[at] === '\\') at += 1;
    else if (script[at] === '"') return at;
  }
  return script.length;
}
