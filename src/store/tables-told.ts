import type {
  ChapterId,
  Correction,
  CorrectionId,
  Instant,
  ItemId,
  StoryId,
  VoiceMember,
} from '../domain/index.ts';

/* The tables of how stories are told: what people corrected, chapters, and who was taken from whom; `tables.ts` says how both give their values. */

export type CorrectionTable = {
  id: CorrectionId;
  item_id: ItemId;
  kind: Correction['kind'];
  other_id: ItemId | null;
  because: string;
  by: string;
  at: Instant;
};

/** `position` is the place in the story, from 0. */
export type ChapterTable = {
  id: ChapterId;
  story_id: StoryId;
  position: number;
  title: string;
  language: string | null;
  first: Instant;
  last: Instant;
};

export type ChapterMemberTable = { chapter_id: ChapterId; item_id: ItemId; position: number };

/** Where a member of a voice was taken from: null for the likely origin and where nothing tells. */
export type OriginTable = {
  from_id: ItemId | null;
  taken_by: VoiceMember['by'];
  via: VoiceMember['via'];
  overlap: VoiceMember['overlap'];
  changed: VoiceMember['changed'];
};
