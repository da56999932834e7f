import sharp from 'sharp';
import { NO_METADATA, type BlockState, type PictureMetadata } from '../../domain/index.ts';
import { LARGEST_BLOCK, NO_FACTS, type BlockFacts } from './block-facts.ts';
import { conflictsIn } from './conflicts.ts';
import { readExif } from './exif.ts';
import { readIptc } from './iptc.ts';
import { readXmp } from './xmp.ts';

/**
 * What a picture file says of itself: EXIF, IPTC-IIM and XMP of JPEG, PNG, WebP, TIFF, AVIF and HEIC. The image library
 * finds the blocks, the readers here read them. Where bytes are no picture nothing is said. Never throws for what the
 * bytes hold.
 *
 * Positions, serial numbers and owners are looked at only to say that they were there.
 */
export async function readMetadata(bytes: Uint8Array): Promise<PictureMetadata> {
  const found = await findBlocks(bytes);
  const exif = read(found.exif, readExif);
  const iptc = read(found.iptc, readIptc);
  const xmp = read(found.xmp, readXmp);
  const all = [exif, iptc, xmp];
  const texts = all.flatMap((block) => block.texts);
  const clocks = all.flatMap((block) => block.clocks);
  return {
    ...NO_METADATA,
    blocks: { exif: exif.state, iptc: iptc.state, xmp: xmp.state },
    texts,
    clocks,
    conflicts: conflictsIn(texts, clocks),
    orientation: exif.orientation,
    edits: xmp.edits,
    withheld: [...new Set(all.flatMap((block) => block.withheld))].sort(),
  };
}

type Found = { readonly [Block in 'exif' | 'iptc' | 'xmp']: Uint8Array | undefined };

async function findBlocks(bytes: Uint8Array): Promise<Found> {
  try {
    const head = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
    // A TIFF file is itself what EXIF is elsewhere, and the library does not repeat it.
    const exif = head.format === 'tiff' ? bytes : head.exif && withoutMark(head.exif);
    return { exif, iptc: head.iptc, xmp: head.xmp };
  } catch {
    return { exif: undefined, iptc: undefined, xmp: undefined };
  }
}

/** In JPEG and others the structure follows the mark `Exif` and two NULs. */
function withoutMark(exif: Uint8Array): Uint8Array {
  return Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function read(block: Uint8Array | undefined, reader: (block: Uint8Array) => BlockFacts): BlockFacts {
  if (block === undefined || block.length === 0) return NO_FACTS;
  // A TIFF file is large because of its picture; its directories are bounded by their reader.
  const isTooLarge = block.length > LARGEST_BLOCK && reader !== readExif;
  return isTooLarge ? { ...NO_FACTS, state: 'too-large' satisfies BlockState } : reader(block);
}
