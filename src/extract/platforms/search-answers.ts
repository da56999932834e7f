import type { PlatformId, Reading } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { ANSWER_RULES, type AnswerRule } from './answer-rules.ts';
import { isAdvert } from './adverts.ts';
import { besideWords } from './offered.ts';
import { correctionIn, queriesIn } from './corrections.ts';
import { isObject, isTrue, type JsonObject } from './fields.ts';
import { platformOf, searchReading } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt, searchRead } from './search.ts';
import { searchNoticeOf } from './search-notices.ts';
import { searchShown } from './searched.ts';

/** The answer to a search; null where no rule knows the address. */
export function readSearchAnswer(data: JsonObject, query: string, input: ReadInput): Reading | null {
  const rule = ANSWER_RULES.find(({ address }) => address.test(input.capture.address));
  if (!rule) return null;
  const platform = platformOf(input, rule.platform);
  const words = rule.words(data).flatMap((text) => text ?? []);
  const refusal = refusalOf(input) ?? rule.refusal(data);
  if (refusal !== null) {
    // A code that nobody knows is told by the words beside it.
    const said = words.map(searchNoticeOf).find((one) => one?.rule.answer === 'refused');
    const known = said && refusal.answer === 'failed' ? { answer: 'refused', reason: said.rule.reason } : {};
    const refused = { query, ...refusal, ...(known as Partial<typeof refusal>), notice: words[0] ?? null };
    return searchReading([searchAt(input, platform, refused)]);
  }
  return readList(rule, data, words, query, input, platform);
}

function readList(
  rule: AnswerRule,
  data: JsonObject,
  words: readonly string[],
  query: string,
  input: ReadInput,
  platform: PlatformId,
): Reading {
  const list = rule.list(data);
  const entries = (list ?? []).filter(isObject);
  const found = entries.filter((entry) => !isAdvert(entry));
  const results = found.flatMap((entry) => rule.posts(entry, input, platform));
  const beside = besideWords(0, entries.length - found.length);
  const more = rule.more(data);
  const hasMore = more === undefined || more === null ? null : isTrue(more);
  // Its words alone never say that there is nothing: the list does.
  const notices = words.filter((text) => searchNoticeOf(text)?.rule.answer !== 'none');
  const corrected = correctionIn(words, query) ?? queriesIn(data, query).other;
  const shown = searchShown(input, platform, {
    query,
    results,
    words: notices,
    hasMore,
    corrected,
    detail: beside,
  });
  if (shown !== null) return searchRead(shown, results);
  // An empty list that says that it is all, under the mark that all went well, is the platform's way to say that there is nothing.
  const isNone = list?.length === 0 && hasMore === false && rule.succeeded(data);
  const said = isNone
    ? ({ answer: 'none', reason: 'none' } as const)
    : ({
        answer: 'unreadable',
        reason: 'no-known-shape',
        detail: beside || missingIn(list, more, data),
      } as const);
  return searchReading([searchAt(input, platform, { query, ...said, hasMore })]);
}

/** What the shape lacks, for whoever has to learn the new one; names of keys alone. */
function missingIn(list: readonly unknown[] | undefined, more: unknown, data: JsonObject): string {
  const keys = Object.keys(data).slice(0, 12).join(', ').slice(0, 200);
  const there = `; it has the keys ${keys === '' ? '(none)' : keys}`;
  if (list === undefined) return `The answer holds no list of results${there}.`;
  if (list.length > 0) return `None of ${list.length} entries of the list is in a known shape.`;
  if (more !== undefined && more !== null && !isTrue(more))
    return `The list is empty and the answer does not bear the mark that all went well${there}.`;
  const state =
    more === undefined || more === null ? 'does not say whether there is more' : 'has more to come';
  return `The list is empty and the answer ${state}${there}.`;
}
