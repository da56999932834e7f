import type { Story } from '../../src/domain/index.ts';
import type { Estimate } from '../../src/stats/confidence.ts';
import { wilson } from '../../src/stats/wilson.ts';
import type { Grade, JudgedPair } from './samples.ts';

/** How grouping fares with judged pairs; those that could not be told count nowhere. */
export type Fared = {
  /** Of the pairs that are in one story now, the share that tell of one event. */
  readonly ofOneEvent: Estimate;
  /** Of the pairs that are in one story now, the share that tell of one event or of steps of one running story. */
  readonly ofOneStory: Estimate;
  /** Of the pairs that tell of one event, the share that are in one story now. */
  readonly eventsJoined: Estimate;
};

export function fare(pairs: readonly JudgedPair[], stories: readonly Pick<Story, 'id' | 'members'>[]): Fared {
  const storyOf = new Map(
    stories.flatMap(({ id, members }) => members.map(({ itemId }) => [itemId, id] as const)),
  );
  const isJoined = ([a, b]: JudgedPair): boolean => storyOf.has(a) && storyOf.get(a) === storyOf.get(b);
  const told = pairs.filter(([, , , grade]) => grade !== 'cannot tell');
  const joined = told.filter(isJoined);
  const events = graded(told, 'event');
  return {
    ofOneEvent: wilson(graded(joined, 'event').length, joined.length),
    ofOneStory: wilson(graded(joined, 'event', 'story').length, joined.length),
    eventsJoined: wilson(events.filter(isJoined).length, events.length),
  };
}

const graded = (pairs: readonly JudgedPair[], ...grades: readonly Grade[]): readonly JudgedPair[] =>
  pairs.filter(([, , , grade]) => grades.includes(grade));
