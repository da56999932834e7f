import type { ListStay, RuleRef } from '../../domain/index.ts';

/** What the rules of leaving look at. */
export type ExitEvidence = {
  readonly lastRank: number;
  readonly highRank: number;
  /** Whether a readable look without the title followed. */
  readonly left: boolean;
  /** Milliseconds from the last look that saw it to the first that did not. */
  readonly gap: number;
  /** The largest gap between neighbouring looks that counts as near. */
  readonly near: number;
  /** Length of the list when it was gone, as a part of its length before. */
  readonly lengthLeft: number;
};

/** A list that was shorter than this part of itself when the title was gone may have lost its end and not the title. */
export const LEAST_LENGTH_LEFT = 0.8;

export type ExitRule = RuleRef & {
  readonly exit: ListStay['exit'];
  readonly because: string;
  readonly applies: (evidence: ExitEvidence) => boolean;
};

/** In order. Words on the right are printed on the Method page. */
export const EXIT_RULES: readonly ExitRule[] = [
  {
    id: 'exit/there-to-the-end',
    version: 1,
    exit: 'there-to-the-end',
    because: 'No readable look without the title followed.',
    applies: (e) => !e.left,
  },
  {
    id: 'exit/sank',
    version: 1,
    exit: 'sank',
    because: 'Its last rank was not among the highest fifth: titles leave a list from below.',
    applies: (e) => e.lastRank > e.highRank,
  },
  {
    id: 'exit/list-cut-short',
    version: 1,
    exit: 'could-not-tell',
    because: 'When the title was gone the list itself was shorter by more than a fifth.',
    applies: (e) => e.lengthLeft < LEAST_LENGTH_LEFT,
  },
  {
    id: 'exit/looks-too-far',
    version: 1,
    exit: 'could-not-tell',
    because:
      'Too long between the last look with the title and the first without: it may have sunk in between.',
    applies: (e) => e.gap > e.near,
  },
  {
    id: 'exit/abrupt',
    version: 1,
    exit: 'abrupt',
    because:
      'It stood among the highest fifth and was gone at the next look: a candidate, and no proof of anything.',
    applies: () => true,
  },
];
