import { decodeText } from '../../text/decode.ts';
import type { ReadInput } from '../reader.ts';

/** The body as text, whatever its encoding; line ends are `\n`. */
export function listText({ body, capture }: ReadInput): string {
  const contentType = capture.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  return decodeText(body, { contentType }).text.replace(/\r\n?/g, '\n');
}

/** Whether a text is a web page: then it is not one of the shapes of this folder. */
export function isWebPage(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype|html|head|body|script)\b/i.test(
    text.slice(0, 5_000),
  );
}

/** JSON of any shape; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that holds words; null when it holds none. */
export function textField(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** A field that holds a whole number (or digits); null when it holds none. */
export function numberField(object: JsonObject, ...names: readonly string[]): number | null {
  for (const name of names) {
    const value = object[name];
    const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number)) return number;
  }
  return null;
}
