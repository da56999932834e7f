import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Trouble } from '../domain/index.ts';
import type { NetworkSettings } from '../domain/observatory/schema.ts';
import { notTried } from './attempts.ts';
import { exchange, type Answer } from './exchange.ts';
import { isPassing, troubleOf } from './failures.ts';
import type { Guard } from './guard.ts';
import { headerOf } from './headers.ts';
import { LONGEST_PATIENCE, type Pace } from './pace.ts';
import { nextHop } from './redirects.ts';
import { backOff, isPassingStatus, parseRetryAfter } from './retry.ts';
import type { Permission } from './robots.ts';

/** What to ask for, and how. */
export type Errand = {
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly excess?: 'nothing' | 'head';
  /** Asked before each address on the way. */
  readonly permit: (url: URL) => Promise<Permission>;
  readonly signal: AbortSignal | undefined;
};

/** The last answer on the way, and the address it came from. */
export type Reached = { readonly answer: Answer; readonly url: URL };

export type TravellerParts = {
  readonly network: NetworkSettings;
  readonly dispatcher: Dispatcher;
  readonly guard: Guard;
  readonly pace: Pace;
  /** Milliseconds before the first retry. */
  readonly backOff: number;
  readonly now: () => number;
};

/**
 * Goes where an errand leads: each address on the way is guarded, permitted, waited for in its host's turn and, where a
 * trouble may pass, asked again. Never throws for what the world does.
 */
export function makeTraveller(parts: TravellerParts): (errand: Errand) => Promise<Reached> {
  return async (errand) => {
    const visited = new Set<string>();
    let url = errand.url;
    try {
      for (;;) {
        errand.signal?.throwIfAborted();
        visited.add(url.href);
        parts.guard.checkHost(url.hostname, portOf(url));
        const { trouble, delay } = await errand.permit(url);
        if (trouble) return { answer: withTrouble(trouble), url };
        const answer = await askPatiently(parts, errand, url, delay);
        const next = answer.trouble ? null : nextHop(answer, url, visited);
        if (!next) return { answer, url };
        if ('trouble' in next) return { answer: withTrouble(next.trouble), url };
        url = next.url;
      }
    } catch (error) {
      const isStopped = errand.signal?.aborted ?? false;
      return { answer: withTrouble(isStopped ? STOPPED : troubleOf(error)), url };
    }
  };
}

/** Tries until there is an answer that will not change by asking again, or no try is left. */
async function askPatiently(parts: TravellerParts, errand: Errand, url: URL, delay: number): Promise<Answer> {
  for (let tried = 0; ; tried += 1) {
    const answer = await askInTurn(parts, errand, url, delay);
    const asked = patienceAskedBy(answer, parts.now());
    if (asked !== null) parts.pace.holdOff(url.host, asked);
    const mayPass = answer.trouble ? isPassing(answer.trouble) : isPassingStatus(answer.status);
    if (!mayPass || tried >= parts.network.retries || (asked ?? 0) > LONGEST_PATIENCE) return answer;
    if (asked === null) await sleep(backOff(tried, parts.backOff), undefined, withSignal(errand.signal));
  }
}

async function askInTurn(parts: TravellerParts, errand: Errand, url: URL, delay: number): Promise<Answer> {
  const { network, pace, dispatcher } = parts;
  const release = await pace.takeTurn(url.host, Math.max(network.perHost, delay), errand.signal);
  if (!release)
    return withTrouble(
      notTried('asked-to-wait', `${url.host} asks for more than ${LONGEST_PATIENCE} ms of patience`),
    );
  try {
    return await exchange(dispatcher, { ...errand, url, timeout: network.timeout });
  } finally {
    release();
  }
}

/** Milliseconds a busy site asks us to stay away; null when it asks for nothing. */
const patienceAskedBy = ({ status, headers }: Answer, now: number): number | null =>
  isPassingStatus(status) ? parseRetryAfter(headerOf(headers, 'retry-after'), now) : null;

const withTrouble = (trouble: Trouble): Answer => ({
  status: null,
  headers: [],
  body: new Uint8Array(0),
  trouble,
});

const withSignal = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

const STOPPED = notTried('stopped', 'the run was stopped');

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');
