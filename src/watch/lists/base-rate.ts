import type { ExitBaseRate, ListStay, SourceId } from '../../domain/index.ts';
import { wilson } from '../../stats/wilson.ts';

/**
 * How many of the titles that stood as high, and whose end can be told, left as abruptly: what an abrupt exit is worth. A
 * list of which every second title goes so says nothing by it.
 *
 * @param topRank ranks from 1 to this one
 */
export function exitBaseRate(sourceId: SourceId, stays: readonly ListStay[], topRank: number): ExitBaseRate {
  const ended = stays.filter(
    ({ sourceId: on, bestRank, exit }) =>
      on === sourceId && bestRank <= topRank && (exit === 'abrupt' || exit === 'sank'),
  );
  const abrupt = ended.filter(({ exit }) => exit === 'abrupt').length;
  const { value, low, high } = wilson(abrupt, ended.length);
  return {
    sourceId,
    topRank,
    exits: ended.length,
    abrupt,
    share: { value: ended.length === 0 ? 0 : value, low, high },
  };
}
