import { areaOf, type PictureEdit, type PictureRelationKind } from '../../domain/index.ts';
import { detailEdits } from './detail.ts';
import { geometryEdits, geometryOf, isCropped, LEAST_TILT, type Geometry } from './geometry-edits.ts';
import { localChange, type LocalChange } from './local-change.ts';
import type { Measures } from './measures.ts';
import { follow } from './moved.ts';
import type { Overlay } from './overlay.ts';
import { overlayEdits } from './overlay-edits.ts';
import { isPanned } from './pan.ts';
import type { Prepared } from './prepare.ts';
import { toneEdits } from './tones.ts';

export type Judgement = {
  readonly kind: PictureRelationKind;
  readonly edits: readonly PictureEdit[];
  /** Whether what changed could as well be explained otherwise. */
  readonly isUnsure: boolean;
};

/** Fewer cells that agree prove nothing. */
const LEAST_CELLS = 16;
/** Whether one picture shows the other at all. */
const COPY_SHARE = 0.62;
/** Of the median cell. Copies reach 0.9 nearly always; what agrees by chance stays below 0.6. */
const LEAST_CORRELATION = 0.6;
const HIGH_CORRELATION = 0.8;
const NEAR_WHOLE = 0.8;
/** A smaller part of a picture that few features hold in place may stand in any other: a corner of sky, a strip of wall. */
const LEAST_PART = 0.3;
/** Another frame: enough in common in the same place and size, and something that moved. */
const FRAME_SHARE = 0.3;

/** Names what the measures show, by rules in this order. */
export function judge(original: Prepared, copy: Prepared, measures: Measures): Judgement {
  const geometry = geometryOf(measures.overlay.map);
  if (!isFound(measures)) return isFrame(measures, geometry) ? frame() : different();
  if (isPanned(copy, measures, geometry)) return frame();
  if (isFrame(measures, geometry) && isElsewhere(measures)) return frame();
  const laid = overlayEdits(measures.patches);
  const shapeless = measures.patches.length > 0 && laid.length === 0;
  const change = localChange(measures);
  const isLocal = change === 'faded' || change === 'replaced';
  if ((shapeless || hasMoved(measures, geometry)) && !isLocal && isFrame(measures, geometry)) return frame();
  const spotted = (measures.changes?.length ?? 0) > measures.patches.length;
  if (spotted && !isLocal && laid.length === 0 && !measures.surrounding && isFrame(measures, geometry))
    return { ...frame(), isUnsure: true };
  const covered = spotted || (shapeless && isLocal);
  const edits = editsOf(original, copy, {
    measures,
    geometry,
    laid: covered ? [...new Set<PictureEdit>([...laid, 'covered'])] : laid,
  });
  return {
    kind: leading(edits, measures),
    edits,
    isUnsure: covered && laid.length === 0 && !isSure(measures, change),
  };
}

/** Fine steps that are gone over some cells were covered; a retouch and a thing that moved look alike. */
const SURELY_FADED = 4;

function isSure({ changes }: Measures, change: LocalChange): boolean {
  return change === 'faded' && (changes ?? []).some(({ cells }) => cells >= SURELY_FADED);
}

function frame(): Judgement {
  return { kind: 'another-frame', edits: [], isUnsure: false };
}

function different(): Judgement {
  return { kind: 'different', edits: [], isUnsure: false };
}

/** What fewer points hold has to agree in nearly all cells. */
const LEAST_INLIERS = 20;
/** Of 888 edited copies of 222 pictures in none a smaller share agreed; of like blocks or windows .05 to .1 do by chance. */
const LEAST_AGREED = 0.2;

function isHeld(overlay: Overlay): boolean {
  return overlay.inliers >= LEAST_INLIERS && isAgreed(overlay);
}

/** Whether enough of the points that look alike agree on one map. */
function isAgreed({ inliers, matched }: Overlay): boolean {
  return inliers >= LEAST_AGREED * matched;
}

function isFound({ overlay, nearest, kept }: Measures): boolean {
  const { tally, inliers, cells } = overlay;
  if (tally.agreeing < LEAST_CELLS || tally.share < COPY_SHARE || cells.correlation < LEAST_CORRELATION)
    return false;
  if (isHeld(overlay)) return true;
  return (
    cells.correlation >= HIGH_CORRELATION &&
    tally.share >= NEAR_WHOLE &&
    (nearest.distance < 64 || (inliers > 0 && isAgreed(overlay) && areaOf(kept) >= LEAST_PART))
  );
}

