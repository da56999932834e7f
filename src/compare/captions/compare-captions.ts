import type { CaptionsCompared, GivenName, PictureCaption, PictureMetadata } from '../../domain/index.ts';
import { writingOf } from '../../text/script.ts';
import { changeOf } from './caption-change.ts';
import { creditFate } from './credit-fate.ts';
import { namesAcross } from './names-in.ts';
import { dayIn, readCaption, type ReadCaption } from './read-caption.ts';

/** What is compared: one picture's captions. */
export type CaptionInput = {
  /** What the page of the release says beside the picture. */
  readonly released: PictureCaption;
  /** What the file of the released picture says; null where it was not read. */
  readonly metadata: PictureMetadata | null;
  readonly shown: readonly PictureCaption[];
  /** Names with their forms in several scripts, given by a person. */
  readonly given?: readonly GivenName[];
};

/** Captions of one picture are compared up to this many, the first ones. */
export const MOST_CAPTIONS = 500;

/**
 * The captions of one picture across outlets: what each did with the words and the credit of the release, and who is
 * named in how many of them. Where there is no caption nothing was left out: such a sighting stands in no count of names.
 */
export function compareCaptions({ released, metadata, shown, given = [] }: CaptionInput): CaptionsCompared {
  const first = shown.slice(0, MOST_CAPTIONS);
  const atRelease = releasedCaptions(released, metadata);
  const credits = releasedCredits(released, metadata);
  const read = first.map((caption) => ({ caption, text: readCaption(caption) }));
  const [own] = atRelease;
  return {
    shown: read.map(({ caption, text }) => ({
      id: caption.id,
      ...changeOf(text, atRelease),
      credit: creditFate(caption.credit, text, credits),
      day: dayIn(text, caption),
    })),
    names: namesAcross(
      [own, ...read.map(({ text }) => text)].flatMap((text) => text ?? []),
      given,
    ),
    releasedDay: dayIn(own ?? null, released),
  };
}

/** The page first; then what the file says, in as many languages as it does. */
function releasedCaptions(
  released: PictureCaption,
  metadata: PictureMetadata | null,
): readonly ReadCaption[] {
  const inFile = (metadata?.texts ?? [])
    .filter(({ field }) => field === 'caption')
    .map(({ text, language }) => ({ ...released, caption: text, language: language ?? null }));
  return [released, ...partsOf(released), ...inFile].flatMap((one) => readCaption(one) ?? []);
}

/** An office that says everything in two languages says it in one caption: each is a caption of its own, too. */
function partsOf(released: PictureCaption): readonly PictureCaption[] {
  const parts = (released.caption ?? '')
    .split(/\s+[·|/]\s+|\n/u)
    .map((part) => part.replace(/^\d{1,3}[.)]\s+/, ''));
  if (new Set(parts.map((part) => writingOf(part))).size < 2) return [];
  return parts.map((caption) => ({ ...released, caption, language: null }));
}

function releasedCredits(released: PictureCaption, metadata: PictureMetadata | null): readonly string[] {
  const inFile = (metadata?.texts ?? [])
    .filter(({ field }) => field === 'credit' || field === 'artist' || field === 'source')
    .map(({ text }) => text);
  return [...new Set([released.credit ?? '', ...inFile].filter((text) => text !== ''))];
}
