import { expect, test } from 'vitest';
import type { ComparedPair, PictureRelationKind } from '../../domain/index.ts';
import {
  blurPicture,
  keepMatricesOf,
  keepPairsOf,
  linkPictures,
  loadMatrices,
  loadMatrix,
  loadOutlines,
  replaceMatrix,
  savePairs,
  streamPairs,
  unblurPicture,
  type PairsAsked,
  type Store,
} from '../index.ts';
import {
  findHeldPicture,
  findOriginals,
  findPictureSightings,
  findReleasedAs,
  findStandings,
  findVeils,
} from '../pages/index.ts';
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

async function pairsOf(store: Store, asked: PairsAsked): Promise<readonly ComparedPair[]> {
  const pairs: ComparedPair[] = [];
  for await (const some of streamPairs(store, asked)) pairs.push(...some);
  return pairs;
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
    const [first, second] = whole.pictures.map(({ id }) => id);
    const ofFirst = await loadMatrix(store(), whole.releaseId, { released: first ?? '', vantage: 'home' });
    expect(ofFirst).toEqual({ ...whole, cells: whole.cells.slice(0, 2) });
    const ofSecond = await loadMatrix(store(), whole.releaseId, { released: second ?? '', vantage: 'home' });
    expect(ofSecond).toEqual({ ...whole, cells: whole.cells.slice(2), sightings: [] });
    const none = await loadMatrix(store(), whole.releaseId, { released: first ?? '', vantage: 'abroad' });
    expect(none).toEqual({ ...whole, cells: [], sightings: [] });
    const cells = whole.cells.filter(({ sourceId }) => sourceId === null);
    expect(await loadOutlines(store(), { limit: 9 })).toMatchObject([
      { releaseId: whole.releaseId, pictures: whole.pictures, cells },
    ]);
    expect(await loadOutlines(store(), { limit: 0 })).toEqual([]);
    expect(await loadOutlines(store(), { releases: [whole.releaseId] })).toHaveLength(1);
    expect(await loadOutlines(store(), { releases: [] })).toEqual([]);
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
    const { original, copy } = pair(0);
    const asked = { originals: [original], copies: [copy], method: 'relate/1' };
    expect(await pairsOf(store(), asked)).toEqual([pair(0)]);
    expect(await pairsOf(store(), { ...asked, method: 'relate/2' })).toEqual([other]);
    expect(await pairsOf(store(), { ...asked, originals: [copy], copies: [original] })).toEqual([]);
    for (const none of [{ originals: [] }, { copies: [] }])
      expect(await pairsOf(store(), { ...asked, ...none })).toEqual([]);
    await keepPairsOf(store(), 'relate/2');
    expect(await pairsOf(store(), asked)).toEqual([]);
    expect(await pairsOf(store(), { ...asked, method: 'relate/2' })).toEqual([other]);
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

  test('gives a picture its places in releases, its sightings, its originals and where its bytes stand', async () => {
    await saveRelease(store());
    await replaceMatrix(store(), matrix(0));
    const { original, copy } = pair(0);
    expect(await findHeldPicture(store(), original)).toMatchObject({
      ...{ id: original, at: given.minutes(0), width: 640 },
    });
    const released = await findReleasedAs(store(), original);
    expect(released).toMatchObject([
      { position: 1, of: 2, title: 'In pictures', caption: 'They laugh', released: matrix(0).released },
    ]);
    const sightings = await findPictureSightings(
      store(),
      released.map(({ id }) => id),
    );
    const { title, language, outlet } = given.article(0);
    expect(sightings).toEqual(matrix(0).sightings.map((one) => ({ ...one, title, language, outlet })));
    expect(await findReleasedAs(store(), copy)).toEqual([]);
    expect(await findPictureSightings(store(), [])).toEqual([]);
    expect(await findOriginals(store(), copy)).toMatchObject([{ id: original, position: 1, relation: CROP }]);
    expect(await findOriginals(store(), original)).toEqual([]);
    await linkPictures(store(), [
      { itemId: given.article(0).id, address: 'https://meridian.example/1.jpg', pictureId: copy },
    ]);
    expect(await findStandings(store(), copy)).toMatchObject([
      { id: given.article(0).id, sourceId: 'lanterna', vantageId: 'home', caption: 'They laugh' },
    ]);
    expect(await findHeldPicture(store(), given.picture(7).id)).toBeUndefined();
  });

  test('blurs with a picture what shows the same, from the original down and from a copy up', async () => {
    await saveRelease(store());
    await replaceMatrix(store(), matrix(0));
    const { original, copy } = pair(0);
    expect((await findVeils(store())).size).toBe(0);
    for (const marked of [original, copy]) {
      await blurPicture(store(), { pictureId: marked, because: 'blood', by: '', at: given.minutes(3) });
      const veils = await findVeils(store());
      expect([...veils.keys()].sort()).toEqual([original, copy].sort());
      expect([...veils.values()].every((veil) => veil.marked === marked)).toBe(true);
      await unblurPicture(store(), marked);
    }
  });

  test('blurs with a picture its near copies, and what it was compared with, in no release', async () => {
    const at = (n: number) => given.picture(n).id;
    const print = given.picture(0).pdq;
    const near = `${print.startsWith('0') ? '1' : '0'}${print.slice(1)}` as typeof print;
    const pictures = [
      given.picture(0),
      { ...given.picture(1), pdq: near },
      // Too plain: its fingerprint is near to any.
      { ...given.picture(2), pdq: print, quality: 10 },
      given.picture(3),
      given.picture(4),
    ];
    await save(store(), { captures: pictures.map((_, n) => given.capture(n)), pictures });
    const different = { ...CROP, kind: 'different' as const };
    await savePairs(store(), [
      { ...pair(0), original: at(1), copy: at(3) },
      { ...pair(0), original: at(0), copy: at(4), relation: different },
    ]);
    await blurPicture(store(), { pictureId: at(0), because: 'blood', by: '', at: given.minutes(3) });
    const veils = await findVeils(store());
    expect([...veils.keys()].sort()).toEqual([at(0), at(1), at(3)].sort());
    expect([...veils.values()].every((veil) => veil.marked === at(0))).toBe(true);
  });
}
