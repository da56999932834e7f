import sharp from 'sharp';
import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, it, vi } from 'vitest';
import { asId } from '../domain/index.ts';
import { looksOf, streamItems } from '../store/index.ts';
import { passOver, scratchFolder } from '../../test/scratch.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const page = (title: string, extra = ''): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${extra}${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}</article></body></html>`;

const feedOf = (...links: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian</title>${links
    .map((link) => `<item><title>News of ${link}</title><link>https://paper.example${link}</link></item>`)
    .join('')}</channel></rss>`;

const showing = (...names: readonly string[]): string =>
  names
    .map((name) => `<figure><img src="/${name}" width="800" height="600"><figcaption>A</figcaption></figure>`)
    .join('');

type Answer = readonly [path: string, type: string, body: string | Uint8Array];

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A web archive as another program writes it, one minute from answer to answer. */
async function warcOf(answers: readonly Answer[]): Promise<Buffer> {
  const records = answers.map(async ([path, type, body], minute) => {
    const given = {
      type: 'response',
      warcVersion: 'WARC/1.1',
      url: `https://paper.example${path}`,
      date: `2031-05-04T10:0${minute}:00Z`,
      statusline: 'HTTP/1.1 200 OK',
      httpHeaders: { 'content-type': type },
    } as const;
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return WARCSerializer.serialize(WARCRecord.create(given, once(bytes)), { gzip: true });
  });
  return Buffer.concat(await Promise.all(records));
}

const YAML = `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 1s, retries: 0, robots: false }
vantages: [{ id: all, name: All }]
sources:
  - { id: paper, vantage: all, connector: warc, path: 'crawl/*.warc.gz', follow: pages-and-pictures }
`;

/** Looks of a pass over these archives, and the titles that have their page with them. */
async function passOverArchives(archives: Readonly<Record<string, readonly Answer[]>>) {
  const files: Record<string, string | Uint8Array> = { 'observatory.yaml': YAML };
  for (const [name, answers] of Object.entries(archives)) files[`crawl/${name}`] = await warcOf(answers);
  return passOver(scratchFolder(files), async ({ store }) => {
    const looks = await looksOf(store, asId('source', 'paper'));
    const linked: string[] = [];
    for await (const { title, detail, pictures } of streamItems(store))
      linked.push(`${title} ${detail} ${pictures.filter(({ pictureId }) => pictureId !== null).length}`);
    const said = looks.map(
      ({ kind, subject, outcome, reason }) => `${kind} ${new URL(subject).pathname} ${outcome} ${reason}`,
    );
    return { said: said.sort(), items: linked.sort(), details: looks.map(({ detail }) => detail) };
  });
}

describe('what a list of a web archive names', () => {
  it('is not missed when it stands in the same archive, before or behind the list, or in a later one', async () => {
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#446' } })
      .composite([{ input: { text: { text: 'harbour', dpi: 300 } } }])
      .jpeg()
      .toBuffer();
    const { said, items } = await passOverArchives({
      '1.warc.gz': [
        ['/before', 'text/html', page('Before', showing('pier.jpg'))],
        ['/feed', 'application/rss+xml', feedOf('/before', '/behind?utm_source=feed', '/later')],
        ['/behind?utm_source=feed', 'text/html', page('Behind')],
        ['/pier.jpg', 'image/jpeg', picture],
      ],
      '2.warc.gz': [['/later', 'text/html', page('Later')]],
    });
    expect(said).toEqual([
      'list /feed seen ',
      'page /before seen ',
      'page /behind seen ',
      'page /later seen ',
      'picture /pier.jpg seen ',
    ]);
    expect(items).toEqual(['Before full 1', 'Behind full 0', 'Later full 0']);
  });

  it('is one look that was not tried when no archive of the source holds it', async () => {
    const { said, details } = await passOverArchives({
      '1.warc.gz': [
        ['/feed', 'application/rss+xml', feedOf('/here', '/nowhere')],
        ['/feed', 'application/rss+xml', feedOf('/here', '/nowhere')],
        ['/here', 'text/html', page('Here', showing('gone.jpg'))],
      ],
    });
    expect(said).toEqual([
      'list /feed seen ',
      'list /feed seen ',
      'page /here seen ',
      'page /nowhere not-tried not-in-archive',
      'picture /gone.jpg not-tried not-in-archive',
    ]);
    expect(details).toContain('"crawl/*.warc.gz" brought no answer of this address');
  });
});
