import type { CoverageState, ReleaseCellState, RuleRef, SightingShows } from '../../domain/index.ts';

/** Everything the cell rules may look at. */
export type CellEvidence = {
  /** Whether the source released the pictures itself; of a vantage, whether all its sources did. */
  readonly released: boolean;
  /** Whether the bytes of the released picture are held, and whether there is enough in them to be known again. */
  readonly held: boolean;
  readonly recognisable: boolean;
  /** The fullest that any sighting shows; null where none does. */
  readonly shows: Exclude<SightingShows, 'may-be' | 'other-time'> | null;
  /** Whether a picture of the same place was seen that clocks put at another time. */
  readonly otherTime: boolean;
  /** Whether every sighting of that kind lies before the release. */
  readonly onlyBefore: boolean;
  /** Different pictures from here that were compared with it. */
  readonly compared: number;
  /** What coverage says: whether the source could have shown it to us, and was looked at throughout. */
  readonly coverage: { readonly state: CoverageState; readonly reason: string };
};

/** A named rule: the first that applies decides. A new meaning gets a new version. */
export type CellRule = RuleRef & {
  readonly state: ReleaseCellState;
  readonly reason: (evidence: CellEvidence) => string;
  readonly because: string;
  readonly applies: (evidence: CellEvidence) => boolean;
};

const shown = ({ onlyBefore }: CellEvidence): string => (onlyBefore ? 'before-release' : 'shown');

/** In order. Words on the right are printed on the Method page. */
export const CELL_RULES: readonly CellRule[] = [
  {
    id: 'cell/released-here',
    version: 1,
    state: 'shown-whole',
    reason: () => 'released-here',
    because: 'The source released the picture itself: it stands in no count of who showed it.',
    applies: (e) => e.released,
  },
  {
    id: 'cell/original-not-held',
    version: 1,
    state: 'unseen',
    reason: () => 'original-not-held',
    because: 'The bytes of the released picture are not held: we would not know it if we saw it.',
    applies: (e) => !e.held,
  },
  {
    id: 'cell/original-not-judged',
    version: 1,
    state: 'unseen',
    reason: () => 'original-not-judged',
    because: 'The released picture cannot be read or is too plain to be told from others.',
    applies: (e) => !e.recognisable && e.shows === null,
  },
  {
    id: 'cell/shown-whole',
    version: 1,
    state: 'shown-whole',
    reason: shown,
    because: 'At least one item shows the whole picture.',
    applies: (e) => e.shows === 'whole',
  },
  {
    id: 'cell/cropped',
    version: 1,
    state: 'cropped',
    reason: shown,
    because: 'At least one item shows a part of the picture, and none the whole.',
    applies: (e) => e.shows === 'cropped',
  },
  {
    id: 'cell/altered',
    version: 1,
    state: 'altered',
    reason: shown,
    because: 'At least one item shows the picture altered, and none shows it whole or cropped as it was.',
    applies: (e) => e.shows === 'altered',
  },
  {
    id: 'cell/another-frame',
    version: 1,
    state: 'another-frame',
    reason: ({ coverage }) => (coverage.state === 'silent' ? 'this-one-not-found' : coverage.reason),
    because:
      'Another picture of the same moment was shown, and this one was not seen. Whether it could have been is said in the reason.',
    applies: (e) => e.shows === 'another-frame',
  },
  {
    id: 'cell/other-time',
    version: 1,
    state: 'not-shown',
    reason: () => 'other-time',
    because:
      'Pages and pictures were read throughout, from the release on, and none of the pictures compared is this one; one shows the same place at another time, for the clocks of the two are too far apart.',
    applies: (e) => e.coverage.state === 'silent' && e.otherTime,
  },
  {
    id: 'cell/no-picture-of-the-story',
    version: 2,
    state: 'no-picture',
    reason: () => 'no-picture-of-the-story',
    because:
      'Pages and pictures were read throughout, from the release on, and none of the pictures was of the same story or like this one: there was none to compare.',
    applies: (e) => e.coverage.state === 'silent' && e.compared === 0,
  },
  {
    id: 'cell/not-shown',
    version: 2,
    state: 'not-shown',
    reason: () => 'not-found',
    because:
      'Pages and pictures were read throughout, from the release on, and none of the pictures compared, one at least, is this one.',
    applies: (e) => e.coverage.state === 'silent',
  },
  {
    id: 'cell/unseen',
    version: 1,
    state: 'unseen',
    reason: ({ coverage }) => coverage.reason,
    because: 'We could not look well enough to say that it was not shown.',
    applies: () => true,
  },
];

/** The rule that decides for a cell. */
export function cellRuleFor(evidence: CellEvidence): CellRule {
  const rule = CELL_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new Error('expected the last cell rule to apply to everything');
  return rule;
}
