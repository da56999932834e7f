import { makeId, sha256, type IsolationId, type ProbeId, type SearchId, type Sha256 } from '../ids.ts';
import type { SourceId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { PlatformId } from './post.ts';
import type { ControlKind } from './probe.ts';

/** What a search of an isolation is there for: some of the terms, or a control beside them. */
export type IsolationRole = 'part' | Exclude<ControlKind, 'elsewhere'>;

/** One search of every step; of `part` the query is the step's. */
export type IsolationSlot = { readonly role: IsolationRole; readonly query: string };

/**
 * On paper: how it would be found out which terms of a query are not shown together. It is consented to as it stands, so
 * everything that decides what is searched, how often and where belongs to it.
 */
export type IsolationPlan = {
  readonly id: IsolationId;
  /** SHA-256 of all the rest, and of the probe as it was written. */
  readonly hash: Sha256;
  readonly probeId: ProbeId;
  readonly sourceId: SourceId;
  readonly platform: PlatformId;
  /** A person searches and saves the pages; nothing of ours can search there. */
  readonly byHand: boolean;
  /** The query it is about, as the probe has it. */
  readonly query: string;
  /** Its terms in order; searches join some of them with a space. */
  readonly terms: readonly string[];
  /** The searches of a step in order; where the part stands its query is ''. */
  readonly slots: readonly IsolationSlot[];
  /** Times that every part is searched; all answers must be alike. */
  readonly repeats: number;
  /** Steps that may be made again because nothing came or nothing could be read. */
  readonly spare: number;
  /** Combinations after which it stops looking for further ones. */
  readonly combinations: number;
  readonly mostSteps: number;
  readonly mostSearches: number;
  readonly searchesPerDay: number;
  /** Days that `mostSearches` take on this platform. */
  readonly mostDays: number;
};

/** The plan with its id and hash. `written` is the probe as observatory.yaml has it: whatever changes there is another plan. */
export function makePlan(plan: Omit<IsolationPlan, 'id' | 'hash'>, written: string): IsolationPlan {
  const hash = sha256(JSON.stringify([plan, written]));
  return { ...plan, id: makeId('isolation', hash), hash };
}

/** A person's word that a plan may be carried out: exactly that one. */
export type IsolationConsent = {
  readonly isolationId: IsolationId;
  readonly hash: Sha256;
  readonly by: string;
  readonly because: string;
  readonly at: Instant;
  /** When it was taken back; null: it stands. */
  readonly withdrawn: Instant | null;
};

/** What a search was made for. Of searches that others made it is not known, and every probe may read them. */
export type SearchPurpose = {
  readonly searchId: SearchId;
  readonly probeId: ProbeId;
  readonly isolation: {
    readonly id: IsolationId;
    /** From 0. */
    readonly step: number;
    /** Place in the step, from 0. */
    readonly slot: number;
  } | null;
};
