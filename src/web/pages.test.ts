import type { Hono } from 'hono';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { PageFacts } from '../domain/index.ts';
import { emptySeed, hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { METHOD } from '../pipeline/method.ts';
import { findForbiddenWords } from '../report/index.ts';
import { createWeb } from './app.ts';
import { STYLE } from './style.ts';

let seed: Seed;
let app: Hono;
let pages: readonly string[];

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
  const { story, found, hostile, article, page } = seed.ids;
  pages = [
    ...[
      '/',
      `/stories/${story}`,
      `/stories/${found}`,
      `/stories/${story}/items`,
      `/stories/${story}/findings`,
    ],
    ...[
      `/stories/${story}/at/abroad`,
      `/stories/${story}/elements/quip/home`,
      `/stories/${story}/elements/laugh/video`,
    ],
    ...['/gaps', '/sources', '/sources/meridian', '/sources/lists/tide', '/method'],
    ...[`/items/${article}/drift`, `/items/${article}`, `/items/${hostile}`, `/captures/${page}`],
  ];
});

afterAll(() => seed.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://127.0.0.1${path}`, { headers }));
const text = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await get(path, headers)).text();

/** What `path.json` holds. */
async function json<Shape>(path: string): Promise<Shape> {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return (await response.json()) as Shape;
}

/** Elements and attributes that a page of ours never has, and so must come from a stranger's text. */
function suspectsIn(page: string): string[] {
  const suspects: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (['script', 'iframe', 'object', 'embed', 'style', 'i', 'em', 'base'].includes(name))
        suspects.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        const isOurs = key === 'src' ? value.startsWith('/pictures/') : !/^(on|style$|srcset$)/.test(key);
        const isSafe = key !== 'href' || /^(\/|#|https?:)/.test(value);
        if (!isOurs || !isSafe) suspects.push(`${name} ${key}=${value}`);
      }
    },
  });
  parser.end(page);
  return suspects;
}

