import sharp, { type Sharp } from 'sharp';
import { expect, it, vi } from 'vitest';
import { dump, inWorkshop, passOver, scratchFolder } from '../../test/scratch.ts';
import type { ComparedPair } from '../domain/index.ts';
import { ArchiveError } from '../evidence/index.ts';
import { runPass } from '../pipeline.ts';
import { allPictures, loadMatrices, streamPairs } from '../store/index.ts';
import { METHOD } from '../pictures/index.ts';
import { QUIET } from './progress.ts';

vi.setConfig({ testTimeout: 180_000 });

const OBSERVATORY = `lacuna: 1
name: Harbour
window: { from: 2031-05-08T00:00:00Z, to: 2031-05-10T00:00:00Z }
vantages: [{ id: office, name: Office }, { id: press, name: Press }]
sources:
  - { id: album, vantage: office, connector: gallery, path: album/*/albums/*.html, address: 'https://office.example/', shows: [pictures], follow: pages-and-pictures }
  - { id: lantern, vantage: press, connector: feed, path: lantern/*/feed.xml, address: 'https://lantern.example/feed.xml', every: 12h, follow: pages-and-pictures }
`;

/** An invented drawing: forms of many sizes where dice fall. */
function drawing(seed: number): Buffer {
  let state = seed * 7919 + 1;
  const dice = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
  const forms = Array.from({ length: 60 }, () => {
    const [x, y, size] = [dice(800), dice(600), 20 + dice(110)];
    const colour = `hsl(${dice(360)} ${20 + dice(60)}% ${15 + dice(70)}%)`;
    return dice(2) === 0
      ? `<rect x="${x}" y="${y}" width="${size}" height="${20 + dice(90)}" fill="${colour}" transform="rotate(${dice(90)} ${x} ${y})"/>`
      : `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#ccc"/>${forms.join('')}</svg>`,
  );
}

const jpeg = (seed: number): Sharp => sharp(drawing(seed)).jpeg({ quality: 80 });

const figure = (name: string): string =>
  `<figure><img src="/media/${name}.jpg" width="800" height="600"><figcaption>The ferry harbour, ${name}</figcaption></figure>`;

const page = (title: string, names: readonly string[]): string =>
  `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2031-05-08T08:00:00Z"></head><body><article><h1>${title}</h1>
<p>The ferry harbour opened its new pier on Thursday, and the council looked on from the north steps all morning.</p>${names.map(figure).join('')}</article></body></html>`;

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern</title><item><title>New pier opens</title><link>https://lantern.example/pier.html</link></item></channel></rss>`;

/** An album of three pictures; a paper prints the first small, half of the second, and a file that breaks off. */
async function harbour(names = ['small', 'half', 'plain', 'one']): Promise<string> {
  const [one, two, three] = [await jpeg(1).toBuffer(), await jpeg(2).toBuffer(), await jpeg(3).toBuffer()];
  const visits = ['08T0900', '08T2100', '09T0900', '09T2100'];
  return scratchFolder({
    'observatory.yaml': OBSERVATORY,
    'album/2031-05-08T0810Z/albums/pier.html': page('The new pier in pictures', ['one', 'two', 'three']),
    'album/2031-05-08T0810Z/media/one.jpg': one,
    'album/2031-05-08T0810Z/media/two.jpg': two,
    'album/2031-05-08T0810Z/media/three.jpg': three,
    ...Object.fromEntries(visits.map((visit) => [`lantern/2031-05-${visit}Z/feed.xml`, feed])),
    'lantern/2031-05-08T0900Z/pier.html': page('New pier opens', names),
    'lantern/2031-05-08T0900Z/media/small.jpg': await sharp(one).resize(400).jpeg().toBuffer(),
    'lantern/2031-05-08T0900Z/media/half.jpg': await sharp(two)
      .extract({ left: 0, top: 0, width: 520, height: 600 })
      .jpeg()
      .toBuffer(),
    'lantern/2031-05-08T0900Z/media/plain.jpg': await sharp({
      create: { width: 640, height: 480, channels: 3, background: '#345' },
    })
      .jpeg()
      .toBuffer(),
    'lantern/2031-05-08T0900Z/media/one.jpg': one.subarray(0, 6_000),
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
