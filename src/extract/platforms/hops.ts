import type { Hop, HopKind, Instant } from '../../domain/index.ts';
import { canonicalAddress, hostOf } from '../../text/address.ts';
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

type Place = { readonly host: string; readonly path: string; readonly parameters: URLSearchParams };

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

const LOGIN = /(^|\/)(?:log-?in|sign-?in|signin|passport|sso|account\/unhuman|visitor)(?:\/|\.\w+$|$)/i;
const LOGIN_HOST = /^(?:passport|login|sso|accounts?|auth)\./i;
const MISSING =
  /(^|\/)(?:40[34]|error|err|sorry|not-?found|page-?not-?found|missing|deleted)(?:\/|\.\w+$|$)/i;
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
    'hop/login',
    'login',
    'A page to log in answered: nobody was shown anything, which is no absence.',
    ({ answered }) => LOGIN_HOST.test(answered.host) || LOGIN.test(answered.path),
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

function isOtherValue({ asked, answered }: Led): boolean {
  return asked.host === answered.host && asked.path === answered.path && hasOtherValue(asked, answered);
}

const hasOtherValue = (asked: Place, answered: Place): boolean =>
  [...asked.parameters].some(([name, value]) => answered.parameters.get(name) !== value);

function placeOf(address: string): Place {
  const known = canonicalAddress(address) ?? address;
  if (!URL.canParse(known)) return { host: '', path: known, parameters: new URLSearchParams() };
  const { pathname, searchParams } = new URL(known);
  return {
    host: (hostOf(known) ?? '').replace(/^(www|m|mobile)\./, ''),
    path: pathname.replace(/\/+$/, ''),
    parameters: searchParams,
  };
}
