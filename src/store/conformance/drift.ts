import { expect, test } from 'vitest';
import { makeId } from '../../domain/index.ts';
import { loadDrifts, replaceDrifts, replaceGroups, saveCollected, wholeItems, type Store } from '../index.ts';
import { findDriftOf, findStoryDrift } from '../pages/index.ts';
import * as given from './data.ts';
import { drifts } from './drift-data.ts';
import { items, save } from './shortcuts.ts';

/** What drifted, as pages and the next pass read it. */
export function testDrift(store: () => Store): void {
  const voices = async () => {
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await replaceDrifts(store(), drifts(0));
  };

  test('finds what drifted in the voice of an item, with every item that a step names', async () => {
    await voices();
    const [drift] = drifts(0);
    const found = await findDriftOf(store(), given.article(0).id);
    expect(found).toMatchObject({ ...drift });
    const named = [given.article(0).id, given.listing('Title 0', 0).id];
    expect(found?.items.map(({ id }) => id).sort()).toEqual(named.sort());
    expect(await findDriftOf(store(), given.listing('Title 3', 0).id)).toBeNull();
  });

  test('gives a story the steps that changed a claim, and never those that only added or dropped', async () => {
    await voices();
    const [, step] = drifts(0)[0]?.steps ?? [];
    const found = await findStoryDrift(store(), makeId('story', 'summit'), 8);
    expect(found.steps).toEqual([step]);
    expect(found.items).toHaveLength(2);
    expect((await findStoryDrift(store(), makeId('story', 'other'), 8)).steps).toEqual([]);
  });

  test('replaces drift whole, and lets it go with its voice', async () => {
    await voices();
    const [drift] = drifts(0);
    if (drift === undefined) throw new Error('expected a drift but received none');
    await replaceDrifts(store(), [{ ...drift, steps: [], traces: [] }]);
    expect(await loadDrifts(store())).toEqual([{ ...drift, steps: [], traces: [] }]);
    await expect(
      replaceDrifts(store(), [{ ...drift, voiceId: makeId('voice', 'unknown') }]),
    ).rejects.toMatchObject({ code: '23503' });
    expect(await loadDrifts(store())).toHaveLength(1);
    await replaceGroups(store(), { voices: [], stories: [] });
    expect(await loadDrifts(store())).toEqual([]);
  });

  test('tells whole texts from titles, summaries and cut ones, with the first look at each', async () => {
    const [whole, cut] = [given.article(0), given.article(1)];
    const { page } = cut;
    if (page === null) throw new Error('expected an article of a page');
    const at = (name: string) => ({ id: makeId('item', name), address: `https://meridian.example/${name}` });
    const others = [
      { ...cut, ...at('cut'), page: { ...page, cut: 'paywall' as const } },
      { ...cut, ...at('summary'), detail: 'entry' as const },
      { ...cut, ...at('empty'), blocks: [] },
    ];
    const captures = [0, 1].map(given.capture);
    const looks = [0, 1].map(given.look);
    const sightings = [given.sightingOf(0, whole)];
    await save(store(), { captures, looks, items: [whole, ...others, given.listing('Title', 0)], sightings });
    const ids = (await items(store())).map(({ id }) => id);
    expect(ids).toHaveLength(5);
    const found = await wholeItems(store(), ids);
    expect(found.map(({ id, firstSeen }) => [id, firstSeen])).toEqual([[whole.id, given.minutes(0)]]);
  });
}
