import type { PictureRelation, RelationGrounds } from '../../domain/index.ts';
import { nearestView } from './candidates.ts';
import { judge } from './judge.ts';
import { measure, type Measures } from './measures.ts';
import type { Prepared, Preparing } from './prepare.ts';

/** Name and version of this comparison; relations that it made are kept under it. */
export const METHOD = 'features/1';

/** Below this PDQ quality there is too little in a picture to tell it from others. */
const LEAST_QUALITY = 8;

/** How a copy relates to an original. Says `cannot-be-judged` where one was not decoded or shows next to nothing. */
export function relate(original: Preparing, copy: Preparing): PictureRelation {
  if (!isJudgeable(original) || !isJudgeable(copy)) return bare('cannot-be-judged', NOTHING);
  const nearest = nearestView(original, copy);
  const measures = measure(original, copy, nearest);
  if (!measures) return bare('different', { ...NOTHING, distance: nearest.distance });
  const { kind, edits } = judge(original, copy, measures);
  const because = groundsOf(measures);
  if (kind === 'different') return bare(kind, because);
  const { kept, place, map, patches } = measures;
  return {
    kind,
    edits,
    confidence: confidenceOf(measures),
    because,
    kept,
    place,
    transform: map,
    changed: patches.map(({ box }) => box),
  };
}

const NOTHING: RelationGrounds = {
  inliers: 0,
  matched: 0,
  correlation: null,
  agreeing: null,
  distance: null,
};

function isJudgeable(picture: Preparing): picture is Prepared {
  return picture.ok && picture.quality >= LEAST_QUALITY;
}

function bare(kind: 'different' | 'cannot-be-judged', because: RelationGrounds): PictureRelation {
  const confidence = kind === 'different' ? 0.95 : 1;
  return { kind, edits: [], confidence, because, kept: null, place: null, transform: null, changed: [] };
}

function groundsOf({ overlay, nearest }: Measures): RelationGrounds {
  return {
    inliers: overlay.inliers,
    matched: overlay.matched,
    correlation: overlay.cells.correlation,
    agreeing: overlay.tally.share,
    distance: nearest.distance,
  };
}

function confidenceOf({ overlay }: Measures): number {
  return Math.min(0.99, overlay.tally.share * (1 - Math.exp(-(overlay.inliers + 3) / 6)));
}
