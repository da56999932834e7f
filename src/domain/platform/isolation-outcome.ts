import type { RuleRef } from '../coverage.ts';
import type { Search } from './probe.ts';
import type { IsolationRole } from './isolation.ts';

/**
 * How a search for some terms was answered. `shown`: with results; `notice`: a notice stands in their place; `limited`:
 * only authorised sources are searched, by the platform's own words; `withheld`: beside results it says that some are
 * withheld; `none`: there are none, and no notice says why.
 */
export const PART_ANSWERS = ['shown', 'notice', 'limited', 'withheld', 'none'] as const;
export type PartAnswer = (typeof PART_ANSWERS)[number];

/** One search of a step as it came out. */
export type StepSearch = {
  readonly role: IsolationRole;
  readonly query: string;
  /** Null: it was not made. */
  readonly search: Search | null;
  /** Whether a control came out as it must; null for the part, and for what was not made. */
  readonly passed: boolean | null;
  readonly reason: string;
};

/**
 * One step: a search for some of the terms between its controls. `counted`: all controls passed. `open`: not all of its
 * searches are made. `unanswered`: something failed on the way or could not be read, or it was broken off. `refused` and
 * `control-failed` end the isolation.
 */
export type IsolationStep = {
  readonly step: number;
  readonly terms: readonly string[];
  readonly state: 'counted' | 'open' | 'unanswered' | 'refused' | 'control-failed';
  readonly answer: PartAnswer | null;
  readonly searches: readonly StepSearch[];
};

export const ISOLATION_VERDICTS = [
  'combination',
  'single-term',
  'nothing-hidden',
  'could-not-tell',
  'not-finished',
] as const;
export type IsolationVerdict = (typeof ISOLATION_VERDICTS)[number];

/** Some of the terms, and every answer to the search for them that counts. */
export type IsolationPart = { readonly terms: readonly string[]; readonly answers: readonly PartAnswer[] };

/** What the steps so far come to, by a printed rule. */
export type IsolationOutcome = {
  readonly verdict: IsolationVerdict;
  readonly rule: RuleRef;
  /** Stable code; '' where the rule says it all. */
  readonly reason: string;
  /** The least combinations that are not shown as their parts are; none unless they were told. */
  readonly combinations: readonly (readonly string[])[];
  /** No other combination is needed to tell the answers; false also where there may be more. */
  readonly isAll: boolean;
  /** The platform's words, verbatim, where it gave any. */
  readonly notice: string | null;
  readonly parts: readonly IsolationPart[];
  /** Controls that must have results, each counted once however many steps it stood beside. */
  readonly mustFind: { readonly passed: number; readonly tried: number };
  /** Nonsense strings, which cannot show that a search misses what is there. */
  readonly nonsense: { readonly passed: number; readonly tried: number };
  /** 95 % upper bound on the share of searches that miss what is there; null where no control could have shown it. */
  readonly missBound: number | null;
  /** Searches that repeated one before them, and how many of these were answered otherwise. */
  readonly repeated: number;
  readonly changed: number;
  /** 95 % upper bound on the share of searches answered otherwise when repeated; null without repeats. */
  readonly changeBound: number | null;
  /** What else may be behind it: stable codes. */
  readonly causes: readonly string[];
};
