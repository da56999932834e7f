import { at, isObject, listAt, parseJson, type JsonObject } from './fields.ts';

const STREAM = /douyin\.com\/aweme\/v1\/web\/(general\/)?search\/stream\//;

/**
 * The search of Douyin's pages since 2025: JSON documents one after the other, one a line by now, as one answer. Null where
 * the address is of no stream or no line is a document. Of a stream that was cut nobody knows whether more was to come, so
 * that the answer does not say.
 */
export function joinedStream(text: string, address: string): JsonObject | null {
  if (!STREAM.test(address)) return null;
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  const documents = rows.map(parseJson).filter(isObject);
  const last = documents.at(-1);
  if (last === undefined) return null;
  const told = ['status_code', 'status_msg', 'search_nil_info'].map((key): readonly [string, unknown] => [
    key,
    documents.map((one) => at(one, key)).find(isTelling) ?? at(last, key),
  ]);
  const more = documents.map((one) => at(one, 'has_more')).findLast((one) => one !== undefined);
  return {
    ...last,
    ...Object.fromEntries(told),
    data: documents.flatMap((one) => listAt(one, 'data')),
    has_more: documents.length === rows.length ? more : undefined,
  };
}

/** Trouble is said in any one of the documents. */
function isTelling(value: unknown): boolean {
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== 0 && value !== '';
}
