import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  asId,
  instant,
  postId,
  type Disappearance,
  type Observatory,
  type PlatformId,
} from '../src/domain/index.ts';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import {
  findDisappearances,
  loadMeasurements,
  loadPosts,
  loadSearches,
  loadSights,
  loadVerdicts,
  postsWithSights,
  rankedLooks,
  type Store,
} from '../src/store/index.ts';
import { turnbull } from '../src/stats/turnbull.ts';
import { survivalSince } from '../src/stats/survival-since.ts';
import {
  agesOf,
  alignSights,
  amongControls,
  boundsOf,
  exitBaseRate,
  staysOf,
  type Ages,
} from '../src/watch/index.ts';
import { keptFolder, writeFiles } from './scratch.ts';

const SUMMIT = fileURLToPath(new URL('../examples/summit', import.meta.url));

/** One line each, as a person reads them; times are UTC, of 2031. */
type Expected = {
  readonly verdicts: readonly string[];
  readonly notices: Readonly<Record<string, string>>;
  /** Id of a post: class, the interval (last seen, first not seen], when it was back, visits that could not look. */
  readonly visited: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, number>>;
  readonly comments: readonly string[];
  readonly reach: readonly string[];
  readonly stays: readonly string[];
};

/** `05-06T02:00`. */
const short = (at: string | null | undefined): string => at?.slice(5, 16) ?? '-';

const { platforms: expected } = JSON.parse(readFileSync(join(SUMMIT, 'expected.json'), 'utf8')) as {
  readonly platforms: Expected;
};

type File = {
  sources: { id: string; platform?: string }[];
  events: { elements: { kind?: string }[] }[];
};

/** The example without its outlets and pictures: what it holds of platforms, and the three lists in one file. */
function platformsAlone(): string {
  const file = parse(readFileSync(join(SUMMIT, 'observatory.yaml'), 'utf8')) as File;
  const sources = file.sources.filter(({ id, platform }) => platform !== undefined || id === 'hot-lists');
  const events = file.events.map((event) => ({
    ...event,
    elements: event.elements.filter(({ kind }) => kind !== 'picture'),
  }));
  return stringify({ ...file, sources, events });
}

async function runExample() {
  const folder = keptFolder();
  writeFiles(folder, { 'observatory.yaml': platformsAlone() });
  const { signal } = new AbortController();
  const file = join(folder, 'observatory.yaml');
  const workshop = await openWorkshop({ file, folder, dataFolder: SUMMIT, signal });
  await runPass(workshop, { command: 'test', signal });
  const { store, observatory } = workshop;
  const left = {
    verdicts: await loadVerdicts(store),
    visited: await findDisappearances(store, { posts: 100 }),
    sights: await loadSights(store, await postsWithSights(store, { limit: 100 })),
    measurements: await loadMeasurements(store, {}),
    stays: (await Promise.all(LISTS.map((id) => staysOn(store, id)))).flat(),
    ...(await postsFound(store, observatory)),
  };
  await workshop.close();
  return left;
}

const LISTS = ['tide', 'ask', 'wave'].map((id) => asId('source', `hot-lists/${id}`));
const MAY = { from: instant('2031-05-01T00:00:00Z'), to: instant('2031-06-01T00:00:00Z') };

async function staysOn(store: Store, id: (typeof LISTS)[number]) {
  const looks = await rankedLooks(store, id, MAY);
  const titles = new Map(looks.flatMap(({ entries }) => entries.map((one) => [one.itemId, one.key])));
  const stays = staysOf(id, looks);
  return stays.map((stay) => ({ ...stay, title: titles.get(stay.itemId), rate: exitBaseRate(id, stays, 3) }));
}

async function postsFound(store: Store, { sources }: Pick<Observatory, 'sources'>) {
  const searches = await loadSearches(
    store,
    sources.map(({ id }) => id),
  );
  const posts = await loadPosts(
    store,
    searches.flatMap(({ results }) => results),
  );
  return { searches, posts: [...posts.values()] };
}

function intervalOf({ class: found, lastSeen, firstNotSeen, reappeared, blind }: Disappearance): string {
  const back = reappeared === null ? '' : ` back ${short(reappeared)}`;
  const walled = blind === 0 ? '' : ` blind ${blind}`;
  return `${found} (${short(lastSeen)}, ${short(firstNotSeen)}]${back}${walled}`;
}

