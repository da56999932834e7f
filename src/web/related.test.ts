import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TITLE, hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { findForbiddenWords } from '../report/index.ts';
import { createWeb } from './app.ts';

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
});
afterAll(() => seed.close());

const get = async (path: string): Promise<string> =>
  (await app.request(`http://127.0.0.1${path}`)).text().then((text) => text.replaceAll(/\s+/g, ' '));
const sectionOf = (page: string): string => {
  const from = page.indexOf('id="related"');
  return page.slice(from, page.indexOf('</section>', from));
};

describe('what is related', () => {
  it('stands on the page of a story by kind, with its reasons, a country alone folded away and last', async () => {
    const part = sectionOf(await get(`/stories/${seed.ids.story}`));
    expect(part).toContain('The same event, or another step of it');
    expect(part).toContain('told in like words within a week');
    expect(part).toContain('2.3 days later');
    expect(part).toContain('7.5 bits');
    expect(part.indexOf('<details>')).toBeGreaterThan(part.indexOf('id="related-event"'));
    expect(part.slice(part.indexOf('<details>'))).toMatch(
      /Only the same country \(1\).*维尔德.*Veldt.*12 h earlier/,
    );
  });

  it('says so in Chinese and Korean', async () => {
    expect(sectionOf(await get(`/stories/${seed.ids.story}?lang=zh`))).toContain('同一事件或其另一步');
    expect(sectionOf(await get(`/stories/${seed.ids.story}?lang=ko`))).toContain(
      '같은 사건 또는 그 다른 단계',
    );
  });

  it('reaches an item through its story, and the twin has every ground', async () => {
    const { article, found } = seed.ids;
    expect(sectionOf(await get(`/items/${article}`))).toContain(`/stories/${found}`);
    const twin = JSON.parse(await get(`/items/${article}.json`)) as {
      readonly label: { readonly label: string };
      readonly related: { readonly others: readonly { readonly grounds: readonly { kind: string }[] }[] };
    };
    expect(twin.label.label).toBe('press-release');
    expect(twin.related.others[0]?.grounds.map(({ kind }) => kind)).toEqual(['event', 'claim', 'people']);
  });

  it('puts the label beside the item and the rule on its page, whatever words it rests on', async () => {
    const page = await get(`/items/${seed.ids.article}`);
    expect(page).toContain('press-release/heading@1');
    expect(page).not.toContain(HOSTILE_TITLE);
    expect(await get(`/stories/${seed.ids.story}/items.json`)).toContain('"label": "press-release"');
  });

  it('keeps to words the evidence can bear', async () => {
    for (const lang of ['en', 'zh', 'ko'])
      expect(findForbiddenWords(sectionOf(await get(`/stories/${seed.ids.story}?lang=${lang}`)))).toEqual([]);
  });
});
