import type {
  Instant,
  IsolationConsent,
  IsolationOutcome,
  IsolationPlan,
  Observatory,
  Post,
  PostId,
  Probe,
  ProbeId,
  Search,
  SourceId,
} from '../../domain/index.ts';
import {
  loadConsents,
  loadIsolationPlans,
  loadPosts,
  loadPurposes,
  loadSearches,
  type Store,
} from '../../store/index.ts';
import {
  followIsolation,
  judgeIsolation,
  planIsolation,
  type Followed,
  type MadeSlot,
  type NoPlan,
} from '../../watch/index.ts';

/** `on-paper`: nobody consented. `changed`: the probe is another than the one that was consented to. */
export type IsolationStatus = 'on-paper' | 'consented' | 'withdrawn' | 'changed' | 'done';

/** A plan with what was said of it, what was searched for it and what that comes to. */
export type HeldIsolation = {
  readonly plan: IsolationPlan;
  readonly planned: Instant;
  /** The latest word; null: none. */
  readonly consent: IsolationConsent | null;
  readonly status: IsolationStatus;
  readonly followed: Followed;
  readonly outcome: IsolationOutcome;
  readonly given: Parameters<typeof followIsolation>[1];
};

/** The plan of a probe on a source as observatory.yaml has both now. */
export function planOnPaper(
  observatory: Observatory,
  probe: Probe,
  asked: { readonly sourceId: SourceId; readonly byHand: boolean; readonly terms: readonly string[] | null },
): IsolationPlan | NoPlan {
  const entry = observatory.entries.find((one) => one.sourceId === asked.sourceId);
  if (entry?.platform === undefined)
    throw new Error(`expected source ${asked.sourceId} to belong to a platform`);
  const place = entry.entry.address ?? entry.entry.path ?? '';
  return planIsolation(probe, { ...asked, platform: entry.platform, place });
}

/** Every isolation that is kept, the latest plan first. */
export async function loadIsolations(
  { store, observatory }: { readonly store: Store; readonly observatory: Observatory },
  of?: ProbeId,
): Promise<readonly HeldIsolation[]> {
  const kept = await loadIsolationPlans(store, of);
  if (kept.length === 0) return [];
  const made = await madeSlots(
    store,
    kept.map(({ plan }) => plan),
  );
  const posts = await postsOf(store, [...made.values()].flat());
  const consents = Map.groupBy(await loadConsents(store), ({ isolationId }) => isolationId);
  return kept.flatMap(({ plan, at }) => {
    const probe = observatory.probes.find(({ id }) => id === plan.probeId);
    const given = { world: { postOf: (id: PostId) => posts.get(id) }, made: made.get(plan.id) ?? [] };
    const consent = consents.get(plan.id)?.at(-1) ?? null;
    return [standingOf({ plan, planned: at, consent }, probe, given, observatory)];
  });
}

type Kept = Pick<HeldIsolation, 'plan' | 'planned' | 'consent'>;

function standingOf(
  kept: Kept,
  probe: Probe | undefined,
  rest: Omit<HeldIsolation['given'], 'probe'>,
  observatory: Observatory,
): HeldIsolation {
  const { plan, consent } = kept;
  // Of a probe that is named no more its controls' patterns are gone; every result counts.
  const given = { ...rest, probe: probe ?? NO_PROBE(plan) };
  const followed = followIsolation(plan, given);
  const isOver = followed.next === null;
  const isCurrent = probe !== undefined && isSame(plan, probe, observatory);
  const status: IsolationStatus =
    consent === null
      ? 'on-paper'
      : isOver
        ? 'done'
        : consent.withdrawn !== null
          ? 'withdrawn'
          : isCurrent && consent.hash === plan.hash
            ? 'consented'
            : 'changed';
  return { ...kept, status, followed, given, outcome: judgeIsolation(plan, followed) };
}

function isSame(plan: IsolationPlan, probe: Probe, observatory: Observatory): boolean {
  const { sourceId, byHand, terms } = plan;
  const entry = observatory.entries.find((one) => one.sourceId === sourceId);
  if (entry?.platform === undefined || !probe.sources.includes(sourceId)) return false;
  const now = planOnPaper(observatory, probe, { sourceId, byHand, terms });
  return 'hash' in now && now.hash === plan.hash;
}

const NO_PROBE = ({ probeId, query, sourceId }: IsolationPlan): Probe => ({
  ...{ id: probeId, name: probeId, written: '', eventId: null, elementId: null, queries: [query] },
  ...{ matches: () => true, controls: [], sources: [sourceId], released: null, round: 0, every: null },
});

/** What was searched for each plan. */
async function madeSlots(
  store: Store,
  plans: readonly IsolationPlan[],
): Promise<ReadonlyMap<string, readonly MadeSlot[]>> {
  const searches = await loadSearches(store, [...new Set(plans.map(({ sourceId }) => sourceId))]);
  const purposes = await loadPurposes(store);
  const made = searches.flatMap((search) => {
    const isolation = purposes.get(search.id)?.isolation;
    return isolation === undefined || isolation === null ? [] : [{ ...isolation, search }];
  });
  return Map.groupBy(made, ({ id }) => id);
}

async function postsOf(store: Store, made: readonly MadeSlot[]): Promise<ReadonlyMap<PostId, Post>> {
  return loadPosts(
    store,
    made.flatMap(({ search }: { readonly search: Search }) => search.results),
  );
}
