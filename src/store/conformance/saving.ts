import { expect, test } from 'vitest';
import { asId, sha256 } from '../../domain/index.ts';
import {
  allPictures,
  allReleases,
  findCapture,
  findCaptureBySha,
  heldCaptures,
  linkPictures,
  loadCoverage,
  loadDrifts,
  loadFindings,
  loadGaps,
  loadStories,
  loadVoices,
  looksOf,
  replaceDrifts,
  replaceGroups,
  replaceJudgements,
  replaceRelated,
  saveCollected,
  saveObservatory,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { drifts } from './drift-data.ts';
import { dump } from './dump.ts';
import { related } from './related.ts';
import { items } from './shortcuts.ts';

const LANTERNA = asId('source', 'lanterna');

/** What is saved comes back, and saving it again changes nothing. */
export function testSaving(store: () => Store, keepDump: (text: string) => void): void {
  test('gives back every noun as it was saved', async () => {
    const batch = given.fullBatch(0);
    await saveCollected(store(), batch);
    await replaceGroups(store(), given.groups(0));
    await replaceDrifts(store(), drifts(0));
    await replaceJudgements(store(), given.judgements(0));

    const [capture] = batch.captures;
    if (capture === undefined) throw new Error('expected a capture in the batch but received none');
    expect(await findCapture(store(), capture.id)).toEqual(capture);
    expect(await findCaptureBySha(store(), capture.sha256)).toEqual(capture);
    expect(await findCaptureBySha(store(), sha256('other'))).toBeNull();
    expect(await heldCaptures(store(), [capture.id, given.capture(1).id])).toEqual(new Set([capture.id]));
    expect(await looksOf(store(), LANTERNA)).toEqual(batch.looks);
    expect(await items(store())).toEqual(batch.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await allPictures(store())).toEqual(batch.pictures);
    expect(await allReleases(store())).toEqual(batch.releases);
    expect(await loadVoices(store())).toEqual(given.groups(0).voices);
    expect(await loadStories(store())).toEqual(given.groups(0).stories);
    expect(await loadDrifts(store())).toEqual(drifts(0));
    const { coverage, gaps, findings } = given.judgements(0);
    expect(await loadCoverage(store())).toEqual(coverage.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await loadGaps(store())).toEqual(gaps);
    expect(await loadFindings(store())).toEqual(findings);
  });

  test('keeps the same rows however often a run is repeated', async () => {
    const round = async (): Promise<string> => {
      await saveObservatory(store(), given.OBSERVATORY);
      for (const n of [0, 1, 2]) await saveCollected(store(), given.fullBatch(n));
      await linkPictures(store(), [
        {
          itemId: given.article(0).id,
          address: 'https://meridian.example/1.jpg',
          pictureId: given.picture(0).id,
        },
      ]);
      await replaceGroups(store(), given.groups(0));
      await replaceDrifts(store(), drifts(0));
      await replaceJudgements(store(), given.judgements(0));
      await replaceRelated(store(), related());
      return dump(store());
    };
    const first = await round();
    expect(await round()).toBe(first);
    keepDump(first);
  });

  test('marks what the file no longer names, and keeps it', async () => {
    await saveCollected(store(), given.batch(0));
    const { sources } = given.OBSERVATORY;
    await saveObservatory(store(), { ...given.OBSERVATORY, sources: sources.slice(1), events: [] });
    const rows = await store()
      .db.selectFrom('source')
      .select(['id', 'current', 'every'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: 'lanterna', current: false, every: 1_800_000 },
      { id: 'meridian', current: true, every: null },
    ]);
    const element = await store().db.selectFrom('element').select('current').executeTakeFirst();
    expect(element).toEqual({ current: false });
    expect(await looksOf(store(), LANTERNA)).toHaveLength(1);
  });
}
