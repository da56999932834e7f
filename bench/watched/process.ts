import { instant } from '../../src/domain/index.ts';
import { readObservatory } from '../../src/domain/observatory/read.ts';
import { keepCurves } from '../../src/pipeline/platforms/draw-curves.ts';
import { quantile } from '../../src/stats/quantile.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import {
  bytesOnDisk,
  openStore,
  replaceDisappearancesOf,
  saveCollected,
  saveObservatory,
  type Store,
} from '../../src/store/index.ts';
import { createWeb } from '../../src/web/index.ts';
import { CAPTURE, watchedWorld, WORLD_FILE } from './world.ts';

type Where = { readonly folder: string; readonly database: string | null; readonly posts: number };

const observatory = readObservatory('observatory.yaml', WORLD_FILE);
const AT_ONCE = 5_000;

async function fill(store: Store, posts: number): Promise<string> {
  await saveObservatory(store, observatory);
  const random = seededRandom(6);
  for (let from = 0; from < posts; from += AT_ONCE) {
    const some = watchedWorld({ from, posts: Math.min(AT_ONCE, posts - from) }, random);
    await saveCollected(store, {
      ...{ captures: [CAPTURE], looks: [], items: [], sightings: [], pictures: [], releases: [] },
      ...{ posts: some.map(({ post }) => post), visits: some.map(({ visit }) => visit) },
    });
    await replaceDisappearancesOf(
      store,
      some.map(({ post }) => post.id),
      some.map(({ found }) => found),
    );
  }
  const bytes = await bytesOnDisk(store);
  return `${(bytes / 1e6).toFixed(0)} MB on disk, ${(bytes / posts).toFixed(0)} bytes a post with a visit, its words and its interval`;
}

/** The second time nothing has changed, and what was drawn is taken over. */
async function draw(store: Store): Promise<string> {
  await keepCurves(store, observatory, {
    now: instant('2032-01-01T00:00:00Z'),
    signal: new AbortController().signal,
  });
  return 'curves drawn';
}

const PAGES = [
  '/platforms',
  '/platforms/disappearance',
  '/platforms/disappearance?page=100',
  '/platforms/disappearance.json',
  '/platforms/disappearance/curves.csv',
  '/platforms/comments',
  '/platforms/probes',
];
const COUNTED = 40;

async function pages(store: Store): Promise<string> {
  const app = createWeb({ store, observatory, readBody: () => Promise.resolve(new Uint8Array()) });
  const lines: string[] = [];
  for (const path of PAGES) {
    const times: number[] = [];
    let bytes = 0;
    for (let count = 0; count <= COUNTED; count += 1) {
      const started = performance.now();
      const response = await app.request(`http://127.0.0.1${path}`);
      bytes = (await response.arrayBuffer()).byteLength;
      if (!response.ok) throw new Error(`expected ${path} to answer but received ${response.status}`);
      times.push(performance.now() - started);
    }
    const [first = 0, ...later] = times;
    const of = (p: number) => quantile(later, p).value.toFixed(0).padStart(5);
    lines.push(
      `  ${path.padEnd(38)} p50 ${of(0.5)} ms   p95 ${of(0.95)} ms   first ${first.toFixed(0).padStart(5)} ms   ${(bytes / 1000).toFixed(0)} kB`,
    );
  }
  return `pages, ${COUNTED} requests each\n${lines.join('\n')}\n `;
}

const [work = '', where = '{}'] = process.argv.slice(2);
const { folder, database, posts } = JSON.parse(where) as Where;
const store = await openStore({ folder, database });
const [wall, cpu] = [performance.now(), process.cpuUsage()];
const said =
  work === 'fill' ? await fill(store, posts) : work === 'draw' ? await draw(store) : await pages(store);
const { user, system } = process.cpuUsage(cpu);
const seconds = ((performance.now() - wall) / 1000).toFixed(1);
const megabytes = (process.resourceUsage().maxRSS / 1000).toFixed(0);
process.stdout.write(
  `  ${said} (${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of our CPU, at most ${megabytes} MB in memory)\n`,
);
await store.close();
