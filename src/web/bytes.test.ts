import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORMULA_TITLE, hostileSeed, HOSTILE_TITLE, type Seed } from '../../test/seeds/hostile.ts';
import { createWeb } from './app.ts';
import { STYLE } from './style.ts';

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
});

afterAll(() => seed.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://127.0.0.1${path}`, { headers }));
const text = async (path: string): Promise<string> => (await get(path)).text();

describe('bytes of strangers', () => {
  it('leave as a download and never as a page', async () => {
    const response = await get(`/captures/${seed.ids.page}/bytes`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cap_[0-9a-f]{20}\.bin"$/,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(await response.text()).toContain('<script>');
  });

  it('are shown inline only when they are a picture, made small', async () => {
    const response = await get(`/pictures/${seed.ids.picture}.webp`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(bytes.length).toBeLessThan(5000);
    const again = await get(`/pictures/${seed.ids.picture}.webp`, {
      'if-none-match': response.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    expect((await get(`/pictures/${seed.ids.notPicture}.webp`)).status).toBe(404);
  });
});

describe('what is not there', () => {
  it('is said on a page of its own, or as data', async () => {
    const wrong = [
      '/nowhere',
      '/stories/story_00000000000000000000',
      '/stories/nonsense',
      '/items/x',
      '/captures/x/bytes',
    ];
    const { story } = seed.ids;
    for (const path of [
      ...wrong,
      '/sources/nobody',
      `/stories/${story}/elements/none/home`,
      `/stories/${story}/at/none`,
      '/items/x.csv',
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
    }
    expect(await text('/nowhere?lang=zh')).toContain('此地址没有内容');
    expect(await text(`/${encodeURIComponent('<script>')}`)).not.toContain('<script>');
    expect(await (await get('/items/x.json')).json()).toMatchObject({ status: 404 });
  });

  it('does not tell strangers what broke', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = createWeb({ ...seed, readBody: () => Promise.reject(new Error('secret path')) });
    const response = await broken.request(`http://127.0.0.1/captures/${seed.ids.page}/bytes`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret path');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('the style sheet', () => {
  it('has an address that changes with it and may then be kept', async () => {
    const response = await get(STYLE.address);
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await get('/style.css')).headers.get('cache-control')).toBe('no-cache');
    const tag = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await get('/style.css', tag)).status).toBe(304);
  });
});

it('tables guard a spreadsheet against titles that are formulas', async () => {
  const csv = await text(`/stories/${seed.ids.found}/items.csv`);
  expect(csv).toContain(`'${FORMULA_TITLE}`.replaceAll('"', '""'));
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows.map((row) => row['title'])).toContain(HOSTILE_TITLE);
});
