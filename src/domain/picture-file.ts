import type { PictureId } from './ids.ts';
import type { PictureMetadata } from './picture-metadata.ts';
import type { Provenance } from './picture-provenance.ts';

/** What the file of a picture says of itself, and which version of our readers read it. */
export type PictureFile = {
  readonly pictureId: PictureId;
  readonly reader: number;
  readonly metadata: PictureMetadata;
  readonly provenance: Provenance;
};
