import { isObject, type JsonObject } from '../lists/list-text.ts';

/** What captures of platforms are made of: JSON from outside, whose every key may be missing, of another kind, or hostile. */
export { isObject, parseJson, type JsonObject } from '../lists/list-text.ts';

/** What stands at the end of a path of keys; undefined where the path ends before. Inherited keys are not seen. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** An object at a path; an empty one where there is none, so that reading on needs no question. */
export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  const found = at(value, ...path);
  return isObject(found) ? found : {};
}

/** A list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A text that is not blank, or a number as a text; null for everything else. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  return asText(at(value, ...path));
}

export function asText(found: unknown): string | null {
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  if (typeof found !== 'string') return null;
  const text = found.trim();
  return text === '' || text === ABSENT ? null : text;
}

/** What React writes into a page for a value that is not there. */
const ABSENT = '$undefined';

/** The first of several keys that holds a text. */
export function firstText(object: unknown, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textAt(object, key);
    if (text !== null) return text;
  }
  return null;
}

/** The first of several keys that is there at all and not null. */
export function firstOf(object: unknown, ...keys: readonly string[]): unknown {
  return keys
    .map((key) => at(object, key))
    .find((value) => value !== undefined && value !== null && value !== ABSENT);
}

export const isTrue = (value: unknown): boolean => value === true || value === 1 || value === 'true';
