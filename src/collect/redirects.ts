import type { Trouble } from '../domain/index.ts';
import { failed, notTried } from './attempts.ts';
import { headerOf } from './headers.ts';
import type { Answer } from './exchange.ts';

/** As many as browsers of old followed; a site that needs more is a loop with new names. */
export const MOST_REDIRECTS = 10;

/** An address longer than this is not asked for: it is no link a person wrote, and costs every rule that reads it. */
const LONGEST_ADDRESS = 8192;

/** An address that may be asked for, or why it may not. */
export type Checked = { readonly url: URL } | { readonly trouble: Trouble };

/** Only http and https, only addresses without a name and password in them. The fragment is dropped: it is never sent. */
export function checkAddress(address: string, base?: URL): Checked {
  if (address.length > LONGEST_ADDRESS)
    return { trouble: notTried('bad-address', `the address has ${address.length} letters`) };
  if (!URL.canParse(address, base?.href))
    return { trouble: notTried('bad-address', `"${address.slice(0, 200)}" is no address`) };
  const url = new URL(address, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { trouble: notTried('not-http', `${url.protocol} is not fetched, only http and https`) };
  if (url.username !== '' || url.password !== '')
    return { trouble: notTried('credentials', 'the address holds a name or password, which are never sent') };
  url.hash = '';
  return { url };
}

/** Where an answer sends us on to; null when it is the answer itself. */
export function nextHop(answer: Answer, from: URL, visited: ReadonlySet<string>): Checked | null {
  const isRedirect = answer.status !== null && [301, 302, 303, 307, 308].includes(answer.status);
  const location = isRedirect ? headerOf(answer.headers, 'location') : null;
  if (location === null) return null;
  const next = checkAddress(location, from);
  if ('trouble' in next) return next;
  if (visited.has(next.url.href))
    return { trouble: failed('redirect-loop', `${from.href} leads back to ${next.url.href}`) };
  if (visited.size > MOST_REDIRECTS)
    return {
      trouble: failed('redirect-loop', `more than ${MOST_REDIRECTS} redirects, the last to ${next.url.href}`),
    };
  return next;
}
