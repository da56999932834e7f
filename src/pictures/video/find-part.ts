import type { Box, ClipPiece, PictureRelation } from '../../domain/index.ts';
import { relate } from '../relate/index.ts';
import { alignClips } from './align.ts';
import { isCopy } from './lay-over.ts';
import type { OpenClip } from './open-clip.ts';
import type { ShownFrame } from './shown-frames.ts';

/** So many pairs of frames that show each other are followed: the rest would say the same. */
const FOLLOWED = 2;
/** Around a frame that shows another the very moment is looked for: so many milliseconds, at this interval. */
const AROUND = 1500;
const STEP = 250;
/** A part narrower than this is too little to tell a picture by. */
const LEAST_SIDE = 0.2;

type Hit = { readonly shown: ShownFrame; readonly relation: PictureRelation; readonly ms: number };

/** The pairs of frames of two clips that show each other, the surest first. Costs nothing but computing. */
export function framesInCommon(original: readonly ShownFrame[], copy: readonly ShownFrame[]): readonly Hit[] {
  return original
    .flatMap(({ ms, picture }) =>
      copy.map((shown): Hit => ({ ms, shown, relation: relate(picture, shown.picture) })),
    )
    .filter(({ relation }) => isCopy(relation) || relation.kind === 'another-frame')
    .sort((a, b) => worthOf(b.relation) - worthOf(a.relation));
}

/**
 * The stretches of a clip that another one shows in part, or as a part of its picture: a crop, a smaller window. One pair
 * of frames tells which part; then the fingerprints of that part of both are laid beside each other as those of whole
 * frames are.
 */
export async function findPart(
  original: OpenClip,
  copy: OpenClip,
  hits: readonly Hit[],
): Promise<readonly ClipPiece[]> {
  let best: readonly ClipPiece[] = [];
  for (const hit of hits.slice(0, FOLLOWED)) {
    const relation = await sharpened(original, hit);
    const { kind, kept, place } = relation;
    if (!isCopy(relation) || kept === null || place === null || !isWide(kept) || !isWide(place)) continue;
    const length = (await copy.read()).milliseconds;
    const pieces = alignClips(await original.inside(kept), await copy.inside(place), { copyLength: length });
    if (framesIn(pieces) > framesIn(best)) best = pieces.map((piece) => ({ ...piece, relation: kind }));
  }
  return best;
}

/** The relation to the frame of the original that shows the very moment: another one of the shot shows another part. */
async function sharpened(original: OpenClip, { ms, shown, relation }: Hit): Promise<PictureRelation> {
  const frames = await original.shown({ from: ms - AROUND, to: ms + AROUND }, STEP);
  const all = [relation, ...frames.map(({ picture }) => relate(picture, shown.picture))];
  return all.toSorted((a, b) => worthOf(b) - worthOf(a))[0] ?? relation;
}

/** How well one lies over the other; another frame is worth less than any copy. */
function worthOf(relation: PictureRelation): number {
  const { correlation, agreeing } = relation.because;
  if (relation.kind === 'different' || relation.kind === 'cannot-be-judged') return -1;
  return (isCopy(relation) ? 1 : 0) + (correlation ?? 0) * (agreeing ?? 0);
}

const isWide = ({ left, top, right, bottom }: Box): boolean =>
  right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE;

const framesIn = (pieces: readonly ClipPiece[]): number =>
  pieces.reduce((sum, { agreeing }) => sum + agreeing, 0);
