import { listText } from '../lists/list-text.ts';
import type { ReadInput } from '../reader.ts';
import { isObject, parseJson, type JsonObject } from './fields.ts';

/** The objects of a file of JSON lines, and how many lines are none. */
export type Rows = {
  readonly rows: readonly JsonObject[];
  /** Lines that hold something and no object. */
  readonly bad: number;
};

/**
 * The rows of a file of JSON lines. A file that is one JSON document (an object, or a list of them) is taken as well:
 * tools pretty-print, and people save one line as `.json`.
 */
export function jsonRows(input: ReadInput): Rows {
  const text = listText(input).replace(/^\ufeff/, '');
  const whole = parseJson(text);
  if (isObject(whole)) return { rows: [whole], bad: 0 };
  if (Array.isArray(whole)) return sorted(whole);
  return sorted(text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseJson(line)])));
}

function sorted(values: readonly unknown[]): Rows {
  const rows = values.filter(isObject);
  return { rows, bad: values.length - rows.length };
}

/** `3 of 40 lines could not be read`; empty where all could. */
export function badRows(bad: number, all: number): string {
  return bad === 0 ? '' : `${bad} of ${all} lines could not be read`;
}
