import type { Observatory, PostId } from '../../domain/index.ts';
import { replaceDisappearances, streamVisits, type Store } from '../../store/index.ts';
import { besideVisits } from './beside-visits.ts';
import { disappearancesWith, joinedVisits, loadNames } from './joined-visits.ts';

/**
 * What the visits to each post come to, some posts at a time: a million visits are never held at once. A post that has
 * several names is told of under its own, with the visits under all of them. Stopped midway, every post has its old answer
 * or its new one.
 */
export async function judgeVisits(
  store: Store,
  observatory: Pick<Observatory, 'sources'>,
  signal: AbortSignal,
): Promise<void> {
  const beside = await besideVisits(store, observatory);
  const names = await loadNames(store);
  let after: PostId | null = null;
  for await (const page of streamVisits(store)) {
    if (signal.aborted) return;
    const own = [...page.visits].flatMap(([id, visits]) => (names.isJoined(id) ? [] : visits));
    const joined = await joinedVisits(store, names, names.within(after, page.to));
    await replaceDisappearances(store, page, await disappearancesWith(store, [...own, ...joined], beside));
    after = page.to;
  }
  // What lies behind the last post that was visited is known by its other names, or was found from visits that another
  // reading took back.
  const joined = await joinedVisits(store, names, names.within(after, null));
  await replaceDisappearances(store, { after, to: null }, await disappearancesWith(store, joined, beside));
}
