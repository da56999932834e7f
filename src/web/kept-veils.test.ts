import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { instant, type PictureId } from '../domain/index.ts';
import { blurPicture, unblurPicture } from '../store/index.ts';
import { keptVeils } from './kept-veils.ts';

let seed: Seed;
beforeAll(async () => {
  seed = await hostileSeed();
});
afterAll(() => seed.close());

it('holds what was marked at once, and is looked up once for many', async () => {
  const veils = keptVeils(seed.store);
  const id = seed.ids.picture as PictureId;
  expect((await veils()).size).toBe(0);
  const at = instant('2031-05-06T00:00:00Z');
  await blurPicture(seed.store, { pictureId: id, because: 'blood', by: '', at });
  const marked = await veils();
  expect(marked.get(id)).toMatchObject({ because: 'blood', marked: id });
  expect(await veils()).toBe(marked);
  await unblurPicture(seed.store, id);
  expect((await veils()).size).toBe(0);
});
