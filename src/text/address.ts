import { parse } from 'tldts';

/** Parameters that say how a reader came, never what is read. */
const TRACKING =
  /^(utm_\w+|at_(medium|campaign|link\w*|ptr\w*|bbc\w*|format|custom\d*|creation)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|ocid|cmpid|ncid|smid|ref_src|ref_url|spm|scm|share_token|xtor|traffic_source|guccounter|guce_\w+|__twitter_impression|amp_js_v|usqp|sh_\w+|wt_mc|icid|taid|soc_\w+)$/i;

/** Addresses longer than this are junk or an attack. */
const LONGEST = 4_096;

/**
 * An address in the one form in which equal pages compare equal: absolute, `http` or `https`, without fragment, default
 * port, credentials and tracking parameters; the other parameters stay as they are and in their order. Null for
 * everything that cannot be fetched (`javascript:`, `data:`, `mailto:`, nonsense).
 *
 * @param base address of the page it stands on; without it only absolute addresses are read
 */
export function canonicalAddress(address: string, base?: string): string | null {
  const url = fetchable(address, base);
  if (url === null) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.search !== '') url.search = withoutTracking(url.search);
  return url.href;
}

/** An address made absolute and otherwise left as it is; null where it cannot be fetched. */
export function absoluteAddress(address: string, base?: string): string | null {
  return fetchable(address, base)?.href ?? null;
}

function fetchable(address: string, base: string | undefined): URL | null {
  const text = address.trim();
  if (text === '' || text.length > LONGEST) return null;
  const url = URL.parse(text, base);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
}

/** Works on the text of the query: URLSearchParams would rewrite the parameters that stay. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** The host of an address in lower case, without a leading `www.`; null when it has none. */
export function hostOf(address: string): string | null {
  const host = URL.parse(address)?.hostname ?? '';
  return host === '' ? null : host.replace(/^www\./, '');
}

/**
 * The site an address belongs to: what somebody registered (`bbc.co.uk` for `news.bbc.co.uk`), by the public suffix
 * list; the whole host where there is none (an IP address, `localhost`).
 */
export function siteOf(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  const known = sites.get(host);
  if (known !== undefined) return known;
  if (sites.size >= MOST_SITES) sites.clear();
  const site = parse(host, { allowPrivateDomains: true }).domain ?? host;
  sites.set(host, site);
  return site;
}

/**
 * The name under which a site is registered, without the suffix and strokes: one outlet often has it under several
 * (`bbc` for `bbc.co.uk` and `bbc.com`). Null where nothing is registered.
 */
export function siteNameOf(address: string): string | null {
  const name = parse(hostOf(address) ?? '', { allowPrivateDomains: true }).domainWithoutSuffix ?? null;
  return name?.replaceAll('-', '') ?? null;
}

/** Names that only mean something inside a network, as RFC 6761, RFC 6762 and RFC 8375 keep them. */
const LOCAL_NAME = /^[^.]+$|\.(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa|invalid)$/;

/** Whether an address means something only on a machine or in a network of somebody: no outlet publishes there. */
export function isLocalAddress(address: string): boolean {
  const host = hostOf(address) ?? '';
  return parse(host).isIp === true || LOCAL_NAME.test(host);
}

/** The links of a page lead to few hosts. */
const sites = new Map<string, string>();
const MOST_SITES = 10_000;
