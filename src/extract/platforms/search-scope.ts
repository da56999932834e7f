import { isLaterPage } from './later-page.ts';

/** What an address narrows a search to: a tab, a filter, an order of its own, or a page after the first. */
export type Narrowing = { readonly kind: 'tab' | 'filter' | 'order' | 'page'; readonly said: string };

/** How addresses of one platform say that not everything was searched. What no rule names (sessions, devices) narrows nothing. */
type ScopeRule = {
  readonly host: RegExp;
  /** Paths of searches among all kinds of posts; any other path is a tab. */
  readonly plain: RegExp;
  /** Parameters, each with the values that narrow nothing; a parameter that is missing or empty narrows nothing. */
  readonly tabs?: Readonly<Record<string, RegExp>>;
  readonly filters?: Readonly<Record<string, RegExp>>;
  readonly orders?: Readonly<Record<string, RegExp>>;
};

const ANY = /./;
const NONE = /^$/;
const OFF = /^(0|false|all)$/;

/** As of November 2026. The first rule whose host fits decides. */
export const SCOPE_RULES: readonly ScopeRule[] = [
  {
    host: /^s\.weibo\.com$/,
    plain: /^\/weibo(\/|$)/,
    tabs: { category: NONE },
    filters: {
      ...{ timescope: NONE, region: NONE, scope: NONE, vip: OFF, atten: OFF, viewpoint: OFF, hasori: OFF },
      ...{ haspic: OFF, hasvideo: OFF, hasmusic: OFF, haslink: OFF, typeall: /^1$/, suball: /^1$/ },
    },
    orders: { xsort: NONE },
  },
  // `containerid=100103type=1&q=…`: 100103 is the search, and 1 is everything. What stands in it is read like parameters.
  {
    host: /^m\.weibo\.cn$/,
    plain: /./,
    tabs: { container: /^100103$/, type: /^1$/ },
    filters: { timescope: NONE },
    orders: { t: /^[03]$/, xsort: NONE },
  },
  {
    host: /(^|\.)weibo\.com$/,
    plain: /\/statuses\/search$/,
    filters: { starttime: OFF, endtime: OFF, uid: NONE },
  },
  {
    host: /(^|\.)douyin\.com$/,
    plain: /^\/((root|jingxuan)\/)?search\/|\/general\/search\//,
    tabs: { type: /^general$/, search_channel: /^aweme_general$/ },
    filters: {
      ...{ publish_time: OFF, filter_duration: OFF, search_range: OFF, content_type: OFF },
      ...{ is_filter_search: OFF, filter_selected: /^(\{\}|null)$/ },
    },
    orders: { sort_type: OFF },
  },
  {
    host: /(^|\.)(xiaohongshu|rednote)\.com$/,
    plain: /^\/search_result|\/search\/notes$/,
    tabs: { type: /^51$/ },
    filters: { note_type: OFF, filters: /^(general|不限|,)*$/, filter_note_time: NONE },
    orders: { sort: /^general$/ },
  },
  {
    host: /(^|\.)zhihu\.com$/,
    plain: /^\/search$|\/search_v\d$/,
    tabs: { type: /^content$/, t: /^general$/, vertical: NONE },
    filters: { time_interval: NONE, restricted_scene: NONE, restricted_field: NONE, restricted_value: NONE },
    orders: { sort: /^default$/ },
  },
  {
    host: /^weixin\.sogou\.com$/,
    plain: /^\/weixin/,
    tabs: { type: /^2$/ },
    filters: { tsn: OFF, ft: NONE, et: NONE, interation: NONE, wxid: NONE, usip: NONE },
  },
  {
    host: /^search\.bilibili\.com$/,
    plain: /^\/all(\/|$)/,
    filters: { duration: OFF, tids: OFF, pubtime_begin_s: OFF, pubtime_end_s: OFF },
    orders: { order: /^totalrank$/ },
  },
  {
    host: /(^|\.)tiktok\.com$/,
    plain: /^\/(search\/?$|api\/search\/general\/)/,
    filters: { publish_time: OFF },
  },
  // A server answers everybody's searches in one order; `latest` and `top` leave nothing out.
  {
    host: ANY,
    plain: /\/xrpc\/app\.bsky\.feed\.searchPosts$/,
    filters: {
      ...{ since: NONE, until: NONE, author: NONE, mentions: NONE, lang: NONE, domain: NONE, url: NONE },
      tag: NONE,
    },
  },
  {
    host: ANY,
    plain: /\/api\/v[12]\/search$|\/api\/v1\/timelines\/tag\//,
    tabs: { type: /^statuses$/ },
    filters: {
      ...{ account_id: NONE, following: OFF, local: OFF, remote: OFF, only_media: OFF },
      ...{ 'all[]': NONE, 'none[]': NONE, 'any[]': NONE },
    },
  },
];

/** What an address narrows its search to; empty: the first page of everything. */
export function narrowingsOf(address: string): readonly Narrowing[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const page: readonly Narrowing[] = isLaterPage({ capture: { address } })
    ? [{ kind: 'page', said: 'a later page' }]
    : [];
  const own = SCOPE_RULES.filter((rule) => rule.host.test(host));
  // Servers of Mastodon and Bluesky have any name: there the path alone tells what a search is.
  const rule = own.find(({ plain }) => plain.test(url.pathname)) ?? own.find((one) => one.host !== ANY);
  return rule === undefined ? page : [...narrowedBy(rule, url), ...page];
}

function narrowedBy(rule: ScopeRule, url: URL): readonly Narrowing[] {
  const values = valuesOf(url);
  const among = (
    kind: Narrowing['kind'],
    plain: Readonly<Record<string, RegExp>> = {},
  ): readonly Narrowing[] =>
    [...values].flatMap(([name, value]) =>
      value === '' || !Object.hasOwn(plain, name) || plain[name]?.test(value) !== false
        ? []
        : [{ kind, said: `${name}=${value.slice(0, 60)}` }],
    );
  const path: readonly Narrowing[] = rule.plain.test(url.pathname)
    ? []
    : [{ kind: 'tab', said: url.pathname.slice(0, 60) }];
  return [
    ...path,
    ...among('tab', rule.tabs),
    ...among('filter', rule.filters),
    ...among('order', rule.orders),
  ];
}

export type Scope = {
  /** What a search was narrowed to, in words; '' for the first page of everything. */
  readonly said: string;
  /** Not all kinds of posts, or not all of a kind, were searched: more than a later page of everything. */
  readonly isPart: boolean;
};

/** What the addresses of one search narrow it to. */
export function scopeOf(...addresses: readonly string[]): Scope {
  const narrowed = addresses.flatMap(narrowingsOf);
  const said = [...new Set(narrowed.map((one) => `${one.kind} ${one.said}`))].join(', ');
  return { said, isPart: narrowed.some(({ kind }) => kind !== 'page') };
}

/** The parameters of an address, and those that m.weibo.cn writes into one of them. */
function valuesOf({ searchParams }: URL): readonly (readonly [string, string])[] {
  const container = containerOf(searchParams.get('containerid') ?? '');
  return [...searchParams, ...container];
}

function containerOf(value: string): readonly (readonly [string, string])[] {
  const [, number, rest] = /^(\d+)(.*)$/.exec(decodedOnce(value)) ?? [];
  return number === undefined ? [] : [['container', number], ...new URLSearchParams(rest)];
}

function decodedOnce(value: string): string {
  try {
    return value.includes('%') ? decodeURIComponent(value) : value;
  } catch {
    return value;
  }
}
