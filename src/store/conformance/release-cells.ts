import { expect, test } from 'vitest';
import type { PictureRelationKind } from '../../domain/index.ts';
import {
  keepMatricesOf,
  loadMatrices,
  loadMatrix,
  loadPairs,
  replaceMatrix,
  savePairs,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { CROP, matrix, pair } from './release-data.ts';
import { save } from './shortcuts.ts';

/** A release with an article that shows an edit of its first picture. */
export async function saveRelease(store: Store): Promise<void> {
  const captures = [0, 1].map(given.capture);
  const pictures = [0, 1].map(given.picture);
  const { items, sightings, looks, releases } = given.fullBatch(0);
  await save(store, { captures, looks, items, sightings, pictures, releases });
}

/** Who was shown which picture of a release, and how pictures relate. */
export function testReleaseCells(store: () => Store): void {
  test('gives back a matrix as it was saved, and nothing of one before', async () => {
    await saveRelease(store());
    const whole = matrix(0);
    await replaceMatrix(store(), { ...whole, sightings: [] });
    await replaceMatrix(store(), whole);
    expect(await loadMatrices(store())).toEqual([whole]);
    expect(await loadMatrix(store(), whole.releaseId)).toEqual(whole);
    await keepMatricesOf(store(), [whole.releaseId]);
    expect(await loadMatrices(store())).toHaveLength(1);
    await keepMatricesOf(store(), []);
    expect([await loadMatrices(store()), await loadMatrix(store(), whole.releaseId)]).toEqual([[], null]);
  });

  test('keeps the last word on a pair, by method, and gives back those of the originals asked for', async () => {
    await saveRelease(store());
    const other = { ...pair(0), method: 'relate/2', relation: { ...CROP, kind: 'different' as const } };
    await savePairs(store(), [{ ...pair(0), trouble: 'broken' }]);
    await savePairs(store(), [pair(0), other]);
    expect(await loadPairs(store(), [pair(0).original], 'relate/1')).toEqual([pair(0)]);
    expect(await loadPairs(store(), [pair(0).original], 'relate/2')).toEqual([other]);
    expect(await loadPairs(store(), [pair(0).copy], 'relate/1')).toEqual([]);
    expect(await loadPairs(store(), [], 'relate/1')).toEqual([]);
  });

  test('refuses states and relations outside the vocabulary, and keeps what was there', async () => {
    await saveRelease(store());
    const whole = matrix(0);
    await replaceMatrix(store(), whole);
    const cells = whole.cells.map((cell) => ({ ...cell, state: 'hidden' as 'unseen' }));
    await expect(replaceMatrix(store(), { ...whole, cells })).rejects.toMatchObject({
      code: '23514',
      constraint: 'release_cell_state_words',
    });
    const relation = { ...CROP, kind: 'alike' as PictureRelationKind };
    await expect(savePairs(store(), [{ ...pair(0), relation }])).rejects.toMatchObject({ code: '23514' });
    expect(await loadMatrices(store())).toEqual([whole]);
  });
}
