import { expect, test } from 'vitest';
import { asId, versionId } from '../../domain/index.ts';
import {
  allReleases,
  firstSightings,
  forgetUnseenVersions,
  linkPictures,
  saveCollected,
  sightingsOf,
  versionsOf,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { items, save } from './shortcuts.ts';

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

  test('keeps every wording of an item that was seen in several, until no look has seen it', async () => {
    const full = given.article(0);
    const edited = { ...given.article(1), title: 'Leaders laugh at the bell' };
    const seen = [given.sightingOf(0, full), given.sightingOf(1, edited)];
    const rest = { captures: [0, 1].map(given.capture), looks: [0, 1].map(given.look) };
    await save(store(), { ...rest, items: [full], sightings: seen.slice(0, 1) });
    expect(await versionsOf(store(), [full.id])).toEqual(new Map());
    await save(store(), { ...rest, items: [edited, given.listing('Title', 0)], sightings: seen.slice(1) });
    const titles = async () =>
      (await versionsOf(store(), [full.id]))
        .get(full.id)
        ?.map(({ title }) => title)
        .sort();
    expect(await titles()).toEqual([edited.title, full.title]);
    const [version] = (await versionsOf(store(), [full.id])).get(full.id) ?? [];
    expect(version?.entries).toEqual(full.page?.entries);
    expect((await sightingsOf(store(), [full.id])).map((one) => one.versionId)).toEqual([
      versionId(full),
      versionId(edited),
    ]);
    await forgetUnseenVersions(store());
    expect(await titles()).toEqual([edited.title, full.title]);
    // The second capture is read again by a reader that finds the first wording there.
    await save(store(), {
      ...rest,
      items: [{ ...edited, title: full.title }],
      sightings: [given.sightingOf(1, full)],
    });
    await forgetUnseenVersions(store());
    expect(await titles()).toBeUndefined();
  });

  test('keeps with a wording the dates the page claimed, the earliest of change, in whatever order they come', async () => {
    const full = given.article(0);
    const { page } = full;
    if (page === null) throw new Error('expected an article of a page');
    const changed = [null, 70, 40, 55].map((at) =>
      at === null ? null : given.claim(`${at} minutes`, given.minutes(at)),
    );
    const told = changed.map((claim, n) => ({ ...given.article(n), changed: claim }));
    const moved = { ...given.article(4), published: given.claim('2 May 2031', given.minutes(1_440)) };
    const vague = { ...full, published: full.published && { ...full.published, doubt: 'relative' as const } };
    const cut = { ...given.article(5), page: { ...page, cut: 'paywall' as const } };
    expect(new Set([...told, moved, vague, cut].map(versionId)).size).toBe(4);
    for (const order of [told, told.toReversed()]) {
      await store().db.deleteFrom('item').execute();
      const captures = [0, 1, 2, 3, 4, 5].map(given.capture);
      await save(store(), { captures, items: order.slice(0, 2) });
      await save(store(), { items: [...order.slice(2), moved, cut] });
      const versions = (await versionsOf(store(), [full.id])).get(full.id) ?? [];
      const facts = versions.map((one) => [one.published?.text, one.changed?.text ?? null, one.cut]);
      expect(facts.sort()).toEqual(
        [
          ['1 May 2031 09:30', '40 minutes', null],
          ['1 May 2031 09:30', null, 'paywall'],
          ['2 May 2031', null, null],
        ].sort(),
      );
    }
  });

  test('finds sightings in time, and the first of each item', async () => {
    for (const n of [0, 1]) await saveCollected(store(), given.batch(n));
    const both = given.listing('Title 1', 0).id;
    const place = { itemId: both, sourceId: LANTERNA, kind: 'list', versionId: null };
    const at = (n: number) => {
      const { id: lookId, span, captureId } = given.look(n);
      return { lookId, ...span, captureId };
    };
    expect(await sightingsOf(store(), [both, both])).toEqual([
      { ...place, ...at(0), rank: 2 },
      { ...place, ...at(1), rank: 1 },
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
