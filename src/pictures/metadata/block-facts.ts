import type {
  BlockState,
  ClockClaim,
  MetadataBlock,
  MetadataField,
  MetadataText,
  Withheld,
} from '../../domain/index.ts';

/** What one block of a file says. */
export type BlockFacts = {
  readonly state: BlockState;
  readonly texts: readonly MetadataText[];
  readonly clocks: readonly ClockClaim[];
  readonly orientation: number | null;
  readonly edits: { readonly steps: number; readonly software: readonly string[] } | null;
  readonly withheld: readonly Withheld[];
};

export const NO_FACTS: BlockFacts = {
  state: 'none',
  texts: [],
  clocks: [],
  orientation: null,
  edits: null,
  withheld: [],
};

/** A larger block is not read, in bytes: a caption takes a thousandth of it. */
export const LARGEST_BLOCK = 1_048_576;

/** Of a text this much is kept, in characters, and of a block this many texts: a caption list is no book. */
export const LONGEST_TEXT = 4_000;
export const MOST_TEXTS = 100;

// Everything below the space but line breaks and tabs: no text shows them, and terminals obey them.

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text as it is kept; null where nothing is left of it. */
export function toText(
  field: MetadataField,
  block: MetadataBlock,
  written: string,
  language: string | null = null,
): MetadataText | null {
  const clean = written
    .slice(0, LONGEST_TEXT * 2)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/\ufffd+$/, '')
    .trim();
  if (clean === '') return null;
  const isCut = clean.length > LONGEST_TEXT;
  return { field, block, text: isCut ? clean.slice(0, LONGEST_TEXT).toWellFormed() : clean, language, isCut };
}
