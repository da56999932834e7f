import { instant, type Instant, type Probe } from '../../domain/index.ts';
import { saveObservatory, savePurposes } from '../../store/index.ts';
import type { PlannedSearch } from '../../watch/index.ts';
import { Batch } from '../batch.ts';
import type { Workshop } from '../workshop.ts';
import { planSearches, type DueSearches } from './due-searches.ts';
import { judgeProbes } from './judge-probes.ts';
import { makeSearch, unmadeSearch, type MadeSearch } from './make-search.ts';
import { noteTooOld } from './too-old.ts';
import { until } from './until.ts';

export type ProbeRun = {
  readonly made: readonly MadeSearch['search'][];
  /** What is left to do, and when. */
  readonly left: DueSearches;
};

export type ProbeRunOptions = {
  readonly probes: readonly Probe[];
  /** True: wait for every search until none is left or the signal comes. */
  readonly stay: boolean;
  readonly signal: AbortSignal;
  readonly onMade: (search: MadeSearch['search'], planned: PlannedSearch) => void;
  /** Waits for a time, or for the signal; default: by the clock. */
  readonly wait?: typeof until;
};

/** Makes the searches that are due, one after the other, and judges all probes anew. What was found is kept at once. */
export async function runProbes(workshop: Workshop, options: ProbeRunOptions): Promise<ProbeRun> {
  await saveObservatory(workshop.store, workshop.observatory);
  const batch = new Batch(workshop.store, workshop.archive);
  const made: MadeSearch['search'][] = [];
  let left = await planSearches(workshop, options.probes, now());
  let stalls = 0;
  try {
    await noteTooOld({ workshop, batch }, left.tooOld);
    for (const { probeId, sourceId } of left.postponed.filter(({ reason }) => reason === 'budget'))
      await batch.add(unmadeSearch(sourceId, firstQuery(options.probes, probeId), 'budget'));
    for (const { sourceId, probe } of left.unsearchable)
      await batch.add(unmadeSearch(sourceId, firstQuery(options.probes, probe.id), 'no-way-to-search'));
    while (!options.signal.aborted) {
      const before = made.length;
      await follow(left.searches, { workshop, batch, made, options });
      left = await planSearches(workshop, options.probes, now());
      const next = nextOf(left);
      // What was asked for and left no trace would be asked for again and again; after a wait the plan is new once.
      stalls = made.length === before && next !== null && next <= now() ? stalls + 1 : 0;
      if (stalls > 1 || next === null || (!options.stay && made.length === before)) break;
      if (options.stay) await wait(options)(next, options.signal);
    }
  } finally {
    await batch.done();
  }
  await judgeProbes(workshop.store, workshop.observatory);
  return { made, left: await planSearches(workshop, options.probes, now()) };
}

type Work = {
  readonly workshop: Workshop;
  readonly batch: Batch;
  readonly made: MadeSearch['search'][];
  readonly options: ProbeRunOptions;
};

/**
 * Follows a plan to its end, or as far as it is due; between two searches that are due it waits the pause. What comes of a
 * step of an isolation decides what is searched next, so the plan ends there.
 */
async function follow(plan: readonly PlannedSearch[], work: Work): Promise<void> {
  const { stay, signal } = work.options;
  const begun = now();
  for (const planned of stay ? plan : plan.filter(({ due }) => due <= begun)) {
    await wait(work.options)(planned.at, signal);
    if (signal.aborted) return;
    await makeOne(planned, work);
    if (planned.isolation !== null) return;
  }
}

async function makeOne(planned: PlannedSearch, { workshop, batch, made, options }: Work): Promise<void> {
  const { probeId, isolation } = planned;
  const searches: MadeSearch['search'][] = [];
  for (const { rows, search } of await makeSearch(workshop, planned, options.signal)) {
    await batch.add(rows);
    searches.push(search);
    options.onMade(search, planned);
  }
  // What was live comes only once.
  await batch.flush();
  await batch.settled();
  await savePurposes(
    workshop.store,
    searches.map(({ id }) => ({ searchId: id, probeId, isolation })),
  );
  made.push(...searches);
}

/** When there is something to do again; null: never. */
function nextOf({ searches, postponed, waiting }: DueSearches): Instant | null {
  const later = [...postponed, ...waiting].flatMap(({ next }) => next ?? []);
  return [...searches.map(({ at }) => at), ...later].sort()[0] ?? null;
}

const wait = ({ wait: given = until }: ProbeRunOptions): typeof until => given;

const firstQuery = (probes: readonly Probe[], id: Probe['id']): string =>
  probes.find((probe) => probe.id === id)?.queries[0] ?? '';

const now = (): Instant => instant(Date.now());
