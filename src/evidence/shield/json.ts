import {
  DEEPEST,
  isAccountMap,
  isAccountTextIn,
  isAddress,
  isObject,
  isText,
  kindIn,
  looksLikeAccount,
  type JsonObject,
} from './accounts.ts';
import { embeddedIn } from './embedded.ts';
import { accountField, fieldKind, isNoticeField, type FieldKind } from './fields.ts';
import { shieldText } from './free-text.ts';
import { withoutFaces } from './name-attributes.ts';
import { withoutPlaces } from './place-words.ts';
import { shieldNoticed } from './notice-names.ts';
import { isTagOfPlace, withoutWhence } from './post-context.ts';
import type { Roster } from './roster.ts';
import { isShortName } from './short-name.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The value with every account under its pseudonym, and without avatars, places, devices, tokens and contacts. */
export function shieldJson(value: Json, roster: Roster, depth = 0): Json {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return shieldWords(value, roster, depth);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return shieldList(value, roster, depth);
  if (looksLikeAccount(value)) return shieldAccount(value, roster, depth);
  const post = withoutWhence(value, roster);
  const shielded = mapped(post, (key, one) => shieldField(post, key, one, roster, depth));
  return Object.keys(shielded).some((key) => isNameKey(shielded, key, roster))
    ? withoutNames(shielded, roster)
    : shielded;
}

/** A text that is data stays data; null where it was cut off. */
export function shieldWords(text: string, roster: Roster, depth: number): string | null {
  const embedded = embeddedIn(text);
  if (embedded?.state === 'broken') return null;
  if (embedded?.state === 'value') return JSON.stringify(shieldJson(embedded.value, roster, depth + 1));
  if (isShortName(text.trim(), roster)) return roster.of(text);
  return shieldText(withoutFaces(withoutPlaces(text, roster), roster), roster);
}

function shieldList(list: readonly Json[], roster: Roster, depth: number): Json[] {
  return list
    .filter((one) => !isTagOfPlace(one) || leaveOut('place', one, roster) !== undefined)
    .map((one) => shieldJson(one, roster, depth + 1));
}

const TAKEN: readonly FieldKind[] = ['avatar', 'place', 'device', 'token', 'contact'];

function shieldField(
  object: JsonObject,
  key: string,
  value: Json,
  roster: Roster,
  depth: number,
): Json | undefined {
  const kind = isTagOfPlace(value) ? 'place' : kindIn(object, key);
  if (TAKEN.includes(kind)) return leaveOut(kind, value, roster);
  if ((kind === 'account' || kind === 'flat-account') && isText(value) && isAccountTextIn(object, key))
    return roster.of(String(value));
  if (kind === 'account') return shieldAccounts(value, roster, depth);
  const said = typeof value === 'string' && isNoticeField(key) ? shieldNoticed(value, roster) : value;
  return shieldJson(said, roster, depth + 1);
}

function shieldAccounts(value: Json, roster: Roster, depth: number): Json {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => shieldAccounts(one, roster, depth + 1));
  if (isText(value)) return roster.of(String(value));
  if (!isObject(value)) return value;
  if (!isAccountMap(value)) return shieldAccount(value, roster, depth);
  const named = Object.entries(value).map(([key, one]): [string, Json] => [
    roster.of(key),
    shieldAccounts(one, roster, depth + 1),
  ]);
  return Object.fromEntries<Json>(named);
}

/** Of an account its pseudonym is kept, and what kind of account it is; everything else may tell whose. */
function shieldAccount(account: JsonObject, roster: Roster, depth: number): Json {
  return mapped(account, (key, value) => {
    const field = accountField(key);
    const kind = fieldKind(key);
    if (TAKEN.includes(kind)) return leaveOut(kind, value, roster);
    if (field === 'kept') return isScalar(value) ? value : null;
    if (field === 'presence') return value !== null && value !== '' && value !== 0 && value !== false;
    if ((field === 'name' || field === 'number') && isText(value))
      return isAddress(value) ? shieldText(String(value), roster) : roster.of(String(value));
    // A comment or a post may hang below an account; numbers and words of the account itself may not stay.
    return isScalar(value) ? undefined : shieldField(account, key, value, roster, depth);
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

/** Whether a key is somebody's name: of plain words only where all keys are names, for somebody may be called as a field is. */
const isNameKey = (object: JsonObject, key: string, roster: Roster): boolean =>
  roster.isName(key) && (/[^\w$-]/.test(key) || Object.keys(object).every((one) => roster.isName(one)));

const withoutNames = (object: JsonObject, roster: Roster): JsonObject =>
  Object.fromEntries<Json>(
    Object.entries(object).map(([key, value]) => [
      isNameKey(object, key, roster) ? roster.of(key) : key,
      value,
    ]),
  );

/** Keys may be names too (`{"somebody": {…}}`), and `__proto__` may be one of them. */
function mapped(value: JsonObject, change: (key: string, value: Json) => Json | undefined): JsonObject {
  const entries = Object.entries(value).flatMap(([key, one]): [string, Json][] => {
    const changed = change(key, one);
    return changed === undefined ? [] : [[key, changed]];
  });
  return Object.fromEntries<Json>(entries);
}
