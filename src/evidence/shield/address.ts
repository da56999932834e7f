import { extname } from 'node:path';
import type { Attempt } from '../../domain/index.ts';
import { shieldText } from './free-text.ts';
import type { Roster } from './roster.ts';

/** Parameters that readers go by, and none that says who asked. */
const KEPT = new Set(
  `q query keyword kw wd search tag type id mid idx sn limit count page p pn offset cursor since_id max_id max_id_type sort
   flow scope aweme_id note_id uri uris uris[] errormsg error_msg msg`.split(/\s+/),
);
/** Parameters that hold an account: shieldText puts its pseudonym there. */
const ACCOUNT =
  /^(?:uid|user_?id|target_user_id|author_?id|sec_?uid|sec_user_id|screen_name|nick|nickname|from_uid|touid|fuid|account|acct|actor|handle|custom|username|__biz)$/;

/** The address of something on a platform, as far as it says what was asked for and not of whom or by whom. */
export function shieldAddress(address: string, roster: Roster): string {
  if (address.startsWith('file:')) return `file:${shieldPath(address.slice('file:'.length), roster)}`;
  const [, path = '', query = '', rest = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? [];
  const kept = query
    .slice(1)
    .split('&')
    .flatMap((parameter) => keptParameter(parameter, roster) ?? []);
  return shieldText(`${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${rest}`, roster);
}

function keptParameter(parameter: string, roster: Roster): string | null {
  const name = (parameter.split('=')[0] ?? '').toLowerCase().replace(/%5b/, '[').replace(/%5d/, ']');
  if (name === '') return null;
  if (name === 'containerid') return keptContainer(parameter, roster);
  if (KEPT.has(name) || ACCOUNT.test(name)) return parameter;
  roster.count('token');
  return null;
}

/** m.weibo.cn writes a search into it (`100103type=1&q=…`); without one it is the number of somebody. */
function keptContainer(parameter: string, roster: Roster): string | null {
  const container = /^containerid=(\d{4,8})(?=[a-z])(.*)$/i.exec(parameter);
  const parts = container?.[2]?.split(/%26/i) ?? [];
  const kept = parts.filter((part) => /^(?:q|type)(?:%3D|=)/i.test(part));
  if (kept.some((part) => /^q/i.test(part))) return `containerid=${container?.[1] ?? ''}${kept.join('%26')}`;
  roster.count('account');
  return null;
}

/** Where the bytes lay: files are named after accounts, and members of archives are addresses. */
export function shieldOrigin(origin: Attempt['origin'], roster: Roster): Attempt['origin'] {
  if (origin.kind !== 'disk') return origin;
  const { file, member } = origin;
  const isAddress = member !== null && /^[a-z][a-z0-9+.-]*:\/\//i.test(member);
  const inner =
    member === null ? null : isAddress ? shieldAddress(member, roster) : shieldPath(member, roster);
  return { ...origin, file: shieldPath(file, roster), member: inner };
}

const shieldPath = (path: string, roster: Roster): string =>
  path
    .split('/')
    .map((step) => shieldName(step, roster))
    .join('/');

/** Words of tools and of lists; with dates and counters they name nobody. */
const PLAIN =
  /^(?:|\.{1,2}|\d{1,4}|(?:19|20)\d{6}|\d{2}h|[tz]|weibo|douyin|xiaohongshu|rednote|zhihu|wechat|weixin|bilibili|tiktok|mastodon|bluesky|ooni|zeeschuimer|4cat|platforms?|data|exports?|imports?|saved?|archives?|downloads?|search(?:es)?|probes?|results?|posts?|notes?|comments?|visits?|lists?|pages?|items?|feeds?|tables?|part|day|index|json|jsonl|ndjson|csv|tsv|html?|xml|rss|har|warc|wacz|zip|gz|txt)$/i;
const DATE = /(?<!\d)(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const ENDING = /^\.(?:[a-z0-9]{1,8})$/i;

/** A name of a file that may name an account becomes a keyed hash; its day and its ending stay, for readers go by them. */
function shieldName(name: string, roster: Roster): string {
  if (name.split(/[-_. ]/).every((word) => PLAIN.test(word))) return name;
  const { platform, scope, pseudonymise } = roster.scene;
  const hash = pseudonymise({ platform, scope, account: `file:${name}` }).replace(/^p_/, 'file-');
  roster.count('account');
  const ending = extname(name);
  const day = DATE.exec(name)?.[0];
  return [hash, ...(day === undefined ? [] : [day])].join('-') + (ENDING.test(ending) ? ending : '');
}
