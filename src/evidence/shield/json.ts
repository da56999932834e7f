import { accountField, fieldKind, isAccountText, type FieldKind } from './fields.ts';
import { shieldText } from './free-text.ts';
import type { Roster } from './roster.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Deeper values are no answer of any platform; what lies below is left out. */
const DEEPEST = 200;

/** Takes in every account that a value names. */
export function gatherJson(value: Json, roster: Roster, depth = 0): void {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) gatherJson(one, roster, depth + 1);
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    const kind = fieldKind(key);
    if (kind === 'account') for (const account of [one].flat()) gatherAccount(account, roster);
    else if (kind === 'flat-account' && isText(one)) roster.add([String(one)]);
    gatherJson(one, roster, depth + 1);
  }
  if (looksLikeAccount(value)) gatherAccount(value, roster);
}

/** Its numbers before its names: names change. */
function gatherAccount(account: Json, roster: Roster): void {
  if (isText(account)) {
    roster.add([String(account)]);
    return;
  }
  if (account === null || typeof account !== 'object' || Array.isArray(account)) return;
  const of = (field: 'number' | 'name'): string[] =>
    Object.entries(account).flatMap(([key, value]) =>
      accountField(key) === field && isText(value) && !isAddress(value) ? String(value) : [],
    );
  roster.add([...of('number'), ...of('name')]);
}

/** A name or number of an account beside a picture of it: an account, whatever the key above it is. */
function looksLikeAccount(value: { [key: string]: Json }): boolean {
  const keys = Object.keys(value);
  return keys.some((key) => fieldKind(key) === 'avatar') && keys.some((key) => accountField(key) === 'name');
}

const isText = (value: Json): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
const isAddress = (value: string | number): boolean =>
  typeof value === 'string' && /^(https?:)?\/\//.test(value);

/** The value with every account under its pseudonym, and without avatars, places, devices, tokens and contacts. */
export function shieldJson(value: Json, roster: Roster, depth = 0): Json {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return shieldText(value, roster);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => shieldJson(one, roster, depth + 1));
  if (looksLikeAccount(value)) return shieldAccount(value, roster, depth);
  return mapped(value, (key, one) => shieldField(key, one, roster, depth));
}

const TAKEN: readonly FieldKind[] = ['avatar', 'place', 'device', 'token', 'contact'];

function shieldField(key: string, value: Json, roster: Roster, depth: number): Json | undefined {
  const kind = fieldKind(key);
  if (TAKEN.includes(kind)) return leaveOut(kind, value, roster);
  if ((kind === 'account' || kind === 'flat-account') && isText(value) && isAccountText(key))
    return roster.of(String(value));
  if (kind === 'account') return shieldAccounts(value, roster, depth);
  return shieldJson(value, roster, depth + 1);
}

function shieldAccounts(value: Json, roster: Roster, depth: number): Json {
  if (Array.isArray(value)) return value.map((one) => shieldAccounts(one, roster, depth + 1));
  if (isText(value)) return roster.of(String(value));
  if (value === null || typeof value !== 'object') return value;
  return shieldAccount(value, roster, depth);
}

/** Of an account its pseudonym is kept, and what kind of account it is; everything else may tell whose. */
function shieldAccount(account: { [key: string]: Json }, roster: Roster, depth: number): Json {
  return mapped(account, (key, value) => {
    const field = accountField(key);
    const kind = fieldKind(key);
    if (TAKEN.includes(kind)) return leaveOut(kind, value, roster);
    if (field === 'kept') return isScalar(value) ? value : null;
    if (field === 'presence') return value !== null && value !== '' && value !== 0 && value !== false;
    if ((field === 'name' || field === 'number') && isText(value))
      return isAddress(value) ? shieldText(String(value), roster) : roster.of(String(value));
    // A comment or a post may hang below an account; numbers and words of the account itself may not stay.
    return value !== null && typeof value === 'object' ? shieldField(key, value, roster, depth) : undefined;
  });
}

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object';

function leaveOut(kind: FieldKind, value: Json, roster: Roster): Json | undefined {
  // `address` is a street on one platform and the address of a post on the next.
  if (kind === 'place' && isText(value) && isAddress(value)) return shieldText(String(value), roster);
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) roster.count(kind as 'avatar' | 'place' | 'device' | 'token' | 'contact');
  return undefined;
}

/** Keys may be names too (`{"somebody": {…}}`), and `__proto__` may be one of them. */
function mapped(
  value: { [key: string]: Json },
  change: (key: string, value: Json) => Json | undefined,
): { [key: string]: Json } {
  const entries = Object.entries(value).flatMap(([key, one]): [string, Json][] => {
    const changed = change(key, one);
    return changed === undefined ? [] : [[key, changed]];
  });
  return Object.fromEntries<Json>(entries);
}
