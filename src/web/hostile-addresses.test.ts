import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { createWeb } from './app.ts';

/** What a stranger may type into an address, as it stands there. */
const NASTY: readonly (readonly [string, string])[] = [
  ['NUL', '%00'],
  ['NUL in a word', 'ha%00rbour'],
  ['half a surrogate pair', '%ED%A0%80'],
  ['bytes that are no text', '%FF%FE'],
  ['half an escape', '%E0%A4%A'],
  ['control characters', '%1B%5B31m%0D%0A'],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand signs outside the first plane', '%F0%9F%98%80'.repeat(2_500)],
  ['signs of a pattern', '%25_%5C%27%22%3B--'],
  ['names of every object', '__proto__'],
];

const PARAMETERS = [
  'q',
  'vantage',
  'state',
  'page',
  'lang',
  'size',
  'plain',
  'show',
  'v',
  'after',
  '__proto__',
];

let seed: Seed;
let app: Hono;
let addresses: readonly string[];

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
  const { story, article, page, picture, release, released } = seed.ids;
  const known: Readonly<Record<string, readonly string[]>> = {
    '/stories/:file': [`/stories/${story}`],
    '/stories/:id/:file{items(\\.json|\\.csv)?}': [`/stories/${story}/items`],
    '/stories/:id/:file{findings(\\.json|\\.csv)?}': [`/stories/${story}/findings`],
    '/stories/:id/:file{platforms(\\.json|\\.csv)}': [`/stories/${story}/platforms.json`],
    '/stories/:id/at/:file': [`/stories/${story}/at/home`],
    '/stories/:id/elements/:element/:file': [`/stories/${story}/elements/quip/home`],
    '/releases/:file': [`/releases/${release}`],
    '/releases/:id/:file{sheet(\\.json|\\.csv)?}': [`/releases/${release}/sheet`],
    '/releases/:id/pictures/:released/:file': [`/releases/${release}/pictures/${released}/abroad`],
    '/:file{pictures(\\.json|\\.csv)?}': ['/pictures'],
    '/items/:file': [`/items/${article}`],
    '/items/:id/:file{drift(\\.json|\\.csv)?}': [`/items/${article}/drift`],
    '/sources/:file{.+}': ['/sources/lists/tide'],
    '/captures/:id/bytes': [`/captures/${page}/bytes`],
    '/captures/:file': [`/captures/${page}`],
    '/pictures/:file{[^/]+\\.webp}': [`/pictures/${picture}.webp`],
    '/pictures/:id/:file{captions(\\.json|\\.csv)?}': [`/pictures/${picture}/captions`],
    '/pictures/:file': [`/pictures/${picture}`],
    '/:file{stories(\\.json|\\.csv)?}?': ['/', '/stories'],
    '/:file{gaps(\\.json|\\.csv)?}': ['/gaps'],
    '/:file{sources(\\.json|\\.csv)?}': ['/sources'],
    '/:file{method(\\.json|\\.csv)?}': ['/method'],
    '/:file{platforms(\\.json|\\.csv)?}': ['/platforms'],
    '/platforms/:file{probes(\\.json|\\.csv)?}': ['/platforms/probes'],
    '/platforms/probes/:file': ['/platforms/probes/clip'],
    '/platforms/disappearance/:file{curves(\\.json|\\.csv)}': ['/platforms/disappearance/curves.json'],
    '/platforms/:file{disappearance(\\.json|\\.csv)?}': ['/platforms/disappearance'],
    '/platforms/:file{comments(\\.json|\\.csv)?}': ['/platforms/comments'],
    '/platforms/lists/:file{.+}': ['/platforms/lists/lists/tide'],
    '/platforms/:file{reachability(\\.json|\\.csv)?}': ['/platforms/reachability'],
    '/style.css': ['/style.css'],
    '/icon.svg': ['/icon.svg'],
  };
  const patterns = [...new Set(app.routes.filter((one) => one.method === 'GET').map((one) => one.path))];
  // A new route has to be tried here too.
  expect(patterns.filter((path) => !Object.hasOwn(known, path))).toEqual([]);
  addresses = Object.values(known).flat();
});

afterAll(() => seed.close());

const statusOf = async (address: string): Promise<number> => {
  const response = await app.request(`http://127.0.0.1${address}`);
  await response.arrayBuffer();
  return response.status;
};

describe('an address that nobody would type', () => {
  it.each(NASTY)('(%s) breaks no page, wherever it stands', async (_, nasty) => {
    const log = vi.spyOn(console, 'error');
    const broken: string[] = [];
    const tryAll = async (address: string) => {
      if ((await statusOf(address)) >= 500) broken.push(address.slice(0, 120));
    };
    for (const address of addresses) {
      for (const parameter of PARAMETERS) await tryAll(`${address}?${parameter}=${nasty}`);
      const parts = address.split('/').slice(1);
      for (const place of parts.keys())
        for (const ending of ['', '.json', '.csv'])
          await tryAll(`/${parts.with(place, nasty).join('/')}${ending}`);
    }
    expect(broken).toEqual([]);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('with one parameter twice, or as data, breaks no page either', async () => {
    const twice = PARAMETERS.map((one) => `${one}=1&${one}=2&${one}[]=3`).join('&');
    for (const address of addresses)
      for (const ending of ['', '.json', '.csv'])
        expect(await statusOf(`${address}${ending}?${twice}`), address).toBeLessThan(500);
  });

  it('finds what is left of its words', async () => {
    const { stories } = (await (await app.request('http://127.0.0.1/stories.json?q=gr%00in')).json()) as {
      stories: { id: string }[];
    };
    expect(stories.map((one) => one.id)).toEqual([seed.ids.story]);
  });
});
