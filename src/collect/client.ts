import { setTimeout as sleep } from 'node:timers/promises';
import { instant, type Attempt, type Trouble, type Viewer } from '../domain/index.ts';
import type { NetworkSettings } from '../domain/observatory/schema.ts';
import { failedAttempt, GUEST, notTried } from './attempts.ts';
import { makeDispatcher } from './connect.ts';
import { exchange, type Answer } from './exchange.ts';
import { isPassing, troubleOf } from './failures.ts';
import { makeGuard } from './guard.ts';
import { headerOf, mediaTypeOf } from './headers.ts';
import { LONGEST_PATIENCE, makePace } from './pace.ts';
import { checkAddress, nextHop } from './redirects.ts';
import { backOff, isPassingStatus, parseRetryAfter } from './retry.ts';
import { makeRobots, MOST_ROBOTS_BYTES, type Permission } from './robots.ts';

/** What the last capture of an address said of itself, for a conditional request. */
export type Known = { readonly etag?: string; readonly lastModified?: string };

export type GetOptions = {
  /** Recorded with the attempt; this client always looks as a guest. */
  readonly viewer?: Viewer;
  /** The `Accept` header; default: anything. */
  readonly accept?: string;
  readonly known?: Known | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The only way to the network. */
export type Client = {
  /**
   * One address, politely: robots.txt, one request at a time to a host, redirects, retries. Never throws for what the
   * world does. A status of any kind is an answer and no trouble; `304` has no body and means "seen, unchanged".
   * Where decoding broke off or the connection was cut, the bytes so far are in `body` beside the trouble.
   */
  readonly get: (address: string, options?: GetOptions) => Promise<Attempt>;
  /** Ends all connections; what is under way comes back as a trouble. */
  readonly close: () => Promise<void>;
  /** The settings it keeps; readers of files on disk keep the same caps. */
  readonly network: NetworkSettings;
};

export type ClientOptions = {
  /** Of Lacuna, for the user agent. */
  readonly version?: string;
  /** Stops everything this client does. */
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970, for `at`; default: the clock. */
  readonly now?: () => number;
  /** Milliseconds before the first retry, doubling with each; default 1000. */
  readonly backOff?: number;
};

type Fetched = { readonly answer: Answer; readonly url: URL };
type Ask = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly excess?: 'nothing' | 'head';
  readonly permit: (url: URL) => Promise<Permission>;
  readonly signal: AbortSignal | undefined;
};

/**
 * A client for one run or one server.
 *
 * @throws TypeError when `network.proxy` is no address of a proxy
 */
export function createClient(network: NetworkSettings, options: ClientOptions = {}): Client {
  const now = options.now ?? Date.now;
  const agent = userAgent(network, options.version ?? '0');
  const guard = makeGuard(network.allowPrivate);
  const dispatcher = makeDispatcher(network, guard);
  const pace = makePace();
  const allowAll = () => Promise.resolve<Permission>({ trouble: null, delay: 0 });

  /** One request at its turn. */
  const askOnce = async (ask: Ask, url: URL, delay: number): Promise<Answer> => {
    const release = await pace.takeTurn(url.host, Math.max(network.perHost, delay), ask.signal);
    if (!release)
      return nothing(
        notTried('asked-to-wait', `${url.host} asks for more than ${LONGEST_PATIENCE} ms between requests`),
      );
    try {
      return await exchange(dispatcher, { ...ask, url, timeout: network.timeout });
    } finally {
      release();
    }
  };

  const askPatiently = async (ask: Ask, url: URL, delay: number): Promise<Answer> => {
    for (let tried = 0; ; tried += 1) {
      const answer = await askOnce(ask, url, delay);
      const asked = isPassingStatus(answer.status ?? 0)
        ? parseRetryAfter(headerOf(answer.headers, 'retry-after'), now())
        : null;
      if (asked !== null) pace.holdOff(url.host, asked);
      const isWorthIt = answer.trouble ? isPassing(answer.trouble) : isPassingStatus(answer.status ?? 0);
      if (!isWorthIt || tried >= network.retries || (asked ?? 0) > LONGEST_PATIENCE) return answer;
      if (asked === null)
        await sleep(backOff(tried, options.backOff ?? 1000), undefined, ask.signal && { signal: ask.signal });
    }
  };

  /** Redirects, each with its own guard, robots.txt and pace. */
  const follow = async (ask: Ask): Promise<Fetched> => {
    const visited = new Set<string>();
    for (let url = ask.url; ;) {
      visited.add(url.href);
      guard.checkHost(url.hostname, portOf(url));
      const permission = await ask.permit(url);
      if (permission.trouble) return { answer: nothing(permission.trouble), url };
      const answer = await askPatiently(ask, url, permission.delay);
      const next = answer.trouble ? null : nextHop(answer, url, visited);
      if (!next) return { answer, url };
      if ('trouble' in next) return { answer: nothing(next.trouble), url };
      url = next.url;
    }
  };

  const tryToFollow = async (ask: Ask): Promise<Fetched> => {
    try {
      return await follow(ask);
    } catch (error) {
      const trouble = ask.signal?.aborted ? notTried('stopped', 'the run was stopped') : troubleOf(error);
      return { answer: nothing(trouble), url: ask.url };
    }
  };

  const base = { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br, zstd' };
  const fetchRobots = async (url: URL): Promise<Answer> => {
    const headers = { ...base, accept: 'text/plain, */*;q=0.1' };
    const signal = options.signal;
    const ask: Ask = { url, headers, maxBytes: MOST_ROBOTS_BYTES, excess: 'head', permit: allowAll, signal };
    return (await tryToFollow(ask)).answer;
  };
  const permit = network.robots ? makeRobots(agent, fetchRobots, now) : allowAll;

  return {
    network,
    close: () => dispatcher.destroy(),
    get: async (address, { viewer = GUEST, accept = '*/*', known, signal } = {}) => {
      const asked = { address, viewer, origin: { kind: 'live' } } as const;
      const checked = checkAddress(address);
      if ('trouble' in checked)
        return failedAttempt({ ...asked, at: instant(now()), trouble: checked.trouble });
      const headers = { ...base, accept, ...conditions(known) };
      const either = anyOf(options.signal, signal);
      const { url } = checked;
      const fetched = await tryToFollow({ url, headers, maxBytes: network.maxBytes, permit, signal: either });
      const { answer } = fetched;
      return {
        ...asked,
        ...answer,
        finalAddress: fetched.url.href,
        at: instant(now()),
        mediaType: mediaTypeOf(answer.headers),
      };
    },
  };
}

const nothing = (trouble: Trouble): Answer => ({
  status: null,
  headers: [],
  body: new Uint8Array(0),
  trouble,
});

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

/** A header value holds printable ASCII; what else a person wrote into the file is left out. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').trim();

function userAgent(network: NetworkSettings, version: string): string {
  const contact = printable(network.contact);
  return printable(network.userAgent ?? '') || `Lacuna/${version}${contact ? ` (+${contact})` : ''}`;
}

function conditions(known: Known | undefined): Record<string, string> {
  const etag = printable(known?.etag ?? '');
  const since = printable(known?.lastModified ?? '');
  return { ...(etag && { 'if-none-match': etag }), ...(since && { 'if-modified-since': since }) };
}

function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}
