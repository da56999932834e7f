import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import type { CorrectionLine } from '../store/pages/index.ts';
import { createWeb } from './app.ts';

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb({ ...seed, commands: { run: '', demo: '', move: 'lacuna move harbour' } });
});
afterAll(() => seed.close());

const text = async (path: string): Promise<string> =>
  (await app.request(`http://127.0.0.1${path}`, { headers: {} })).text();
const json = async <Shape>(path: string): Promise<Shape> => JSON.parse(await text(path)) as Shape;
/** What a reader reads. */
const read = (page: string): string => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('corrections on pages', () => {
  it('say who, when and why, on the pages of both items and of the story', async () => {
    for (const path of [
      `/items/${seed.ids.hostile}`,
      `/items/${seed.ids.article}`,
      `/stories/${seed.ids.story}`,
    ]) {
      const page = read(await text(path));
      expect(page, path).toContain('was moved into the story of A rare grin');
      expect(page, path).toContain(
        'by hand, 6 May 2031, by Ada &lt;i&gt; · “one &lt;b&gt;ferry&lt;/b&gt;” · in force from the pass after it',
      );
    }
    const zh = read(await text(`/items/${seed.ids.hostile}?lang=zh`));
    expect(zh).toContain('人工，2031年5月6日');
  });

  it('leave a trace on an item that was taken out', async () => {
    const page = read(await text(`/stories/${seed.ids.story}`));
    expect(page).toMatch(/was moved out of the story of .* by hand, 6 May 2031 · “another ferry”/);
    const copy = read(await text(`/items/${seed.ids.copy}`));
    expect(copy).toMatch(/was moved out of every story.*“first thought” · replaced by a later one/);
  });

  it('tell what waits, and of what', async () => {
    const page = read(await text(`/items/${seed.ids.article}`));
    expect(page).toMatch(
      /the story of item_[0-9a-f]{20} .*“to come” · waiting: an item it names is not held/,
    );
  });

  it('give the commands to copy: to move each item, and to take a correction back', async () => {
    const { corrections } = await json<{ corrections: CorrectionLine[] }>(`/items/${seed.ids.hostile}.json`);
    expect(corrections.map(({ state }) => state)).toEqual(['in-force']);
    const page = await text(`/items/${seed.ids.hostile}`);
    expect(page).toContain(`lacuna move harbour ${seed.ids.hostile} --with ITEM --because`);
    expect(page).toContain(`lacuna move harbour --undo ${corrections[0]?.id ?? ''}`);
    const items = await text(`/stories/${seed.ids.story}/items`);
    for (const id of [seed.ids.hostile, seed.ids.article, seed.ids.copy])
      expect(items).toContain(`lacuna move harbour ${id} --apart --because`);
    expect(await text(`/stories/${seed.ids.story}`)).toContain(`/stories/${seed.ids.story}/items`);
    // Pages only show.
    for (const one of [page, items]) expect(one).not.toMatch(/<form|method="post"/i);
  });
});

describe('chapters on pages', () => {
  it('lead to their items, page and twins alike', async () => {
    const path = `/stories/${seed.ids.story}`;
    const { chapters } = await json<{ chapters: { id: string; items: number; voices: number }[] }>(
      `${path}.json`,
    );
    expect(chapters.map(({ items, voices }) => [items, voices])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const page = await text(path);
    expect(page).toContain('Chapter &lt;u&gt;1&lt;/u&gt;');
    const second = `${path}/items?chapter=${chapters[1]?.id ?? ''}`;
    expect(page).toContain(`href="${second}"`);
    const items = await text(second);
    expect(items).toContain('aria-current="true">Chapter 2</a>');
    expect(items).not.toContain(`/items/${seed.ids.article}"`);
    const data = await json<{ items: { id: string }[]; total: number; chapter: string }>(
      second.replace('/items?', '/items.json?'),
    );
    expect(data).toMatchObject({ total: 2, chapter: chapters[1]?.id });
    expect((await text(second.replace('/items?', '/items.csv?'))).trim().split('\r\n')).toHaveLength(3);
    expect((await json<{ total: number }>(`${path}/items.json?chapter=nonsense`)).total).toBe(3);
  });

  it('are not there for a short story', async () => {
    expect(await text(`/stories/${seed.ids.found}`)).not.toContain('id="chapters"');
  });
});
