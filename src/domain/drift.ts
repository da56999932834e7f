import type { ItemId, VoiceId } from './ids.ts';
import type { Instant } from './time.ts';
import type { Block } from './item.ts';

/** What became of a claim from one version to the next. */
export const DRIFT_KINDS = ['strengthened', 'weakened', 'changed', 'added', 'dropped'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** In which respect a claim drifted; `sentence` where a whole sentence or clause came, went or was written anew. */
export const DRIFT_ASPECTS = [
  'availability',
  'certainty',
  'amount',
  'intensity',
  'force',
  'agency',
  'attribution',
  'number',
  'name',
  'office',
  'place',
  'date',
  'negation',
  'sentence',
] as const;
export type DriftAspect = (typeof DRIFT_ASPECTS)[number];

/** One version of a text: what the search for drift reads of an item. */
export type DriftText = {
  readonly id: ItemId;
  readonly at: Instant;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** BCP 47; null when unknown. */
  readonly language: string | null;
  /** The version this one names as its origin; null when it names none. */
  readonly leansOn: ItemId | null;
};

/** One change of one claim, readable as one line: who, from whom, what, and the two sentences. */
export type DriftStep = {
  readonly itemId: ItemId;
  /** The version it was most likely made from. */
  readonly fromItemId: ItemId;
  readonly kind: DriftKind;
  readonly aspect: DriftAspect;
  /** The sentence as it stood in `fromItemId`; null where there was none. */
  readonly before: string | null;
  /** The sentence as it stands in `itemId`; null where there is none. */
  readonly after: string | null;
  /** The words of `before` that differ, as they stand there; several runs are joined by ` … `, none is empty text. */
  readonly beforeWords: string;
  /** The words of `after` that differ. */
  readonly afterWords: string;
  /**
   * The first version in which the claim stands, in this respect, as it stands in `before`; where `before` is null, the
   * first version of the sentence: `itemId`.
   */
  readonly firstItemId: ItemId;
};

/** One wording of a claim on its way, with the steps that led to it; the first wording has none. */
export type ClaimWording = {
  readonly itemId: ItemId;
  /** Null where the claim is no longer made. */
  readonly quote: string | null;
  readonly steps: readonly DriftStep[];
};

/** The way of one claim along one chain of versions: its first wording, then each that changed it. */
export type ClaimTrace = { readonly wordings: readonly [ClaimWording, ...ClaimWording[]] };

/** What drifted among versions of a text: all steps in order of time, and the way of each claim that drifted. */
export type ClaimDrift = { readonly steps: readonly DriftStep[]; readonly traces: readonly ClaimTrace[] };

/** How many members of a voice were compared, and how many were not, and why. */
export type DriftReading = {
  /** Members whose wordings were compared. */
  readonly compared: number;
  /** Members that say the same as a compared one. */
  readonly sameWording: number;
  /** Members of which only a title, a summary or a part of the text is held. */
  readonly notWhole: number;
  /** Members that came up after as many wordings as are compared of one voice; they were not read. */
  readonly tooMany: number;
  /** Members whose text the comparison failed on. */
  readonly failed: number;
};

/** What drifted among the members of one voice, and how much of the voice was read for it. */
export type VoiceDrift = ClaimDrift & { readonly voiceId: VoiceId; readonly reading: DriftReading };
