import type { ProbeId } from '../ids.ts';
import type { PlatformId } from './post.ts';

/** What a curve shows. `any`: the share still visible; `violation`: the share that went with such a notice, other ends beside it. */
export const COUNTED = ['any', 'violation'] as const;
export type Counted = (typeof COUNTED)[number];

/** `table`: posts that were found gone, which tell how fast and never how many. */
export const COHORTS = ['watched', 'table'] as const;
export type Cohort = (typeof COHORTS)[number];

/** Why a post stands in no curve: stable codes. */
export const LEFT_OUT = [
  'posted-unknown',
  'posted-only-to-the-day',
  'gone-before-watching',
  'never-watched-again',
  'impossible-times',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** The share at an age: from `low` to `high` by the estimate itself, with its 95 % band around. */
export type CurvePoint = {
  readonly hours: number;
  readonly low: number;
  readonly high: number;
  readonly bandLow: number;
  readonly bandHigh: number;
};

/** What the curve rests on at an age: each post stands in one of these, or has not come into sight yet. */
export type RiskLine = {
  readonly hours: number;
  /** Known to be visible at this age or later. */
  readonly visible: number;
  /** Gone by this age; beside a curve of notices, with one. */
  readonly gone: number;
  /** Beside a curve of notices: gone by this age without one. */
  readonly otherwise: number;
  /** It went somewhere around this age: before or after, nobody knows. */
  readonly between: number;
  /** Last seen before this age, and not watched on. */
  readonly lost: number;
  /** Its watching began at this age or later. */
  readonly later: number;
};

/** How many posts are still visible at which age, for one platform, one way of watching and one kind of event. */
export type Curve = {
  readonly platform: PlatformId;
  readonly cohort: Cohort;
  readonly counts: Counted;
  readonly method: 'turnbull' | 'kaplan-meier' | 'turnbull-causes' | 'aalen-johansen';
  readonly posts: number;
  /** Of these, how many stand in the curve, and how many of them went. */
  readonly drawn: number;
  readonly events: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** Posts first visited later than `lateAfter` hours after they were posted. */
  readonly late: number;
  readonly lateAfter: number;
  /** Hours after posting from which on the curve speaks; everything is given that a post was visible then. */
  readonly since: number;
  readonly points: readonly CurvePoint[];
  readonly risk: readonly RiskLine[];
  /** Of fewer posts than these no curve is drawn. */
  readonly least: number;
};

/** Whether groups went at different ages. */
export type TimesCompared = {
  readonly test: 'interval-score' | 'log-rank';
  readonly chiSquared: number;
  readonly df: number;
  /** Of the permutations where times are intervals; by chi-squared where they are exact. */
  readonly p: number;
};

/** Whether groups of watched posts went at different ages. */
export type GroupComparison = TimesCompared & {
  readonly platform: PlatformId;
  readonly by: 'author-kind';
  readonly groups: readonly { readonly group: string; readonly posts: number; readonly gone: number }[];
};

type Odds = { readonly value: number; readonly low: number; readonly high: number };

/** Posts about what a probe searches for, beside controls: other posts of the same authors, and those that a person named. */
export type MatchedAuthors = {
  readonly platform: PlatformId;
  readonly probeId: ProbeId;
  /** Authors, or posts with named controls, of whom both kinds of posts were watched. */
  readonly authors: number;
  readonly about: { readonly posts: number; readonly gone: number };
  readonly others: { readonly posts: number; readonly gone: number };
  /** Of the others, those that observatory.yaml names as controls. */
  readonly named: number;
  /** Watched posts of these authors that are in no comparison: gone at the first visit, or of words that are not held. */
  readonly leftOut: { readonly unseen: number; readonly unread: number };
  /** The common odds ratio (Mantel–Haenszel) with its 95 % interval; null where no author's posts tell. */
  readonly oddsRatio: Odds | null;
  /** The odds ratio of posts that went with controls that stayed, by conditional logistic regression; `sets`: those that tell. */
  readonly matched: (Odds & { readonly sets: number; readonly p: number }) | null;
  /** Whether those about it went at other ages than the rest of their strata; null where ages are not known or nothing went. */
  readonly times: (TimesCompared & { readonly posts: number }) | null;
};

/** All that the visits to one platform's posts say of when they went. */
export type PlatformCurves = {
  readonly platform: PlatformId;
  readonly curves: readonly Curve[];
  readonly comparisons: readonly GroupComparison[];
  readonly matched: readonly MatchedAuthors[];
};
