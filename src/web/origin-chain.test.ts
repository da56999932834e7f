import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import type { OriginStep } from '../store/pages/index.ts';
import { createWeb } from './app.ts';

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
});
afterAll(() => seed.close());

const text = async (path: string): Promise<string> =>
  (await app.request(`http://127.0.0.1${path}`, { headers: {} })).text();
/** What a reader reads. */
const read = (page: string): string => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

it('tells in one line from whom a text was taken, through whom, how we know and what was changed', async () => {
  const page = await text(`/items/${seed.ids.copy}`);
  const line = read(page.slice(page.indexOf('id="origin"')));
  expect(line).toMatch(
    /Copy of .+ \(.+\) via Global &lt;i&gt;Mirror&lt;\/i&gt; \(not held\) · nearly the same wording · 94.% of its text · lead rewritten · cut/,
  );
  expect(page.slice(page.indexOf('id="origin"'))).toContain(`href="/items/${seed.ids.article}"`);
  const zh = read(await text(`/items/${seed.ids.copy}?lang=zh`));
  expect(zh).toMatch(
    /转自 .+ 经由 .+ \(未存\) · 措辞几乎相同 · 本文 94.?% 的文字见于该篇 · 导语改写 · 有删节/,
  );
  expect(read(await text(`/items/${seed.ids.copy}?lang=ko`))).toContain('옮겨온 곳:');
});

it('gives the chain as data, and nothing where nobody is named', async () => {
  const { origin } = JSON.parse(await text(`/items/${seed.ids.copy}.json`)) as { origin: OriginStep[] };
  expect(origin.map(({ itemId, from, by }) => [itemId, from?.id ?? null, by])).toEqual([
    [seed.ids.copy, seed.ids.article, 'near-copy'],
    [seed.ids.article, null, null],
  ]);
  expect(origin[0]?.overlap).toEqual({ ofCopy: 0.94, ofSource: 0.5, jaccard: 0.48 });
  expect(await text(`/items/${seed.ids.article}`)).not.toContain('id="origin"');
});
