/** What people save of platforms, full of invented accounts: every shape that names one. */

type Account = { readonly number: string; readonly name: string };

const made = (last: string, name: string): Account => ({ number: `88120477${last}`, name });

/** None of these may be found in anything that Lacuna keeps, shows or prints. */
export const ACCOUNTS = [
  made('01', 'Quorvane Tilmoth'),
  made('02', '拟造的鲱鱼君'),
  made('03', 'zymbark_ferroll'),
  made('04', '凭空捏造的渔网'),
  made('05', '지어낸갈매기'),
  made('06', 'Velquist-Oom'),
  made('07', '虚拟桅杆先生'),
  made('08', 'Orbleth Nunnway'),
  made('09', '并无其人的锚'),
] as const satisfies readonly Account[];

const [HAR, NDJSON, TABLE, VISITS, PAGE, STATUS, COUNTS, FEED, ANSWERED] = ACCOUNTS;

/** A paper: its name may be shown. */
export const PUBLIC_NAME = '塞雷瓦日报';
const PAPER: Account = { number: '7700000001', name: PUBLIC_NAME };

const user = ({ number, name }: Account, mark = -1) => ({
  ...{ id: Number(number), idstr: number, screen_name: name, verified: mark > 0, verified_type: mark },
  ...{ avatar_hd: `https://img.wave.example/${number}.jpg`, profile_url: `https://wave.example/u/${number}` },
});

const BLOGS = [
  {
    ...{ mid: '5270000000000901', created_at: '2031-05-05T10:00:00Z', region_name: '来自 奥尔姆门' },
    text: `港角的灯 <a href="/n/${encodeURIComponent(ANSWERED.name)}">@${ANSWERED.name}</a> 回复@${PAGE.name}:好看 //${PAGE.name}:x`,
    user: user(HAR),
  },
  { mid: '5270000000000911', created_at: '2031-05-05T11:00:00Z', text: '灯会开始', user: user(PAPER, 3) },
];

const entry = (url: string, body: object) => ({
  startedDateTime: '2031-05-06T09:00:00.000Z',
  request: {
    ...{ method: 'GET', url },
    // What a browser sends along is never read.
    headers: [{ name: 'Cookie', value: `SUB=${HAR.number}; nick=${encodeURIComponent(HAR.name)}` }],
    cookies: [{ name: 'nick', value: HAR.name }],
  },
  response: {
    status: 200,
    headers: [{ name: 'Set-Cookie', value: `nick=${HAR.name}` }],
    content: { mimeType: 'application/json', text: JSON.stringify(body) },
  },
});

const har = JSON.stringify({
  log: {
    entries: [
      entry(`https://wave.example/api/v2/search?q=%E7%81%AF&uid=${HAR.number}`, {
        ok: 1,
        data: { cards: BLOGS.map((mblog) => ({ card_type: 9, mblog })) },
      }),
      entry('https://wave.example/comments/hotflow?id=5270000000000901&mid=5270000000000901', {
        ok: 1,
        data: {
          ...{ total_number: 12, max_id: 0 },
          data: [
            {
              id: '991',
              text: `//@${ANSWERED.name}:同意`,
              user: user(ANSWERED),
              total_number: 1,
              comments: [{ id: '992', text: '嗯', user: user(PAGE) }],
            },
          ],
        },
      }),
    ],
  },
});

const zeeschuimer = JSON.stringify({
  ...{ nav_index: '1:1:0', item_id: '7400000000000000902', timestamp_collected: 1_935_900_000_000 },
  source_platform: 'douyin.com',
  source_platform_url: 'https://www.douyin.com/search/%E7%81%AF?type=general',
  source_url: `https://www.douyin.com/aweme/v1/web/general/search/single/?sec_uid=${NDJSON.number}`,
  data: {
    ...{ aweme_id: '7400000000000000902', desc: `灯 @${NDJSON.name}`, create_time: 1_935_500_000 },
    author: {
      ...{
        uid: NDJSON.number,
        nickname: NDJSON.name,
        unique_id: NDJSON.name,
        signature: `${NDJSON.name}的日常`,
      },
      avatar_thumb: { url_list: [`https://img.dou.example/${NDJSON.number}.jpg`] },
    },
    statistics: { comment_count: 3, digg_count: 4 },
  },
});

