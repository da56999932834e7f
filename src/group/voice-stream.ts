import { toMs, type Instant, type ItemId, type Voice, type VoiceId } from '../domain/index.ts';
import { inOrder, type Groupable } from './groupable.ts';
import { makeOpenVoices } from './open-voices.ts';
import { makeEqualTitles } from './ties/equal-wording.ts';
import { hold } from './ties/held.ts';
import { makeLeanings } from './ties/leaning.ts';
import { makeNearCopies } from './ties/near-copies.ts';
import { makeRetellings } from './ties/retellings.ts';
import { makeSamePictures } from './ties/same-picture.ts';
import { makeSourceLinks, NAMED_REACH_MS } from './ties/source-links.ts';

/**
 * Voices found as items come, in memory that is bounded by the reach and not by history: two items of one voice lie at
 * most 30 days apart (near copies of bodies, source links and named origins back and forward, pictures; titles 3 days),
 * though a voice may go on for longer from member to member.
 */
export type VoiceStream = {
  /**
   * Takes the next items. Chunks come in order of time (within a chunk any order will do); an item that comes too late is
   * taken all the same, and finds what is still held.
   */
  readonly take: (items: readonly Groupable[]) => void;
  /** The voice of an item as known so far; an item in none, or one let go by `close`, is its own. */
  readonly voiceOf: (item: ItemId) => VoiceId | ItemId;
  /** Gives and forgets the voices that items at `before` or later cannot join, those begun first in front. */
  readonly close: (before: Instant) => Voice[];
  /** The same for all that are open. */
  readonly finish: () => Voice[];
};

/** An empty stream. However its items are cut into chunks, the voices are the same. */
export function makeVoiceStream(): VoiceStream {
  const finders = [
    makeEqualTitles(),
    makeNearCopies(),
    makeSourceLinks(),
    makeLeanings(),
    makeRetellings(),
    makeSamePictures(),
  ];
  const voices = makeOpenVoices();
  let taken = 0;
  const take = (item: Groupable): void => {
    const held = hold(item, taken);
    taken += 1;
    if (!voices.open(held)) return;
    for (const find of finders) voices.join(held, find(held, item));
  };
  return {
    take: (items) => {
      inOrder(items).forEach(take);
    },
    voiceOf: voices.voiceOf,
    close: (before) => voices.closeBefore(toMs(before) - NAMED_REACH_MS),
    finish: () => voices.closeBefore(Infinity),
  };
}
