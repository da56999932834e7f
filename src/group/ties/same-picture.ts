import { DAY } from '../../domain/index.ts';
import { makeRecent } from './recent.ts';
import type { Tie, TieFinder } from './tie.ts';

const REACH_MS = 30 * DAY;

/**
 * Items that are nothing but the same held picture. A picture beside a text never makes a voice: many outlets print one
 * agency's photograph with a text of their own.
 */
export function makeSamePictures(): TieFinder {
  const latest = makeRecent(REACH_MS);
  return (held) =>
    held.loosePictures.flatMap((picture): Tie[] => {
      const earlier = latest.get(picture, held.ms)[0];
      latest.set(picture, held);
      if (earlier === undefined || earlier === held) return [];
      const reason = 'the same picture, and no text in either';
      return [{ earlier, later: held, source: null, by: 'same-picture', score: 1, reason, overlap: null }];
    });
}
