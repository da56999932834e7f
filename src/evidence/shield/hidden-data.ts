import { domainToUnicode } from 'node:url';
import { embeddedIn } from './embedded.ts';
import type { Roster } from './roster.ts';

/** A picture or page within an address. */
const DATA_ADDRESS = /\bdata:[\w.+-]+\/[\w.+-]+(?:;[\w.=+-]+)*,[^\s"'<>)\\]*/giu;
/** An address within another, escaped once or more often. */
const INNER_ADDRESS = /\b(?:https?|at)(?:%(?:25)*3A)(?:%(?:25)*2F){2}[\w%.~!*()+-]+/giu;
const BASE64 = /(?<![\w+/-])(?!\d+(?![\w+/-]))[\w+/-]{8,}={0,2}(?![\w+/=])/gu;
const PUNYCODE = /\bxn--[a-z0-9-]{2,59}/giu;
/** Letters of scripts that chance does not make out of other bytes. */
const TELLING_LETTERS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u;
const READABLE =
  /^[\x20-\x7e\s\p{M}\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{P}\p{So}]+$/u;

/** Every pattern above needs so many signs of these. */
const NEEDED = /[\w+/-]{8}|data:|xn--|%/i;

/**
 * A text without what is hidden in it: data within addresses goes, addresses within addresses are shielded as what they
 * are, and what somebody wrote in Base64 goes where it says words or a name.
 */
export function shieldHidden(text: string, roster: Roster, shield: (address: string) => string): string {
  if (!NEEDED.test(text)) return text;
  const inner = (found: string): string => shieldInner(found, shield);
  return text
    .replace(DATA_ADDRESS, () => taken(roster, 'data:,'))
    .replace(INNER_ADDRESS, inner)
    .replace(BASE64, (run) => withoutWords(run, roster))
    .replace(PUNYCODE, (label) => labelOf(label, roster));
}

function shieldInner(found: string, shield: (address: string) => string): string {
  let address = found;
  let times = 0;
  for (; /^[a-z]+%/iu.test(address); times += 1) {
    const read = decoded(address);
    if (read === null) return found;
    address = read;
  }
  let shielded = shield(address);
  if (shielded === address) return found;
  for (; times > 0; times -= 1) shielded = encodeURIComponent(shielded);
  return shielded;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A path may hold such data between its strokes, so its parts are looked at too. */
function withoutWords(run: string, roster: Roster): string {
  if (saysWords(run, roster)) return taken(roster, '');
  if (!run.includes('/')) return run;
  return run
    .split('/')
    .map((part) => (part.length >= 8 && saysWords(part, roster) ? taken(roster, '') : part))
    .join('/');
}

function saysWords(run: string, roster: Roster): boolean {
  // Numbers of posts are numbers.
  if (/^\d+$/.test(run)) return false;
  const words = Buffer.from(run, 'base64').toString('utf8');
  if (words === '' || words.includes('\ufffd') || !READABLE.test(words)) return false;
  return (
    TELLING_LETTERS.test(words) ||
    embeddedIn(words)?.state === 'value' ||
    roster.replaceKnown(words) !== words
  );
}

function labelOf(label: string, roster: Roster): string {
  const read = domainToUnicode(label.toLowerCase());
  return read === '' ? label : roster.replaceKnown(read) === read ? label : roster.of(read);
}

function taken(roster: Roster, left: string): string {
  roster.count('token');
  return left;
}
