import type { DateClaim } from './item.ts';

/** The blocks of a picture file that tell of the picture. Each is written by whoever held the file: none is proof. */
export const METADATA_BLOCKS = ['exif', 'iptc', 'xmp'] as const;
export type MetadataBlock = (typeof METADATA_BLOCKS)[number];

/** What a text in a block is about. `original-name` and `sequence` are what the camera or the desk numbered it by. */
export const METADATA_FIELDS = [
  'artist',
  'credit',
  'copyright',
  'caption',
  'headline',
  'instructions',
  'source',
  'title',
  'software',
  'camera-make',
  'camera-model',
  'original-name',
  'sequence',
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** What a clock in a block says it is the time of. `taken` is the camera's own, as far as it was set right. */
export const METADATA_CLOCKS = ['taken', 'digitised', 'changed', 'released'] as const;
export type MetadataClock = (typeof METADATA_CLOCKS)[number];

/** What was there and is not kept, because it could find a person: see docs/ethics.md. */
export const WITHHELD = ['position', 'serial-number', 'owner'] as const;
export type Withheld = (typeof WITHHELD)[number];

/** `none`: the file has no such block. `unreadable` and `too-large` say so of a block that is there. */
export const BLOCK_STATES = ['none', 'read', 'in-part', 'unreadable', 'too-large'] as const;
export type BlockState = (typeof BLOCK_STATES)[number];

export type MetadataText = {
  readonly field: MetadataField;
  readonly block: MetadataBlock;
  /** As written, markup included: it is text and never a page. */
  readonly text: string;
  /** BCP 47 where the block says one; `x-default` is no language. */
  readonly language: string | null;
  /** Longer than we keep, and so only its beginning. */
  readonly isCut: boolean;
};

/**
 * A clock as written. An EXIF time without an offset names no instant: it is the camera's wall clock, wherever the
 * camera was set.
 */
export type ClockClaim = Pick<DateClaim, 'text' | 'instant' | 'precision' | 'zone' | 'doubt'> & {
  readonly clock: MetadataClock;
  readonly block: MetadataBlock;
  /** The wall clock with its fraction of a second where one is written, `2031-05-03T14:02:07.31`; null when it is no time. */
  readonly wall: string | null;
};

/** One thing of which two blocks of one file say different things. Nobody is believed; all are kept. */
export type MetadataConflict = {
  readonly field: MetadataField | MetadataClock;
  readonly said: readonly { readonly block: MetadataBlock; readonly text: string }[];
};

/** What a picture file says of itself. */
export type PictureMetadata = {
  readonly blocks: { readonly [Block in MetadataBlock]: BlockState };
  readonly texts: readonly MetadataText[];
  readonly clocks: readonly ClockClaim[];
  readonly conflicts: readonly MetadataConflict[];
  /** EXIF's 1–8; null where none or another number is written. */
  readonly orientation: number | null;
  /** Steps of editing that the file lists; null where it lists none, which says nothing of whether it was edited. */
  readonly edits: { readonly steps: number; readonly software: readonly string[] } | null;
  readonly withheld: readonly Withheld[];
};

/** A file that says nothing of itself, as most pictures on the web do. */
export const NO_METADATA: PictureMetadata = {
  blocks: { exif: 'none', iptc: 'none', xmp: 'none' },
  texts: [],
  clocks: [],
  conflicts: [],
  orientation: null,
  edits: null,
  withheld: [],
};

/** The texts of a field, in the order of the blocks. */
export function textsOf(
  metadata: Pick<PictureMetadata, 'texts'>,
  field: MetadataField,
): readonly MetadataText[] {
  return metadata.texts.filter((text) => text.field === field);
}
