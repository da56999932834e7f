import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { albumOf, articleWith, feedVisits, HARBOUR, jpeg, pageWith } from '../../test/drawn-harbour.ts';
import { inWorkshop, passOver, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { asId } from '../domain/index.ts';
import { heif, pngBomb } from '../pictures/open/testing/made-files.ts';
import { loadMatrices, looksOf, saveObservatory, streamItems, type Store } from '../store/index.ts';
import { collect } from './collect.ts';
import { QUIET } from './progress.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

/** As telephones write it, and nobody here can open. */
const PHONE = heif('heic', 'mif1');

/** What every look at a picture of a source came to, by the name of its file. */
async function outcomes(store: Store, source: string): Promise<Record<string, string>> {
  const looks = (await looksOf(store, asId('source', source))).filter(({ kind }) => kind === 'picture');
  return Object.fromEntries(
    looks.map(({ subject, outcome, reason }) => [
      subject.replace(/.*\//, ''),
      reason === '' ? outcome : `${outcome} ${reason}`,
    ]),
  );
}

it('of a release of twelve says what came of each picture, however bad, and compares the others', async () => {
  const good: Record<string, Buffer> = {};
  for (let seed = 1; seed <= 7; seed += 1) good[`good${seed}.jpg`] = await jpeg(seed).toBuffer();
  const frames = [
    await sharp(await jpeg(9).toBuffer())
      .gif()
      .toBuffer(),
    await jpeg(10).gif().toBuffer(),
  ];
  const bad = {
    'broken.jpg': (await jpeg(8).toBuffer()).subarray(0, 6_000),
    'bomb.png': pngBomb(60_000, 60_000),
    'page.jpg': '<html><head><title>Not here</title></head><body>Not here</body></html>',
    'moving.gif': await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
    'phone.heic': PHONE,
  };
  const small = await jpeg(7).resize(400).toBuffer();
  const folder = scratchFolder({
    'observatory.yaml': HARBOUR,
    ...{ ...feedVisits(), ...albumOf({ ...bad, ...good }) },
    ...articleWith(['small.jpg'], { 'small.jpg': small }),
  });
  await passOver(folder, async ({ store }, pass) => {
    expect(pass.outcome).toBe('done');
    const came = await outcomes(store, 'album');
    expect(came).toEqual({
      ...Object.fromEntries(Object.keys(good).map((name) => [name, 'seen'])),
      'broken.jpg': 'unreadable cut-off',
      'bomb.png': 'unreadable too-large',
      'page.jpg': 'unreadable wrong-type',
      'moving.gif': 'seen',
      'phone.heic': 'unreadable unsupported',
    });
    const [matrix] = await loadMatrices(store);
    const states = matrix?.pictures.map(({ id, address, pictureId }) => {
      const cell = matrix.cells.find((one) => one.releasedId === id && one.sourceId === 'lantern');
      const held = pictureId === null ? 'not held' : 'held';
      return `${address.replace(/.*\//, '')} ${held} ${cell?.state ?? ''} ${cell?.reason ?? ''}`;
    });
    const unheld = ['broken.jpg', 'bomb.png', 'page.jpg'].map(
      (name) => `${name} not held unseen original-not-held`,
    );
    const apart = [1, 2, 3, 4, 5, 6].map((seed) => `good${seed}.jpg held not-shown not-found`);
    expect(states).toEqual([
      ...[...unheld, 'moving.gif held not-shown not-found', 'phone.heic not held unseen original-not-held'],
      ...[...apart, 'good7.jpg held shown-whole shown'],
    ]);
  });
});

it('a page found later that names a picture which could not be opened is taken in', async () => {
  const entry = (name: string): string =>
    `<item><title>${name}</title><link>http://HOST/${name}.html</link></item>`;
  let listed = ['first'];
  const host = await serveWorld((request, response) => {
    const path = request.url ?? '/';
    if (path.endsWith('.heic')) response.setHeader('content-type', 'image/heic').end(PHONE);
    else if (path.endsWith('.html')) {
      response.setHeader('content-type', 'text/html').end(pageWith(`News ${path}`, ['phone.heic']));
    } else {
      const entries = listed.map(entry).join('').replaceAll('HOST', host);
      const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>L</title>${entries}</channel></rss>`;
      response.setHeader('content-type', 'application/rss+xml').end(feed);
    }
  });
  const yaml = `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 5s, retries: 0, robots: false, allowPrivate: ['${host}'] }
vantages: [{ id: all, name: All }]
sources: [{ id: a, vantage: all, connector: feed, address: 'http://${host}/', follow: pages-and-pictures }]
`;
  await inWorkshop(scratchFolder({ 'observatory.yaml': yaml }), async (workshop) => {
    await saveObservatory(workshop.store, workshop.observatory);
    const { signal } = new AbortController();
    await collect(workshop, QUIET, signal);
    listed = ['first', 'second'];
    await collect(workshop, QUIET, signal);
    const titles: string[] = [];
    for await (const { kind, title, pictures } of streamItems(workshop.store))
      if (kind === 'article') titles.push(`${title} ${String(pictures[0]?.pictureId)}`);
    expect(titles.sort()).toEqual(['News /first.html null', 'News /second.html null']);
  });
});
