import {
  areaOf,
  HOUR,
  type PictureEdit,
  type PictureRelation,
  type PictureSighting,
  type SightingShows,
} from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Words } from '../words/words.ts';
import { glyph, type Shape } from './glyph.ts';
import { html, type Html } from './html.ts';

/** The shape of what a sighting shows: the fuller the shape, the more of the picture. */
export const SHOWN_SHAPE: { readonly [Shows in SightingShows]: Shape } = {
  whole: 'covered',
  cropped: 'cropped',
  altered: 'altered',
  'another-frame': 'frame',
  'other-time': 'silent',
  'may-be': 'unseen',
};

/** Shape and words of what a sighting shows. */
export function showsMark({ words }: Reader, shows: SightingShows): Html {
  return html`<span class="shows">${glyph(SHOWN_SHAPE[shows])} <b>${words.likeness.shows[shows]}</b></span>`;
}

/** How a sighting relates to its original; of one at another time, how far apart the clocks are and not what it looks like. */
export function sightingText(
  words: Words,
  { relation, clocksApart }: Pick<PictureSighting, 'relation' | 'clocksApart'>,
): string {
  if (clocksApart === null) return relationText(words, relation);
  const { likeness, join, percent } = words;
  return [hoursApart(words, clocksApart), likeness.grounds.confidence(percent(relation.confidence))].join(
    join,
  );
}

/** How far apart the clocks of two pictures are, in words. */
export const hoursApart = ({ likeness }: Words, clocksApart: number): string =>
  likeness.clocksApart(Math.floor(clocksApart / HOUR));

/** How a copy relates to its original: the kind, every edit found, and how sure that is. */
function relationText({ likeness, join, percent }: Words, relation: PictureRelation): string {
  const edits = relation.edits.filter((edit) => (edit as string) !== relation.kind);
  return [
    likeness.relation[relation.kind],
    ...edits.map((edit) => likeness.edit[edit]),
    likeness.grounds.confidence(percent(relation.confidence)),
  ].join(join);
}

/** Edits of the file, not of what it shows. */
const OF_FILE: ReadonlySet<PictureEdit> = new Set(['recompressed', 'resized']);

/** What was done to what a copy shows, every edit: "cropped, mirrored". */
export function editsText({ likeness, join }: Words, { edits }: PictureRelation): string {
  const shown = edits.filter((edit) => !OF_FILE.has(edit));
  return shown.map((edit) => likeness.edit[edit]).join(join);
}

/** The numbers a relation rests on, those that were taken; each a phrase. */
export function groundsOf(
  { likeness, percent, picture }: Words,
  relation: PictureRelation,
): readonly string[] {
  const { inliers, matched, correlation, agreeing, distance } = relation.because;
  const { grounds } = likeness;
  const said = [
    matched === 0 ? null : grounds.inliers(inliers, matched),
    correlation === null ? null : grounds.correlation(correlation.toFixed(2)),
    agreeing === null ? null : grounds.agreeing(percent(agreeing)),
    distance === null ? null : grounds.distance(distance),
    relation.kept === null ? null : grounds.kept(percent(areaOf(relation.kept))),
    relation.changed.length === 0 ? null : picture.changedBoxes(relation.changed.length),
  ];
  return said.filter((one) => one !== null);
}

/** Bits of 256 beyond which two fingerprints alone are no match, as PDQ advises. */
const NEAR_PRINT = 31;

/** In words what decided, where features did, and what the fingerprint alone would have said. */
export function decidedBy({ likeness }: Words, { because }: PictureRelation): readonly string[] {
  const { grounds } = likeness;
  if (because.inliers === 0) return [];
  const isFar = because.distance !== null && because.distance > NEAR_PRINT;
  return [grounds.byFeatures, ...(isFar ? [grounds.farPrint(NEAR_PRINT)] : [])];
}
