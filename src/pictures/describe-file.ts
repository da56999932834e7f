import { NO_METADATA, type PictureFile, type PictureId } from '../domain/index.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { readProvenance } from './provenance/read-provenance.ts';

/** Raised when the readers learn something that files read before should be read again for. */
export const FILE_READER = 1;

/** What the file of a picture says of itself. Never throws for what the bytes hold. */
export async function describeFile(pictureId: PictureId, bytes: Uint8Array): Promise<PictureFile> {
  const [metadata, provenance] = [await readMetadata(bytes), await readProvenance(bytes)];
  return { pictureId, reader: FILE_READER, metadata, provenance };
}

/** A file whose bytes we cannot read any more: nothing is known of it, which is another thing than nothing to know. */
export function undescribed(pictureId: PictureId, reason: string): PictureFile {
  const blocks = { exif: 'unreadable', iptc: 'unreadable', xmp: 'unreadable' } as const;
  return {
    pictureId,
    reader: FILE_READER,
    metadata: { ...NO_METADATA, blocks },
    provenance: { outcome: 'unreadable', reason },
  };
}