const page = `<!doctype html><html><head><title>${PAGE.name}的微博</title></head><body>
<div class="card-wrap" action-type="feed_list_item" mid="5270000000000905">
<a class="name" href="//weibo.com/${PAGE.number}" nick-name="${PAGE.name}">${PAGE.name}</a>
<p class="txt" node-type="feed_list_content" nick-name="${PAGE.name}">港角灯会，${PAGE.name}摄</p></div>
<script>var $CONFIG = {"uid":"${PAGE.number}","nick":"${PAGE.name}"};</script></body></html>`;

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${FEED.name} - Telegram Channel</title><description>${FEED.name}的频道</description><link>https://wave.example/u/${FEED.number}</link>
<item><title>灯会开始</title><link>https://wave.example/p/feed-908</link><guid>feed-908</guid>
<author>${FEED.name}</author><description>${FEED.name}：灯会开始 &lt;a href="https://wave.example/u/${FEED.number}"&gt;@${FEED.name}&lt;/a&gt;</description>
<pubDate>Mon, 05 May 2031 10:00:00 +0000</pubDate></item></channel></rss>`;

const statuses = JSON.stringify([
  {
    ...{ id: '1100000000000906', created_at: '2031-05-05T10:00:00.000Z', language: 'en' },
    content: `<p>lamps by <a href="https://plaza.example/@${STATUS.name}">@${STATUS.name}</a></p>`,
    account: {
      ...{ id: STATUS.number, acct: STATUS.name, username: STATUS.name, display_name: STATUS.name },
    },
    mentions: [{ id: ANSWERED.number, username: ANSWERED.name, acct: ANSWERED.name }],
  },
]);

const counts = JSON.stringify({
  ...{
    note: 'counted-907',
    author: COUNTS.name,
    posted_ms: 1_935_500_000_000,
    fetched_ms: 1_935_900_000_000,
  },
  ...{ comment_count_shown: 40, top_level_collected: 10, sub_comments_declared_on_collected: 2 },
});

const STAMP = '2031-05-06T0900Z';

/** The folder `saved/`, one folder a source. */
export const NAMED_FILES: Readonly<Record<string, string>> = {
  [`saved/wave/${STAMP}.har`]: har,
  [`saved/dou/${STAMP}.ndjson`]: `${zeeschuimer}\n`,
  [`saved/table/${STAMP}.csv`]: `id,body,author_user_id,author_nickname,unix_timestamp\n7400000000000000903,回复${VISITS.name}:灯 ${TABLE.name},${TABLE.number},${TABLE.name},1935500000\n`,
  [`saved/visits/${STAMP}.csv`]: `id,title,link,account,posted,visited,notice\nvisited-904,灯,https://wave.example/u/${VISITS.number}/904,${VISITS.name},2031-05-04 10:00,2031-05-05 10:00,此内容因违规无法查看\n`,
  [`saved/page/${STAMP}.html`]: page,
  [`saved/statuses/${STAMP}.json`]: statuses,
  [`saved/counts/${STAMP}.jsonl`]: `${counts}\n`,
  [`saved/feed/${STAMP}.xml`]: feed,
  // Cut short, and a page whose names nothing marks: what cannot be shielded is not kept.
  [`saved/cut/${STAMP}.json`]: statuses.slice(0, -40),
  [`saved/prose/${STAMP}.html`]: `<html><body>${`<p>${VISITS.name} 说，昨晚的灯会比往年都好看，河边站满了人。</p>`.repeat(40)}</body></html>`,
};

const source = (id: string, connector: string, more = ''): string =>
  `  - { id: ${id}, vantage: guests, connector: ${connector}, platform: wave, path: saved/${id}, address: 'https://wave.example/', census: false${more} }`;

export const NAMED_OBSERVATORY = `lacuna: 1
name: Names
vantages: [{ id: guests, name: Guests }]
platforms:
  - id: wave
    name: Wave
    public: [{ account: '${PAPER.number}', name: ${PAPER.name}, kind: media }]
sources:
${[
  source('wave', 'weibo'),
  source('dou', 'zeeschuimer'),
  source('table', 'four-cat', ', settings: { query: 灯 }'),
  source('visits', 'visits'),
  source('page', 'search-page', ', settings: { query: 灯 }'),
  source('statuses', 'mastodon', ', settings: { query: 灯 }'),
  source('counts', 'comment-table', ', settings: { cap: 10 }'),
  source('feed', 'feed'),
  source('cut', 'mastodon', ', settings: { query: 灯 }'),
  source('prose', 'search-page', ', settings: { query: 灯 }'),
  source('browsed', 'search-page'),
  source('crawled', 'warc'),
  source('exported', 'four-cat', ', settings: { query: 灯 }'),
  source('lines', 'zeeschuimer'),
].join('\n')}
events: [{ id: lamps, name: Lamps, match: { zh: [灯], en: [lamps] } }]
probes:
  - { id: lamp, name: Lamps, queries: [灯], match: [灯], sources: [wave, page, statuses] }
`;

/** The feed alone, without a platform: then nobody takes names out. */
export const unshielded = (observatory: string): string => {
  const isOther = (line: string) => /^ {2}- \{ id: /.test(line) && !/id: (?:feed|lamps),/.test(line);
  return observatory
    .replace(/^probes:\n.*\n/m, '')
    .replace('connector: feed, platform: wave,', 'connector: feed,')
    .split('\n')
    .filter((line) => !isOther(line))
    .join('\n');
};