describe('the platforms of the bundled example', () => {
  let run: Awaited<ReturnType<typeof runExample>>;
  beforeAll(async () => {
    run = await runExample();
  }, 600_000);

  it('are searched with the verdicts written down, and every word of a verdict is met', () => {
    expect(
      run.verdicts.map(
        ({ sourceId, span, verdict, reason, controlsPassed, controlsTried }) =>
          `${sourceId} ${short(span?.from)}: ${verdict}, ${reason}, ${controlsPassed} of ${controlsTried}`,
      ),
    ).toEqual(expected.verdicts);
    expect(new Set(run.verdicts.map(({ verdict }) => verdict)).size).toBe(7);
  });

  it('are quoted where a notice stands in the place of results', () => {
    for (const [source, notice] of Object.entries(expected.notices))
      expect([source, run.verdicts.find(({ sourceId }) => sourceId === source)?.notice]).toEqual([
        source,
        notice,
      ]);
  });

  it('say what passed controls are worth, and who floods the sister story', () => {
    const [first] = run.verdicts.filter(({ sourceId }) => sourceId === 'wave-search');
    expect(first?.failureBound).toBeCloseTo(1 - 0.05 ** (1 / 4), 10);
    expect(first?.sister).toEqual({ results: 6, official: 4, unknown: 0 });
  });

  it('name public accounts and nobody else', () => {
    const names = new Set(run.posts.flatMap(({ author }) => author.name ?? []));
    expect([...names].sort()).toEqual(['奥尔姆门发布', '塞雷瓦日报', '晚间播报', '港湾之声'].sort());
    const unnamed = run.posts.filter(({ author }) => author.name === null);
    expect(unnamed.length).toBeGreaterThan(5);
    expect(unnamed.every(({ author }) => author.pseudonym !== null)).toBe(true);
  });

  it('give no address of a real site to an invented post', () => {
    expect(
      run.posts.flatMap(({ address }) => address ?? []).filter((one) => !one.includes('.example')),
    ).toEqual([]);
  });

  const postOn = (platform: string, native: string) => postId(platform as PlatformId, native);

  it('were visited with the intervals written down', () => {
    const found = Object.keys(expected.visited).map((native) => {
      const one = run.visited.find(({ postId: id }) => id === postOn('lianyi', native));
      return [native, one && intervalOf(one)];
    });
    expect(Object.fromEntries(found)).toEqual(expected.visited);
    const classes = Object.groupBy(run.visited, (one) => one.class);
    expect(Object.fromEntries(Object.entries(classes).map(([name, all]) => [name, all.length]))).toEqual(
      expected.classes,
    );
  });

  it('give a curve that falls, with everybody who is left out counted', () => {
    const ages: Ages = agesOf(run.visited, { cohort: 'watched' });
    expect(ages.leftOut).toMatchObject({
      ...{ 'posted-unknown': 0, 'gone-before-watching': 1, 'never-watched-again': 0, 'impossible-times': 0 },
    });
    expect(ages.ages).toHaveLength(39);
    const curve = turnbull(ages.ages);
    const [day, hour] = [survivalSince(curve, 24), survivalSince(curve, 1)];
    expect(day.high).toBeLessThan(hour.low);
    expect(day.low).toBeGreaterThan(0.5);
  });

  it('show comments within the bounds written down', () => {
    const rows = run.sights.map((sight) => {
      const { seen, shown, reason } = boundsOf(sight);
      return `${sight.sourceId} ${sight.native}: ${seen.low} to ${seen.high} of ${shown?.low}, ${reason}`;
    });
    expect(rows.sort()).toEqual([...expected.comments].sort());
  });

  it('set two viewers of one page beside each other', () => {
    const [home, abroad] = ['wave-comments', 'wave-comments-abroad'].map((id) =>
      run.sights.find(({ sourceId, native }) => sourceId === id && native === '5270000000000101'),
    );
    if (!home || !abroad) throw new Error('expected two sights of one post');
    expect([home.viewer.region, abroad.viewer.region]).toEqual(['XS', 'XF']);
    expect(alignSights(home, abroad)).toEqual({ both: 3, onlyA: 0, onlyB: 9, first: null });
  });

  it('set the post about the quip beside nineteen others of its account, loaded alike', () => {
    const all = run.sights
      .filter(({ sourceId }) => sourceId === 'lianyi-comments')
      .map((sight) => ({ sight, bounds: boundsOf(sight) }));
    const target = all.find(({ sight }) => sight.native === 'c001');
    if (!target) throw new Error('expected the post about the quip');
    expect(amongControls(target, all)).toMatchObject({
      ...{ share: 0.01, isLoaded: true, controls: 19, chance: 0.05, floor: 0.05 },
      median: expect.closeTo(0.89, 2) as number,
    });
  });

  it('could be reached, or not, in ways that are never mixed', () => {
    expect(
      run.measurements
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ host, network, state, rule }) => `${host} ${network}: ${state}, ${rule.id}`),
    ).toEqual(expected.reach);
    expect(new Set(run.measurements.map(({ state }) => state)).size).toBe(4);
  });

  it('listed titles with the entry, the ranks and the exit written down', () => {
    const lines = run.stays.map(
      ({ sourceId, title, entered, bestRank, lastRank, exit, minutes: { low, high } }) =>
        `${sourceId} ${title}: ${short(entered.at)}, best ${bestRank}, last ${lastRank}, ${exit}, ${low} to ${high ?? '-'} min`,
    );
    expect(lines).toEqual(expect.arrayContaining([...expected.stays]));
    // One title left from the top at once, of more than fifty that stood as high: a candidate, and a rare one here.
    const wave = run.stays.find(({ sourceId }) => sourceId === 'hot-lists/wave');
    expect(wave?.rate).toMatchObject({ abrupt: 1, exits: 51 });
    expect(wave?.rate.share.high).toBeLessThan(0.11);
  });
});
