import { instant, toMs, type Instant, type Visit } from '../../domain/index.ts';
import { replaceDisappearancesOf, saveObservatory, savePostNames } from '../../store/index.ts';
import type { VisitPlan } from '../../watch/index.ts';
import { Batch } from '../batch.ts';
import type { Workshop } from '../workshop.ts';
import { besideVisits } from './beside-visits.ts';
import { disappearancesWith, joinedVisits, loadNames } from './joined-visits.ts';
import { makeVisit } from './make-visit.ts';
import { nameWatched } from './name-watched.ts';
import { planWatches, postsWatched, type Post } from './plan-watches.ts';
import { until } from './until.ts';

export type WatchRun = { readonly visits: readonly Visit[]; readonly left: VisitPlan };

export type WatchRunOptions = {
  /** True: visit again and again until every watch is over, or the signal comes. */
  readonly stay: boolean;
  readonly signal: AbortSignal;
  readonly onVisit: (visit: Visit) => void;
};

/** What is visited when, by the watches of the file. Asks for nothing from the network. */
export function planAllWatches(workshop: Workshop): Promise<VisitPlan> {
  return planWatches(workshop, postsWatched(workshop), now());
}

/** Makes the visits that are due, each kept at once, and says anew what the visits to these posts come to. */
export async function runWatches(workshop: Workshop, options: WatchRunOptions): Promise<WatchRun> {
  await saveObservatory(workshop.store, workshop.observatory);
  const posts = postsWatched(workshop);
  const batch = new Batch(workshop.store, workshop.archive);
  const visits: Visit[] = [];
  const due = await dueNow(workshop, posts);
  try {
    while (!options.signal.aborted) {
      const { visits: planned } = await planWatches(workshop, posts, now());
      const next = planned.find(({ id }) => options.stay || due.has(id));
      if (next === undefined) break;
      await until(next.at, options.signal);
      const ids = new Set(planned.filter(({ id, at }) => id === next.id || at <= now()).map(({ id }) => id));
      await visitAll(
        posts.filter(({ watch }) => ids.has(watch.id)),
        { workshop, batch, visits, options },
      );
      for (const id of ids) due.delete(id);
      await batch.flush();
      await batch.settled();
    }
  } finally {
    await batch.done();
  }
  await judgeWatched(workshop, posts);
  return { visits, left: await planWatches(workshop, posts, now()) };
}

/** One call visits once what is due when it begins; posts of one host wait for each other. */
async function dueNow(workshop: Workshop, posts: readonly Post[]): Promise<Set<string>> {
  const begun = now();
  const { visits } = await planWatches(workshop, posts, begun);
  const latest = toMs(begun) + posts.length * workshop.observatory.network.perHost;
  return new Set(visits.filter(({ at }) => toMs(at) <= latest).map(({ id }) => id));
}

type Work = {
  readonly workshop: Workshop;
  readonly batch: Batch;
  readonly visits: Visit[];
  readonly options: WatchRunOptions;
};

/** Posts on different hosts do not wait for each other; the client keeps the pace of each host. */
async function visitAll(posts: readonly Post[], { workshop, batch, visits, options }: Work): Promise<void> {
  const names = await nameWatched(workshop.store, posts, now());
  await Promise.all(
    posts.map(async (post) => {
      if (options.signal.aborted) return;
      const made = await makeVisit(workshop, post, {
        name: names.get(post.id) ?? null,
        signal: options.signal,
      });
      if (made === null) return;
      await batch.add(made.rows);
      if (made.name !== null) await savePostNames(workshop.store, [made.name]);
      visits.push(made.visit);
      options.onVisit(made.visit);
    }),
  );
}

/** A post is told of once, under its own name where that is known. */
async function judgeWatched({ store, observatory }: Workshop, posts: readonly Post[]): Promise<void> {
  const names = await loadNames(store);
  const told = [...new Set(posts.map(({ id }) => names.of(id)))];
  const beside = await besideVisits(store, observatory);
  const found = await disappearancesWith(store, await joinedVisits(store, names, told), beside);
  const all = told.flatMap((id) => names.all(id));
  await replaceDisappearancesOf(store, [...new Set([...all, ...posts.map(({ id }) => id)])], found);
}

const now = (): Instant => instant(Date.now());
