import type { Instant, PersonClock, PictureId, PictureMetadata } from '../../domain/index.ts';

/** A picture of a release, as far as its order goes. */
export type ReleasePicture = {
  readonly id: PictureId;
  readonly address: string;
  /** Its place on the page, from 0. */
  readonly place: number;
  /** Null where its file was not read. */
  readonly metadata: PictureMetadata | null;
};

export type OrderInput = {
  readonly pictures: readonly ReleasePicture[];
  /** Clocks in the pictures, as a person read them. */
  readonly clocks?: readonly PersonClock[];
  /** When the release came out: no picture was taken after it. */
  readonly released?: Instant | null;
  /** A person says that all cameras showed one time. */
  readonly isSynchronised?: boolean;
};
