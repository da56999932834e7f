import { captureId, type Attempt, type Capture, type SourceId } from '../domain/index.ts';
import type { Kept } from './archive.ts';
import { withoutCookies } from './warc-record.ts';

/** The row that stands for bytes that were kept. Pure; the same attempt gives the same id on every run. */
export function toCapture(
  attempt: Attempt,
  kept: Kept,
  content: Capture['content'],
  sourceId: SourceId,
): Capture {
  return {
    id: captureId({ address: attempt.address, at: attempt.at, sha256: kept.sha256 }),
    sourceId,
    address: attempt.address,
    finalAddress: attempt.finalAddress,
    at: attempt.at,
    sha256: kept.sha256,
    size: kept.size,
    status: attempt.status,
    mediaType: attempt.mediaType,
    headers: withoutCookies(attempt.headers),
    viewer: attempt.viewer,
    origin: attempt.origin,
    warc: kept.warc,
    content: { verdict: content.verdict, because: content.because },
  };
}
