import { searchId, type Search } from '../../domain/index.ts';
import { savePurposes } from '../../store/index.ts';
import { TOO_OLD, type TooOld } from '../../watch/index.ts';
import { noRows, type Batch } from '../batch.ts';
import type { Workshop } from '../workshop.ts';
import { lookOf } from './make-search.ts';

/**
 * Writes down what rounds lack that are over: each search as one that was not tried, at the time of the last that was, so
 * that verdicts can say it without asking a clock.
 */
export async function noteTooOld(
  { workshop, batch }: { readonly workshop: Workshop; readonly batch: Batch },
  rounds: readonly TooOld[],
): Promise<void> {
  if (rounds.length === 0) return;
  for (const round of rounds) {
    const searches = unmadeOf(round, workshop);
    await batch.add({ ...noRows(), searches, looks: searches.map(lookOf) });
    await batch.flush();
    await batch.settled();
    const probeId = round.probe.id;
    await savePurposes(
      workshop.store,
      searches.map(({ id }) => ({ searchId: id, probeId, isolation: null })),
    );
  }
}

function unmadeOf({ missing, last, viewer }: TooOld, { observatory }: Workshop): Search[] {
  return missing.flatMap(({ sourceId, query }) => {
    const platform = observatory.entries.find((one) => one.sourceId === sourceId)?.platform;
    if (platform === undefined) return [];
    const key = { sourceId, query, at: last, viewer };
    return {
      ...{ ...key, id: searchId(key), platform: platform.id, answer: 'not-tried' as const, reason: TOO_OLD },
      ...{ detail: '', scope: 'all' as const, notice: null, stated: null, hasMore: null },
      ...{ captureId: null, results: [] },
    };
  });
}
