import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readObservatory } from '../../src/domain/observatory/read.ts';
import { judgeProbes } from '../../src/pipeline/platforms/judge-probes.ts';
import { judgeVisits } from '../../src/pipeline/platforms/judge-visits.ts';
import { openStore, saveCollected, saveObservatory } from '../../src/store/index.ts';
import type { Seed } from './hostile.ts';
import * as brought from './plaza-collected.ts';
import { PLAZA_FILE, SEARCH, TABLE, WATCH } from './plaza-file.ts';

export type PlazaSeed = Omit<Seed, 'ids'>;

/** A platform that was searched, watched and counted, judged as a pass judges it. */
export async function plazaSeed(): Promise<PlazaSeed> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-plaza-'));
  const store = await openStore({ folder, database: null });
  const observatory = readObservatory('observatory.yaml', PLAZA_FILE);
  await saveObservatory(store, observatory);
  const lists = brought.LISTS.map(brought.listOf);
  await saveCollected(store, {
    captures: [SEARCH, WATCH, TABLE, ...brought.LISTS].map((id) => brought.captureOf(id)),
    ...{ looks: lists.flatMap(({ looks }) => looks), items: lists.flatMap(({ items }) => items) },
    ...{ sightings: lists.flatMap(({ sightings }) => sightings), pictures: [], releases: [] },
    posts: brought.POSTS,
    searches: [
      ...brought.roundAt(12, {}),
      ...brought.roundAt(60, { answer: 'notice', notice: '<b>依照规则</b>不予显示' }),
    ],
    ...{ visits: brought.visitsOf(), comments: brought.sightsOf(), measurements: brought.measurementsOf() },
  });
  await judgeProbes(store, observatory);
  await judgeVisits(store, observatory, new AbortController().signal);
  return {
    ...{ store, observatory, readBody: () => Promise.resolve(new Uint8Array()) },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
