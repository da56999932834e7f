import type { ChapterId, EventId, ItemId, StoryId, VoiceId } from './ids.ts';
import type { Instant } from './time.ts';
import type { CopyChange, OriginSign } from './vocabulary.ts';

/** Why an item is where it is, for a person to read and for a table to sort by. */
export type Membership = {
  readonly itemId: ItemId;
  /** 0–1; 1 for the seed of a group or a person's decision. */
  readonly score: number;
  /** Such as "same names 习近平/Xi Jinping; same place; 1 Nov". */
  readonly reason: string;
};

/** How much of a copy and of the text it was taken from is the same, 0–1; long texts by a sample, to about 3.5 points. */
export type CopyOverlap = {
  readonly ofCopy: number;
  readonly ofSource: number;
  readonly jaccard: number;
};

/** An item of a voice, and where it was most likely taken from. Following `from` ends at an item without one. */
export type VoiceMember = Membership & {
  /** Null for the likely origin, and where nothing tells from whom it was taken. */
  readonly from: ItemId | null;
  readonly by: OriginSign | null;
  /** Outlets it names as those it came through that are not held, the nearest first. */
  readonly via: readonly string[];
  /** Null where the two were not compared word by word. */
  readonly overlap: CopyOverlap | null;
  readonly changed: readonly CopyChange[];
};

/** Where a member was taken from as long as nothing tells. */
export const UNTRACED: Omit<VoiceMember, keyof Membership> = {
  from: null,
  by: null,
  via: [],
  overlap: null,
  changed: [],
};

/** Near copies, scripted items and captures of one bulletin: however many, one voice. */
export type Voice = {
  readonly id: VoiceId;
  /** The likely origin: earliest, or the one the others name. */
  readonly originId: ItemId;
  readonly members: readonly VoiceMember[];
};

/** Items about one event. `named` ones come from observatory.yaml, `grouped` ones were found. */
export type Story = {
  readonly id: StoryId;
  readonly origin: 'named' | 'grouped';
  readonly eventId: EventId | null;
  readonly title: string;
  /** BCP 47 of the title. */
  readonly language: string | null;
  readonly first: Instant;
  readonly last: Instant;
  readonly members: readonly Membership[];
};

/** A part of a story that lasted weeks, from a quiet day to the next. */
export type Chapter = {
  /** Follows from its earliest member, so it stays when later items join. */
  readonly id: ChapterId;
  /** Of its most central member. */
  readonly title: string;
  /** BCP 47 of the title. */
  readonly language: string | null;
  readonly first: Instant;
  readonly last: Instant;
  /** Copies included, earliest first. */
  readonly members: readonly ItemId[];
};

/** A story as it is kept: every member of a long one is in one chapter; a short one has none. */
export type StoryInChapters = Story & { readonly chapters: readonly Chapter[] };

/**
 * What a found story could be known by in a text that grouping did not join: the titles of its voices, each as the words
 * it could be found again by.
 */
export type StoryWords = {
  readonly storyId: StoryId;
  readonly titles: readonly {
    /** How the title is written: `zh`, `ja`, `ko`, or `en` for every Latin script. */
    readonly writing: string;
    /** Of the item that stands for the story. */
    readonly isSeed: boolean;
    readonly words: readonly {
      readonly word: string;
      /** Whether it stands in the title; another name of the same thing need not. */
      readonly stands: boolean;
      /** No word list has it: a name more often than not. */
      readonly isUnknown: boolean;
    }[];
  }[];
};
