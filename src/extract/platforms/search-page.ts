import type { PlatformId, Reading } from '../../domain/index.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { readCommentAnswer } from './comment-answers.ts';
import { joinedStream } from './douyin-stream.ts';
import { isObject, parseJson } from './fields.ts';
import { pageRuleOf, postIdIn, type PageRule } from './page-rules.ts';
import { readPostAnswer } from './post-answers.ts';
import { readPostPage } from './post-page.ts';
import { isArchived, platformOf, platformReading, searchReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { resultsPage } from './results-page.ts';
import { searchAt, searchRead, settledQuery } from './search.ts';
import { readSearchAnswer } from './search-answers.ts';
import { queryOf } from './search-query.ts';
import { searchShown } from './searched.ts';

/**
 * A page of a platform that somebody saved from their own browser: a page of results, the answer behind one, a page of
 * comments, or one post. A page in no known form is `unreadable`, and never "none".
 */
export const readSearchPage: Reader = (input) => {
  const text = listText(input);
  const asked = queryOf(input.capture.address);
  const query = asked?.query ?? settledQuery(input);
  if (text.trim() === '') return blank(input, query, asked?.platform ?? null);
  if (isWebPage(text)) return readHtml(input, query, asked?.platform ?? null);
  const data = parseJson(text) ?? joinedStream(text, input.capture.address);
  if (isObject(data)) {
    const read =
      readCommentAnswer(data, input) ??
      readPostAnswer(data, input) ??
      (query === null ? null : readSearchAnswer(data, query, input));
    if (read !== null) return read;
  }
  if (isArchived(input)) return platformReading([], {});
  return unreadablePlatform(
    input,
    'no-known-shape',
    'The file is neither a page nor an answer that is known.',
  );
};

function blank(input: ReadInput, query: string | null, known: string | null): Reading {
  if (query === null) return unreadablePlatform(input, 'no-bytes', 'The file is empty.');
  const said = refusalOf(input) ?? { answer: 'failed', reason: 'no-bytes', detail: 'the answer is empty' };
  return searchReading([searchAt(input, platformOf(input, known ?? 'unknown'), { query, ...said })]);
}

function readHtml(input: ReadInput, query: string | null, asked: string | null): Reading {
  const rule = pageRuleOf(input.capture.address, input.capture.at.slice(0, 10));
  const platform = platformOf(input, asked ?? rule?.platform ?? 'unknown');
  const native = rule === null ? null : postIdIn(input.capture.address, rule);
  if (query === null && rule !== null && native !== null) return readPostPage(native, rule, input, platform);
  if (query === null)
    return unreadablePlatform(
      input,
      'no-query',
      'Neither the address nor the settings say what was searched for.',
    );
  const refusal = refusalOf(input);
  if (refusal !== null) return searchReading([searchAt(input, platform, { query, ...refusal })]);
  return readResults(query, rule, input, platform);
}

function readResults(query: string, rule: PageRule | null, input: ReadInput, platform: PlatformId): Reading {
  const page = resultsPage(query, rule, input, platform);
  const { results, words, corrected, beside, cut, isEmptied } = page;
  const detail = [cut ?? '', beside].filter((part) => part !== '').join('; ');
  const shown = searchShown(input, platform, { query, results, words, corrected, detail });
  if (shown !== null) return searchRead(shown, results);
  const said = beside !== '' ? ONLY_BESIDE : isEmptied ? OUT_OF_PLACE : UNKNOWN;
  const unread = { query, answer: 'unreadable', ...said } as const;
  return searchReading([searchAt(input, platform, { ...unread, detail: detail || said.detail })]);
}

const UNKNOWN = {
  reason: 'no-known-shape',
  detail: 'The page holds neither results nor words that are known.',
};
const ONLY_BESIDE = { reason: 'only-recommended', detail: '' };
const OUT_OF_PLACE = {
  reason: 'no-known-shape',
  detail:
    'Words that nothing was found stand on the page, and not in the place of results, or that was not filled yet.',
};
