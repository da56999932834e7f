import type { Instant, ItemId } from '../domain/index.ts';

/** What is known of an item when stories are corrected and cut into chapters: no text but its title. */
export type KnownItem = {
  readonly title: string;
  /** Whether the title only says where the item appeared, and so is no wording. */
  readonly isLabel: boolean;
  readonly language: string | null;
  /** First sighting, or the claimed publication where that is known better. */
  readonly at: Instant;
  /** The voice of the item; one without copies is its own. */
  readonly voice: string;
};

export type KnownItems = ReadonlyMap<ItemId, KnownItem>;
