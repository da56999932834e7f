import { areaOf, HOUR, type PictureRelation, type RuleRef, type SightingShows } from '../../domain/index.ts';
import { isAltered } from './altering-edits.ts';
import { LONGEST_MOMENT } from './clocks-apart.ts';

/** Below this confidence a relation decides nothing: the picture is one that may be the released one, 0–1. */
export const LEAST_CONFIDENCE = 0.8;

/** Below this a relation says nothing at all: of drawn or crowded pictures many have some corner in common, 0–1. */
export const LEAST_SUSPICION = 0.5;

/** The smallest part of the original inside another picture that is still the whole of it, 0–1. */
export const WHOLE_PART = 0.95;

/** Everything the showing rules may look at. */
export type ShowingEvidence = {
  readonly relation: PictureRelation;
  /** Whether the copy is, for certain, the whole of another picture of the same release. */
  readonly isAnotherOne: boolean;
  /** Milliseconds by which clocks put the two apart; null where one of them has none. */
  readonly apart: number | null;
};

/** What a relation of two pictures says of the released one. The first rule that applies decides; a new meaning gets a new version. */
export type ShowingRule = RuleRef & {
  /** Null where the copy shows nothing of it. */
  readonly shows: SightingShows | null;
  readonly because: string;
  readonly applies: (evidence: ShowingEvidence) => boolean;
};

const isKind =
  (...kinds: readonly PictureRelation['kind'][]) =>
  ({ relation }: ShowingEvidence): boolean =>
    kinds.includes(relation.kind);

const isWithin = isKind('rephotographed', 'composed');

const isPart = ({ relation: { kind, edits } }: ShowingEvidence): boolean =>
  kind === 'cropped' || (kind === 'framed' && edits.includes('cropped'));

const isAsItWas = ({ relation }: ShowingEvidence): boolean => !isAltered(relation);

/** In order. Words on the right are printed on the Method page. */
export const SHOWING_RULES: readonly ShowingRule[] = [
  {
    id: 'showing/nothing',
    version: 1,
    shows: null,
    because: 'The two are different pictures, or one of them shows too little to be compared.',
    applies: isKind('different', 'cannot-be-judged'),
  },
  {
    id: 'showing/too-unsure',
    version: 1,
    shows: null,
    because: `The two were related with a confidence below ${LEAST_SUSPICION}, or told to be two frames of one moment with less than ${LEAST_CONFIDENCE}: another frame is not this picture anyway.`,
    applies: ({ relation: { kind, confidence } }) =>
      confidence < (kind === 'another-frame' ? LEAST_CONFIDENCE : LEAST_SUSPICION),
  },
  {
    id: 'showing/another-of-the-release',
    version: 1,
    shows: null,
    because: `The copy is another picture of the same release, and related to this one with a confidence below ${LEAST_CONFIDENCE}.`,
    applies: ({ relation, isAnotherOne }) => isAnotherOne && relation.confidence < LEAST_CONFIDENCE,
  },
  {
    id: 'showing/may-be',
    version: 1,
    shows: 'may-be',
    because: `The two were related with a confidence of ${LEAST_SUSPICION} or more and below ${LEAST_CONFIDENCE}: that decides nothing, and forbids to say “not shown”.`,
    applies: ({ relation }) => relation.confidence < LEAST_CONFIDENCE,
  },
  {
    id: 'showing/other-time',
    version: 1,
    shows: 'other-time',
    because: `The same place at another time: related as two frames of one moment, and the clocks of both pictures, cameras’ or read in them by people, are more than ${LONGEST_MOMENT / HOUR} hours apart.`,
    applies: (evidence) =>
      isKind('another-frame')(evidence) && evidence.apart !== null && evidence.apart > LONGEST_MOMENT,
  },
  {
    id: 'showing/another-frame',
    version: 1,
    shows: 'another-frame',
    because: 'Another picture of the same moment: it never counts as this one shown.',
    applies: isKind('another-frame'),
  },
  {
    id: 'showing/whole',
    version: 2,
    shows: 'whole',
    because: 'The same picture, in whatever size, proportion or file format, and not strongly blurred.',
    applies: (evidence) => isKind('same', 'resized')(evidence) && isAsItWas(evidence),
  },
  {
    id: 'showing/whole-in-a-border',
    version: 2,
    shows: 'whole',
    because:
      'The picture in a mere border, with nothing cut off, laid over it or changed in it: that counts as whole.',
    applies: (evidence) =>
      isKind('framed')(evidence) && !evidence.relation.edits.includes('cropped') && isAsItWas(evidence),
  },
  {
    id: 'showing/whole-within-another',
    version: 2,
    shows: 'whole',
    because: `At least ${WHOLE_PART * 100} % of the picture inside another, unchanged in itself: a screenshot, a photograph of it in whatever light, or beside others.`,
    applies: (evidence) => isWithin(evidence) && partOf(evidence) >= WHOLE_PART && isAsItWas(evidence),
  },
  {
    id: 'showing/part-within-another',
    version: 3,
    shows: 'cropped',
    because: `A part of the picture, less than ${WHOLE_PART * 100} %, inside another, unchanged in itself.`,
    applies: (evidence) =>
      isWithin(evidence) &&
      evidence.relation.kept !== null &&
      partOf(evidence) < WHOLE_PART &&
      isAsItWas(evidence),
  },
  {
    id: 'showing/cropped',
    version: 2,
    shows: 'cropped',
    because:
      'A part of the picture, tilted or not and otherwise unchanged; what was cut off is the rest of the box that was kept.',
    applies: (evidence) => isPart(evidence) && isAsItWas(evidence),
  },
  {
    id: 'showing/altered',
    version: 3,
    shows: 'altered',
    because:
      'Mirrored, turned, in other colours, strongly blurred, with something laid over it, the whole or a part of it, in a border or inside another picture too; or inside one that does not tell how much of it there is.',
    applies: () => true,
  },
];

/** Whether a relation says, for certain, that the copy is the whole of the original. */
export function isWholeForCertain(relation: PictureRelation): boolean {
  return showingRuleFor({ relation, isAnotherOne: false, apart: null }).shows === 'whole';
}

/** The rule that decides for a relation. */
export function showingRuleFor(evidence: ShowingEvidence): ShowingRule {
  const rule = SHOWING_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new Error('expected the last showing rule to apply to everything');
  return rule;
}

/** The part of the original that the copy shows, 0–1. */
function partOf({ relation: { kept } }: ShowingEvidence): number {
  return kept === null ? 0 : areaOf(kept);
}
