/**
 * Headers that speak of the answer and of nobody, each in the form in which it does: a server may write anything into one,
 * in any encoding, so that what is of no such form goes.
 */
const COUNT = /^\d{1,15}$/;
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})$/;
const DATE_OR_COUNT = new RegExp(`${DATE.source}|^-?\\d{1,15}$`);
const PRODUCT =
  /^(?:nginx|apache|cloudflare|openresty|tengine|microsoft-iis|litespeed|caddy|envoy|istio-envoy|gws|gse|esf|sffe|akamai\w*|cloudfront|varnish|weibo|jdws|kestrel|bytedtracer|byte-nginx|tlb|pws|mastodon|github\.com|vercel|fly|server)(?:\/[\d.]{1,12})?$/i;
const FORMS: Readonly<Record<string, RegExp>> = {
  'content-length': COUNT,
  date: DATE,
  'last-modified': DATE,
  etag: /^(?:W\/)?"[0-9a-f:.-]{1,80}"$/i,
  server: PRODUCT,
  status: /^\d{3}(?: (?:OK|Not Found|Forbidden|Moved Permanently|Found|Gone|Too Many Requests))?$/i,
  'retry-after': DATE_OR_COUNT,
  'cache-control':
    /^(?:(?:no-cache|no-store|private|public|must-revalidate|proxy-revalidate|immutable|no-transform|(?:s-maxage|max-age|stale-while-revalidate|stale-if-error|pre-check|post-check)=\d{1,12})(?:,\s*|$))+$/i,
  age: COUNT,
  expires: DATE_OR_COUNT,
  'x-ratelimit-remaining': COUNT,
  'x-ratelimit-reset': /^[\dTZ:.-]{1,40}$/,
};

/** Whether a header is kept, but for `content-type`, which says how the bytes are to be read. */
export const isKeptHeader = (name: string, value: string): boolean =>
  FORMS[name]?.test(value.trim()) === true;
