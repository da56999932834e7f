import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { passOver, scratchFolder } from '../../test/scratch.ts';
import { textsOf, type PictureId } from '../domain/index.ts';
import { FILE_READER } from '../pictures/index.ts';
import { allPictures, loadPictureFiles, savePictureFiles, undescribedPictures } from '../store/index.ts';
import { describeHeldPictures } from './picture-files.ts';
import { QUIET } from './progress.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YAML = `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 1s, retries: 0, robots: false }
vantages: [{ id: all, name: All }]
sources:
  - { id: office, vantage: all, connector: gallery, address: 'https://office.example/', path: 'web/*/albums/*.html', zone: UTC, follow: pages-and-pictures }
`;

const PAGE = `<html lang="en"><head><title>In pictures</title></head><body><h1>In pictures</h1>
<figure><img src="/media/pier.jpg" width="800" height="600"><figcaption>The pier</figcaption></figure></body></html>`;

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#446' } })
    .composite([{ input: { text: { text: 'harbour', dpi: 300 } } }])
    .withExif({ IFD0: { Artist: 'Doran Ilse' } })
    .jpeg()
    .toBuffer();

const released = async () => ({
  'web/2031-05-04T0015Z/albums/pier.html': PAGE,
  'web/2031-05-04T0015Z/media/pier.jpg': await picture(),
});

it('reads what a file says when it is taken in, and of what was held before in a later pass', async () => {
  const folder = scratchFolder({
    'observatory.yaml': YAML,
    ...(await released()),
  });
  await passOver(folder, async (workshop) => {
    const { store } = workshop;
    const ids = (await allPictures(store)).map(({ id }): PictureId => id);
    expect(ids).toHaveLength(1);
    const read = async () => loadPictureFiles(store, ids);
    const taken = await read();
    expect(taken.flatMap(({ metadata }) => textsOf(metadata, 'artist'))).toMatchObject([
      { text: 'Doran Ilse' },
    ]);

    // As an earlier version of the readers left it.
    await store.db.deleteFrom('picture_file').execute();
    expect(await undescribedPictures(store, { reader: FILE_READER, limit: 9 })).toHaveLength(1);
    await describeHeldPictures(workshop, QUIET, new AbortController().signal);
    expect(await read()).toEqual(taken);

    const blank = taken.map((file) => ({ ...file, reader: FILE_READER - 1 }));
    await store.db.deleteFrom('picture_file').execute();
    await savePictureFiles(store, blank);
    await describeHeldPictures(workshop, QUIET, AbortSignal.abort());
    expect(await read()).toEqual(blank);
    await describeHeldPictures(workshop, QUIET, new AbortController().signal);
    expect(await read()).toEqual(taken);
  });
});

it('says so where the bytes of a picture cannot be read any more, and does not ask again', async () => {
  const folder = scratchFolder({
    'observatory.yaml': YAML,
    ...(await released()),
  });
  await passOver(folder, async (workshop) => {
    const { store } = workshop;
    await store.db.deleteFrom('picture_file').execute();
    await store.db.updateTable('capture').set({ warc_file: 'lost.warc.gz' }).execute();
    await describeHeldPictures(workshop, QUIET, new AbortController().signal);
    const ids = (await allPictures(store)).map(({ id }) => id);
    expect(await loadPictureFiles(store, ids)).toMatchObject([
      { metadata: { blocks: { exif: 'unreadable' } }, provenance: { outcome: 'unreadable' } },
    ]);
    expect(await undescribedPictures(store, { reader: FILE_READER, limit: 9 })).toEqual([]);
  });
});
