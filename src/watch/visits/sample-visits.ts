import {
  instant,
  postId,
  visitId,
  asId,
  type Instant,
  type PlatformId,
  type Visit,
  type VisitClass,
} from '../../domain/index.ts';

/* Invented visits for tests. */

const TIDE = 'tide' as PlatformId;

/** An instant some minutes after the posting of the sample post. */
export const after = (minutes: number): Instant => instant(Date.UTC(2031, 4, 6) + minutes * 60_000);

/** A visit to the sample post so many minutes after it was posted. */
export function visit(minutes: number, found: VisitClass, more: Partial<Visit> = {}): Visit {
  const key = {
    postId: postId(TIDE, 'a1'),
    sourceId: asId('source', 'tide-watch'),
    at: after(minutes),
    viewer: { state: 'guest', region: null } as const,
  };
  return {
    ...{ ...key, platform: TIDE, native: 'a1', author: null, authorKind: 'private' },
    ...{ posted: after(0), postedBy: after(0), class: found, rule: { id: `notice/${found}`, version: 1 } },
    ...{ notice: null, captureId: null, ...more, id: visitId({ ...key, class: found, ...more }) },
  };
}
