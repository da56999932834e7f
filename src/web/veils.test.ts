import type { Hono } from 'hono';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { instant, type PictureId } from '../domain/index.ts';
import { blurPicture, unblurPicture } from '../store/index.ts';
import { smallPicture } from '../pipeline/small-picture.ts';
import { findPicture } from '../store/pages/index.ts';
import { createWeb } from './app.ts';

let seed: Seed;
let app: Hono;
let id: PictureId;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
  id = seed.ids.picture as PictureId;
  const at = instant('2031-05-06T00:00:00Z');
  await blurPicture(seed.store, { pictureId: id, because: 'shows <b>blood</b>', by: '', at });
});

afterAll(() => seed.close());

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const bytesAt = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

it('never loads a blurred picture plainly on a page that was not asked for it, and says why', async () => {
  for (const path of [`/items/${seed.ids.article}`, `/stories/${seed.ids.story}`]) {
    const page = await (await get(path)).text();
    expect(page, path).toContain('shows &lt;b&gt;blood&lt;/b&gt;');
    expect(page, path).toContain(`href="/pictures/${id}?show=${id}"`);
    expect(page, path).not.toContain('plain=1');
  }
});

it('says on the page of its capture that it is blurred and why, before its bytes can be taken', async () => {
  const picture = await findPicture(seed.store, id);
  for (const lang of ['en', 'zh', 'ko']) {
    const page = await (await get(`/captures/${picture?.captureId}?lang=${lang}`)).text();
    expect(page).toContain('shows &lt;b&gt;blood&lt;/b&gt;');
    expect(page).not.toContain('/bytes');
    const step = /href="([^"#]*show=[^"#]*)#bytes"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(step).toContain(`lang=${lang}`);
    const asked = await (await get(step)).text();
    expect(asked.indexOf('shows &lt;b&gt;blood')).toBeLessThan(asked.indexOf('/bytes?plain=1"'));
    expect(asked).not.toContain('#bytes"');
    const own = await (await get(`/pictures/${id}?lang=${lang}`)).text();
    expect(own).not.toMatch(/sealed|封存|봉인/);
  }
  const data = await (await get(`/captures/${picture?.captureId}.json`)).json();
  expect(data).toMatchObject({ veil: { id, because: 'shows <b>blood</b>' } });
});

it('lets no cache keep a picture whole', async () => {
  const picture = await findPicture(seed.store, id);
  const bytes = await get(`/captures/${picture?.captureId}/bytes?plain=1`);
  expect([bytes.status, bytes.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const plain = await get(`/pictures/${id}.webp?plain=1`);
  expect(plain.headers.get('cache-control')).toBe('private, no-store');
});

it('leads whoever asks for the bytes of a blurred picture to why it is blurred', async () => {
  const picture = await findPicture(seed.store, id);
  const to = `/captures/${picture?.captureId}`;
  const first = await get(`${to}/bytes`);
  expect([first.status, first.headers.get('location')]).toEqual([303, `${to}#bytes`]);
  expect((await first.arrayBuffer()).byteLength).toBe(0);
  expect((await get(`${to}?show=pic_0`)).ok).toBe(true);
  expect(await (await get(`${to}?show=pic_0`)).text()).not.toContain('/bytes?');
});

it('keeps a blurred picture blurred in its bytes, at every size, unless the address asks', async () => {
  const plain = await bytesAt(`/pictures/${id}.webp?plain=1`);
  for (const path of ['', '?size=large', '?plain=0', '?plain=yes', '?show=1']) {
    const response = await get(`/pictures/${id}.webp${path}`);
    expect(response.headers.get('etag'), path).toContain('blurred');
    expect(Buffer.from(await response.arrayBuffer()).equals(plain), path).toBe(false);
  }
  expect((await get(`/pictures/${id}.webp?plain=1`)).headers.get('etag')).not.toContain('blurred');
  await unblurPicture(seed.store, id);
  expect((await bytesAt(`/pictures/${id}.webp`)).equals(plain)).toBe(true);
  // Where nothing is blurred the download is offered at once.
  const capture = `/captures/${(await findPicture(seed.store, id))?.captureId}`;
  expect(await (await get(capture)).text()).toContain(`href="${capture}/bytes" download`);
  expect((await get(`${capture}/bytes`)).status).toBe(200);
});

it('leaves nothing of fine detail in blurred bytes', async () => {
  const stripes = Buffer.alloc(480 * 480, 0).map((_, at) => (at % 16 < 8 ? 0 : 255));
  const body = await sharp(stripes, { raw: { width: 480, height: 480, channels: 1 } })
    .png()
    .toBuffer();
  const contrastOf = async (isBlurred: boolean) => {
    const bytes = await smallPicture(body, { size: 'small', isBlurred });
    return (await sharp(bytes ?? new Uint8Array()).stats()).channels[0]?.stdev ?? NaN;
  };
  expect(await contrastOf(false)).toBeGreaterThan(100);
  expect(await contrastOf(true)).toBeLessThan(8);
});
