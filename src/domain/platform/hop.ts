import type { RuleRef } from '../coverage.ts';

/**
 * Where an answer came from beside where it was asked for.
 *
 * - `here`: from there. `same-post`: from another form of the post's address. `led-on`: a link that is made to lead on did.
 * - `login`: from a page to log in. `missing`: from the page of a site for what is not there. `home`: from its front page.
 *   `other-post`: from another post.
 * - `unknown`: from somewhere else, which may be the post under a new address or not.
 */
export type HopKind =
  'here' | 'same-post' | 'led-on' | 'login' | 'missing' | 'home' | 'other-post' | 'unknown';

/** What it means that one address answered and not the one that was asked, and the rule that says so. */
export type Hop = { readonly kind: HopKind; readonly rule: RuleRef };
