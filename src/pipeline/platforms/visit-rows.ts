import {
  lookId,
  visitId,
  type Attempt,
  type Capture,
  type Look,
  type LookOutcome,
  type Visit,
  type VisitClass,
} from '../../domain/index.ts';
import type { Answered } from '../../watch/index.ts';
import type { Post } from './plan-watches.ts';
import { detailOf } from './withheld-page.ts';

type Came = Answered & {
  readonly capture: Capture | null;
  readonly author: { readonly pseudonym: Visit['author']; readonly kind: Visit['authorKind'] } | null;
};

/** What a visit came to, as it is kept. */
export function visitOf({ id, native, platform, watch }: Post, { at, viewer }: Attempt, came: Came): Visit {
  const visit = {
    ...{ postId: id, sourceId: watch.sourceId, at, viewer, platform: platform.id, native },
    ...{ author: came.author?.pseudonym ?? null, authorKind: came.author?.kind ?? 'unknown' },
    ...{ posted: watch.posted, postedBy: watch.posted, class: came.class, rule: came.rule },
    ...{ notice: came.notice, captureId: came.capture?.id ?? null },
  } as const;
  return { ...visit, id: visitId(visit) };
}

/** Visits of these classes could not look; of all others the answer is known. */
const BLIND: Readonly<Partial<Record<VisitClass, LookOutcome>>> = {
  'no-permission': 'refused',
  'login-wall': 'refused',
  captcha: 'refused',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not-tried',
};

/** The look that a visit was. */
export function lookOf(
  { sourceId, native, at, class: came, captureId }: Visit,
  withheld: Attempt | null,
): Look {
  const key = { sourceId, kind: 'visit' as const, subject: native, span: { from: at, to: at } };
  const outcome = BLIND[came] ?? 'seen';
  return {
    ...key,
    id: lookId(key),
    outcome,
    reason: outcome === 'seen' ? '' : came,
    detail: detailOf(withheld),
    captureId,
  };
}
