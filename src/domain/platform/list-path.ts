import type { ItemId, SourceId } from '../ids.ts';
import type { RuleRef } from '../coverage.ts';
import type { FirstSeen } from '../look.ts';
import type { Instant } from '../time.ts';

/** One look at a list that showed the title, at its rank (1 is the top). */
export type ListStep = { readonly at: Instant; readonly rank: number };

/** One unbroken stay of a title on a list, and how it ended. */
export type ListStay = {
  readonly itemId: ItemId;
  readonly sourceId: SourceId;
  readonly entered: FirstSeen;
  readonly steps: readonly ListStep[];
  readonly bestRank: number;
  readonly lastRank: number;
  readonly lastSeen: Instant;
  /** The first readable look after it without the title; null: it was there to the last look, or no look followed. */
  readonly firstNotSeen: Instant | null;
  /** Minutes on the list: at the least between looks that saw it; at the most between those that did not, null where one of these is missing. */
  readonly minutes: { readonly low: number; readonly high: number | null };
  /** How it went: sinking out, gone from a high rank between two near looks, or nobody can tell. */
  readonly exit: 'sank' | 'abrupt' | 'there-to-the-end' | 'could-not-tell';
  readonly rule: RuleRef;
};

/** How often titles leave a rank as abruptly as this one: an abrupt exit is a candidate, never proof. */
export type ExitBaseRate = {
  readonly sourceId: SourceId;
  /** Ranks from 1 to this one. */
  readonly topRank: number;
  readonly exits: number;
  readonly abrupt: number;
  /** Share with its 95 % interval (Wilson). */
  readonly share: { readonly value: number; readonly low: number; readonly high: number };
};

/** What two collectors of one list say at the same time. */
export type CollectorAgreement = {
  readonly a: SourceId;
  readonly b: SourceId;
  /** Pairs of looks near enough in time to compare, and how near at most, in milliseconds. */
  readonly pairs: number;
  readonly within: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly both: number;
  /** Titles over all compared looks: Jaccard, 0–1; null without pairs. */
  readonly jaccard: number | null;
  /** Median distance of ranks of titles that both show; null without any. */
  readonly rankDistance: number | null;
};
