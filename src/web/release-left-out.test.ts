import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { TONGUES, type JudgedRole, type PictureId, type ReleaseId } from '../domain/index.ts';
import { leftOutSentence, leftOutWord } from '../report/index.ts';
import { saveRoles } from '../store/index.ts';
import { findLeftOutThere } from '../store/pages/index.ts';
import { createWeb } from './app.ts';
import { wordsIn } from './words/words.ts';

let seed: Seed;
let app: Hono;
let release: string;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
  release = `/releases/${seed.ids.release}`;
});

afterAll(() => seed.close());

/** What the page of the album calls logos and a placeholder. */
const COUNTS = [
  { reason: 'logo', pictures: 2 },
  { reason: 'placeholder', pictures: 1 },
] as const;

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const text = async (path: string) => (await get(path)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('pictures of a release that are not compared', () => {
  it.each(TONGUES)(
    'are counted in a sentence, and each can be seen with how we know what it is: %s',
    async (tongue) => {
      const { leftOut } = wordsIn(tongue);
      const page = await text(`${release}?lang=${tongue}`);
      expect(plain(page)).toContain(leftOutSentence(COUNTS, tongue));
      const own = page.slice(page.indexOf('id="left-out"'));
      const figures = own.slice(0, own.indexOf('</section>')).match(/<li>[^]*?<\/li>/g) ?? [];
      expect(figures.map((one) => /<b>([^<]*)/.exec(one)?.[1])).toEqual(
        ['logo', 'logo', 'placeholder'].map((role) => leftOutWord(role as 'logo', tongue)),
      );
      for (const one of figures) expect(one).toContain(leftOut.how.page);
      expect(page).not.toContain('<b>crest');
    },
  );

  it('stand in the data, counted and one by one', async () => {
    const { leftOut, leftOutPictures } = (await (await get(`${release}.json`)).json()) as {
      leftOut: unknown;
      leftOutPictures: readonly { picture: { address: string }; judged: unknown }[];
    };
    expect(leftOut).toEqual(COUNTS);
    expect(leftOutPictures.map(({ picture, judged }) => [picture.address.slice(-11), judged])).toEqual([
      ['crest-0.png', null],
      ['crest-1.png', null],
      ['crest-2.png', null],
    ]);
  });

  it('are told by their bytes where no page says what they are, and seen beside what else was shown', async () => {
    const { store } = seed;
    const pictureId = seed.ids.picture as PictureId;
    const there = () => findLeftOutThere(store, seed.ids.release as ReleaseId, { most: 5, leastSure: 0.8 });
    expect(await there()).toEqual([]);
    const judged: JudgedRole = {
      ...{ pictureId, role: 'chart', rule: 'bytes-are-sure', version: 1, confidence: 0.8, byPage: null },
      ...{ byBytes: { role: 'chart', rule: 'ruled-on-one-ground', confidence: 0.8 }, titles: 1 },
    };
    await saveRoles(store, [judged]);
    expect((await there()).map((one) => [one.vantageId, one.pictureId, one.judged.rule])).toEqual([
      ['abroad', pictureId, 'bytes-are-sure'],
    ]);
    const page = plain(await text(`${release}/sheet`));
    expect(page).toContain('1 left out of the comparison: taken for logos, maps and the like');
    expect(page).toMatch(
      /chart ?by its bytes alone: no page says what it is\. Bytes: chart \(such bytes were so in 80 % of the tries\)/,
    );
    await saveRoles(store, [{ ...judged, confidence: 0.7 }]);
    expect(await there()).toEqual([]);
  });
});
