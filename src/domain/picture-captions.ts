import type { CaptureId, ItemId, SourceId, VantageId } from './ids.ts';
import type { Instant } from './time.ts';

/** One caption of a picture: at its release, or where it was shown. An `alt` text describes a picture; it is no caption. */
export type PictureCaption = {
  /** Known by it within one comparison. */
  readonly id: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** BCP 47 of the page; null when unknown. */
  readonly language: string | null;
  readonly seenAt: Instant;
  /** Where it stood; null for what the release itself says. */
  readonly at: {
    readonly itemId: ItemId;
    readonly sourceId: SourceId;
    readonly vantageId: VantageId;
    readonly captureId: CaptureId;
  } | null;
};

/**
 * How a caption stands to that of the release. `shortened` and `extended` keep its wording; `rewritten` is other words in
 * a language of the release; `translated` means nearly the same in another language, `other-language` may or may not.
 */
export const CAPTION_CHANGES = [
  'same',
  'shortened',
  'extended',
  'rewritten',
  'translated',
  'other-language',
  'no-caption',
  'none-at-release',
] as const;
export type CaptionChange = (typeof CAPTION_CHANGES)[number];

/**
 * What became of the credit: all or a part of it is there, another one is, none is, the release had none. Two credits
 * in two scripts without a name that we know in both `cannot-tell`.
 */
export const CREDIT_FATES = [
  'kept',
  'kept-in-part',
  'changed',
  'lost',
  'none-at-release',
  'cannot-tell',
] as const;
export type CreditFate = (typeof CREDIT_FATES)[number];

/** Whether a caption names something. `cannot-tell`: we would not know the name in this caption's script. */
export const NAMINGS = ['named', 'not-named', 'cannot-tell'] as const;
export type Naming = (typeof NAMINGS)[number];

/** What is named; `unknown` is a name on no list of ours, taken from how it is written. */
export const NAMED_KINDS = [
  'person',
  'organisation',
  'outlet',
  'country',
  'place',
  'thing',
  'unknown',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A name in the captions of one picture. */
export type NameInCaptions = {
  readonly key: string;
  readonly kind: NamedKind;
  /** As the captions write it, each writing once. */
  readonly forms: readonly string[];
  /** For every caption there is, in their order; with the form in which it names it, and the sentence that does. */
  readonly captions: readonly {
    readonly id: string;
    readonly naming: Naming;
    readonly form: string | null;
    readonly quote: string | null;
  }[];
  /** How many captions name it, of how many that could be told. */
  readonly namedIn: number;
  readonly of: number;
};

/** A day that a caption names; null where it names none. */
export type CaptionDay = { readonly day: string; readonly quote: string } | null;

/** One caption beside that of the release. */
export type ComparedCaption = {
  readonly id: string;
  readonly change: CaptionChange;
  /** Of the text of the release that it is nearest to; null where there is none. */
  readonly released: string | null;
  readonly credit: {
    readonly fate: CreditFate;
    /** What stands here as a credit, or the part of the caption that holds it; null where nothing does. */
    readonly here: string | null;
    readonly released: readonly string[];
  };
  readonly day: CaptionDay;
};

/** The captions of one picture, compared. */
export type CaptionsCompared = {
  /** Everywhere the picture was shown, in the order given; the release itself is not among them. */
  readonly shown: readonly ComparedCaption[];
  /** The most often named first. */
  readonly names: readonly NameInCaptions[];
  readonly releasedDay: CaptionDay;
};

/** A name that a person gave with its forms in any script: names of nobody we know cannot be carried across scripts. */
export type GivenName = { readonly key: string; readonly kind: NamedKind; readonly forms: readonly string[] };
