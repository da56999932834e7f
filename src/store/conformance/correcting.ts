import { expect, test } from 'vitest';
import { correctionId, makeId, type Correction } from '../../domain/index.ts';
import {
  itemFacts,
  itemsAt,
  loadCorrections,
  loadStories,
  replaceGroups,
  saveCollected,
  saveCorrections,
  saveObservatory,
  undoCorrection,
  type Store,
} from '../index.ts';
import * as given from './data.ts';

const [FIRST, SECOND] = [given.listing('Title 0', 0).id, given.listing('Title 1', 0).id];

function correction(over: Partial<Omit<Correction, 'id'>> = {}): Correction {
  const said = {
    ...{ itemId: FIRST, kind: 'with' as const, otherId: SECOND, because: '同一艘渡轮', by: 'Ione Marsh' },
    ...{ at: given.minutes(5) },
    ...over,
  };
  return { ...said, id: correctionId(said) };
}

/** What people said of items outlives everything that is found anew. */
export function testCorrecting(store: () => Store): void {
  test('gives corrections back as they were said, the earliest first, each once', async () => {
    const late = correction({
      kind: 'apart',
      otherId: null,
      by: '',
      because: 'another',
      at: given.minutes(9),
    });
    await saveCorrections(store(), [late, correction()]);
    await saveCorrections(store(), [correction()]);
    expect(await loadCorrections(store())).toEqual([correction(), late]);
    expect(await undoCorrection(store(), late.id)).toEqual(late);
    expect(await undoCorrection(store(), late.id)).toBeNull();
    expect(await loadCorrections(store())).toEqual([correction()]);
  });

  test('keeps a correction whose items are not held, through other groups and another file', async () => {
    const waiting = correction({ itemId: makeId('item', 'nowhere') });
    await saveCorrections(store(), [waiting]);
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await saveObservatory(store(), { ...given.OBSERVATORY, sources: [], events: [] });
    await replaceGroups(store(), { voices: [], stories: [] });
    expect(await loadCorrections(store())).toEqual([waiting]);
  });

  test('takes no correction that says with nothing', async () => {
    await expect(saveCorrections(store(), [correction({ otherId: null })])).rejects.toThrow();
  });

  test('keeps chapters with their stories, and no others', async () => {
    await saveCollected(store(), given.fullBatch(0));
    const { voices, stories } = given.groups(0);
    await replaceGroups(store(), { voices, stories });
    expect((await loadStories(store()))[0]?.chapters.map(({ title }) => title)).toEqual(['第1章', '第2章']);
    await replaceGroups(store(), { voices, stories: stories.map((one) => ({ ...one, chapters: [] })) });
    expect((await loadStories(store())).map(({ chapters }) => chapters)).toEqual([[]]);
  });

  test('tells what is known of items without their texts, and finds them by address', async () => {
    await saveCollected(store(), given.fullBatch(0));
    await saveCollected(store(), given.fullBatch(1));
    const article = given.article(0);
    const facts = await itemFacts(store(), [FIRST, article.id, makeId('item', 'nowhere')]);
    expect(facts.size).toBe(2);
    const { title, language, published, codes } = article;
    expect(facts.get(article.id)).toMatchObject({
      title,
      language,
      published,
      codes,
      firstSeen: given.minutes(0),
    });
    expect(await itemsAt(store(), ['https://meridian.example/laugh', 'https://none.example/'])).toEqual([
      { id: article.id, kind: 'article', sourceId: 'lanterna', title },
    ]);
  });
}
