import { expect, test } from 'vitest';
import type { Labelled, Relation } from '../../domain/index.ts';
import {
  loadLabels,
  loadRelations,
  replaceGroups,
  replaceRelated,
  saveCollected,
  type Store,
} from '../index.ts';
import { findLabel, findMembers, findRelatedToItem, findRelatedToStory } from '../pages/index.ts';
import * as given from './data.ts';

const LONE = given.listing('Title 2', 0);
const [STORY] = given.groups(0).stories;

const ground = { kind: 'people', rule: 'name/shared', here: '维尔特', there: 'Velt', bits: 7.2 } as const;

/** An invented relation between a story and an item in none, as each of the two has it, and a label. */
export function related(): { readonly relations: readonly Relation[]; readonly labels: readonly Labelled[] } {
  const story = STORY?.id;
  if (story === undefined) throw new Error('expected a story but received none');
  const there = { grounds: [ground], bits: 7.2, days: 1.25 };
  const back = { ...there, grounds: [{ ...ground, here: 'Velt', there: '维尔特' }], days: -1.25 };
  const country = { ...ground, kind: 'country', rule: 'country/alone' } as const;
  const farther = given.listing('Title 3', 0);
  return {
    relations: [
      { of: LONE.id, to: story, ...back },
      { of: story, to: LONE.id, ...there },
      { of: story, to: farther.id, ...there, grounds: [country], bits: 5 },
    ],
    labels: [
      {
        itemId: LONE.id,
        label: 'placeholder',
        rule: { id: 'placeholder/loading', version: 1 },
        words: '加载中',
      },
    ],
  };
}

/** What is related, and what items say of themselves. */
export function testRelated(store: () => Store): void {
  test('gives back relations and labels as they were saved, and nothing of those before', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await replaceRelated(store(), related());
    await replaceRelated(store(), related());
    const { relations, labels } = related();
    expect(await loadRelations(store())).toEqual(
      relations.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0)),
    );
    expect(await loadLabels(store())).toEqual(labels);
    await replaceRelated(store(), { relations: [], labels: [] });
    expect([await loadRelations(store()), await loadLabels(store())]).toEqual([[], []]);
  });

  test('shows both ends on their pages, firmest first, with the label beside the item', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await replaceRelated(store(), related());
    const story = STORY?.id;
    if (story === undefined) throw new Error('expected a story but received none');
    const ofStory = await findRelatedToStory(store(), story);
    expect(ofStory.map(({ kind, item, days }) => [kind, item?.title, item?.label, days])).toEqual([
      ['people', 'Title 2', 'placeholder', 1.25],
      ['country', 'Title 3', null, 1.25],
    ]);
    const ofItem = await findRelatedToItem(store(), LONE.id, 10);
    expect(ofItem).toMatchObject([
      { kind: 'people', story: { id: story, title: '峰会', items: 2 }, days: -1.25 },
    ]);
    expect(await findLabel(store(), LONE.id)).toMatchObject({ words: '加载中' });
    expect(await findLabel(store(), given.listing('Title 3', 0).id)).toBeUndefined();
  });

  test('gives an item what its stories and its voice are related to, and never one of these', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await replaceRelated(store(), related());
    const story = STORY?.id;
    if (story === undefined) throw new Error('expected a story but received none');
    const { members } = await findMembers(store(), {
      story,
      vantage: null,
      chapter: null,
      offset: 0,
      limit: 9,
    });
    for (const member of members)
      expect((await findRelatedToItem(store(), member.id, 1)).map(({ item }) => item?.id)).toEqual([LONE.id]);
  });

  test('refuses kinds and labels outside the vocabulary, and keeps what was there', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await replaceRelated(store(), related());
    const wrong = { ...ground, kind: 'fate' as 'people' };
    const [one] = related().relations;
    if (one === undefined) throw new Error('expected a relation');
    await expect(
      replaceRelated(store(), { relations: [{ ...one, grounds: [wrong] }], labels: [] }),
    ).rejects.toMatchObject({ code: '23514', constraint: 'relation_kind_words' });
    expect(await loadRelations(store())).toHaveLength(3);
  });
}
