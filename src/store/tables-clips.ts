import type {
  CaptureId,
  ClipId,
  ClipOutcome,
  FrameReason,
  Pdq,
  PictureId,
  PictureRelationKind,
  PictureRole,
  Sha256,
} from '../domain/index.ts';

/* The tables of clips and of the roles of pictures; `tables.ts` says how both databases give their values. */

/** `method`: the version of the reading; `compared`: whether it was compared with all other clips and pictures. */
export type ClipTable = {
  id: ClipId;
  sha256: Sha256;
  capture_id: CaptureId;
  size: number;
  outcome: ClipOutcome;
  detail: string;
  container: string | null;
  codec: string | null;
  width: number | null;
  height: number | null;
  milliseconds: number | null;
  method: number;
  compared: boolean;
};

export type ClipFrameTable = {
  clip_id: ClipId;
  position: number;
  ms: number;
  why: FrameReason;
  pdq: Pdq;
  quality: number;
};

export type ClipUseTable = {
  original_id: ClipId;
  copy_id: ClipId;
  position: number;
  original_from: number;
  original_to: number;
  copy_from: number;
  copy_to: number;
  tolerance: number;
  agreeing: number;
  frames: number;
  distance: number;
  is_mirrored: boolean;
  relation: PictureRelationKind | null;
};

export type ClipStillTable = {
  clip_id: ClipId;
  picture_id: PictureId;
  ms: number;
  within_from: number;
  within_to: number;
  distance: number;
  relation: PictureRelationKind | null;
};

export type ClipSoughtTable = { picture_id: PictureId };

export type PictureRoleTable = {
  picture_id: PictureId;
  role: PictureRole;
  rule_id: string;
  rule_version: number;
  confidence: number;
  bytes_role: PictureRole;
  bytes_rule: string;
  bytes_confidence: number;
  page_role: PictureRole | null;
  titles: number;
};
