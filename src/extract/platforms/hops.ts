import type { Hop, HopKind, Instant } from '../../domain/index.ts';
import { canonicalAddress, hostOf, siteNameOf } from '../../text/address.ts';
import { postNamedBy } from './post-address.ts';

/** Hosts whose links stand for others: leading on is what they are for. As of November 2026. */
export const SHORT_LINKS: readonly RegExp[] = [
  /^(t|sinaurl)\.cn$/,
  /^(v|z)\.douyin\.com$/,
  /^(www\.)?(xhslink\.com|xhslink\.cn)$/,
  /^b23\.(tv|wtf)$/,
  /^(url|w\.url|dwz|suo|985)\.(cn|im|so)$/,
  /^v\.kuaishou\.com$/,
  /^(t\.co|bit\.ly|tinyurl\.com|naver\.me|me2\.do|youtu\.be|vm\.tiktok\.com)$/,
];

type Place = {
  readonly host: string;
  /** The name under which its site is registered, whatever the country. */
  readonly site: string | null;
  readonly path: string;
  readonly parameters: URLSearchParams;
};

type Led = {
  readonly asked: Place;
  readonly answered: Place;
  /** The posts that the two addresses name; null: none that a rule knows. */
  readonly before: string | null;
  readonly after: string | null;
};

type HopRule = {
  readonly id: string;
  readonly version: number;
  readonly kind: HopKind;
  readonly because: string;
  readonly applies: (led: Led) => boolean;
};

const rule = (id: string, kind: HopKind, because: string, applies: HopRule['applies']): HopRule => ({
  ...{ id, version: 1, kind, because, applies },
});

const LOGIN = /(^|\/)(?:(?:new-?)?log-?in|sign-?in|passport|sso|visitor)(?:\/|\.\w+$|$)/i;
const LOGIN_HOST = /^(?:passport|login|sso|accounts?|auth)\./i;
const CAPTCHA = /(^|\/)(?:unhuman|captcha|verifycenter|antispider|challenge)(?:\/|\.\w+$|$)/i;
const CAPTCHA_HOST = /^(?:captcha|verify|validate)\./i;
const CONSENT_HOST = /^(?:consent|guce)\./i;
const CONSENT = /(^|\/)(?:consent|collectconsent|cookie-?wall|privacy-?gate)(?:\/|\.\w+$|$)/i;
/** A page for errors may be one for what is not there, or one for a server in trouble. */
const MISSING = /(^|\/)(?:404|sorry|not-?found|page-?not-?found|missing|deleted)(?:\/|\.\w+$|$)/i;

/** Sites that send whoever is not logged in to a feed, by host and path. As of November 2026. */
const FEEDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:xiaohongshu|rednote)\.com$/, /^(?:\/explore)?$/],
  [/^(?:d\.)?weibo\.(?:com|cn)$/, /^(?:\/(?:hot(?:\/.*)?|newlogin|login\.php))?$/],
  [/^(?:x|twitter|instagram|facebook|threads)\.(?:com|net)$/, /^(?:\/(?:home|explore))?$/],
  [/^zhihu\.com$/, /^(?:\/(?:explore|signin))?$/],
];
const HOME = /^(?:\/(?:index|home|default|explore|discover|recommend|hot|main)(?:\.\w+)?)?$/i;

