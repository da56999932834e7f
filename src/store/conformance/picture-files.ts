import { expect, test } from 'vitest';
import { asId, NO_METADATA, type PictureFile } from '../../domain/index.ts';
import {
  linkPictures,
  loadPictureFiles,
  replaceMatrix,
  saveCollected,
  savePictureFiles,
  undescribedPictures,
  type Store,
} from '../index.ts';
import { findCaptions, findPictureFile, findReleaseFiles } from '../pages/index.ts';
import * as given from './data.ts';
import { saveRelease } from './release-cells.ts';
import { matrix } from './release-data.ts';

const PICTURE = given.picture(0);

/** What an invented file says: a clock, a caption that holds what no database keeps, credentials that hold. */
export function file(reader = 1, credit = 'Office of Oria'): PictureFile {
  return {
    pictureId: PICTURE.id,
    reader,
    metadata: {
      ...NO_METADATA,
      blocks: { exif: 'read', iptc: 'none', xmp: 'in-part' },
      texts: [{ field: 'credit', block: 'xmp', text: credit, language: 'ko', isCut: false }],
      clocks: [
        {
          ...{
            clock: 'taken',
            block: 'exif',
            text: '2031:05:01 09:02:07.31',
            wall: '2031-05-01T09:02:07.31',
          },
          ...{ instant: null, precision: 'second', zone: 'none', doubt: null },
        },
      ],
      withheld: ['position'],
    },
    provenance: {
      outcome: 'invalid',
      credentials: null,
      failed: [{ what: 'bytes', code: 'assertion.dataHash.mismatch', explanation: 'asset hash error' }],
    },
  };
}

/** What files of pictures say of themselves. */
export function testPictureFiles(store: () => Store): void {
  test('gives back what a file says as it was saved, and saving it again changes nothing', async () => {
    await saveCollected(store(), { ...given.fullBatch(0), files: [file()] });
    await savePictureFiles(store(), [file(), file()]);
    expect(await loadPictureFiles(store(), [PICTURE.id])).toEqual([file()]);
    expect(await findPictureFile(store(), PICTURE.id)).toEqual(file());
    expect(await findPictureFile(store(), given.picture(1).id)).toBeUndefined();
  });

  test('lets a later reader correct an earlier one, and never the other way round', async () => {
    await saveCollected(store(), { ...given.fullBatch(0), files: [file(2, 'later')] });
    await savePictureFiles(store(), [file(1, 'earlier')]);
    expect(await findPictureFile(store(), PICTURE.id)).toEqual(file(2, 'later'));
    await savePictureFiles(store(), [file(3, 'latest')]);
    expect(await findPictureFile(store(), PICTURE.id)).toEqual(file(3, 'latest'));
  });

  test('names the pictures nobody has read, and those an earlier reader read', async () => {
    const waiting = async (reader: number) =>
      (await undescribedPictures(store(), { reader, limit: 10 })).map(({ pictureId, capture }) => [
        pictureId,
        capture,
      ]);
    await saveCollected(store(), given.fullBatch(0));
    const held = [[PICTURE.id, given.capture(0)]];
    expect(await waiting(1)).toEqual(held);
    expect(await undescribedPictures(store(), { reader: 1, limit: 0 })).toEqual([]);
    await savePictureFiles(store(), [file()]);
    expect(await waiting(1)).toEqual([]);
    expect(await waiting(2)).toEqual(held);
  });

  test('keeps a caption with NUL and half letters', async () => {
    await saveCollected(store(), { ...given.fullBatch(0), files: [file(1, 'a\u0000b\ud83d')] });
    const kept = await findPictureFile(store(), PICTURE.id);
    expect(kept?.metadata.texts[0]?.text).toBe('a\ufffdb\ufffd');
  });

  test('refuses an outcome outside the vocabulary', async () => {
    await saveCollected(store(), given.fullBatch(0));
    const wrong = { ...file(), provenance: { outcome: 'genuine' as 'none' } } as PictureFile;
    await expect(savePictureFiles(store(), [wrong])).rejects.toMatchObject({
      constraint: 'picture_file_provenance_outcome_words',
    });
  });

  test('gives a release its files in page order', async () => {
    const release = given.release(0);
    await saveCollected(store(), { ...given.fullBatch(0), files: [file()] });
    const [, second] = release.pictures;
    if (second === undefined) throw new Error('expected two pictures in the release');
    await linkPictures(store(), [{ itemId: release.id, address: second.address, pictureId: PICTURE.id }]);
    expect(await findReleaseFiles(store(), release.id)).toEqual({
      released: null,
      seenAt: given.minutes(0),
      pictures: release.pictures.map(({ address, caption, credit }, place) => ({
        ...{ place, address, caption, credit },
        ...(place === 1 ? { pictureId: PICTURE.id, file: file() } : { pictureId: null, file: null }),
      })),
    });
    expect(
      await findReleaseFiles(store(), given.article(0).id as string as typeof release.id),
    ).toBeUndefined();
  });

  test('gives the captions and credits beside the sightings of a release, and not its own', async () => {
    await saveRelease(store());
    const whole = matrix(0);
    const own = whole.sightings.map((sighting) => ({ ...sighting, sourceId: given.release(0).sourceId }));
    const others = own.map((sighting) => ({ ...sighting, sourceId: asId('source', 'meridian') }));
    const unsure = others.map((sighting) => ({ ...sighting, shows: 'may-be' as const }));
    await replaceMatrix(store(), { ...whole, sightings: [...own, ...others, ...unsure] });
    const captions = await findCaptions(store(), whole.releaseId);
    const told = ({
      itemId,
      sourceId,
      caption,
      credit,
    }: (typeof others)[number] | (typeof captions)[number]) => ({
      ...{ itemId, sourceId, caption, credit },
    });
    expect(others.length).toBeGreaterThan(0);
    expect(captions.map(told)).toEqual(others.map(told));
    expect(captions[0]).toMatchObject({ language: 'zh-Hans', seenAt: given.minutes(0) });
  });
}
