import type { Instant } from '../../domain/index.ts';
import { hostOf } from '../../text/address.ts';
import { bilibiliWord } from '../../text/bilibili-id.ts';
import { weiboNumber } from '../../text/weibo-id.ts';
import { pageRuleOf, postIdIn } from './page-rules.ts';

/** How the addresses of one platform name a post, in every form that is known: for the desk, the telephone, apps and sharing. */
export type PostAddressRule = {
  readonly id: string;
  readonly version: number;
  readonly because: string;
  /** Connectors of the source it holds for; null: whatever the connector, the host says enough. */
  readonly connector: string | null;
  readonly host: RegExp;
  /** Of path and query; the group `id` is the platform's own number or word for the post, never one for its author. */
  readonly post: RegExp;
  /** The id as readers of the platform write it. */
  readonly native: (id: string, host: string) => string | null;
};

const rule = (
  id: string,
  because: string,
  told: Pick<PostAddressRule, 'host' | 'post'> & Partial<PostAddressRule>,
): PostAddressRule => ({ version: 1, connector: null, native: (found) => found, ...told, id, because });

/** As of November 2026. The first rule whose host and form fit decides. */
export const POST_ADDRESS_RULES: readonly PostAddressRule[] = [
  rule(
    'address/weibo',
    'The number of the post, or the nine letters that stand for it, in any of its pages.',
    {
      host: /(^|\.)weibo\.(com|cn)$/,
      // Nine letters without a capital or a digit are a word, such as "followers".
      post: /^\/(?:(?:detail|status|statuses)\/|(?:p_[0-9a-f]{16}|u?\/?\d+)\/|(?:ajax\/)?statuses\/(?:show|extend)\?(?:.*&)?id=)(?<id>\d{10,20}|(?=[a-z]*[A-Z0-9])[0-9A-Za-z]{9})(?![\w])/,
      native: weiboNumber,
    },
  ),
  rule(
    'address/douyin',
    'The number of the video or note: its page, the page that is shared, a window over another.',
    {
      host: /(^|\.)(douyin|iesdouyin)\.com$/,
      post: /^\/(?:(?:share\/)?(?:video|note|slides)\/|.*[?&](?:modal_id|vid)=)(?<id>\d{6,})/,
    },
  ),
  rule(
    'address/xiaohongshu',
    'The number of the note in any of its pages; the token behind it names a session.',
    {
      host: /(^|\.)(xiaohongshu|rednote)\.com$/,
      post: /^\/(?:explore|search_result|discovery\/item|user\/profile\/[^/?]+)\/(?<id>[0-9a-f]{16,32})/,
    },
  ),
  rule('address/bilibili', 'The word of the video that begins with BV, or the number it had before 2020.', {
    host: /(^|\.)bilibili\.com$/,
    post: /^\/(?:s\/)?video\/(?<id>BV\w{10}|av\d+)/i,
    native: bilibiliWord,
  }),
  rule('address/x', 'The number of the post on X, which was Twitter.', {
    host: /(^|\.)(x|twitter)\.com$/,
    post: /^\/(?:\w+|i\/web)\/status(?:es)?\/(?<id>\d+)/,
  }),
  rule('address/youtube', 'The eleven letters of the video in any of its pages.', {
    host: /(^|\.)youtube(-nocookie)?\.com$/,
    post: /^\/(?:(?:shorts|embed|live|v)\/|watch\?(?:.*&)?v=)(?<id>[\w-]{11})(?![\w-])/,
  }),
  rule('address/youtu-be', 'The eleven letters of the video behind its short link.', {
    host: /^youtu\.be$/,
    post: /^\/(?<id>[\w-]{11})(?![\w-])/,
  }),
  rule('address/naver-blog', 'The number of the post of a blog, which no other blog has.', {
    host: /^(m\.)?blog\.naver\.com$/,
    post: /^\/(?:\w+\/|PostView\.\w+\?(?:.*&)?logNo=)(?<id>\d{3,})/i,
  }),
  rule('address/naver-news', 'The numbers of the outlet and of its article.', {
    host: /^(n\.|m\.)?news\.naver\.com$/,
    post: /^\/(?:(?:mnews\/)?article\/(?:comment\/)?|main\/read\.\w+\?(?:.*&)?oid=)(?<id>\d+(?:\/|&aid=)\d+)/,
    native: (id) => id.replace(/\D+/u, '_'),
  }),
  rule('address/bluesky', 'The key of the record, which the network gives it.', {
    host: /(^|\.)bsky\.app$/,
    post: /^\/profile\/[^/]+\/post\/(?<id>[\w.:~-]+)/,
  }),
  rule('address/mastodon', 'The number of the status on the server that was asked.', {
    connector: 'mastodon',
    host: /./,
    post: /^\/(?:@[^/]+|users\/[^/]+\/statuses|web\/statuses|api\/v\d\/statuses)\/(?<id>\d+)(?:\/?(?:$|\?)|\/context)/,
    native: (id, host) => `${host}/${id}`,
  }),
];

/** The id of a post as readers know it, and by which rule an address names it. */
export type NamedPost = { readonly native: string; readonly rule: PostAddressRule['id'] };

/** Zhihu's and WeChat's pages have rules of their own, by which their readers go. */
const BY_PAGE_RULE = 'address/page';

/** The post that an address names by a rule; null: no rule knows it. */
export function postNamedBy(
  address: string,
  { at, connector = null }: { readonly at: Instant; readonly connector?: string | null },
): NamedPost | null {
  if (!URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  const host = hostOf(address) ?? '';
  for (const one of POST_ADDRESS_RULES) {
    if ((one.connector !== null && one.connector !== connector) || !one.host.test(host)) continue;
    const id = one.post.exec(pathname + search)?.groups?.['id'];
    const native = id === undefined ? null : one.native(id, host);
    if (native !== null) return { native, rule: one.id };
  }
  const page = pageRuleOf(address, at.slice(0, 10));
  const native = page && postIdIn(address, page);
  return native === null ? null : { native, rule: BY_PAGE_RULE };
}

/** The rules as rows, for the reference. */
export const ADDRESS_RULES = [
  ...POST_ADDRESS_RULES.map(({ id, version, because }) => ({ id, version, because, state: 'a post' })),
  {
    ...{ id: BY_PAGE_RULE, version: 1, state: 'a post' },
    because: 'By the form of its address: an answer or article of Zhihu, an article of WeChat.',
  },
];