function isFrame({ overlay, kept }: Measures, geometry: Geometry): boolean {
  const scale = Math.sqrt(Math.abs(overlay.map[0] * overlay.map[4] - overlay.map[1] * overlay.map[3]));
  const upright = !geometry.mirrored && geometry.quarters === 0 && Math.abs(geometry.tilt) < 8;
  const alike = scale > 0.66 && scale < 1.5 && areaOf(kept) > 0.4;
  return upright && alike && isHeld(overlay) && overlay.tally.share >= FRAME_SHARE;
}

/** Of the cells rich in detail; JPEG stays below. A tilt, which is laid over less exactly, asks more. */
const LEAST_MOVED = 0.065;
const LEAST_MOVED_TILTED = 0.15;
/** Detail much stronger or softer than the original's is noise or blur, which hide what moves: nothing is said then. */
const NOISY = 1.1;
const SOFT = 0.72;

function hasMoved({ detail, tones, surrounding, changes }: Measures, { tilt }: Geometry): boolean {
  if (!detail || surrounding !== null || changes?.length === 0) return false;
  const strength = detail.strength / Math.max(0.2, tones.gain);
  if (strength > NOISY || strength < SOFT) return false;
  return detail.moved > (Math.abs(tilt) >= LEAST_TILT ? LEAST_MOVED_TILTED : LEAST_MOVED);
}

/** So many parts of what changed, and this share of them, stand in the copy one step away; after doctoring at most two. */
const LEAST_FOLLOWED = 4;
const LEAST_FOLLOWED_SHARE = 0.1;

/** What the original shows where the copy differs is still there, elsewhere: nothing was laid over it, it moved. */
function isElsewhere({ overlay, patches, changes, surrounding }: Measures): boolean {
  if (surrounding !== null && surrounding !== 'border') return false;
  const { sought, found } = follow(overlay.aligned, overlay.cells, changes ?? patches);
  return found >= LEAST_FOLLOWED && found >= LEAST_FOLLOWED_SHARE * sought;
}

type Found = {
  readonly measures: Measures;
  readonly geometry: Geometry;
  readonly laid: readonly PictureEdit[];
};

function editsOf(original: Prepared, copy: Prepared, { measures, geometry, laid }: Found): PictureEdit[] {
  const tilted = Math.abs(geometry.tilt) >= LEAST_TILT;
  const surrounding = tilted && measures.surrounding === 'border' ? null : measures.surrounding;
  const edits: PictureEdit[] = [
    ...(surrounding ? [surrounding] : []),
    ...geometryEdits(geometry),
    ...(isCropped(measures.kept, geometry) ? (['cropped'] as const) : []),
    ...laid,
    ...toneEdits(measures.tones),
  ];
  return [...edits, ...fileEdits(original, copy, edits, measures)];
}

/** Mean step of a copy that was saved again, 0–255; less is rounding. */
const SAVED_AGAIN = 0.5;

function fileEdits(
  original: Prepared,
  copy: Prepared,
  edits: readonly PictureEdit[],
  measures: Measures,
): PictureEdit[] {
  const { detail, tones } = measures;
  const fine = detail ? detailEdits(detail, tones.gain) : [];
  const other = original.width !== copy.width || original.height !== copy.height;
  if (other && !edits.includes('cropped')) return [...fine, 'resized'];
  const again = (detail?.miss ?? 0) > SAVED_AGAIN || original.format !== copy.format;
  return [...fine, ...(again ? (['recompressed'] as const) : [])];
}

/** Which edit names the relation where several stack: what most changes what is seen comes first. */
const LEADING: readonly (readonly [PictureEdit, PictureRelationKind])[] = [
  ['beside-others', 'composed'],
  ['interface-around', 'rephotographed'],
  ['in-perspective', 'rephotographed'],
  ['cropped', 'cropped'],
  ['mirrored', 'mirrored'],
  ['turned-90', 'rotated'],
  ['turned-180', 'rotated'],
  ['turned-270', 'rotated'],
  ['tilted', 'rotated'],
  ['covered', 'overlaid'],
  ['banner', 'overlaid'],
  ['logo', 'overlaid'],
  ['border', 'framed'],
  ['greyscale', 'recoloured'],
  ['recoloured', 'recoloured'],
  ['brightness', 'recoloured'],
  ['contrast', 'recoloured'],
  ['gamma', 'recoloured'],
];

/** A copy this much softer hides what the picture shows: more than another size does. */
const HIDING = 0.3;

function leading(edits: readonly PictureEdit[], { detail, tones }: Measures): PictureRelationKind {
  const first = LEADING.find(([edit]) => edits.includes(edit));
  if (first) return first[1];
  if (detail && detail.strength < HIDING * Math.max(0.2, tones.gain)) return 'recoloured';
  return edits.length > 0 ? 'resized' : 'same';
}
