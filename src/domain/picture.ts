import { makeId, type CaptureId, type PictureId, type ReleaseId, type Sha256, type SourceId } from './ids.ts';
import type { DateClaim, PagePicture } from './item.ts';

/** 256 bits as 64 hex digits, the way PDQ's reference prints them. */
export type Pdq = string & { readonly __pdq: true };

/** A picture whose bytes we hold. Equal bytes are one picture wherever they were found. */
export type Picture = {
  readonly id: PictureId;
  readonly sha256: Sha256;
  readonly captureId: CaptureId;
  readonly width: number;
  readonly height: number;
  readonly pdq: Pdq;
  /** PDQ's own measure of how much there is to fingerprint, 0–100; below 50 a match is not trusted. */
  readonly quality: number;
};

export function pictureId(hash: Sha256): PictureId {
  return makeId('picture', hash);
}

/** A set of pictures one source published together, with its release time. */
export type Release = {
  readonly id: ReleaseId;
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
  readonly title: string;
  readonly address: string;
  readonly published: DateClaim | null;
  readonly pictures: readonly PagePicture[];
};

export function releaseId(sourceId: SourceId, address: string): ReleaseId {
  return makeId('release', sourceId, address);
}
