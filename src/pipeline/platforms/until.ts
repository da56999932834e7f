import { setTimeout as sleep } from 'node:timers/promises';
import { toMs, type Instant } from '../../domain/index.ts';

/** A timer of Node waits no longer than 2^31 ms, and a machine may sleep meanwhile: the clock is asked again. */
const LONGEST_NAP = 60_000;

/** Waits for a time, or for the signal. */
export async function until(at: Instant, signal: AbortSignal): Promise<void> {
  for (;;) {
    const left = toMs(at) - Date.now();
    if (left <= 0 || signal.aborted) return;
    // The rejection of an aborted sleep is what the loop looks at next.
    await sleep(Math.min(left, LONGEST_NAP), undefined, { signal }).catch(() => undefined);
  }
}
