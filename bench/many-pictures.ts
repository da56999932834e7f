/**
 * What a pass holds at once, and how quickly the page of one cell comes, in an invented observatory of many pictures.
 *
 *     npm run bench -- many-pictures [--pictures N] [--server]
 *
 * `--pictures` is how many (default 100,000), `--server` uses a PostgreSQL server in place of the embedded database.
 * Pictures are compared beforehand: what is measured is what the steps around comparing hold and ask.
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/postgres.ts';
import { ArchiveError } from '../src/evidence/index.ts';
import { nameRoles } from '../src/pipeline/picture-roles.ts';
import { judgePictures } from '../src/pipeline/pictures.ts';
import { QUIET } from '../src/pipeline/progress.ts';
import type { Workshop } from '../src/pipeline/workshop.ts';
import { quantile } from '../src/stats/quantile.ts';
import { OBSERVATORY } from '../src/store/conformance/data.ts';
import { openStore, releaseIds } from '../src/store/index.ts';
import { createWeb } from '../src/web/index.ts';
import { generate, judgeSome, WINDOW } from './many-pictures/generate.ts';
import { measured } from './many-pictures/measured.ts';
import { scratch } from './scratch.ts';

const { values } = parseArgs({
  options: { pictures: { type: 'string', default: '100000' }, server: { type: 'boolean', default: false } },
});
const server = values.server ? await startPostgres() : null;
const database = (await server?.createDatabase()) ?? null;
const store = await openStore({ folder: scratch(), database });
console.log(`${Number(values.pictures).toLocaleString('en')} pictures, ${store.kind}`);
console.log(await measured('filled', () => generate(store, Number(values.pictures))));

const signal = new AbortController().signal;
const nothing = (): never => {
  throw new ArchiveError('invented');
};
const judgement = { coverage: [], gaps: [], findings: [] } as never;
const workshop = { store, observatory: OBSERVATORY, archive: { read: nothing } } as unknown as Workshop;
const judge = () =>
  judgePictures(
    workshop,
    { voices: [] },
    { judgement, window: WINDOW, observed: new Map() },
    { progress: QUIET, signal },
  );
for (const time of ['first', 'second']) {
  console.log(await measured(`roles, ${time} pass`, () => nameRoles(workshop, signal)));
  console.log(await measured(`releases, ${time} pass`, judge));
}

const web = createWeb({ store, observatory: OBSERVATORY, readBody: nothing });
const paths = await judgeSome(store, (await releaseIds(store)).slice(0, 50));
const times: number[] = [];
for (const [at, path] of [...paths.slice(0, 20), ...paths].entries()) {
  const from = performance.now();
  const answer = await web.request(path);
  await answer.text();
  if (answer.status !== 200) throw new Error(`expected ${path} to answer but received ${answer.status}`);
  if (at >= 20) times.push(performance.now() - from);
}
const ms = (share: number): string => `${quantile(times, share).value.toFixed(1)} ms`;
console.log(`page of one cell, ${times.length} cells: p50 ${ms(0.5)}, p95 ${ms(0.95)}`);
await store.close();
await server?.stop();
