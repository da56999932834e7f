import type { PostId } from '../../domain/index.ts';
import { replaceDisappearances, streamVisits, type Store } from '../../store/index.ts';
import { disappearancesOf } from '../../watch/index.ts';

/**
 * What the visits to each post come to, some posts at a time: a million visits are never held at once. Stopped midway,
 * every post has its old answer or its new one.
 */
export async function judgeVisits(store: Store, signal: AbortSignal): Promise<void> {
  let after: PostId | null = null;
  for await (const page of streamVisits(store)) {
    if (signal.aborted) return;
    const found = disappearancesOf([...page.visits.values()].flat());
    await replaceDisappearances(store, page, found);
    after = page.to;
  }
  // What lies behind the last post that was visited was found from visits that another reading took back.
  await replaceDisappearances(store, { after, to: null }, []);
}
