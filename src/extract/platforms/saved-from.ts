import type { ReadInput } from '../reader.ts';
import { pageRuleOf, postIdIn } from './page-rules.ts';
import { queryOf } from './search-query.ts';

/**
 * Where browsers write the address of a page that is saved to one file: `<!-- saved from url=(0043)https://… -->` (Chrome
 * and those before it), or a line `url:` in the comment of SingleFile.
 */
const MARKS: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>"]{1,2000}?)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>"]{1,2000})/i,
];
/** They stand in the first lines. */
const HEAD = 5_000;

/**
 * A page that lies on disk under a name of somebody's choice, read as the page it says it is: only where that address
 * names a search or a post by itself, for others may name people.
 */
export function asSaved(input: ReadInput, text: string): ReadInput {
  const { capture } = input;
  if (/^https?:/i.test(capture.address)) return input;
  const head = text.slice(0, HEAD);
  const stated = MARKS.map((mark) => mark.exec(head)?.[1]).find((one) => one !== undefined);
  if (stated === undefined || !isKnown(stated, capture.at.slice(0, 10))) return input;
  return { ...input, capture: { ...capture, address: stated, finalAddress: stated } };
}

function isKnown(address: string, day: string): boolean {
  if (queryOf(address) !== null) return true;
  const rule = pageRuleOf(address, day);
  return rule !== null && postIdIn(address, rule) !== null;
}
