import type { ItemId, StoryId } from './ids.ts';
import type { ItemLabel, RelationKind } from './vocabulary.ts';

/** A story, or an item that is in none: an event as it was told. */
export type TellingId = StoryId | ItemId;

/** One thing two tellings share, and the named rule that says so. */
export type Ground = {
  readonly kind: RelationKind;
  readonly rule: RelationRuleId;
  /** As each side writes it: 习近平 and Xi Jinping; empty where the rule rests on the whole. */
  readonly here: string;
  readonly there: string;
  /** How seldom tellings share it by chance; see {@link Relation.bits}. */
  readonly bits: number;
};

/** The rules of relating, by id. A new meaning gets a new id. */
export const RELATION_RULES = [
  'event/same-items',
  'event/same-watched-event',
  'event/another-step',
  'claim/same-quotation',
  'claim/same-number',
  'name/shared',
  'country/alone',
] as const;
export type RelationRuleId = (typeof RELATION_RULES)[number];

/** That one telling is related to another, with everything this rests on. */
export type Relation = {
  readonly of: TellingId;
  readonly to: TellingId;
  /** Firmest first; never empty. The first one's kind is the kind of the relation. */
  readonly grounds: readonly Ground[];
  /**
   * The sum over shared names of −log2 of the share of all tellings that are about the name: 10 bits are shared by one
   * pair in a thousand by chance, were names spread independently. They are not, so this ranks and proves nothing.
   */
  readonly bits: number;
  /** Days from the end of one to the beginning of the next: negative where the other is earlier, 0 where they overlap. */
  readonly days: number;
};

/** That an item says of itself what it is, by a named rule. */
export type Labelled = {
  readonly itemId: ItemId;
  readonly label: ItemLabel;
  readonly rule: { readonly id: string; readonly version: number };
  /** The words of the item that the rule rests on, as they stand; empty where it rests on what is not there. */
  readonly words: string;
};
