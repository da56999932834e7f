import type { ItemId, Voice } from '../domain/index.ts';
import type { Groupable } from './groupable.ts';
import { startOfBlock } from './stream/blocks.ts';
import { StoryStream, type ToldStory } from './stream/story-stream.ts';
import { makeVoiceStream } from './voice-stream.ts';

/** Voices and stories that can get no more members. */
export type Grouped = { readonly voices: readonly Voice[]; readonly stories: readonly ToldStory[] };

/**
 * Voices and stories from items that come in blocks of time (see stream/blocks.ts), in one go: memory is that of what is
 * still open. Columns (see rubrics.ts) have voices and are in no story.
 */
export class Grouping {
  readonly #rubrics: ReadonlySet<ItemId>;
  readonly #voices = makeVoiceStream();
  readonly #stories = new StoryStream((item) => this.#voices.voiceOf(item));

  constructor(rubrics: ReadonlySet<ItemId>) {
    this.#rubrics = rubrics;
  }

  /** Takes all items of a block, in any order; blocks come in order of time. */
  take(block: number, items: readonly Groupable[]): Grouped {
    this.#voices.take(items);
    const stories = this.#stories.take(
      block,
      items.filter(({ id }) => !this.#rubrics.has(id)),
    );
    return { stories, voices: this.#voices.close(startOfBlock(this.#stories.waitsFrom ?? block)) };
  }

  /** Ends the stream and gives all that is still open. */
  finish(): Grouped {
    return { stories: this.#stories.finish(), voices: this.#voices.finish() };
  }
}
