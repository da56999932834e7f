import type { ProbeVerdictWord, RuleRef } from '../../domain/index.ts';
import type { ProbeEvidence } from './evidence.ts';

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type VerdictRule = RuleRef & {
  readonly verdict: ProbeVerdictWord;
  /** Stable code that says why. */
  readonly reason: (evidence: ProbeEvidence) => string;
  readonly because: string;
  readonly applies: (evidence: ProbeEvidence) => boolean;
};
