import { makeId, type CaptureId, type Sha256, type SourceId } from './ids.ts';
import type { Instant } from './time.ts';
import type { ContentVerdict, LookOutcome } from './vocabulary.ts';

/** Who the site believed was looking. What a guest sees is not what a member sees. */
export type Viewer = { readonly state: 'guest' | 'member' | 'unknown'; readonly region: string | null };

/** Where bytes came from: the network, or a file on disk (and the member inside an archive). */
export type Origin =
  | { readonly kind: 'live' }
  | { readonly kind: 'disk'; readonly file: string; readonly member: string | null };

/** Why nothing usable arrived: a code from the closed list, and a sentence for a person. */
export type Trouble = {
  readonly outcome: Exclude<LookOutcome, 'seen'>;
  /** Stable and machine-readable, such as `robots`, `timeout`, `dns`, `private-address`, `too-large`, `redirect-loop`. */
  readonly reason: string;
  readonly detail: string;
};

/**
 * One attempt to fetch one address, live or from an archive on disk. What the world does (404, robots, a bomb) is a
 * value here and never an exception.
 */
export type Attempt = {
  /** The address asked for. For files on disk the source's `address` plus the relative path, or a `file:` name. */
  readonly address: string;
  /** The address that answered after redirects. */
  readonly finalAddress: string;
  /** When the bytes arrived; for an archive the time the archive states, never the clock and never a file's mtime. */
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly origin: Origin;
  /** Response headers as they arrived, in order, names in lower case; empty for plain files. */
  readonly headers: readonly (readonly [string, string])[];
  /** HTTP status; null for plain files. */
  readonly status: number | null;
  /** Decoded bytes (content-encoding undone, counted against the cap); empty when nothing arrived. */
  readonly body: Uint8Array;
  /** Media type without parameters, lower case, as the headers or the file name claim it; '' when nothing claims one. */
  readonly mediaType: string;
  /** Null when something arrived, whatever it is. */
  readonly trouble: Trouble | null;
};

/** Bytes that were kept, and where. */
export type Capture = {
  readonly id: CaptureId;
  readonly sourceId: SourceId;
  readonly address: string;
  readonly finalAddress: string;
  readonly at: Instant;
  readonly sha256: Sha256;
  /** Length of the body in bytes. */
  readonly size: number;
  readonly status: number | null;
  readonly mediaType: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly viewer: Viewer;
  readonly origin: Origin;
  /** The WARC file (name inside the observatory's `captures/`), and where its record starts and how long it is, in bytes. */
  readonly warc: { readonly file: string; readonly offset: number; readonly length: number };
  readonly content: { readonly verdict: ContentVerdict; readonly because: string };
};

/** The same bytes from the same address at the same time are the same capture, whichever source asked. */
export function captureId(capture: { address: string; at: Instant; sha256: Sha256 }): CaptureId {
  return makeId('capture', capture.address, capture.at, capture.sha256);
}
