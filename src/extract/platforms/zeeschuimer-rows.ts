import { instant, type Instant } from '../../domain/index.ts';
import { asText, at, isObject, textAt, type JsonObject } from './fields.ts';

/** One thing the extension saw, with what it says around it. */
export type Row = {
  readonly data: JsonObject;
  readonly calls: string;
  readonly page: string;
  readonly request: string;
  readonly visit: string;
  readonly seen: Instant | null;
};

/** Null for an object that nothing of the extension stands around. */
export function rowOf(object: JsonObject): Row | null {
  const wrapped = at(object, 'data');
  const meta = at(object, '__import_meta');
  const data = isObject(wrapped) ? wrapped : object;
  const around = isObject(wrapped) ? object : isObject(meta) ? meta : null;
  if (around === null) return null;
  const calls = textAt(around, 'source_platform') ?? '';
  const page = textAt(around, 'source_platform_url') ?? '';
  if (calls === '' && page === '') return null;
  return {
    ...{ data, calls, page, request: textAt(around, 'source_url') ?? '' },
    visit: textAt(around, 'nav_index') ?? '',
    seen: momentSeen(at(around, 'timestamp_collected')),
  };
}

/** Milliseconds since 1970 by the clock of the browser. */
function momentSeen(value: unknown): Instant | null {
  const ms = Number(asText(value) ?? NaN);
  return Number.isInteger(ms) && ms > 1e12 && ms < 5e12 ? instant(ms) : null;
}
