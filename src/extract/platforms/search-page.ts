import type { Reading } from '../../domain/index.ts';
import { bodyText } from '../body-text.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { readCommentAnswer } from './comment-answers.ts';
import { joinedStream } from './douyin-stream.ts';
import { embeddedPosts } from './embedded.ts';
import { isObject, parseJson } from './fields.ts';
import { pageResults } from './page-results.ts';
import { pageRuleOf, postIdIn } from './page-rules.ts';
import { shortWords } from './page-words.ts';
import { readPostAnswer } from './post-answers.ts';
import { readPostPage } from './post-page.ts';
import {
  isArchived,
  onePerId,
  platformOf,
  platformReading,
  searchReading,
  unreadablePlatform,
} from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt, settledQuery } from './search.ts';
import { readSearchAnswer } from './search-answers.ts';
import { queryOf } from './search-query.ts';
import { searchNoticeOf } from './search-notices.ts';
import { searchShown } from './searched.ts';
import { weiboResults } from './weibo-page.ts';

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
  const { text, cut } = bodyText(input, 'html');
  const { root } = parseMarkup(text);
  const boxed =
    rule === null ? weiboResults(root, input, platform) : pageResults(root, rule, input, platform);
  const embedded = embeddedPosts(text, input, platform);
  const results = onePerId(embedded.length > 0 ? embedded : boxed.flatMap(({ post }) => post ?? []));
  // "Nothing was found" below a result is said of something else.
  const words = shortWords(root, boxed)
    .filter(({ text, isBelow }) =>
      !isBelow && embedded.length === 0 ? true : searchNoticeOf(text)?.rule.answer !== 'none',
    )
    .map(({ text }) => text);
  const shown = searchShown(input, platform, { query, results, words, detail: cut ?? '' });
  if (shown !== null) return searchReading([shown]);
  const detail = cut ?? 'The page holds neither results nor words that are known.';
  return searchReading([
    searchAt(input, platform, { query, answer: 'unreadable', reason: 'no-known-shape', detail }),
  ]);
}
