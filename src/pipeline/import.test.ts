import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, it, vi } from 'vitest';
import { asId, sha256, pictureId, type Item } from '../domain/index.ts';
import { looksOf, streamItems } from '../store/index.ts';
import { inWorkshop, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { importPaths, type Imported } from './import.ts';
import { QUIET } from './progress.ts';
import type { Workshop } from './workshop.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const page = (title: string, extra = ''): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${extra}${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}</article></body></html>`;

/** A photograph of nothing, large enough to be fingerprinted. */
const photograph = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      Array.from({ length: 256 * 256 * 3 }, (_, at) => (at * 7 + ((at / 768) | 0) * (at % 61)) % 256),
    ),
    { raw: { width: 256, height: 256, channels: 3 } },
  )
    .jpeg()
    .toBuffer();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

type Answer = readonly [address: string, type: string, body: string | Uint8Array];

async function warcOf(answers: readonly Answer[]): Promise<Buffer> {
  const records = answers.map(async ([url, type, body], index) => {
    const httpHeaders = { 'content-type': type };
    const date = `2031-05-04T10:0${index}:00Z`;
    const record = WARCRecord.create(
      { url, date, type: 'response', warcVersion: 'WARC/1.1', statusline: 'HTTP/1.1 200 OK', httpHeaders },
      once(typeof body === 'string' ? new TextEncoder().encode(body) : body),
    );
    return WARCSerializer.serialize(record, { gzip: true });
  });
  return Buffer.concat(await Promise.all(records));
}

const yamlOf = (sources: readonly string[], host = 'nowhere.example'): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 2s, retries: 0, robots: false, allowPrivate: ['${host}'] }
vantages: [{ id: all, name: All }]
sources:
${sources.map((source) => `  - { vantage: all, ${source} }`).join('\n')}
`;

const importInto = (workshop: Workshop, path: string, source: string | null = null): Promise<Imported> =>
  importPaths(workshop, { paths: [path], source, progress: QUIET, signal: new AbortController().signal });

async function itemsIn({ store }: Workshop): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of streamItems(store)) items.push(item);
  return items;
}

describe('an import', () => {
  it('fingerprints the pictures of a web archive and links them to the pages that show them', async () => {
    const jpeg = await photograph();
    const show =
      '<figure><img src="/laugh.jpg" width="800" height="600"><figcaption>The laugh</figcaption></figure>';
    const folder = scratchFolder({
      'observatory.yaml': yamlOf(["id: paper, connector: page, address: 'https://paper.example/'"]),
      'crawl.warc.gz': await warcOf([
        ['https://paper.example/laugh.jpg', 'image/jpeg', jpeg],
        ['https://paper.example/a.html', 'text/html', page('The hall that echoed', show)],
        [
          'https://paper.example/broken.jpg',
          'image/jpeg',
          new Uint8Array([...jpeg.subarray(0, 90), 0xff, 0xd9]),
        ],
      ]),
    });
    await inWorkshop(folder, async (workshop) => {
      await importInto(workshop, join(folder, 'crawl.warc.gz'));
      const [item] = await itemsIn(workshop);
      expect(item?.pictures).toMatchObject([
        { address: 'https://paper.example/laugh.jpg', pictureId: pictureId(sha256(jpeg)) },
      ]);
      const looks = await looksOf(workshop.store, asId('source', 'paper'));
      expect(looks.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()).toEqual([
        'page seen',
        'picture seen',
        'picture unreadable',
      ]);
    });
  });

  it('never goes to the network, whatever its captures name', async () => {
    const asked: string[] = [];
    const host = await serveWorld((request, response) => {
      asked.push(request.url ?? '');
      response.end(page('From the network'));
    });
    const index = `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://${host}/more.xml</loc></sitemap></sitemapindex>`;
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><item><title>Here</title><link>http://${host}/here.html</link></item><item><title>There</title><link>http://${host}/there.html</link></item></channel></rss>`;
    const folder = scratchFolder({
      'observatory.yaml': yamlOf(
        [`id: paper, connector: feed, address: 'http://${host}/feed.xml', follow: pages-and-pictures`],
        host,
      ),
      'crawl.warc.gz': await warcOf([
        [`http://${host}/index.xml`, 'application/xml', index],
        [`http://${host}/feed.xml`, 'application/rss+xml', feed],
      ]),
      'saved/2031-05-04T1200Z/feed.xml': feed,
      'saved/2031-05-04T1200Z/here.html': page('Here in full'),
    });
    await inWorkshop(folder, async (workshop) => {
      await importInto(workshop, join(folder, 'crawl.warc.gz'));
      await importInto(workshop, join(folder, 'saved'), 'paper');
      expect(asked).toEqual([]);
      // What lies beside the list on disk is found all the same; what does not was not looked for.
      expect((await itemsIn(workshop)).map(({ detail, title }) => `${detail} ${title}`).sort()).toEqual([
        'entry There',
        'full Here in full',
      ]);
      const looks = await looksOf(workshop.store, asId('source', 'paper'));
      expect(looks.filter((look) => look.outcome === 'not-tried')).toEqual([]);
    });
  });

  it('files a capture under the source whose folder is nearest, and leaves out what two share', async () => {
    const folder = scratchFolder({
      'observatory.yaml': yamlOf([
        "id: whole, connector: page, address: 'https://paper.example/'",
        "id: world, connector: feed, address: 'https://paper.example/world/feed.xml'",
        "id: one, connector: page, address: 'https://twins.example/one.html'",
        "id: two, connector: page, address: 'https://twins.example/two.html'",
      ]),
    });
    writeFileSync(
      join(folder, 'crawl.warc.gz'),
      await warcOf([
        ['https://paper.example/world/a.html', 'text/html', page('Abroad')],
        ['https://paper.example/home/b.html', 'text/html', page('At home')],
        ['https://twins.example/c.html', 'text/html', page('Of either')],
        ['https://twins.example/two.html', 'text/html', page('Of the second')],
      ]),
    );
    await inWorkshop(folder, async (workshop) => {
      const { filed, strangers } = await importInto(workshop, join(folder, 'crawl.warc.gz'));
      expect([...filed]).toEqual([
        ['world', 1],
        ['whole', 1],
        ['two', 1],
      ]);
      expect([...strangers]).toEqual([['twins.example', 1]]);
    });
  });
});
