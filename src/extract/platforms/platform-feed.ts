import {
  PSEUDONYM,
  sha256,
  type Find,
  type ItemDraft,
  type PlatformId,
  type PostDraft,
  type Reading,
} from '../../domain/index.ts';
import { weiboNumber } from '../../text/weibo-id.ts';
import { readFeed } from '../feed.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { idOf } from './post.ts';
import { shortTexts } from './page-words.ts';
import { platformLook, platformOf, platformReading, recordLook, searchReading } from './reading.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import { searchAt, searchedList } from './search.ts';
import { searchNoticeOf } from './search-notices.ts';
import { bridgeQueryOf } from './search-query.ts';

/**
 * A feed of a platform, as bridges such as RSSHub make one: its entries are posts and not articles. A bridge that fails
 * answers with a page of its own, or with a channel that holds nothing: neither says that the platform holds nothing.
 */
export const readPlatformFeed: Reader = (input) => {
  const platform = platformOf(input, 'unknown');
  const query = bridgeQueryOf(input.capture.address);
  const text = listText(input);
  const refusal = (isWebPage(text) ? errorPage(text) : null) ?? refusalOf(input);
  if (refusal !== null) return refused(input, platform, query, refusal);
  const read = readFeed(input);
  const finds = read.looks.flatMap((look) => look.finds);
  const posts = finds.flatMap((find) => toPost(find, input, platform));
  const trouble = read.looks.find(({ outcome }) => outcome !== 'seen');
  if (posts.length === 0) {
    const reason = trouble === undefined || trouble.outcome === 'empty' ? 'empty-channel' : trouble.reason;
    const detail = 'the feed holds no entry, which a bridge sends when it fails as well';
    return unread(
      input,
      platform,
      query,
      reason,
      trouble?.outcome === 'empty' ? detail : (trouble?.detail ?? detail),
    );
  }
  const detail = trouble?.detail ?? '';
  if (query !== null) return searchedList(input, platform, query, { posts, held: finds.length }, { detail });
  return platformReading([recordLook(input, detail)], { posts });
};

function refused(input: ReadInput, platform: PlatformId, query: string | null, refusal: Refusal): Reading {
  if (query !== null) return searchReading([searchAt(input, platform, { query, ...refusal })]);
  const { answer, ...said } = refusal;
  return platformReading([platformLook(input, 'list', { outcome: answer, ...said })], {});
}

function unread(
  input: ReadInput,
  platform: PlatformId,
  query: string | null,
  reason: string,
  detail: string,
): Reading {
  if (query === null)
    return platformReading([platformLook(input, 'list', { outcome: 'unreadable', reason, detail })], {});
  return searchReading([searchAt(input, platform, { query, answer: 'unreadable', reason, detail })]);
}

/** What RSSHub writes on its page of errors: the message of the route that broke. */
const ERROR_PAGE = /Welcome to RSSHub|Looks like something went wrong|rsshub/i;
const EMPTY_ROUTE = /this route is empty/i;
const WALL = /captcha|cookie|login|log in|登录|验证|anti-?crawler|forbidden|\b(401|403|412|418|432)\b/i;

function errorPage(page: string): Refusal | null {
  if (!ERROR_PAGE.test(page.slice(0, 20_000))) return null;
  const words = shortTexts(parseMarkup(page).root);
  const message = words.find(
    (text) => EMPTY_ROUTE.test(text) || WALL.test(text) || /error|FetchError/i.test(text),
  );
  const detail = `the bridge says: ${(message ?? words[0] ?? '').slice(0, 300)}`;
  if (EMPTY_ROUTE.test(message ?? '')) return { answer: 'failed', reason: 'empty-route', detail };
  const isWall = WALL.test(message ?? '') || searchNoticeOf(message ?? '')?.rule.answer === 'refused';
  return isWall
    ? { answer: 'refused', reason: 'bridge-refused', detail }
    : { answer: 'failed', reason: 'bridge-failed', detail };
}

type PostAddress = {
  readonly post: RegExp;
  /** The id by which the post is known, where addresses write it in several forms. */
  readonly known?: (id: string) => string;
  readonly address: (id: string) => string | null;
};

/** How addresses of entries name posts. */
const POSTS: readonly PostAddress[] = [
  {
    post: /(?:m\.)?weibo\.(?:com|cn)\/(?:(?:detail|status)\/|p_[0-9a-f]{16}\/|\d+\/)(?<id>\w+)/,
    known: (id) => weiboNumber(id) ?? id,
    address: (id) => `https://m.weibo.cn/detail/${id}`,
  },
  { post: /douyin\.com\/(?:video|note)\/(?<id>\d+)/, address: (id) => `https://www.douyin.com/video/${id}` },
  {
    post: /xiaohongshu\.com\/(?:explore|discovery\/item)\/(?<id>[0-9a-f]+)/,
    address: (id) => `https://www.xiaohongshu.com/explore/${id}`,
  },
  { post: /zhihu\.com\/(?:(?:question\/\d+\/)?answer|p)\/(?<id>\d+)/, address: () => null },
  { post: /bilibili\.com\/video\/(?<id>BV\w+)/, address: (id) => `https://www.bilibili.com/video/${id}` },
  { post: /bsky\.app\/profile\/[^/]+\/post\/(?<id>\w+)/, address: () => null },
];

function toPost({ item }: Find, input: ReadInput, platform: PlatformId): PostDraft[] {
  const rule = POSTS.find(({ post }) => post.test(item.address ?? ''));
  const written = idOf(rule?.post.exec(item.address ?? '')?.groups?.['id']);
  const id = written === null ? null : (rule?.known?.(written) ?? written);
  return [
    {
      platform,
      native: id ?? `entry-${sha256(item.address ?? item.title).slice(0, 24)}`,
      author: authorOf(input, namesIn(item)),
      posted: item.published,
      text: textOf(item),
      language: item.language,
      address: id === null ? null : (rule?.address(id) ?? null),
      counts: { comments: null, likes: null, shares: null, views: null },
    },
  ];
}

/** The author as the feed writes it, and the pseudonym within it: rules of bylines take one for no name. */
function namesIn({ byline }: ItemDraft): readonly string[] {
  const claimed = byline.claimed ?? '';
  return [PSEUDONYM.exec(claimed)?.[0] ?? '', claimed, ...byline.people];
}

/** Bridges put the beginning of a post into its title. */
function textOf({ title, blocks }: ItemDraft): string {
  const words = blocks.map(({ text }) => text).join('\n');
  const start = title.replace(/(\.\.\.|…)$/, '').trim();
  return words.startsWith(start) ? words : [title, words].filter((part) => part !== '').join('\n');
}
