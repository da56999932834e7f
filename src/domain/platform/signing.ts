import type { PostId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** An editor's word that the text of a private person's post may be shown: it is of public interest, and how. */
export type Signing = {
  readonly postId: PostId;
  readonly because: string;
  readonly by: string;
  readonly at: Instant;
};
