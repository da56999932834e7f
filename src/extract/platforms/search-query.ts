/** Where platforms write what was searched for into an address: as a parameter, or as a part of the path. */
type QueryRule = {
  readonly platform: string;
  readonly host: RegExp;
  /** Only addresses whose path matches; a named group `query` is the query itself. */
  readonly path: RegExp;
  readonly parameters: readonly string[];
};

/** As of November 2026. The first rule that fits decides; hosts do not overlap. */
export const QUERY_RULES: readonly QueryRule[] = [
  {
    platform: 'douyin',
    host: /(^|\.)douyin\.com$/,
    path: /^\/(root\/|jingxuan\/)?search\/(?<query>[^/]+)/,
    parameters: ['keyword'],
  },
  {
    platform: 'douyin',
    host: /(^|\.)douyin\.com$/,
    path: /\/search\//,
    parameters: ['keyword'],
  },
  {
    platform: 'xiaohongshu',
    host: /(^|\.)(xiaohongshu|rednote)\.com$/,
    path: /\/search/,
    parameters: ['keyword'],
  },
  { platform: 'weibo', host: /^s\.weibo\.com$/, path: /./, parameters: ['q'] },
  {
    platform: 'weibo',
    host: /^m\.weibo\.cn$/,
    path: /\/(search|api\/container\/getIndex|p\/)/,
    parameters: ['containerid'],
  },
  {
    platform: 'weibo',
    host: /(^|\.)weibo\.com$/,
    path: /\/ajax\/statuses\/search$/,
    parameters: ['q'],
  },
  { platform: 'zhihu', host: /(^|\.)zhihu\.com$/, path: /\/(search|api\/v4\/search)/, parameters: ['q'] },
  { platform: 'wechat', host: /^weixin\.sogou\.com$/, path: /^\/weixin/, parameters: ['query'] },
  {
    platform: 'tiktok',
    host: /(^|\.)tiktok\.com$/,
    path: /\/search/,
    parameters: ['q', 'keyword'],
  },
  { platform: 'bilibili', host: /^search\.bilibili\.com$/, path: /./, parameters: ['keyword'] },
  { platform: 'mastodon', host: /./, path: /\/api\/v1\/timelines\/tag\/(?<query>[^/]+)/, parameters: [] },
  { platform: 'mastodon', host: /./, path: /\/api\/v[12]\/search$/, parameters: ['q'] },
  { platform: 'bluesky', host: /./, path: /\/xrpc\/app\.bsky\.feed\.searchPosts$/, parameters: ['q'] },
];

/** What an address searches for, and on which platform; null where it searches for nothing that we know. */
export function queryOf(address: string): { readonly platform: string; readonly query: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const { platform, host, path, parameters } of QUERY_RULES) {
    const match = host.test(url.hostname.replace(/^www\./, '')) ? path.exec(url.pathname) : null;
    if (match === null) continue;
    const query = unfolded(match.groups?.['query'] ?? parameterOf(url, parameters));
    if (query !== null) return { platform, query };
  }
  return null;
}

/** Routes of RSSHub that search, as of November 2026. */
const BRIDGE_ROUTES = [
  /\/weibo\/keyword\/(?<query>[^/?]+)/,
  /\/bilibili\/vsearch\/(?<query>[^/?]+)/,
  /\/zhihu\/search\/(?<query>[^/?]+)/,
  /\/(?:twitter|x)\/keyword\/(?<query>[^/?]+)/,
  /\/telegram\/search\/(?<query>[^/?]+)/,
  /\/bsky\/keyword\/(?<query>[^/?]+)/,
  /\/xiaohongshu\/search\/(?<query>[^/?]+)/,
];

/** What the address of a bridge searches for; null where it searches for nothing. */
export function bridgeQueryOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  const found = BRIDGE_ROUTES.map((route) => route.exec(pathname)?.groups?.['query']).find(Boolean);
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found).trim() || null;
  } catch {
    return null;
  }
}

function parameterOf(url: URL, names: readonly string[]): string | null {
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value === null || value.trim() === '') continue;
    return name === 'containerid' ? inContainer(value, url) : value;
  }
  return null;
}

/** m.weibo.cn puts a query of its own into one parameter: `100103type=1&q=…`; people copy it decoded, or encoded twice. */
function inContainer(value: string, url: URL): string | null {
  const inner = (unfolded(value.includes('&') ? null : value) ?? value).replace(/^\d+/, '');
  return new URLSearchParams(inner).get('q') ?? (/^type=\d+$/.test(inner) ? url.searchParams.get('q') : null);
}

/** Some sites encode twice; what still looks encoded is decoded, at most twice more. */
function unfolded(text: string | null): string | null {
  let query = text;
  for (let times = 0; times < 2 && query !== null && /%[0-9a-f]{2}/i.test(query); times += 1) {
    try {
      query = decodeURIComponent(query);
    } catch {
      break;
    }
  }
  const trimmed = query?.trim().slice(0, 300) ?? '';
  return trimmed === '' ? null : trimmed;
}
