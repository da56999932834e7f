import { accountField, fieldKind, isAccountText, isPersonal, isPostField, type FieldKind } from './fields.ts';
import { embeddedIn } from './embedded.ts';
import type { Json } from './json.ts';
import type { Roster } from './roster.ts';

export type JsonObject = { [key: string]: Json };

/** Deeper values are no answer of any platform; what lies below is left out. */
export const DEEPEST = 200;
/** Numbers of accounts in what pages report to their servers: `uid:7712345678|mid:…`. */
const REPORTED = /\b[a-z]{0,6}uid[:=](\d{5,20})(?!\d)/giu;

export const isObject = (value: Json): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
export const isText = (value: Json): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
export const isAddress = (value: string | number): boolean =>
  typeof value === 'string' && /^(https?:)?\/\//.test(value);

/** What is done with the words of a text that is no data. */
export type OnWords = (text: string) => void;

/** Takes in every account that a value names. */
export function gatherJson(value: Json, roster: Roster, words: OnWords = () => undefined, depth = 0): void {
  if (depth > DEEPEST || value === null) return;
  if (typeof value === 'string') gatherText(value, { roster, words, depth });
  else if (Array.isArray(value)) for (const one of value) gatherJson(one, roster, words, depth + 1);
  else if (typeof value === 'object') gatherObject(value, { roster, words, depth });
}

type Desk = { readonly roster: Roster; readonly words: OnWords; readonly depth: number };

function gatherText(text: string, { roster, words, depth }: Desk): void {
  const embedded = embeddedIn(text);
  if (embedded?.state === 'value') gatherJson(embedded.value, roster, words, depth + 1);
  else {
    for (const [, number] of text.matchAll(REPORTED)) roster.add([number ?? '']);
    words(text);
  }
}

function gatherObject(object: JsonObject, { roster, words, depth }: Desk): void {
  if (looksLikeAccount(object)) gatherAccount(object, roster);
  for (const [key, one] of Object.entries(object)) {
    const kind = kindIn(object, key);
    if (kind === 'account') for (const account of [one].flat()) gatherUnder(account, roster);
    else if (kind === 'flat-account' && isText(one)) roster.add([String(one)]);
    gatherJson(one, roster, words, depth + 1);
  }
}

/** What stands under the key of an account: one account, or several under keys that are names themselves. */
function gatherUnder(value: Json, roster: Roster): void {
  if (isAccountMap(value))
    for (const [key, account] of Object.entries(value)) gatherAccount(account, roster, key);
  else gatherAccount(value, roster);
}

/** Its numbers before its names: names change. */
function gatherAccount(account: Json, roster: Roster, ...more: readonly string[]): void {
  if (isText(account)) {
    roster.add([String(account)]);
    return;
  }
  if (!isObject(account)) return;
  const of = (field: 'number' | 'name'): string[] =>
    Object.entries(account).flatMap(([key, value]) =>
      accountField(key) === field && isText(value) && !isAddress(value) ? String(value) : [],
    );
  roster.add([...of('number'), ...of('name'), ...more]);
}

/** `{"deer-light": {"name": …}}`: every value is an account, and every key is what one is called. */
export function isAccountMap(value: Json): value is JsonObject {
  if (!isObject(value)) return false;
  const all = Object.values(value);
  return (
    all.length > 0 && all.every((one) => isObject(one) && has(one, (key) => accountField(key) === 'name'))
  );
}

/**
 * An account, whatever the key above it is: a name that only people have beside a number, or any name beside a picture.
 * What has words or a rank of its own is a post or a row of a list, though a name stands in it.
 */
export function looksLikeAccount(object: JsonObject): boolean {
  const isUploader = has(object, isOfUploader);
  if (has(object, (key) => isPostField(key) && !(isUploader && key === 'mid'))) return false;
  const isNamed = has(object, (key) => isPersonal(key));
  if (isNamed && has(object, (key) => accountField(key) === 'number' || fieldKind(key) === 'avatar'))
    return true;
  return (
    has(object, (key) => key !== 'icon' && fieldKind(key) === 'avatar') &&
    has(object, (key) => key === 'name')
  );
}

const has = (object: JsonObject, is: (key: string) => boolean): boolean => Object.keys(object).some(is);
const isOfUploader = (key: string): boolean => key === 'uname' || key === 'upic';

/** `mid` is the number of a person on Bilibili, and of a post on Weibo: what stands beside it tells. */
export function kindIn(object: JsonObject, key: string): FieldKind {
  return key === 'mid' && has(object, isOfUploader) ? 'flat-account' : fieldKind(key);
}

/** Whether the text under a key is an account, where objects there are accounts too: `author: "somebody"`. */
export const isAccountTextIn = (object: JsonObject, key: string): boolean =>
  isAccountText(key) || kindIn(object, key) === 'flat-account';
