import type { OWN_DATA } from './post-data.ts';
import type { Mark } from './post-shown.ts';

/** How one platform's pages name posts; a rule holds for pages of a time, and old captures are read by old rules. */
export type PageRule = {
  readonly id: string;
  readonly platform: string;
  /** Days from which and to which pages were seen in this form; null: still, or not known. */
  readonly since: string | null;
  readonly until: string | null;
  readonly host: RegExp;
  /** The address of a post; the group `id` is the platform's id of it. */
  readonly post: RegExp;
  /** Classes of the elements that hold a result's words, the most telling first; none: the longest text of the result. */
  readonly words: readonly string[];
  /** Classes of the elements that hold its author, its time and its counter of comments. */
  readonly author: readonly string[];
  readonly posted: readonly string[];
  /** An address that names the post and not its author. */
  readonly address: (id: string) => string | null;
  /** Elements that hold words of the post on its page. */
  readonly shows: readonly Mark[];
  /** How its data stand on its page; null: in no way that is known. */
  readonly data: keyof typeof OWN_DATA | null;
};

const mark = (by: Mark['by'], value: string, more: Partial<Mark> = {}): Mark => ({
  ...{ by, value, on: null, isNamed: false, ...more },
});

/** Addresses of one answer, whose page shows others too, below a headline that is the question's. */
const ANSWER = /\/answer\/\d/;
const ARTICLE = /\/p\/\d/;
const QUESTION = /\/question\/\d+(?:[/?#]|$)(?!answer)/;
const CLIP = /\/zvideo\/\d/;

export const PAGE_RULES: readonly PageRule[] = [
  {
    ...{ id: 'douyin/page', platform: 'douyin', since: '2024-01-01', until: null },
    host: /(^|\.)douyin\.com$/,
    post: /\/(?:video|note)\/(?<id>\d{6,})/,
    ...{ words: ['video-title'], author: ['author-name'], posted: [] },
    address: (id) => `https://www.douyin.com/video/${id}`,
    shows: [mark('data-e2e', 'detail-video-info'), mark('data-e2e', 'video-desc', { isNamed: true })],
    data: 'douyin',
  },
  {
    ...{ id: 'xiaohongshu/page', platform: 'xiaohongshu', since: '2023-06-01', until: null },
    host: /(^|\.)(xiaohongshu|rednote)\.com$/,
    post: /\/(?:explore|search_result|discovery\/item)\/(?<id>[0-9a-f]{16,32})/,
    ...{ words: ['title', 'desc'], author: ['name', 'author'], posted: ['time'] },
    address: (id) => `https://www.xiaohongshu.com/explore/${id}`,
    shows: [mark('id', 'detail-desc'), mark('id', 'detail-title')],
    data: 'xiaohongshu',
  },
  {
    ...{ id: 'zhihu/page', platform: 'zhihu', since: '2020-01-01', until: null },
    host: /(^|\.)zhihu\.com$/,
    post: /\/(?:(?:question\/\d+\/)?answer|p|question|zvideo)\/(?<id>\d{4,})/,
    ...{ words: ['ContentItem-title', 'RichText'], author: ['AuthorInfo-name', 'UserLink'], posted: [] },
    address: () => null,
    shows: [
      ...['RichContent', 'RichText'].map((name) => mark('class', name, { on: ANSWER, isNamed: true })),
      ...['Post-Title', 'Post-RichText'].map((name) => mark('class', name, { on: ARTICLE })),
      mark('class', 'QuestionHeader-title', { on: QUESTION }),
      mark('class', 'ZVideo-title', { on: CLIP }),
    ],
    data: 'zhihu',
  },
  {
    ...{ id: 'wechat/page', platform: 'wechat', since: '2018-01-01', until: null },
    host: /^(mp\.weixin\.qq\.com|weixin\.sogou\.com)$/,
    post: /mp\.weixin\.qq\.com\/s(?:\/(?<id>[\w-]{8,})|\?)|\/link\?url=(?<link>[\w-]{16,60})/,
    ...{ words: ['txt-info', 'rich_media_title'], author: ['account', 'all-time-y2'], posted: ['s2'] },
    address: (id) => (/^\d+_\d+_/.test(id) ? null : `https://mp.weixin.qq.com/s/${id}`),
    shows: [mark('id', 'js_content'), mark('id', 'activity-name')],
    data: null,
  },
];

/** The rule for an address at a time; null where no platform's pages are known by it. */
export function pageRuleOf(address: string, day: string): PageRule | null {
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  const holds = ({ since, until }: PageRule) => (since ?? '') <= day && day <= (until ?? '9999');
  return PAGE_RULES.find((rule) => rule.host.test(host) && holds(rule)) ?? null;
}

/** The id of the post that an address names, by a rule. */
export function postIdIn(address: string, rule: PageRule): string | null {
  const groups = rule.post.exec(address)?.groups;
  if (groups === undefined) return null;
  const id = groups['id'] ?? groups['link'];
  return id ?? longWechatId(address);
}

/** The long form of a WeChat address names the account (`__biz`); number, place and sign name the article alone. */
function longWechatId(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { searchParams } = new URL(address);
  const parts = ['mid', 'idx', 'sn'].map((name) => searchParams.get(name));
  return parts.some((part) => part === null || part === '') ? null : parts.join('_');
}
