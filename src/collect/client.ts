import { instant, type Attempt, type Viewer } from '../domain/index.ts';
import type { NetworkSettings } from '../domain/observatory/schema.ts';
import { failedAttempt, GUEST } from './attempts.ts';
import { makeDispatcher } from './connect.ts';
import { makeGuard } from './guard.ts';
import { mediaTypeOf } from './headers.ts';
import { makePace } from './pace.ts';
import { checkAddress } from './redirects.ts';
import { makeRobots, MOST_ROBOTS_BYTES, type Permission } from './robots.ts';
import { makeTraveller, type Errand } from './traveller.ts';

/** What the last capture of an address said of itself, for a conditional request. */
export type Known = { readonly etag?: string; readonly lastModified?: string };

export type GetOptions = {
  /** Recorded with the attempt; this client always looks as a guest. */
  readonly viewer?: Viewer;
  /** The `Accept` header; default: anything. */
  readonly accept?: string;
  readonly known?: Known | undefined;
  /** Asks for these bytes of the thing as it is stored, first and last counted from 0; a server may send it whole. */
  readonly bytes?: { readonly from: number; readonly to: number } | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Largest decoded answer in bytes; default: the setting `network.maxBytes`. */
  readonly maxBytes?: number | undefined;
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

/**
 * A client for one run or one server.
 *
 * @throws TypeError when `network.proxy` is no address of a proxy
 */
export function createClient(network: NetworkSettings, options: ClientOptions = {}): Client {
  const now = options.now ?? Date.now;
  const agent = userAgent(network, options.version ?? '0');
  const base = { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br, zstd' };
  const guard = makeGuard(network.allowPrivate);
  const dispatcher = makeDispatcher(network, guard);
  const parts = { network, dispatcher, guard, pace: makePace(), backOff: options.backOff ?? 1000, now };
  const travel = makeTraveller(parts);
  const robots = makeRobots(
    agent,
    async (url) => (await travel(robotsErrand(url, base, options.signal))).answer,
    now,
  );
  const permit = network.robots ? robots : allowAll;
  return {
    network,
    close: () => dispatcher.destroy(),
    get: async (address, { viewer = GUEST, accept = '*/*', known, bytes, signal, maxBytes } = {}) => {
      const asked = { address, viewer, origin: { kind: 'live' } } as const;
      const checked = checkAddress(address);
      if ('trouble' in checked)
        return failedAttempt({ ...asked, at: instant(now()), trouble: checked.trouble });
      const { answer, url } = await travel({
        url: checked.url,
        headers: { ...base, accept, ...conditions(known), ...rangeOf(bytes) },
        maxBytes: maxBytes ?? network.maxBytes,
        permit,
        signal: anyOf(options.signal, signal),
      });
      const mediaType = mediaTypeOf(answer.headers);
      return { ...asked, ...answer, finalAddress: url.href, at: instant(now()), mediaType };
    },
  };
}

const allowAll = () => Promise.resolve<Permission>({ trouble: null, delay: 0 });

/** robots.txt is fetched as pages are, except that it is itself always allowed and read only to its cap. */
function robotsErrand(url: URL, base: Errand['headers'], signal: AbortSignal | undefined): Errand {
  const headers = { ...base, accept: 'text/plain, */*;q=0.1' };
  return { url, headers, maxBytes: MOST_ROBOTS_BYTES, excess: 'head', permit: allowAll, signal };
}

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

/** A part of an encoded answer cannot be decoded: a part is asked for without encoding. */
function rangeOf(bytes: GetOptions['bytes']): Record<string, string> {
  return bytes ? { range: `bytes=${bytes.from}-${bytes.to}`, 'accept-encoding': 'identity' } : {};
}

function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}
