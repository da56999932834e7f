import type {
  CaptureId,
  DateClaim,
  Instant,
  ItemId,
  PagePicture,
  Pdq,
  PictureId,
  PictureMetadata,
  Provenance,
  ProvenanceOutcome,
  ReleaseId,
  Sha256,
  SourceId,
} from '../domain/index.ts';

/* The tables of pictures, what their files say, where they stand, and releases; `tables.ts` says how both databases give their values. */

export type PictureTable = {
  id: PictureId;
  sha256: Sha256;
  capture_id: CaptureId;
  width: number;
  height: number;
  pdq: Pdq;
  quality: number;
};

/** `reader`: the version of the readers that read the file. */
export type PictureFileTable = {
  picture_id: PictureId;
  reader: number;
  metadata: PictureMetadata;
  provenance_outcome: ProvenanceOutcome;
  provenance: Provenance;
};

/** Which fingerprinted picture stands behind an address on an item or in a release. */
export type ItemPictureTable = { item_id: ItemId | ReleaseId; address: string; picture_id: PictureId };

export type ReleaseTable = {
  id: ReleaseId;
  source_id: SourceId;
  capture_id: CaptureId;
  title: string;
  address: string;
  published: DateClaim | null;
  published_at: Instant | null;
  pictures: readonly PagePicture[];
  key: string;
};
