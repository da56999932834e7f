import type { Author, Instant, PlatformId, VisitDraft } from '../../domain/index.ts';
import { isBlindStatus } from '../../text/blind-status.ts';
import { classOfNotice } from '../../text/notices/index.ts';
import type { ReadInput } from '../reader.ts';
import { platformLook, viewerOf } from './reading.ts';
import { visitBy } from './visit-rules.ts';

type Said = {
  readonly native: string;
  /** The platform's own words, where it gave any. */
  readonly notice: string | null;
  readonly author?: Author;
  readonly posted?: Instant | null;
};

/**
 * A visit to a post as its capture shows it: a wall first, then a status that says that nobody could look, then the
 * notice and the status by rules.
 */
export function visitAt(input: ReadInput, platform: PlatformId, said: Said): VisitDraft {
  const { at, status = null } = input.capture;
  const { native, notice, author, posted = null } = said;
  const frame = {
    ...{ platform, native, author: author?.pseudonym ?? null, authorKind: author?.kind ?? 'unknown' },
    ...{ posted, postedBy: posted, at, viewer: viewerOf(input), notice },
  } as const;
  const text = isBlindStatus(status) ? '' : (notice ?? '');
  return { ...frame, ...(wallOf(input) ?? classOfNotice({ platform, text, status, at })) };
}

function wallOf({ capture }: ReadInput): Pick<VisitDraft, 'class' | 'rule'> | null {
  switch (capture.content?.verdict) {
    case 'captcha':
      return visitBy('content/captcha');
    case 'login-wall':
      return visitBy('content/login-wall');
    case 'visitor-system':
      return visitBy('content/visitor-system');
    default:
      return null;
  }
}

/** Classes of visits that could not look. */
const BLIND: readonly VisitDraft['class'][] = [
  'no-permission',
  'login-wall',
  'captcha',
  'unreadable',
  'failed',
  'not-tried',
];

/** The look that a visit is. */
export function visitLook(input: ReadInput, visit: VisitDraft) {
  const isBlind = BLIND.includes(visit.class);
  const outcome =
    visit.class === 'unreadable' ? 'unreadable' : visit.class === 'failed' ? 'failed' : 'refused';
  return platformLook(
    input,
    'visit',
    isBlind
      ? { outcome, reason: visit.class, detail: visit.notice ?? '' }
      : { outcome: 'seen', reason: '', detail: '' },
    visit.native,
  );
}
