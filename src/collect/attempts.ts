import {
  instant,
  type Attempt,
  type Instant,
  type Origin,
  type Trouble,
  type Viewer,
} from '../domain/index.ts';

/**
 * The `at` of an attempt that came to nothing and whose time nothing states. It stands for "no time known", is earlier
 * than every window, and is only ever found beside a `trouble`.
 */
export const NO_TIME: Instant = instant(0);

/** Who is looking when nobody said otherwise: this client sends no cookies and no credentials. */
export const GUEST: Viewer = { state: 'guest', region: null };

const NO_BYTES = new Uint8Array(0);

/** What came to nothing before anything arrived. */
export function failedAttempt(from: {
  readonly address: string;
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly origin: Origin;
  readonly trouble: Trouble;
  readonly mediaType?: string;
  /** The address reached before the trouble, after redirects. */
  readonly finalAddress?: string;
}): Attempt {
  return {
    ...from,
    finalAddress: from.finalAddress ?? from.address,
    mediaType: from.mediaType ?? '',
    headers: [],
    status: null,
    body: NO_BYTES,
  };
}

/** An attempt that was never made, such as one for an address that is none. */
export const notTried = (reason: string, detail: string): Trouble => ({
  outcome: 'not-tried',
  reason,
  detail,
});

/** An attempt that was made and brought nothing. */
export const failed = (reason: string, detail: string): Trouble => ({ outcome: 'failed', reason, detail });

/** Bytes were there and are of no use. */
export const unreadable = (reason: string, detail: string): Trouble => ({
  outcome: 'unreadable',
  reason,
  detail,
});

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
