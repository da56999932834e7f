import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../../test/seeds/hostile-released.ts';
import { emptySeed, hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { TONGUES } from '../domain/index.ts';
import { createWeb } from './app.ts';
import { SHAPE } from './parts/release-state.ts';
import { wordsIn } from './words/words.ts';

let seed: Seed;
let app: Hono;
let release: string;
let cell: string;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
  release = `/releases/${seed.ids.release}`;
  cell = `${release}/pictures/${seed.ids.released}/abroad`;
});

afterAll(() => seed.close());

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const text = async (path: string) => (await get(path)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const rowsAt = async (path: string): Promise<Record<string, string>[]> =>
  parse(await text(path), { columns: true });

describe('the table of a release', () => {
  it.each(TONGUES)('says every state in words beside its shape: %s', async (tongue) => {
    const { releases, reason } = wordsIn(tongue);
    for (const path of [release, `${release}/sheet`]) {
      const page = await text(`${path}?lang=${tongue}`);
      for (const state of STATES) {
        const cellOf = new RegExp(
          `<use href="#${SHAPE[state]}"[^]{0,80}class="s-${SHAPE[state]}"[^]{0,20}<b>([^<]*)`,
        );
        expect(cellOf.exec(page)?.[1], `${path} ${state}`).toBe(releases.state[state]);
      }
      expect(page).toContain(reason['text-only']);
    }
    expect(new Set(Object.values(releases.state)).size).toBe(STATES.length);
  });

  it('has shapes that all differ', () => {
    expect(new Set(Object.values(SHAPE)).size).toBe(STATES.length);
  });

  it('names rows and columns for those who hear it, and tells an audience without sources', async () => {
    const page = await text(release);
    expect(page.match(/<th scope="row"/g)?.length).toBeGreaterThanOrEqual(6);
    expect(page).toContain('<caption');
    const { reason } = wordsIn('en');
    // Seven cells, for those who hear them, the head of the column, and once for a phone, which shows neither.
    expect(page.split(reason['no-sources'])).toHaveLength(10);
    expect(page.match(/class="unseen-column"/g)).toHaveLength(7 * 2);
    expect(page.match(/class="said-above"/g)).toHaveLength(7 * 2);
  });

  it('keeps captions text, in the page and in a sheet', async () => {
    for (const path of [release, `${release}/sheet`, cell, '/pictures']) {
      const page = await text(path);
      expect(page, path).not.toMatch(/<script|<em>album|<u>laugh|<i>desk/);
    }
    expect(await text(release)).toContain('&lt;script&gt;alert(&quot;caption&quot;)&lt;/script&gt;');
    const captions = (await rowsAt(`${release}.csv`)).map((row) => row['caption'] ?? '');
    expect(captions.filter((caption) => caption.startsWith('='))).toEqual([]);
  });

  it('gives every cell a row, as its JSON has them', async () => {
    const rows = await rowsAt(`${release}.csv`);
    const { cells } = (await (await get(`${release}.json`)).json()) as {
      cells: { vantageId: string; sourceId: string | null; state: string; counted: boolean }[];
    };
    expect(cells).toHaveLength(21);
    expect(rows.map((row) => [row['vantage'], row['source'], row['state'], row['counted']])).toEqual(
      cells.map((one) => [one.vantageId, one.sourceId ?? '', one.state, String(one.counted)]),
    );
    expect(rows[0]).toMatchObject({ position: '1', shown_caption: 'They <u>laugh</u>', compared: '7' });
  });

  it('says of pictures that nothing was there to compare with that there was no picture of the story', async () => {
    const { pictures } = (await (await get(`${release}.json`)).json()) as { pictures: { id: string }[] };
    const at = `${release}/pictures/${pictures[5]?.id ?? ''}/abroad`;
    for (const page of [release, at].map(async (path) => plain(await text(path))))
      expect(await page).toMatch(
        /no picture of the story there\s*0 compared one by one · sought among 340 by fingerprint · 97 % read/,
      );
    expect(plain(await text(at))).toContain(
      'a crop or a much altered copy on an item of another story is not',
    );
    const [row] = await rowsAt(`${at}.csv`);
    expect(row).toMatchObject({
      ...{ state: 'no-picture', reason: 'no-picture-of-the-story', compared: '0', searched: '340' },
      rule: 'cell/no-picture-of-the-story@1',
    });
  });

  it('says what an audience was shown in a sentence, and why another could not be judged', async () => {
    const page = plain(await text(release));
    expect(page).toContain(
      'Of 7 pictures, Foreign press showed 3 (1 whole, 1 cropped, 1 altered), another frame of the moment for 1, 1 not found in what we read, for 1 there was no picture of the story in what we read, 1 could not be judged (a picture there may be it); Home &lt;lists&gt; could not be judged: text only.',
    );
    expect(page).toContain('2 pairs of pictures could not be compared');
    expect(page).toContain('cell/another-frame@1');
    // Cells of the table, of single sources, sightings.
    expect(page).toMatch(/cell\/shown-whole@1.{0,200} 1 1 – /);
  });
});

describe('one cell', () => {
  it('tells its sources, their rules and reasons, and what stands where it was seen', async () => {
    const page = plain(await text(cell));
    expect(page).toContain('Picture 1 · Foreign press');
    for (const said of ['cell/shown-whole@1', 'source/text-only@1', 'The Meridian', 'the whole picture'])
      expect(page).toContain(said);
    for (const said of ['confidence 97', '41 of 52', '0.91', '12 of 256', '45']) expect(page).toContain(said);
    expect(await text(cell)).toContain(`href="/captures/${seed.ids.page}"`);
    expect(plain((await text(cell)).split('As shown here')[1]?.slice(0, 300) ?? '')).toContain('They &lt;u');
    expect(await text(cell)).toContain(`href="/items/${seed.ids.article}"`);
    expect(plain(await text(`${release}/pictures/${seed.ids.released}/home`))).toContain(
      'No item here shows it',
    );
  });

  it('has its rows as data, and is not where there is none', async () => {
    expect((await rowsAt(`${cell}.csv`)).map((row) => row['source'])).toEqual(['', 'meridian']);
    for (const path of [`${release}/pictures/${seed.ids.released}/nowhere`, `${release}/pictures/x/abroad`])
      expect((await get(path)).status, path).toBe(404);
    for (const path of [
      '/releases/x',
      '/releases/x.json',
      '/releases/x/sheet',
      '/releases/x/pictures/x/abroad',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});

it('chooses an audience of the contact sheet by its address', async () => {
  const figures = async (query: string) =>
    (await text(`${release}/sheet${query}`)).split('<figure').length - 1;
  // Only one of three audiences has anything to set beside; the others are named with their reasons.
  expect(await figures('')).toBe(7 * 2);
  expect(plain(await text(`${release}/sheet`))).toContain(
    'Short video · nothing to set beside: no source is collected',
  );
  expect(await figures('?vantage=home')).toBe(7 * 2);
  expect(await figures('?vantage=nobody')).toBe(7 * 2);
  expect((await rowsAt(`${release}/sheet.csv?vantage=home`)).map((row) => row['vantage'])).toEqual(
    Array.from({ length: 7 }, () => 'home'),
  );
});

describe('the list of releases', () => {
  it('has those that were judged with their sentences, and says which were not', async () => {
    const page = plain(await text('/pictures'));
    expect(page).toContain('Of 7 pictures, Foreign press showed 3');
    expect(page).toContain('Not judged yet');
    expect(page).toContain('states no time; there when first looked at, 4 May 2031');
    const { total, releases } = (await (await get('/pictures.json')).json()) as {
      total: number;
      releases: {
        id: string;
        sentences: { vantages: string[] } | null;
        pictures: { pictureId: string | null }[];
      }[];
    };
    expect([total, releases.map(({ sentences }) => sentences?.vantages.length ?? 0).sort()]).toEqual([
      2,
      [0, 2],
    ]);
    expect(releases.flatMap(({ pictures }) => pictures).filter(({ pictureId }) => pictureId)).not.toEqual([]);
    const rows = await rowsAt('/pictures.csv');
    expect(rows.reduce((sum, row) => sum + Number(row['pictures']), 0)).toBe(15);
  });

  it('teaches the next step where there is none', async () => {
    const empty = await emptySeed();
    const page = await (await createWeb(empty).request('http://127.0.0.1/pictures')).text();
    expect(page).toContain('connector: gallery');
    expect(page).toContain('lacuna run DIR');
    await empty.close();
  });
});
