import type { ListStay, RuleRef } from '../../domain/index.ts';

/** What the rules of leaving look at: the last look with the title, and the first readable one without. */
export type ExitEvidence = {
  readonly lastRank: number;
  /** The last rank of the highest fifth. */
  readonly highRank: number;
  /** How many titles the list had at the last look with it. */
  readonly length: number;
  /** Whether a readable look without the title followed. */
  readonly left: boolean;
  /** Milliseconds from the last look that saw it to the first that did not; a list that stood still was not looked at. */
  readonly gap: number;
  /** The largest gap that counts as near, from the list's own rhythm. */
  readonly near: number;
  /** Titles that the list had more or fewer when it was gone. */
  readonly lengthChange: number;
  /** Part of the other titles that was gone with it, 0–1. */
  readonly othersGone: number;
  /** A new title stood at its rank, and those beside it kept theirs. */
  readonly wasReplaced: boolean;
  /** Ranks that it lost over its last two moves, both downwards; 0 otherwise. */
  readonly fallen: number;
  /** It was on the list again within the next looks. */
  readonly cameBack: boolean;
};

/** Of a shorter list the highest fifth is a rank or none. */
export const LEAST_LENGTH = 10;
/** A list of which more than this part went at one look was set anew, or is another list. */
export const MOST_GONE = 0.4;

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
    id: 'exit/list-too-short',
    version: 1,
    exit: 'could-not-tell',
    because: 'The list had fewer than ten titles: on it nearly every rank is high, and low.',
    applies: (e) => e.length < LEAST_LENGTH,
  },
  {
    id: 'exit/sank',
    version: 2,
    exit: 'sank',
    because: 'Its last rank was not among the highest fifth: titles leave a list from below.',
    applies: (e) => e.lastRank > e.highRank,
  },
  {
    id: 'exit/pinned',
    version: 1,
    exit: 'could-not-tell',
    because: 'It stood above the first rank: a pinned place, which is filled and emptied by hand.',
    applies: (e) => e.lastRank < 1,
  },
  {
    id: 'exit/length-changed',
    version: 1,
    exit: 'could-not-tell',
    because:
      'When the title was gone the list had another length: it may have been cut, filled or read otherwise.',
    applies: (e) => e.lengthChange !== 0,
  },
  {
    id: 'exit/looks-too-far',
    version: 2,
    exit: 'could-not-tell',
    because:
      'Too long between the last look with the title and the first without, by the rhythm of the looks and of this list: it may have sunk in between.',
    applies: (e) => e.gap > e.near,
  },
  {
    id: 'exit/list-replaced',
    version: 1,
    exit: 'could-not-tell',
    because:
      'More than four in ten of the other titles were gone with it: the list was set anew, or is another.',
    applies: (e) => e.othersGone > MOST_GONE,
  },
  {
    id: 'exit/replaced-in-place',
    version: 1,
    exit: 'could-not-tell',
    because:
      'A new title stood at its rank and those beside it kept theirs: it may have been reworded, or the rank is one that is filled by hand.',
    applies: (e) => e.wasReplaced,
  },
  {
    id: 'exit/was-falling',
    version: 1,
    exit: 'could-not-tell',
    because: 'It had lost half of the highest fifth or more over its last two moves: it was on its way down.',
    applies: (e) => e.fallen > 0 && e.fallen >= e.highRank / 2 && e.lastRank > e.highRank / 2,
  },
  {
    id: 'exit/came-back',
    version: 1,
    exit: 'could-not-tell',
    because:
      'It was there again within the next three looks: the look that lacked it may be of another copy of the list.',
    applies: (e) => e.cameBack,
  },
  {
    id: 'exit/abrupt',
    version: 2,
    exit: 'abrupt',
    because:
      'It stood among the highest fifth and was gone at the next look: a candidate, and no proof of anything.',
    applies: () => true,
  },
];
