import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { albumOf, articleWith, feedVisits, half, HARBOUR, jpeg } from '../../test/drawn-harbour.ts';
import { dump, inWorkshop, passOver, scratchFolder } from '../../test/scratch.ts';
import type { ComparedPair } from '../domain/index.ts';
import { ArchiveError } from '../evidence/index.ts';
import { runPass } from '../pipeline.ts';
import { allPictures, loadMatrices, streamPairs } from '../store/index.ts';
import { METHOD } from '../pictures/index.ts';
import { QUIET } from './progress.ts';

vi.setConfig({ testTimeout: 180_000 });

/** An album of three pictures; a paper prints the first small, half of the second, and a file that breaks off. */
async function harbour(names = ['small', 'half', 'plain', 'one']): Promise<string> {
  const [one, two, three] = [await jpeg(1).toBuffer(), await jpeg(2).toBuffer(), await jpeg(3).toBuffer()];
  const plain = sharp({ create: { width: 640, height: 480, channels: 3, background: '#345' } });
  return scratchFolder({
    'observatory.yaml': HARBOUR,
    ...feedVisits(),
    ...albumOf({ 'one.jpg': one, 'two.jpg': two, 'three.jpg': three }),
    ...articleWith(
      names.map((name) => `${name}.jpg`),
      {
        'small.jpg': await sharp(one).resize(400).jpeg().toBuffer(),
        'half.jpg': await half(2),
        'plain.jpg': await plain.jpeg().toBuffer(),
        'one.jpg': one.subarray(0, 6_000),
      },
    ),
  });
}

const statesOf = async (store: Parameters<typeof loadMatrices>[0]) => {
  const [matrix] = await loadMatrices(store);
  const cells = matrix?.cells.filter(({ vantageId, sourceId }) => vantageId === 'press' && sourceId === null);
  return cells?.map(({ state }) => state);
};

it('tells what a paper printed of an album, a broken file beside it, and compares no pair twice', async () => {
  const folder = await harbour();
  const first = await passOver(folder, async (workshop) => {
    // The file that breaks off is one of five pictures that were looked at: too many to say "not shown" of the third.
    expect(await statesOf(workshop.store)).toEqual(['shown-whole', 'cropped', 'unseen']);
    return dump(workshop);
  });
  await inWorkshop(folder, async (workshop) => {
    const said: string[] = [];
    const progress = { ...QUIET, say: (what: string) => said.push(what) };
    const signal = new AbortController().signal;
    await runPass(workshop, { command: 'test', signal, progress, looking: false });
    expect(said.filter((what) => what.includes('pictures compared'))).toEqual([]);
    expect(await dump(workshop)).toEqual(first);
  });
});

it('calls no picture not shown where one on an item of the story is known by its address alone', async () => {
  const reasonOf = async (folder: string) =>
    passOver(folder, async ({ store }) => {
      const [matrix] = await loadMatrices(store);
      const third = matrix?.pictures[2]?.id;
      const cell = matrix?.cells.find(
        ({ releasedId, sourceId }) => releasedId === third && sourceId === 'lantern',
      );
      return [cell?.state, cell?.reason, cell?.compared, cell?.searched];
    });
  expect(await reasonOf(await harbour(['small', 'half']))).toEqual(['not-shown', 'not-found', 2, 2]);
  expect(await reasonOf(await harbour(['small', 'half', 'gone']))).toEqual(['unseen', 'may-be-there', 2, 2]);
});

it('stopped while pictures are compared, comes to the same rows with the next pass', async () => {
  const [whole, cut] = [await harbour(), await harbour()];
  const wanted = await passOver(whole, dump);
  await inWorkshop(cut, async (workshop) => {
    const stop = new AbortController();
    const say = (what: string): void => {
      if (what.startsWith('4 of ')) stop.abort();
    };
    const pass = await runPass(workshop, {
      ...{ command: 'test', signal: stop.signal },
      progress: { ...QUIET, say },
    });
    expect(pass.outcome).toBe('stopped');
    expect(await loadMatrices(workshop.store)).toEqual([]);
    const originals = (await dump(workshop))['picture_relation'] ?? [];
    expect(originals.length).toBeGreaterThan(0);
  });
  expect(await passOver(cut, dump)).toEqual(wanted);
});

it('says of a picture whose capture cannot be read that it was not compared, and goes on', async () => {
  const folder = await harbour();
  await inWorkshop(folder, async (workshop) => {
    const { archive } = workshop;
    const small = await sharp(await jpeg(1).toBuffer())
      .resize(400)
      .jpeg()
      .toBuffer();
    // The disk fails on one picture, and on nothing else.
    const read: typeof archive.read = async (place) => {
      const bytes = await archive.read(place);
      if (Buffer.from(bytes).equals(small)) throw new ArchiveError('the disk failed');
      return bytes;
    };
    const signal = new AbortController().signal;
    await runPass({ ...workshop, archive: { ...archive, read } }, { command: 'test', signal });
    const [matrix] = await loadMatrices(workshop.store);
    expect(matrix?.pairs.failed).toBe(3);
    const originals = matrix?.pictures.flatMap(({ pictureId }) => pictureId ?? []) ?? [];
    const copies = (await allPictures(workshop.store)).map(({ id }) => id);
    const asked = { originals, copies, method: METHOD };
    const pairs: ComparedPair[] = [];
    for await (const some of streamPairs(workshop.store, asked)) pairs.push(...some);
    const failed = pairs.filter(({ trouble }) => trouble !== '');
    expect(new Set(failed.map(({ trouble }) => trouble))).toEqual(new Set(['the disk failed']));
    expect(await statesOf(workshop.store)).toEqual(['unseen', 'cropped', 'unseen']);
    // The next pass finds the disk mended and tries those pairs again.
    await runPass(workshop, { command: 'test', signal, looking: false });
    expect(await statesOf(workshop.store)).toEqual(['shown-whole', 'cropped', 'unseen']);
  });
});

it('opens no copy again for an original that cannot be read, and all of them once it can', async () => {
  const folder = await harbour(['small', 'half']);
  await inWorkshop(folder, async (workshop) => {
    const { archive } = workshop;
    const [one, two, three] = await Promise.all([1, 2, 3].map((seed) => jpeg(seed).toBuffer()));
    if (!one || !two || !three) throw new Error('expected three originals');
    let copiesRead = 0;
    // The disk fails on one original, and on nothing else.
    const failing: typeof archive.read = async (place) => {
      const bytes = Buffer.from(await archive.read(place));
      if (bytes.equals(one)) throw new ArchiveError('the disk failed');
      const isPicture = bytes[0] === 0xff && bytes[1] === 0xd8;
      if (isPicture && !bytes.equals(two) && !bytes.equals(three)) copiesRead += 1;
      return bytes;
    };
    const broken = { ...workshop, archive: { ...archive, read: failing } };
    const signal = new AbortController().signal;
    await runPass(broken, { command: 'test', signal });
    expect(await statesOf(workshop.store)).toEqual(['unseen', 'cropped', 'not-shown']);
    expect(copiesRead).toBeGreaterThan(0);
    copiesRead = 0;
    await runPass(broken, { command: 'test', signal, looking: false });
    expect(copiesRead).toBe(0);
    await runPass(workshop, { command: 'test', signal, looking: false });
    expect(await statesOf(workshop.store)).toEqual(['shown-whole', 'cropped', 'not-shown']);
  });
});
