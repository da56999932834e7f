import { makeId, type CaptureId, type ClipId, type PictureId, type Sha256 } from './ids.ts';
import type { PictureRelationKind } from './picture-relation.ts';
import type { Pdq } from './picture.ts';

/**
 * What became of the bytes of a clip. `read`: key frames to its end; `in-part`: to a limit of ours or to where it
 * breaks; `no-tool`: ffmpeg was not found, so nobody looked; `not-a-clip`: no container we open, such as a playlist that
 * only names other files; `no-picture`: a clip without a picture track; `too-large`: more pixels a frame than are decoded.
 */
export const CLIP_OUTCOMES = [
  'read',
  'in-part',
  'no-tool',
  'not-a-clip',
  'no-picture',
  'too-large',
  'broken',
] as const;
export type ClipOutcome = (typeof CLIP_OUTCOMES)[number];

/** Why a frame was kept: the picture changed all at once, or the interval was over. */
export const FRAME_REASONS = ['cut', 'interval'] as const;
export type FrameReason = (typeof FRAME_REASONS)[number];

export type KeyFrame = {
  /** Milliseconds from the start of the clip. */
  readonly ms: number;
  readonly why: FrameReason;
  /** Of the frame without the black bars around it. */
  readonly pdq: Pdq;
  /** 0–100, as of a picture. */
  readonly quality: number;
};

/** What a container says of its clip; null where it says nothing. */
export type ClipFacts = {
  readonly container: string | null;
  readonly codec: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly milliseconds: number | null;
};

/** A clip whose bytes we hold. Equal bytes are one clip wherever they were found. */
export type Clip = ClipFacts & {
  readonly id: ClipId;
  readonly sha256: Sha256;
  readonly captureId: CaptureId;
  /** Bytes. */
  readonly size: number;
  readonly outcome: ClipOutcome;
  /** For a person; '' where `read` needs none. */
  readonly detail: string;
  readonly frames: readonly KeyFrame[];
};

export function clipId(hash: Sha256): ClipId {
  return makeId('clip', hash);
}

/** A stretch of a clip in milliseconds, without its end. */
export type Stretch = { readonly from: number; readonly to: number };

/** A stretch of one clip that another shows too. Each end is true to `tolerance` milliseconds. */
export type ClipPiece = {
  readonly original: Stretch;
  readonly copy: Stretch;
  readonly tolerance: number;
  /** Frames of the copy that agree, of all it has there. */
  readonly agreeing: number;
  readonly frames: number;
  /** Median of the bits of 256 in which agreeing frames differ. */
  readonly distance: number;
  readonly isMirrored: boolean;
  /** How frames of both relate, laid over each other; null: too little shows to judge, or it was not looked at. */
  readonly relation: PictureRelationKind | null;
};

/** The pieces that two clips share, in the order of the copy. `original` is the one captured first. */
export type ClipUse = {
  readonly original: ClipId;
  readonly copy: ClipId;
  readonly pieces: readonly ClipPiece[];
};

/** A picture that is a frame of a clip: the frame is one of this stretch. */
export type ClipStill = {
  readonly clipId: ClipId;
  readonly pictureId: PictureId;
  /** Of the nearest frame. */
  readonly ms: number;
  readonly within: Stretch;
  /** Bits of 256 between the picture and the nearest frame. */
  readonly distance: number;
  /** How that frame relates to the picture; null as of a piece. */
  readonly relation: PictureRelationKind | null;
};
