import type { ClipPiece, PictureRelation, Stretch } from '../../domain/index.ts';
import { relate, type Preparing } from '../relate/index.ts';
import type { OpenClip } from './open-clip.ts';
import type { ShownFrame } from './shown-frames.ts';

/** Where in a stretch its frames are laid over each other. */
const PARTS = [0.25, 0.5, 0.75];
/** Milliseconds around a moment within which the other clip's frame of it is looked for, and their distance. */
const AROUND = 200;
const FRAME = 40;

/** Whether a relation says that one picture shows the other; of one that could not be judged nothing is known. */
export const isCopy = ({ kind }: PictureRelation): boolean =>
  kind !== 'different' && kind !== 'another-frame' && kind !== 'cannot-be-judged';

/** The pieces that stand when their frames are laid over each other, each with its relation. */
export async function layOver(
  original: OpenClip,
  copy: OpenClip,
  pieces: readonly ClipPiece[],
): Promise<readonly ClipPiece[]> {
  const standing: ClipPiece[] = [];
  for (const piece of pieces) {
    const laid = await laidOver(original, copy, piece);
    if (laid !== null) standing.push(laid);
  }
  return standing;
}

/**
 * Lays frames of a stretch over each other, at three moments. The piece with the relation of the surest; as it was where
 * too little shows; null where what can be judged is other footage, such as the same studio on another day.
 */
async function laidOver(original: OpenClip, copy: OpenClip, piece: ClipPiece): Promise<ClipPiece | null> {
  const judged: PictureRelation[] = [];
  for (const part of PARTS) {
    const relation = await relationAt(original, copy, {
      original: momentOf(piece.original, part),
      copy: momentOf(piece.copy, part),
    });
    if (relation !== null && relation.kind !== 'cannot-be-judged') judged.push(relation);
  }
  if (judged.length === 0) return piece;
  const surest = mostSure(judged.filter(isCopy));
  return surest === null ? null : { ...piece, relation: surest.kind };
}

const momentOf = ({ from, to }: Stretch, part: number): number => from + (to - from) * part;

type Moments = { readonly original: number; readonly copy: number };

async function relationAt(original: OpenClip, copy: OpenClip, at: Moments): Promise<PictureRelation | null> {
  const [shown] = await copy.shown({ from: at.copy, to: at.copy + FRAME }, FRAME);
  return shown === undefined ? null : nearestFrame(original, at.original, shown.picture);
}

/** How the frame of a clip at a moment, or the best of those beside it, relates to a picture; null where none is shown. */
export async function nearestFrame(
  clip: OpenClip,
  ms: number,
  picture: Preparing,
): Promise<PictureRelation | null> {
  const related = (frames: readonly ShownFrame[]) => frames.map((frame) => relate(frame.picture, picture));
  const [straight] = related(await clip.shown({ from: ms, to: ms + FRAME }, FRAME));
  // Too little in a picture is too little beside it, too.
  if (straight === undefined || isCopy(straight) || straight.kind === 'cannot-be-judged')
    return straight ?? null;
  const beside = related(await clip.shown({ from: ms - AROUND, to: ms + AROUND }, FRAME));
  return mostSure(beside.filter(isCopy)) ?? straight;
}

function mostSure(relations: readonly PictureRelation[]): PictureRelation | null {
  return relations.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
}
