import type { ChapterId, EventId, ItemId, StoryId, VoiceId } from './ids.ts';
import type { Instant } from './time.ts';

/** Why an item is where it is, for a person to read and for a table to sort by. */
export type Membership = {
  readonly itemId: ItemId;
  /** 0–1; 1 for the seed of a group or a person's decision. */
  readonly score: number;
  /** Such as "same names 习近平/Xi Jinping; same place; 1 Nov". */
  readonly reason: string;
};

/** Near copies, scripted items and captures of one bulletin: however many, one voice. */
export type Voice = {
  readonly id: VoiceId;
  /** The likely origin: earliest, or the one the others name. */
  readonly originId: ItemId;
  readonly members: readonly Membership[];
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
