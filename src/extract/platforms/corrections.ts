import { CORRECTION_RULES } from './correction-rules.ts';
import { asText, isObject, type JsonObject } from './fields.ts';
import { isSameQuery } from './query-echo.ts';

/** The first of the platform's own texts that says that another query was answered, as it stands; null: none does. */
export function correctionIn(texts: readonly string[], query: string): string | null {
  return texts.find((text) => CORRECTION_RULES.some(({ words }) => isCorrected(words, text, query))) ?? null;
}

function isCorrected(words: RegExp, text: string, query: string): boolean {
  const found = words.exec(text);
  if (found === null) return false;
  const shown = found.groups?.['shown'];
  return shown === undefined || !isSameQuery(shown, query);
}

const ECHOES = /^(q|query|keywords?|key_word|search_?(word|value|query|key)|input_keyword)$/i;
const CORRECTED =
  /^((query_)?correct(ed|ion)?_?(query|word|keyword|text)|revised_?(query|keyword)|rewrit(e|ten)_?(query|word|keyword))$/i;
/** What a site suggests to search for next. */
const SUGGESTED = /suggest|guess|recommend|relat|hot|hint|placeholder|default|next/i;
const DEEPEST = 3;

/** What an answer in data says of the query it answers, outside of its lists: whether it names it, and another that it names. */
export function queriesIn(
  data: JsonObject,
  query: string,
): { readonly isEchoed: boolean; readonly other: string | null } {
  const told = toldIn(data, 0);
  const [echoes, corrected] = [ECHOES, CORRECTED].map((key) => told.filter(([name]) => key.test(name)));
  const isEchoed = (echoes ?? []).some(([, text]) => isSameQuery(text, query));
  const other = [...(corrected ?? []), ...(isEchoed ? [] : (echoes ?? []))].find(
    ([, text]) => !isSameQuery(text, query),
  );
  return { isEchoed, other: other?.[1] ?? null };
}

function toldIn(data: JsonObject, depth: number): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (SUGGESTED.test(key)) return [];
    if (isObject(value)) return depth < DEEPEST ? toldIn(value, depth + 1) : [];
    const text = typeof value === 'string' ? asText(value) : null;
    return text === null ? [] : [[key, text]];
  });
}
