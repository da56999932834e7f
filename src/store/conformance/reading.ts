import { expect, test } from 'vitest';
import { asId } from '../../domain/index.ts';
import {
  allReleases,
  firstSightings,
  linkPictures,
  saveCollected,
  sightingsOf,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { items } from './shortcuts.ts';

const LANTERNA = asId('source', 'lanterna');

/** Reads for grouping and comparing. */
export function testReading(store: () => Store): void {
  test('reads items page by page without losing or repeating one', async () => {
    for (const n of [0, 20, 40]) await saveCollected(store(), given.batch(n));
    const inPages = await items(store(), 7);
    expect(inPages).toHaveLength(60);
    expect(inPages).toEqual(await items(store()));
    const keys = inPages.map((item) => `${item.seenAt} ${item.id}`);
    expect(keys).toEqual(keys.toSorted());
  });

  test('finds sightings in time, and the first of each item', async () => {
    for (const n of [0, 1]) await saveCollected(store(), given.batch(n));
    const both = given.listing('Title 1', 0).id;
    const place = { itemId: both, sourceId: LANTERNA, kind: 'list' };
    expect(await sightingsOf(store(), [both, both])).toEqual([
      { ...place, lookId: given.look(0).id, rank: 2, from: given.minutes(0), to: given.minutes(0) },
      { ...place, lookId: given.look(1).id, rank: 1, from: given.minutes(1), to: given.minutes(1) },
    ]);
    expect(await sightingsOf(store(), [])).toEqual([]);
    const first = await firstSightings(store());
    expect(first.size).toBe(21);
    expect(first.get(both)).toBe(given.minutes(0));
    expect(first.get(given.listing('Title 20', 0).id)).toBe(given.minutes(1));
  });

  test('links pictures to items and releases for good', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await saveCollected(store(), given.fullBatch(1));
    const address = 'https://meridian.example/1.jpg';
    const link = { itemId: given.article(0).id, address };
    await linkPictures(store(), [{ ...link, pictureId: given.picture(1).id }]);
    await linkPictures(store(), [{ ...link, pictureId: given.picture(0).id }]);
    await saveCollected(store(), given.fullBatch(0));
    const article = (await items(store())).find((item) => item.kind === 'article');
    expect(article?.pictures.map((picture) => picture.pictureId)).toEqual([given.picture(0).id]);
    const [release] = await allReleases(store());
    expect(release?.pictures.map((picture) => picture.pictureId)).toEqual([given.picture(0).id, null]);
  });
}
