import type { EventId, Instant, ItemId, StoryId, VoiceId } from '../domain/index.ts';

/* The tables of voices and stories; `tables.ts` says how both databases give their values. */

export type VoiceTable = { id: VoiceId; origin_id: ItemId };

/** `position` keeps the order in which the group named its members, from 0. */
export type MemberTable = { item_id: ItemId; score: number; reason: string; position: number };

export type StoryTable = {
  id: StoryId;
  origin: 'named' | 'grouped';
  event_id: EventId | null;
  title: string;
  language: string | null;
  first: Instant;
  last: Instant;
};
