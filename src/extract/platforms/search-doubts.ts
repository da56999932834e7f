import type { SearchDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { isLaterPage } from './later-page.ts';
import { echoByAddress } from './query-echo.ts';
import { echoOfPage } from './page-echo.ts';
import { scopeOf, type Scope } from './search-scope.ts';

type Told = Pick<SearchDraft, 'query' | 'answer'> &
  Partial<Pick<SearchDraft, 'hasMore' | 'stated' | 'detail'>>;
type Doubt = Partial<Pick<SearchDraft, 'answer' | 'reason' | 'detail' | 'results'>>;

const unread = (reason: string, detail: string): Doubt => ({ answer: 'unreadable', reason, detail });

/**
 * Why an answer is no answer to what was asked: another query was answered, nothing shows that this one was, a part alone was
 * searched, or an empty page has not said all. Null where results, "nothing" or a notice stand as they are.
 */
export function doubtOf(input: ReadInput, told: Told): Doubt | null {
  if (!/^(results|none|notice)$/.test(told.answer)) return null;
  return (
    echoDoubt(input, told) ??
    (told.answer === 'none' ? emptyDoubt(input, told) : null) ??
    scopeDoubt(input, told)
  );
}

function echoDoubt(input: ReadInput, { query }: Told): Doubt | null {
  const byAddress = echoByAddress(input, query);
  const echo = byAddress.state === 'missing' ? echoOfPage(input, query) : byAddress;
  if (echo.state === 'echoed') return null;
  if (echo.state === 'other')
    return { ...unread('other-query', `Another query was answered: ${echo.said}.`), results: [] };
  const detail =
    'Nothing shows that this query was answered: neither the address nor the title, the search box or the data names it.';
  return { ...unread('query-not-echoed', detail), results: [] };
}

/** That nothing was found is believed of a first page that was filled and says that it is the last. */
function emptyDoubt(input: ReadInput, { hasMore, stated }: Told): Doubt | null {
  if (isLaterPage(input))
    return unread('later-page', 'An empty later page says nothing of the pages before it.');
  if (hasMore === true)
    return unread('empty-page-with-more', 'The page is empty and says that there is more.');
  if ((stated ?? 0) > 0)
    return unread('empty-page-with-more', `The page is empty and states ${stated ?? 0} results.`);
  if (input.capture.content?.verdict !== 'empty-shell') return null;
  return unread('empty-shell', 'The page had not been filled when it was saved.');
}

function scopeDoubt({ capture }: ReadInput, { answer, detail = '' }: Told): Doubt | null {
  const scope = scopeOf(capture.address, capture.finalAddress);
  if (scope.said === '') return null;
  return answer === 'notice' ? { detail: partOf(scope, detail) } : narrowed(scope, detail);
}

/**
 * Tabs, filters and orders of their own search a part: nothing there is not nothing, and others there are not all. What is
 * found there is found, so results are kept. A later page with results is a part of the plain search.
 */
export function narrowed(scope: Scope, detail: string): Doubt | null {
  if (scope.said === '') return null;
  return scope.isPart ? unread('narrower-search', partOf(scope, detail)) : { detail: partOf(scope, detail) };
}

const partOf = ({ said }: Scope, detail: string): string =>
  [`A part was searched: ${said}`, detail].filter((part) => part !== '').join('; ');
