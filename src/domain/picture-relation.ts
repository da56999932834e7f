/**
 * How a copy (a picture sighted somewhere) relates to an original (a picture of a release). The words are closed
 * vocabularies, as those of `vocabulary.ts`: a new meaning gets a new word.
 */

/**
 * The leading relation. `resized` is every other size, file format or proportion; `composed` stands beside others in
 * one picture; `another-frame` is another picture of the same moment; `cannot-be-judged` is said where one of the two
 * shows too little (a plain field) or could not be read. It says what the pictures show and nothing of time: two
 * photographs of one place on two days may look like one moment.
 */
export const PICTURE_RELATIONS = [
  'same',
  'resized',
  'cropped',
  'mirrored',
  'rotated',
  'recoloured',
  'overlaid',
  'framed',
  'rephotographed',
  'composed',
  'another-frame',
  'different',
  'cannot-be-judged',
] as const;
export type PictureRelationKind = (typeof PICTURE_RELATIONS)[number];

/** What was done to a copy. Edits stack: a relation lists every one that was found, the leading one first. */
export const PICTURE_EDITS = [
  'recompressed',
  'resized',
  'stretched',
  'cropped',
  'mirrored',
  'turned-90',
  'turned-180',
  'turned-270',
  'tilted',
  'in-perspective',
  'brightness',
  'contrast',
  'gamma',
  'greyscale',
  'recoloured',
  'blurred',
  'sharpened',
  'noisy',
  'banner',
  'logo',
  'covered',
  'border',
  'interface-around',
  'beside-others',
] as const;
export type PictureEdit = (typeof PICTURE_EDITS)[number];

/** A box in fractions of a picture's sides: left and top 0, right and bottom 1. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The part of a picture that a box takes, 0–1; nothing where its sides are crossed. */
export function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/**
 * An affine map from the original to the copy, both in fractions of their sides:
 * x' = a·x + b·y + c and y' = d·x + e·y + f. The order is [a, b, c, d, e, f].
 */
export type Affine = readonly [number, number, number, number, number, number];

/** The numbers a relation rests on. Null where that step was not taken or not needed. */
export type RelationGrounds = {
  /** Local features of both that agree with one affine map, and of how many that looked alike. */
  readonly inliers: number;
  readonly matched: number;
  /** Normalised cross-correlation of the brightness laid one over the other, −1 to 1: the median over cells. */
  readonly correlation: number | null;
  /** Share of the cells compared that agree, 0–1. */
  readonly agreeing: number | null;
  /** Bits of 256 in which the PDQ fingerprints differ, the nearest of the eight turned and mirrored ones. */
  readonly distance: number | null;
};

/** How a copy relates to an original. */
export type PictureRelation = {
  readonly kind: PictureRelationKind;
  readonly edits: readonly PictureEdit[];
  /** 0–1, for the kind said: of a hundred relations said with 0.9 about ninety are right. */
  readonly confidence: number;
  readonly because: RelationGrounds;
  /** The part of the original that the copy shows; what was cut off is the rest. Null where nothing is known. */
  readonly kept: Box | null;
  /** Where in the copy the original lies. Null where nothing is known. */
  readonly place: Box | null;
  readonly transform: Affine | null;
  /** Boxes in the original over which something was laid, or, of another frame, in which something moved. */
  readonly changed: readonly Box[];
};
