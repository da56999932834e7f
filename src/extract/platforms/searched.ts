import type { PlatformId, PostDraft, SearchDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { searchAt } from './search.ts';
import { areAllAuthorised, searchNoticeOf, type SearchNoticeRule } from './search-notices.ts';

/** What a page or an answer of a platform showed of a search. */
export type Shown = {
  readonly query: string;
  readonly results: readonly PostDraft[];
  /** Texts of the platform itself, in which notices may stand. */
  readonly words: readonly string[];
  readonly stated?: number | null;
  readonly hasMore?: boolean | null;
  readonly detail?: string;
  /** The platform's words that another query was answered. */
  readonly corrected?: string | null;
};

type Notice = { readonly rule: SearchNoticeRule; readonly notice: string };

/**
 * One search by what was shown: results count even beside a notice, which is kept; without results the notice decides.
 * Null: neither results nor a notice that is known, so nothing may be said.
 */
export function searchShown(input: ReadInput, platform: PlatformId, shown: Shown): SearchDraft | null {
  const notice = mostTelling(shown.words, shown.results.length > 0);
  const { query, stated = null, hasMore = null, detail = '', corrected = null } = shown;
  if (corrected !== null)
    return searchAt(input, platform, { query, detail, ...OTHER_QUERY, notice: corrected });
  const frame = { query, stated, detail, notice: notice?.notice ?? null };
  // What follows "nothing was found" is a recommendation, and no result of this search.
  const results = notice?.rule.answer === 'none' ? [] : shown.results;
  const isAuthorised = notice?.rule.authorisedOnly === true || areAllAuthorised(results);
  const scope = isAuthorised ? ('authorised-only' as const) : ('all' as const);
  if (results.length > 0)
    return searchAt(input, platform, { ...frame, answer: 'results', hasMore, results, scope });
  if (notice === null) return null;
  const { answer, reason } = notice.rule;
  return searchAt(input, platform, { ...frame, answer, reason, scope });
}

const OTHER_QUERY = { answer: 'unreadable', reason: 'other-query' } as const;

/**
 * Of several notices the one that says most: a limit before "nothing was found", and that before a wall, for sites show a
 * box to log in beside whatever they answer.
 */
function mostTelling(words: readonly string[], hasResults: boolean): Notice | null {
  const found = words
    .flatMap((text) => searchNoticeOf(text) ?? [])
    .filter(({ rule }) => !(rule.onlyAlone && hasResults));
  const order = (one: Notice): number => ['notice', 'none', 'refused'].indexOf(one.rule.answer);
  return found.toSorted((a, b) => order(a) - order(b))[0] ?? null;
}
