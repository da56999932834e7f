import { instant, toMs, type Instant, type Probe } from '../../domain/index.ts';
import { saveObservatory } from '../../store/index.ts';
import type { PlannedSearch } from '../../watch/index.ts';
import { Batch } from '../batch.ts';
import type { Workshop } from '../workshop.ts';
import { planSearches, type DueSearches } from './due-searches.ts';
import { judgeProbes } from './judge-probes.ts';
import { makeSearch, unmadeSearch, type MadeSearch } from './make-search.ts';
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
};

/** Makes the searches that are due, one after the other, and judges all probes anew. What was found is kept at once. */
export async function runProbes(workshop: Workshop, options: ProbeRunOptions): Promise<ProbeRun> {
  await saveObservatory(workshop.store, workshop.observatory);
  const batch = new Batch(workshop.store, workshop.archive);
  const made: MadeSearch['search'][] = [];
  let left = await planSearches(workshop, options.probes, now());
  try {
    for (const { probeId, sourceId } of left.postponed.filter(({ reason }) => reason === 'budget'))
      await batch.add(unmadeSearch(sourceId, firstQuery(options.probes, probeId), 'budget'));
    for (const { sourceId, probe } of left.unsearchable)
      await batch.add(unmadeSearch(sourceId, firstQuery(options.probes, probe.id), 'no-way-to-search'));
    while (!options.signal.aborted) {
      if (!(await follow(left.searches, { workshop, batch, made, options }))) break;
      left = await planSearches(workshop, options.probes, now());
      const next = nextOf(left);
      if (next === null) break;
      await until(next, options.signal);
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

/** Follows a plan to its end, or as far as it is due. False: there is nothing more to do now. */
async function follow(plan: readonly PlannedSearch[], work: Work): Promise<boolean> {
  const { stay, signal } = work.options;
  for (const planned of plan) {
    if (!stay && toMs(planned.at) > Date.now()) return false;
    await until(planned.at, signal);
    if (signal.aborted) return false;
    await makeOne(planned, work);
  }
  return stay;
}

async function makeOne(planned: PlannedSearch, { workshop, batch, made, options }: Work): Promise<void> {
  for (const { rows, search } of await makeSearch(workshop, planned, options.signal)) {
    await batch.add(rows);
    made.push(search);
    options.onMade(search, planned);
  }
  // What was live comes only once.
  await batch.flush();
  await batch.settled();
}

/** When there is something to do again; null: never. */
function nextOf({ searches, postponed }: DueSearches): Instant | null {
  const times = [...searches.map(({ at }) => at), ...postponed.flatMap(({ next }) => next ?? [])];
  return times.sort()[0] ?? null;
}

const firstQuery = (probes: readonly Probe[], id: Probe['id']): string =>
  probes.find((probe) => probe.id === id)?.queries[0] ?? '';

const now = (): Instant => instant(Date.now());
