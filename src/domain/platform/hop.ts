import type { RuleRef } from '../coverage.ts';
import type { VisitClass } from './visit.ts';

/**
 * Where an answer came from beside where it was asked for.
 *
 * - `here`: from there. `same-post`: from another form of the post's address. `led-on`: a link that is made to lead on did.
 * - `login`: from a page to log in, or the feed that guests are sent to. `captcha`: from one that asks whether somebody is
 *   human. `consent`: from one that asks for consent first.
 * - `missing`: from the page of a site for what is not there. `home`: from its front page. `other-post`: from another post.
 * - `unknown`: from somewhere else, which may be the post under a new address or not.
 */
export type HopKind =
  | 'here'
  | 'same-post'
  | 'led-on'
  | 'login'
  | 'captcha'
  | 'consent'
  | 'missing'
  | 'home'
  | 'other-post'
  | 'unknown';

/** What it means that one address answered and not the one that was asked, and the rule that says so. */
export type Hop = { readonly kind: HopKind; readonly rule: RuleRef };

/** Walls that stood in the place of the post: whatever they say, nobody was shown anything. */
export const WALL_HOPS: Readonly<Partial<Record<HopKind, VisitClass>>> = {
  login: 'login-wall',
  captcha: 'captcha',
  consent: 'no-permission',
};

/** Other pages that answered in the place of the post; a page that says why says more. */
export const AWAY_HOPS: Readonly<Partial<Record<HopKind, VisitClass>>> = {
  missing: 'redirected',
  home: 'redirected',
  'other-post': 'redirected',
};
