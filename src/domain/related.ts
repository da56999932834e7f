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
  /** How few tellings have it, in bits as in {@link Relation.bits}; 0 where the rule rests on the whole. */
  readonly bits: number;
};

/** The rules of relating. A new meaning gets a new id. */
export const RELATION_RULES = [
  {
    id: 'event/same-items',
    gives: 'event',
    because: 'A watched event of observatory.yaml holds at least three in ten of the items of the smaller.',
  },
  {
    id: 'event/same-watched-event',
    gives: 'event',
    because: 'At least half of the items of each were found in the same watched event.',
  },
  {
    id: 'event/another-step',
    gives: 'event',
    because:
      'Within a week both are told in like words (cosine at least .2) and name somebody or something rare in common (7 bits), or in very like words (.35) and something less rare (4 bits).',
  },
  {
    id: 'claim/same-quotation',
    gives: 'claim',
    because: 'Both quote the same words, at least ten Han or Hangul letters or five words.',
  },
  {
    id: 'claim/same-number',
    gives: 'claim',
    because: 'A sentence of each says the same number of the same names and shares two more words.',
  },
  {
    id: 'name/shared',
    gives: 'people, organisation, thing or place',
    because:
      'Fewer than one telling in 64 is about all the names that both are about (6 bits). The firmest name that is as rare by itself gives the kind; an organisation, thing or place alone needs like words, too.',
  },
  {
    id: 'country/alone',
    gives: 'country',
    because:
      'Both are about a country that fewer than one telling in 32 is about, and nothing else is shared.',
  },
] as const;
export type RelationRuleId = (typeof RELATION_RULES)[number]['id'];

/** That one telling is related to another, with everything this rests on. */
export type Relation = {
  readonly of: TellingId;
  readonly to: TellingId;
  /** Firmest first; never empty. The first one's kind is the kind of the relation. */
  readonly grounds: readonly Ground[];
  /**
   * How few tellings are about all the names that these two share: −log2 of their share of all tellings, 300 more
   * supposed; 10 bits, one in 1,024. For countries alone that of the rarest one; 0 where only a claim or the event is
   * shared. It ranks and proves nothing.
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
