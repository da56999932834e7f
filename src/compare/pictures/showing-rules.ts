import type { Box, PictureRelation, RuleRef, SightingShows } from '../../domain/index.ts';

/** Below this confidence a relation decides nothing: the picture is one that may be the released one, 0–1. */
export const LEAST_CONFIDENCE = 0.8;

/** The smallest part of the original inside another picture that is still the whole of it, 0–1. */
export const WHOLE_PART = 0.95;

/** What a relation of two pictures says of the released one. The first rule that applies decides; a new meaning gets a new version. */
export type ShowingRule = RuleRef & {
  /** Null where the copy shows nothing of it. */
  readonly shows: SightingShows | null;
  readonly because: string;
  readonly applies: (relation: PictureRelation) => boolean;
};

const isKind =
  (...kinds: readonly PictureRelation['kind'][]) =>
  (relation: PictureRelation): boolean =>
    kinds.includes(relation.kind);

const isWithin = isKind('rephotographed', 'composed');

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
    id: 'showing/may-be',
    version: 1,
    shows: 'may-be',
    because: `The two were related with a confidence below ${LEAST_CONFIDENCE}: that decides nothing, and forbids to say “not shown”.`,
    applies: ({ confidence }) => confidence < LEAST_CONFIDENCE,
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
    version: 1,
    shows: 'whole',
    because: 'The same picture, in whatever size, proportion or file format.',
    applies: isKind('same', 'resized'),
  },
  {
    id: 'showing/whole-in-a-border',
    version: 1,
    shows: 'whole',
    because: 'The picture in a mere border, with nothing cut off or laid over it: that counts as whole.',
    applies: ({ kind, edits }) => kind === 'framed' && !edits.includes('cropped'),
  },
  {
    id: 'showing/whole-within-another',
    version: 1,
    shows: 'whole',
    because: `At least ${WHOLE_PART * 100} % of the picture inside another: a screenshot, a photograph of it, or beside others.`,
    applies: (relation) =>
      isWithin(relation) && relation.kept !== null && areaOf(relation.kept) >= WHOLE_PART,
  },
  {
    id: 'showing/part-within-another',
    version: 1,
    shows: 'cropped',
    because: `A part of the picture, less than ${WHOLE_PART * 100} %, inside another.`,
    applies: (relation) => isWithin(relation) && relation.kept !== null,
  },
  {
    id: 'showing/cropped',
    version: 1,
    shows: 'cropped',
    because: 'A part of the picture; what was cut off is the rest of the box that was kept.',
    applies: ({ kind, edits }) => kind === 'cropped' || (kind === 'framed' && edits.includes('cropped')),
  },
  {
    id: 'showing/altered',
    version: 1,
    shows: 'altered',
    because:
      'Mirrored, turned, in other colours, with something laid over it, or inside another picture that does not tell how much of it there is.',
    applies: () => true,
  },
];

/** The rule that decides for a relation. */
export function showingRuleFor(relation: PictureRelation): ShowingRule {
  const rule = SHOWING_RULES.find((one) => one.applies(relation));
  if (!rule) throw new Error('expected the last showing rule to apply to everything');
  return rule;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
