import {
  viewerKey,
  type Instant,
  type IsolationPlan,
  type Search,
  type SearchPurpose,
} from '../../domain/index.ts';
import type { Store } from '../../store/index.ts';
import { loadPurposes, loadSearches, savePurposes } from '../../store/index.ts';
import { followIsolation, plainQuery, type MadeSlot } from '../../watch/index.ts';
import type { Workshop } from '../workshop.ts';
import { loadIsolations, type HeldIsolation } from './isolations.ts';

/**
 * Says of searches that a person made by the sheet of a consented plan what they were for, a whole step at a time. Only
 * what was searched after the consent counts, and each search for one step.
 */
export async function claimByHand({
  store,
  observatory,
}: Pick<Workshop, 'store' | 'observatory'>): Promise<void> {
  const open = (await loadIsolations({ store, observatory })).filter(
    ({ plan, status }) => plan.byHand && status === 'consented',
  );
  for (const one of open) await savePurposes(store, await claimsOf(store, one));
}

async function claimsOf(store: Store, one: HeldIsolation): Promise<readonly SearchPurpose[]> {
  const { plan, given, consent } = one;
  if (consent === null) return [];
  const free = await unclaimed(store, plan, consent.at);
  const made: MadeSlot[] = [...given.made];
  const claims: SearchPurpose[] = [];
  for (;;) {
    const { next } = followIsolation(plan, { ...given, made });
    const found = next?.slots.map(({ query }) => takeFirst(free, query)) ?? [];
    const searches = found.flatMap((search) => search ?? []);
    if (next === null || searches.length < found.length) return claims;
    searches.forEach((search, slot) => {
      made.push({ step: next.step, slot, search });
      const isolation = { id: plan.id, step: next.step, slot };
      claims.push({ searchId: search.id, probeId: plan.probeId, isolation });
    });
  }
}

/** Searches of one viewer since the consent of which nobody has said what they were for, the earliest first. */
async function unclaimed(store: Store, { sourceId }: IsolationPlan, since: Instant): Promise<Search[]> {
  const purposes = await loadPurposes(store);
  const all = (await loadSearches(store, [sourceId])).filter(
    ({ id, at, answer }) => at >= since && answer !== 'not-tried' && !purposes.has(id),
  );
  const [first] = all;
  return first === undefined ? [] : all.filter(({ viewer }) => viewerKey(viewer) === viewerKey(first.viewer));
}

function takeFirst(free: Search[], query: string): Search | undefined {
  const at = free.findIndex((search) => plainQuery(search.query) === plainQuery(query));
  return at < 0 ? undefined : free.splice(at, 1)[0];
}
