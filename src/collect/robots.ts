import robotsModule from 'robots-parser';
import type { Trouble } from '../domain/index.ts';
import { notTried } from './attempts.ts';
import type { Answer } from './exchange.ts';

/** The package is CommonJS and its types describe an ES module: at run time the import is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** RFC 9309, section 2.5: at least 500 KiB of the file are read, the rest may be left. */
export const MOST_ROBOTS_BYTES = 500 * 1024;

/** RFC 9309, section 2.4: a kept copy is not used for more than a day; one that could not be had is asked for sooner. */
const KEPT_FOR = 24 * 3600_000;
const KEPT_WHEN_UNREACHABLE = 10 * 60_000;

/** What a site allows this client. */
export type Permission = {
  /** Null: go ahead. */
  readonly trouble: Trouble | null;
  /** Milliseconds between two requests, as the site asks; 0 when it asks for nothing. */
  readonly delay: number;
};

type Rules = { readonly judge: (url: URL) => Permission; readonly staleAt: number };

/**
 * robots.txt by RFC 9309, once an origin. 2xx: its rules. 4xx: everything is allowed. 5xx, 429 and anything unreachable:
 * nothing is allowed, because we could not learn what is. The same holds for a file that broke off on its way; one that
 * is too large counts as far as it was read.
 *
 * @param agent the user agent as sent; its first word is what the rules are matched with
 * @param fetchRobots how to get one address with the client's own guard, pace and redirects
 * @param now milliseconds since 1970
 */
export function makeRobots(
  agent: string,
  fetchRobots: (url: URL) => Promise<Answer>,
  now: () => number,
): (url: URL) => Promise<Permission> {
  const known = new Map<string, Promise<Rules>>();
  const load = async (origin: string): Promise<Rules> => {
    const url = new URL('/robots.txt', origin);
    return readRules(url, await fetchRobots(url), agent, now());
  };
  const loadAnew = (origin: string): Promise<Rules> => {
    const fresh = load(origin);
    known.set(origin, fresh);
    return fresh;
  };
  return async (url) => {
    const kept = known.get(url.origin) ?? loadAnew(url.origin);
    const rules = await kept;
    if (rules.staleAt > now()) return rules.judge(url);
    // Of several that find it stale, the first asks and the others wait for the same answer.
    const current = known.get(url.origin);
    const fresh = await (current && current !== kept ? current : loadAnew(url.origin));
    return fresh.judge(url);
  };
}

function readRules(url: URL, answer: Answer, agent: string, now: number): Rules {
  const { status, trouble } = answer;
  if (trouble && status === null)
    return always({ trouble: throughRobots(trouble), delay: 0 }, staleAfter(trouble, now));
  if (status !== null && (status >= 500 || status === 429)) {
    const detail = `${url.href} answered ${status}, so nothing may be fetched (RFC 9309)`;
    return always({ trouble: notTried('robots-unreachable', detail), delay: 0 }, now + KEPT_WHEN_UNREACHABLE);
  }
  const isThere = status !== null && status >= 200 && status < 300;
  const isBroken =
    trouble !== null && (isThere ? trouble.reason !== 'too-large' : trouble.reason === 'stopped');
  if (isBroken) {
    const detail = `${url.href} did not arrive whole, so nothing may be fetched: ${trouble.detail}`;
    return always({ trouble: notTried('robots-unreachable', detail), delay: 0 }, staleAfter(trouble, now));
  }
  if (!isThere) return always({ trouble: null, delay: 0 }, now + KEPT_FOR);
  const robots = robotsParser(url.href, new TextDecoder().decode(answer.body));
  const delay = Math.max(0, robots.getCrawlDelay(agent) ?? 0) * 1000;
  const judge = (page: URL): Permission => ({
    trouble: robots.isDisallowed(page.href, agent) ? refusedAt(url, page) : null,
    delay,
  });
  return { judge, staleAt: now + KEPT_FOR };
}

const always = (permission: Permission, staleAt: number): Rules => ({ judge: () => permission, staleAt });

const staleAfter = (trouble: Trouble, now: number): number =>
  trouble.reason === 'stopped' ? 0 : now + KEPT_WHEN_UNREACHABLE;

/** What kept us from robots.txt keeps us from the page: same outcome and reason, and where it happened. */
const throughRobots = (trouble: Trouble): Trouble => ({
  ...trouble,
  detail: `at robots.txt: ${trouble.detail}`,
});

const refusedAt = (url: URL, page: URL) =>
  notTried('robots', `${url.href} asks robots not to fetch ${page.pathname}`);