describe('every page', () => {
  it('answers in each language, named in the markup, with nothing that runs or is fetched elsewhere', async () => {
    for (const path of pages) {
      for (const [tongue, tag] of [
        ['en', 'en'],
        ['zh', 'zh-Hans'],
        ['ko', 'ko'],
      ] as const) {
        const response = await get(`${path}?lang=${tongue}`);
        const page = await response.text();
        expect(response.status, path).toBe(200);
        expect(page, path).toContain(`<html lang="${tag}">`);
        expect(suspectsIn(page), path).toEqual([]);
        expect(page.match(/<h1[ >]/g), path).toHaveLength(1);
        for (const link of page.matchAll(/href="(\/[^"#]*)/g)) {
          if (!link[1]?.startsWith('/style.css') && link[1] !== '/icon.svg' && !link[1]?.endsWith('/bytes'))
            expect(link[1], path).toMatch(/lang=/);
        }
      }
    }
  });

  it('is guarded by its headers', async () => {
    for (const path of [...pages, '/nowhere', '/gaps.json', STYLE.address]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    }
  });

  it('says nothing that its evidence does not bear', async () => {
    for (const path of pages) {
      for (const tongue of ['en', 'zh', 'ko']) {
        expect(findForbiddenWords(await text(`${path}?lang=${tongue}`)), `${path} ${tongue}`).toEqual([]);
      }
    }
  });

  it('has a twin as JSON that parses', async () => {
    for (const path of pages) {
      const data = await json<{ lacuna: number }>(`${path === '/' ? '/stories' : path}.json`);
      expect(data.lacuna, path).toBe(1);
    }
  });

  it('keeps strangers’ titles text', async () => {
    const page = await text(`/items/${seed.ids.hostile}`);
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
    expect(page).toContain('lang="und"');
    expect(page).not.toContain('href="javascript:');
  });

  it('tells what stands around an article on its page, apart from the article and as text', async () => {
    const page = await text(`/items/${seed.ids.article}`);
    expect(page).toContain('&lt;i&gt;ODE&lt;/i&gt;, Veldt');
    expect(page).toContain('a paywall stands in it');
    expect(page).toContain('They &lt;script&gt;alert(7)&lt;/script&gt; laugh');
    expect(page).toContain('07:&lt;b&gt;10&lt;/b&gt;');
    expect(page).toContain('no time stated');
    const offered = page.indexOf('Offered by the page as related');
    expect(page.indexOf('A gift, &lt;em&gt;wrapped&lt;/em&gt; twice')).toBeGreaterThan(offered);
    expect(page).toContain('href="https://meridian.example/gift" rel="noopener noreferrer nofollow"');
    expect(page).toContain('href="https://meridian.example/amp/a" rel="noopener noreferrer nofollow"');
    // What an entry says stands there, and is said once.
    expect(page.slice(0, offered).split('“Listen for the echo.”')).toHaveLength(2);
    const { item } = await json<{ item: { page: PageFacts } }>(`/items/${seed.ids.article}.json`);
    expect([item.page.entries.length, item.page.related.length, item.page.cut]).toEqual([2, 2, 'paywall']);
    expect(await text(`/items/${seed.ids.copy}`)).not.toContain('Offered by the page');
  });

  it('links out only to the web, and without telling who sent', async () => {
    const page = await text(`/items/${seed.ids.article}`);
    expect(page).toContain('href="https://meridian.example/a" rel="noopener noreferrer nofollow"');
    expect(page).not.toContain('href="javascript:');
  });
});

describe('the language', () => {
  it('follows the browser, and the address above it', async () => {
    expect(await text('/', { 'accept-language': 'fr, ko;q=0.4, zh-TW;q=0.9' })).toContain(
      '<html lang="zh-Hans">',
    );
    expect(await text('/', { 'accept-language': 'fr' })).toContain('<html lang="en">');
    expect(await text('/?lang=ko', { 'accept-language': 'zh' })).toContain('<html lang="ko">');
    expect((await get('/')).headers.get('vary')).toContain('Accept-Language');
  });
});

describe('Stories', () => {
  type Stories = {
    total: number;
    stories: { id: string; title: string; voices: number; items: number; strip: unknown[] }[];
  };

  it('shows named events first, with numbers that its twins repeat', async () => {
    const { stories, total } = await json<Stories>('/stories.json');
    const rows: Record<string, string>[] = parse(await text('/stories.csv'), { columns: true });
    expect(stories.map((story) => story.id)).toEqual([seed.ids.story, seed.ids.found]);
    expect(stories[0]).toMatchObject({
      items: 3,
      voices: 2,
      lead: 'Sentence 0: not found by this search <b>',
    });
    expect(total).toBe(1);
    expect(rows.map((row) => row['voices'])).toEqual(stories.map((story) => String(story.voices)));
    expect(rows[0]).toMatchObject({ abroad: 'covered', home: 'part', video: 'unseen' });
    const page = await text('/');
    expect(page).toContain('3 items, 2 independent voices');
    expect(page.indexOf(seed.ids.story)).toBeLessThan(page.indexOf(seed.ids.found));
  });

  it('filters by words, audience and state', async () => {
    const found = async (query: string) =>
      (await json<Stories>(`/stories.json?${query}`)).stories.map((story) => story.id);
    expect(await found('q=grin')).toEqual([seed.ids.story]);
    expect(await found('q=HYPERLINK')).toEqual([seed.ids.found]);
    expect(await found('q=100%25_')).toEqual([]);
    expect(await found('vantage=abroad&state=silent')).toEqual([seed.ids.found]);
    expect(await found('state=part')).toEqual([seed.ids.story]);
    expect(await found('vantage=nobody&state=nonsense&page=-3')).toHaveLength(2);
    expect(await text(`/?q=${encodeURIComponent('no such story')}`)).toContain('No story fits');
  });

  it('teaches the next step where nothing was collected', async () => {
    const empty = await emptySeed();
    try {
      const page = await (await createWeb(empty).request('http://127.0.0.1/')).text();
      expect(page).toContain('Nothing has been collected yet');
      expect(page).toContain('lacuna run');
    } finally {
      await empty.close();
    }
  });
});

describe('Story', () => {
  it('stands on one coverage for page, JSON and CSV', async () => {
    const path = `/stories/${seed.ids.story}`;
    const data = await json<{ coverages: { subject: { id: string }; vantageId: string; state: string }[] }>(
      `${path}.json`,
    );
    const rows: Record<string, string>[] = parse(await text(`${path}.csv`), { columns: true });
    expect(rows.map((row) => [row['subject'], row['vantage'], row['state']])).toEqual(
      data.coverages.map((one) => [one.subject.id, one.vantageId, one.state]),
    );
    const page = await text(path);
    for (const one of data.coverages.filter((line) => line.subject.id === 'quip'))
      expect(page).toContain(`${path}/elements/quip/${one.vantageId}`);
    expect(page).toContain('0 of 4');
    expect(page).toContain('Sentence 0');
    expect(page).toContain('GMT+8');
    expect(page).toContain('first 4 May 07:00 GMT+1');
    expect(page).toContain(`/pictures/${seed.ids.picture}.webp"`);
  });

  it('has its line of time and the table of it in one zone, which both name', async () => {
    const page = await text(`/stories/${seed.ids.story}`);
    const when = page.slice(page.indexOf('id="when"'), page.indexOf('id="unread"'));
    const [, zone = ''] = /<text class="zone"[^>]*>([^<]+)</.exec(when) ?? [];
    expect(zone).toMatch(/^(UTC|GMT[+-]\d+)$/);
    expect(new Set(when.match(/UTC|GMT[+-]\d+/g))).toEqual(new Set([zone]));
    expect(when.split(zone).length - 1, 'axis, release and first sightings').toBeGreaterThan(2);
  });

  it('keeps page and style below 60 kB', async () => {
    const page = await text(`/stories/${seed.ids.story}`);
    expect(Buffer.byteLength(page) + STYLE.text.length).toBeLessThan(60_000);
  });

  it('opens a cell to its looks, sources and items', async () => {
    const page = await text(`/stories/${seed.ids.story}/elements/quip/home`);
    expect(page).toContain('vantage/silent@1');
    expect(page).toContain('97\u00a0%');
    expect(page).toContain('Tide');
    const data = await json<{ looks: unknown[] }>(`/stories/${seed.ids.story}/elements/quip/home.json`);
    expect(data.looks).toHaveLength(4);
    expect(await text(`/stories/${seed.ids.story}/elements/laugh/video`)).toContain('a-code-of-tomorrow');
  });

  it('shows the members with score and reason, at one audience or at all', async () => {
    const items = async (query: string) =>
      (
        await json<{ items: { id: string; reason: string }[] }>(
          `/stories/${seed.ids.story}/items.json${query}`,
        )
      ).items;
    expect(await items('')).toHaveLength(3);
    expect((await items('?vantage=home')).map((one) => one.id)).toEqual([seed.ids.hostile]);
    expect((await items(''))[0]?.reason).toBe('same names <b>');
  });
});

describe('Article', () => {
  it('shows text, pictures with credit and role, video with its length, and the doubt', async () => {
    const page = await text(`/items/${seed.ids.article}`);
    for (const part of [
      'By Ada Invented',
      'Listen for the echo',
      'Drawn for this',
      'drawing',
      '0:41',
      'zone assumed',
      'comment count shows 300, we could see 3',
    ])
      expect(page).toContain(part);
    expect(page).toContain('Rare grin across table');
    expect(page).toContain('nine of ten shingles &lt;same&gt;');
    expect(page).toContain('same names &lt;b&gt;');
  });

  it('counts visits of people and of nobody else', async () => {
    const path = `/items/${seed.ids.copy}`;
    const visits = async (agent: string, method = 'GET') => {
      await app.request(`http://127.0.0.1${path}`, { method, headers: { 'user-agent': agent } });
      return (await json<{ visits: { today: number; total: number } }>(`${path}.json`)).visits;
    };
    expect(await visits('Mozilla/5.0 (compatible; Examplebot/1.0)')).toEqual({ today: 0, total: 0 });
    expect(await visits('curl/8')).toEqual({ today: 0, total: 0 });
    expect(await visits('Mozilla/5.0 (X11; Linux) Firefox/140.0', 'HEAD')).toEqual({ today: 0, total: 0 });
    expect(await visits('Mozilla/5.0 (X11; Linux) Firefox/140.0')).toEqual({ today: 1, total: 1 });
    expect(await text(path)).toContain('Visited 1 time today, 1 in all; counted without cookies.');
    expect((await get(path)).headers.get('set-cookie')).toBeNull();
  });
});

describe('Gaps, sources, method', () => {
  it('names the rule of each gap', async () => {
    const { gaps, total } = await json<{ total: number; gaps: { rule: { id: string } }[] }>('/gaps.json');
    const rows: Record<string, string>[] = parse(await text('/gaps.csv'), { columns: true });
    expect(total).toBe(3);
    expect(rows.map((row) => row['rule'])).toEqual(gaps.map(() => 'gap/silent-while-others-cover@1'));
    expect(rows.some((row) => row['name']?.startsWith('The quip'))).toBe(true);
    expect(await text('/gaps')).toContain('gap/silent-while-others-cover@1');
  });

  it('counts looks by outcome as its twins do', async () => {
    const { sources } = await json<{ sources: { id: string; looks: { refused: number; seen: number } }[] }>(
      '/sources.json',
    );
    const rows: Record<string, string>[] = parse(await text('/sources.csv'), { columns: true });
    expect(sources.find((one) => one.id === 'clips')?.looks).toMatchObject({ refused: 3, seen: 0 });
    expect(rows.map((row) => row['refused'])).toEqual(sources.map((one) => String(one.looks.refused)));
    expect(await text('/sources/clips')).toContain('A &lt;b&gt;login&lt;/b&gt; page.');
  });

  it('lists every rule in force in all languages', async () => {
    for (const tongue of ['en', 'zh', 'ko']) {
      const { rules } = await json<{ rules: { id: string; because: string }[] }>(
        `/method.json?lang=${tongue}`,
      );
      expect(rules.length).toBeGreaterThan(15);
      const page = await text(`/method?lang=${tongue}`);
      for (const { id } of Object.values(METHOD.platforms).flat())
        expect(page, `${tongue} ${id}`).toContain(`id="${id}"`);
      if (tongue !== 'en')
        for (const rule of rules.filter((one) => one.because !== ''))
          expect(rule.because, rule.id).toMatch(/[\p{Script=Han}\p{Script=Hangul}]/u);
    }
  });
});