/** In order; the first that applies decides. */
const RULES: readonly HopRule[] = [
  rule(
    'hop/here',
    'here',
    'The address that was asked answered; https, www., m. and parameters that were added change nothing.',
    isHere,
  ),
  rule(
    'hop/captcha',
    'captcha',
    'A page that asks whether somebody is human answered.',
    ({ answered }) =>
      CAPTCHA.test(answered.path) ||
      CAPTCHA_HOST.test(answered.host) ||
      (answered.site === 'google' && /^\/sorry(?:\/|$)/.test(answered.path)),
  ),
  rule(
    'hop/consent',
    'consent',
    'A page that asks for consent first answered: nobody was shown anything.',
    ({ answered }) => CONSENT_HOST.test(answered.host) || CONSENT.test(answered.path),
  ),
  rule(
    'hop/login',
    'login',
    'A page to log in answered: nobody was shown anything, which is no absence.',
    ({ answered }) => LOGIN_HOST.test(answered.host) || LOGIN.test(answered.path),
  ),
  rule(
    'hop/guest-feed',
    'login',
    'The feed answered to which this site sends whoever is not logged in.',
    ({ asked, answered }) => isFeed(answered) && !isFeed(asked),
  ),
  rule(
    'hop/missing-page',
    'missing',
    'The page of the site for what is not there answered.',
    ({ answered }) => MISSING.test(answered.path),
  ),
  rule(
    'hop/same-post',
    'same-post',
    'Another form of the address of the same post answered.',
    ({ before, after }) => before !== null && before === after,
  ),
  rule(
    'hop/same-page',
    'same-post',
    'The same page of the same site answered, with words added to its address, for telephones, or in another country.',
    isSamePage,
  ),
  rule(
    'hop/other-post',
    'other-post',
    'The address of another post answered.',
    ({ before, after }) => before !== null && after !== null,
  ),
  rule(
    'hop/led-to-a-post',
    'led-on',
    'A link that names no post led to one.',
    ({ before, after }) => before === null && after !== null,
  ),
  rule(
    'hop/home',
    'home',
    'The front page of the site answered.',
    ({ asked, answered }) => HOME.test(answered.path) && !HOME.test(asked.path),
  ),
  rule(
    'hop/other-value',
    'other-post',
    'The same page answered with another value of a parameter that was asked for.',
    isOtherValue,
  ),
  rule(
    'hop/short-link',
    'led-on',
    'A short link led on, as it is made to; where it led says nothing of the post.',
    ({ asked }) => SHORT_LINKS.some((host) => host.test(asked.host)),
  ),
  rule('hop/elsewhere', 'unknown', 'Another address answered of which no rule knows what it is.', () => true),
];

/** The rules as rows, for the reference. */
export const HOP_RULES = RULES.map(({ id, version, kind, because }) => ({
  id,
  version,
  because,
  state: kind,
}));

type Asked = { readonly at: Instant; readonly connector?: string | null; readonly known?: string | null };

/**
 * What it means that this address answered and not the one that was asked.
 *
 * @param known the post that an earlier visit was led to, by its platform's id
 */
export function hopOf(asked: string, answered: string, { known = null, ...seen }: Asked): Hop {
  const led: Led = {
    ...{ asked: placeOf(asked), answered: placeOf(answered) },
    before: postNamedBy(asked, seen)?.native ?? known,
    after: postNamedBy(answered, seen)?.native ?? null,
  };
  const found = RULES.find(({ applies }) => applies(led));
  if (!found) throw new RangeError('expected the last rule of hops to apply to everything');
  return { kind: found.kind, rule: { id: found.id, version: found.version } };
}

function isHere({ asked, answered, before, after }: Led): boolean {
  if (asked.host !== answered.host || asked.path !== answered.path || before !== after) return false;
  return !hasOtherValue(asked, answered);
}

const isFeed = ({ host, path }: Place): boolean =>
  FEEDS.some(([hosts, paths]) => hosts.test(host) && paths.test(path));

/** What is added to an address of a page: its headline, or a form for telephones. */
const ADDED = /^(?:[-_][^/]+|\/[^/]*\p{L}[^/]*)$/u;
const FORM = /^\/amp(?=\/)|\/amp$|\.amp$|\.html?$/giu;

/** A page without a number or a longer word in its address is no page of its own. */
function isSamePage({ asked, answered, before, after }: Led): boolean {
  if (before !== after && before !== null && after !== null) return false;
  if (asked.site === null || asked.site !== answered.site || hasOtherValue(asked, answered)) return false;
  const [from, to] = [asked.path.replace(FORM, ''), answered.path.replace(FORM, '')];
  if (from.length < 2) return false;
  if (from === to) return true;
  return /\d{3,}$/u.test(from) && to.startsWith(from) && ADDED.test(to.slice(from.length));
}

function isOtherValue({ asked, answered }: Led): boolean {
  return asked.host === answered.host && asked.path === answered.path && hasOtherValue(asked, answered);
}

const hasOtherValue = (asked: Place, answered: Place): boolean =>
  [...asked.parameters].some(([name, value]) => answered.parameters.get(name) !== value);

function placeOf(address: string): Place {
  const known = canonicalAddress(address) ?? address;
  if (!URL.canParse(known)) return { host: '', site: null, path: known, parameters: new URLSearchParams() };
  const { pathname, searchParams } = new URL(known);
  return {
    host: (hostOf(known) ?? '').replace(/^(www|m|mobile)\./, ''),
    site: siteNameOf(known),
    path: pathname.replace(/\/+$/, ''),
    parameters: searchParams,
  };
}
