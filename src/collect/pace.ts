import { setTimeout as sleep } from 'node:timers/promises';

/** A request waits no longer than this for its turn because a site asked for patience; beyond, it is not tried. */
export const LONGEST_PATIENCE = 5 * 60_000;

/** One request at a time to each host, and a gap between their beginnings. */
export type Pace = {
  /**
   * Waits for the host's turn and takes it; call the returned function when the request is over.
   *
   * @param gap milliseconds between the beginnings of two requests to this host
   * @returns null when the host asked for more patience than {@link LONGEST_PATIENCE}
   * @throws the signal's reason when it is aborted while waiting
   */
  readonly takeTurn: (host: string, gap: number, signal?: AbortSignal) => Promise<(() => void) | null>;
  /** Nothing goes to this host for so many milliseconds: the site asked for it (Retry-After). */
  readonly holdOff: (host: string, ms: number) => void;
};

type Lane = { last: Promise<void>; begunAt: number; heldUntil: number };

/** A pace of its own for every host named; the state lives as long as the client. */
export function makePace(): Pace {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string) => {
    const lane = lanes.get(host) ?? { last: Promise.resolve(), begunAt: -Infinity, heldUntil: -Infinity };
    lanes.set(host, lane);
    return lane;
  };
  return {
    takeTurn: async (host, gap, signal) => {
      const lane = laneOf(host);
      const before = lane.last;
      const turn = Promise.withResolvers<undefined>();
      lane.last = before.then(() => turn.promise);
      const release = () => turn.resolve(undefined);
      try {
        await orAborted(before, signal);
        const wait = Math.max(lane.begunAt + gap, lane.heldUntil) - performance.now();
        if (wait > LONGEST_PATIENCE) return (release(), null);
        if (wait > 0) await sleep(wait, undefined, signal ? { signal } : {});
        lane.begunAt = performance.now();
        return release;
      } catch (error) {
        release();
        throw error;
      }
    },
    holdOff: (host, ms) => {
      const lane = laneOf(host);
      lane.heldUntil = Math.max(lane.heldUntil, performance.now() + ms);
    },
  };
}

/** A promise, or the abort of a signal, whichever is first. */
async function orAborted(promise: Promise<void>, signal?: AbortSignal): Promise<void> {
  if (!signal) return promise;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
