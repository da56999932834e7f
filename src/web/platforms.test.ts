import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plazaSeed, type PlazaSeed } from '../../test/seeds/plaza.ts';
import { hours } from '../../test/seeds/plaza-file.ts';
import { PRIVATE_TEXT } from '../../test/seeds/plaza-collected.ts';
import { NOT_VISIBLE } from '../domain/index.ts';
import { findForbiddenWords } from '../report/index.ts';
import { findGone, signPost } from '../store/index.ts';
import { createWeb } from './app.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let seed: PlazaSeed;
let app: Hono;

beforeAll(async () => {
  seed = await plazaSeed();
  app = createWeb(seed);
});

afterAll(() => seed.close());

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const text = async (path: string) => (await get(path)).text();
const plain = async (path: string) =>
  (await text(path))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.');
const rows = async (path: string): Promise<Record<string, string>[]> =>
  parse(await text(path), { columns: true });

const PAGES = [
  '/platforms',
  '/platforms/probes',
  '/platforms/probes/clip',
  '/platforms/disappearance',
  '/platforms/comments',
  '/platforms/lists/tide',
  '/platforms/reachability',
];

describe('every page of platforms', () => {
  it.each(PAGES)('%s answers in each language and form, without a word that says why', async (path) => {
    for (const lang of ['en', 'zh', 'ko']) {
      const page = await get(`${path}?lang=${lang}`);
      expect(page.status).toBe(200);
      const said = (await page.text()).replaceAll(/<q [^>]*>[^<]*<\/q>/g, '').replaceAll(/“[^”]*”/g, '');
      expect(findForbiddenWords(said)).toEqual([]);
      expect(said).not.toMatch(/undefined|NaN|\[object|\bp_[0-9a-f]{16}\b/);
    }
    expect((await get(`${path}.json`)).headers.get('content-type')).toContain('json');
    expect((await rows(`${path}.csv`)).length).toBeGreaterThan(0);
  });

  it('shows neither a private text nor an address of a post, in whatever form', async () => {
    for (const path of [...PAGES, '/platforms/disappearance/curves'])
      for (const ending of ['', '.json', '.csv']) {
        const said = await text(`${path}${ending}`);
        expect(said, path + ending).not.toContain(PRIVATE_TEXT);
        expect(said, path + ending).not.toContain('plaza.example/p/');
        expect(said, path + ending).not.toMatch(/\bp_[0-9a-f]{16}\b/);
      }
  });
});

describe('the overview', () => {
  it('says how many posts were first visited too late to see what goes early, and what that means', async () => {
    const page = await plain('/platforms');
    expect(page).toContain(
      'Too late: of 30 visited posts whose times of posting are known, 30 (100 %) were first visited later than 5 min after posting.',
    );
    expect(page).toContain('at least as many went as are counted, and early ones are missed most');
    expect(page).toContain('30 posts first visited later than 5 min after posting');
    // A table of posts that were found gone was not visited late: nobody watched it.
    const [plaza] = await rows('/platforms.csv');
    expect(plaza).toMatchObject({ posts_dated: '30', late: '30', late_after_hours: String(5 / 60) });
  });
});

describe('a probe', () => {
  it('stands with its controls, what they are worth, and the notice word for word', async () => {
    const page = await plain('/platforms/probes/clip');
    expect(page).toContain('Not found by this search, controls passed');
    expect(page).toContain(
      '2 of 2 controls that must have results had them: a search may still miss what is there in up to 78 % of cases (95 % bound).',
    );
    expect(page).toContain('1 of 1 nonsense strings had no results');
    // Two rounds of one source by one viewer.
    expect(page).toContain(
      '4 of 4 controls that must have results had them: a search may still miss what is there in up to 53 %',
    );
    expect(page).toContain('2 of 3 (95 % interval');
    expect(page).toContain('nobody posted it');
    expect(page.indexOf('A notice stands where')).toBeLessThan(page.indexOf('Not found by this search'));
    expect(await text('/platforms/probes/clip')).toContain(
      '<q lang="zh">&lt;b&gt;依照规则&lt;/b&gt;不予显示</q>',
    );
  });

  it('that was never judged is not there', async () => {
    expect((await get('/platforms/probes/other')).status).toBe(404);
  });
});

describe('disappearance', () => {
  it('gives curves with what they rest on, and no rate to a table of posts found gone', async () => {
    const page = await plain('/platforms/disappearance');
    expect(page).toContain('Plaza: posts that were watched');
    expect(page).toContain('They tell how fast, and never how many: no rate can be given.');
    expect(page).toContain('Watching began too late for 30 of 30 posts');
    expect(page).toContain('What a platform reviews before publishing is never visible');
    expect(page).toContain('official accounts');
    const points = await rows('/platforms/disappearance/curves.csv');
    const own = points.filter(({ cohort, event }) => cohort === 'watched' && event === 'any');
    expect(own.length).toBeGreaterThan(3);
    for (const { share_low: low, share_high: high, band_low: below, band_high: above } of own) {
      expect(Number(low)).toBeLessThanOrEqual(Number(high));
      expect(Number(below)).toBeLessThanOrEqual(Number(high));
      expect(Number(above)).toBeGreaterThanOrEqual(Number(low));
    }
  });

  it('has every post that was visited in its CSV, those still visible too', async () => {
    const all = await rows('/platforms/disappearance.csv');
    expect(all).toHaveLength(33);
    expect(all.filter((row) => row['class'] === 'visible').length).toBeGreaterThan(5);
  });

  it('shows a text when an editor signed it', async () => {
    const gone = await findGone(seed.store, { classes: NOT_VISIBLE, offset: 0, limit: 50 });
    expect(await text('/platforms/disappearance')).not.toContain('a walk');
    for (const { postId } of gone)
      await signPost(seed.store, {
        ...{ postId, because: 'of public interest', by: 'the desk', at: hours(9) },
      });
    expect(await text('/platforms/disappearance')).toContain('a walk');
  });
});

it('bounds comments, beside posts of the account and another viewer', async () => {
  const page = await plain('/platforms/comments');
  expect(page).toContain('Between 3 and 41 of 300 could be seen; the rest: ');
  expect(page).toContain('2 seen by both, 2 by the first alone, 1 by the second alone');
  expect(page).toContain('as low or lower by chance');
  expect(await text('/platforms/comments')).toContain('aria-label="seen 3 to 41 of 300"');
});

it('draws rank paths, and says what an abrupt exit is worth', async () => {
  const page = await text('/platforms/lists/tide');
  expect(page).toContain('aria-label="A laugh at the lighthouse: best rank 2, last rank 2"');
  const said = await plain('/platforms/lists/tide');
  expect(said).toContain('gone from a high rank: a candidate');
  expect(said).toMatch(/Rank 1 is on top and rank \d+ at the bottom/);
  // Candidates stand before titles with a better rank that sank.
  const ways = [...page.matchAll(/class="x-([a-z-]+)" d="M[\d.]+ [\d.]+/g)].map(([, exit]) => exit).slice(4);
  expect(ways.lastIndexOf('abrupt')).toBe(ways.filter((exit) => exit === 'abrupt').length - 1);
  expect(said).toContain('11 pairs of looks at most 30 minutes apart');
  expect(said).toContain('1 of 12 looks could not be read');
});

it('never adds interference to what is down or cannot be told', async () => {
  const places = await rows('/platforms/reachability.csv');
  expect(places.map((one) => [one['host'], one['interference'], one['down'], one['could_not_tell']])).toEqual(
    [
      ['meridian.example', '3', '0', '2'],
      ['tide.example', '0', '1', '0'],
    ],
  );
});
