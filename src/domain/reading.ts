import type { ItemDraft } from './item.ts';
import type { LookKind } from './look.ts';
import type { PlatformReading } from './platform/reading.ts';
import type { Span } from './time.ts';
import type { LookOutcome } from './vocabulary.ts';

/** An item a reader found in a capture, at its rank where the list has ranks (1 is the top). */
export type Find = { readonly item: ItemDraft; readonly rank: number | null };

/** One look as a reader understood it. */
export type LookDraft = {
  /** Which part of the source it belongs to (`parts` in observatory.yaml); null when the source has no parts. */
  readonly part: string | null;
  readonly kind: LookKind;
  readonly subject: string;
  readonly span: Span;
  readonly outcome: LookOutcome;
  readonly reason: string;
  readonly detail: string;
  readonly finds: readonly Find[];
};

/** A set of pictures one source published together. */
export type ReleaseDraft = {
  readonly title: string;
  readonly address: string;
  /** When it was published, as claimed; the clock of absence starts here. */
  readonly published: ItemDraft['published'];
  /** In page order; what order means is for `pictures/` to say. */
  readonly pictures: ItemDraft['pictures'];
};

/** What one capture holds, or the reason there is nothing. Bad input is a look with its outcome, never an exception. */
export type Reading = {
  readonly looks: readonly LookDraft[];
  readonly releases: readonly ReleaseDraft[];
  /** What to fetch next because this capture names it. */
  readonly follow: readonly {
    readonly address: string;
    readonly as: 'page' | 'picture' | 'video' | 'list';
  }[];
  /** What a platform's capture holds beside looks; absent for everything else. */
  readonly platform?: PlatformReading;
};
