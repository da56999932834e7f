import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Attempt, CollectEntry } from '../domain/index.ts';
import { checkSettings } from '../domain/observatory/read.ts';
import {
  collectEntry,
  defineConnector,
  loadConnectors,
  READERS,
  settingsSchemas,
  type Connector,
  type RunContext,
} from './connector.ts';
import { entryOf } from './testing/entry-of.ts';
import type { Handler } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, wire, client } = useLoopback();
const connectors = await loadConnectors();
const fixtures = fileURLToPath(new URL('connectors/fixtures/', import.meta.url));

async function collect(
  connector: Connector,
  entry: CollectEntry,
  changes: Partial<RunContext> = {},
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const context = {
    client: client({ robots: false, timeout: 400 }),
    folder: fixtures,
    signal: new AbortController().signal,
  };
  for await (const attempt of collectEntry(entry, connector, { ...context, ...changes }))
    attempts.push(attempt);
  return attempts;
}

describe('the folder of connectors', () => {
  it('holds those that were promised', () => {
    expect([...connectors.keys()]).toEqual([
      'bluesky',
      'bulletin',
      'coded-table',
      'comment-table',
      'editorials',
      'feed',
      'four-cat',
      'front-page',
      'gallery',
      'hot-list',
      'mastodon',
      'ooni',
      'page',
      'search-page',
      'sitemap',
      'visits',
      'warc',
      'weibo',
      'zeeschuimer',
    ]);
  });

  it('gives the domain the settings of each', () => {
    const schemas = settingsSchemas(connectors);
    const text = (settings: string) =>
      `lacuna: 1\nname: x\nvantages: [{ id: v, name: V }]\nsources:\n  - id: s\n    vantage: v\n    connector: page\n    address: https://a.example/\n    settings: ${settings}\n`;
    expect(() =>
      checkSettings('o.yaml', text('{ addresses: ["https://b.example/"] }'), schemas),
    ).not.toThrow();
    expect(() => checkSettings('o.yaml', text('{ adresses: [] }'), schemas)).toThrow(
      /did you mean "addresses"/,
    );
  });

  it('has a fixture for each and none for others', async () => {
    expect((await readdir(fixtures)).sort()).toEqual([...connectors.keys()]);
  });
});

describe.each([...connectors.values()])('the connector $id', (connector) => {
  const { id } = connector;

  it('says what it is', () => {
    expect(existsSync(new URL(`connectors/${id}.ts`, import.meta.url))).toBe(true);
    expect(READERS).toContain(connector.reader);
    expect(connector.shows.length).toBeGreaterThan(0);
    expect(connector.summary).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(connector.example).toMatch(/^https:\/\/|^[\w*{][\w*{}/.-]*$/);
    expect(connector.settings.safeParse({}).success).toBe(true);
  });

  it('reads its fixture from disk, with a time from its name or contents', async () => {
    const attempts = await collect(connector, entryOf({ path: id, address: 'https://courier.example/' }));
    expect(attempts.length).toBeGreaterThan(0);
    for (const attempt of attempts) {
      expect(attempt.trouble).toBeNull();
      expect(attempt.at.slice(0, 10)).toBe('2026-03-01');
      expect(attempt.viewer).toEqual({ state: 'guest', region: 'ME' });
      expect(attempt.address).toMatch(/^https:\/\/courier\.example\//);
      expect(attempt.origin).toMatchObject({ kind: 'disk' });
      expect(attempt.body.length).toBeGreaterThan(50);
      expect(attempt.mediaType).not.toBe('');
    }
  });

  it('asks the network where there is no path, and brings the same bytes twice', async () => {
    const [file] = await collect(connector, entryOf({ path: id }));
    const { origin, asked } = await site({ '/live': Buffer.from(file?.body ?? []) });
    const entry = entryOf({ address: `${origin}/live` });
    const [first, second] = [await collect(connector, entry), await collect(connector, entry)];
    expect(first.length).toBeGreaterThan(0);
    expect(first.map(({ body }) => Buffer.from(body))).toEqual(second.map(({ body }) => Buffer.from(body)));
    expect(asked).toEqual(['/live', '/live']);
    expect(first[0]?.viewer).toEqual(entry.viewer);
  });

  it('asks the network for nothing where there is a path', async () => {
    const { origin, asked } = await site({ '/': 'x' });
    await collect(connector, entryOf({ path: id, address: `${origin}/` }));
    expect(asked).toEqual([]);
  });

  const serve: Readonly<Record<string, Handler>> = {
    '/404': (_, response) => response.writeHead(404).end('no such page'),
    '/500': (_, response) => response.writeHead(500).end(),
    '/html': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Please sign in'),
    '/empty': (_, response) => response.writeHead(200).end(),
    '/binary': (_, response) => response.writeHead(200).end(Buffer.from([0xff, 0xfe, 0, 1, 2, 3])),
    '/redirect': (_, response) => response.writeHead(302, { location: '/redirect' }).end(),
  };

  it.each(Object.keys(serve))('brings an attempt for %s and does not throw', async (path) => {
    const { origin } = await site(serve);
    const attempts = await collect(connector, entryOf({ address: `${origin}${path}` }));
    expect(attempts.every(({ trouble }) => trouble?.reason !== 'connector-broke')).toBe(true);
    expect(attempts.length).toBeGreaterThan(0);
  });

  it('records silence as a timeout', async () => {
    const { origin } = await wire(() => undefined);
    const attempts = await collect(connector, entryOf({ address: `${origin}/` }));
    expect(attempts.map(({ trouble }) => trouble?.reason)).toEqual(['timeout']);
  });

  it('records a path that is not there', async () => {
    const attempts = await collect(connector, entryOf({ path: `${id}/nowhere` }));
    expect(attempts.map(({ trouble }) => trouble?.reason)).toEqual(['no-such-file']);
  });

  it('stops when it is told to', async () => {
    const { origin, asked } = await site({ '/': 'x' });
    const signal = AbortSignal.abort();
    await collect(connector, entryOf({ address: `${origin}/` }), { signal });
    expect(await collect(connector, entryOf({ path: id }), { signal })).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('page', () => {
  it('fetches the addresses of its settings too, each once', async () => {
    const { origin, asked } = await site({ '/a': 'a', '/b': 'b' });
    const settings = { addresses: [`${origin}/b`, `${origin}/a`] };
    const attempts = await collect(connectorOf('page'), entryOf({ address: `${origin}/a`, settings }));
    expect(attempts).toHaveLength(2);
    expect(asked).toEqual(['/a', '/b']);
  });
});

describe('sitemap', () => {
  const index = (...paths: string[]): string =>
    `<sitemapindex>${paths.map((path) => `<sitemap><loc> ${path} </loc></sitemap>`).join('')}</sitemapindex>`;

  it('follows an index to its sitemaps, each once, as deep and as far as it is told', async () => {
    const { origin, asked } = await site({
      '/index.xml': index('/a.xml', '/inner.xml', '/a.xml', '/index.xml'),
      '/inner.xml': index('/b.xml', '/deep.xml'),
      '/deep.xml': index('/c.xml'),
    });
    const entry = (settings: Record<string, unknown>) =>
      entryOf({ address: `${origin}/index.xml`, settings });
    await collect(connectorOf('sitemap'), entry({}));
    expect(asked.splice(0)).toEqual(['/index.xml', '/a.xml', '/inner.xml', '/b.xml', '/deep.xml']);
    const few = await collect(connectorOf('sitemap'), entry({ most: 1 }));
    expect(asked.splice(0)).toEqual(['/index.xml', '/a.xml']);
    expect(few.map(({ trouble }) => trouble?.reason)).toEqual([undefined, undefined, 'over-limit']);
    expect(few[2]).toMatchObject({ address: `${origin}/inner.xml`, trouble: { outcome: 'not-tried' } });
    const flat = await collect(connectorOf('sitemap'), entry({ depth: 0 }));
    expect(asked).toEqual(['/index.xml']);
    expect(flat[1]?.trouble?.detail).toContain('and 1 more');
  });

  it('opens an index that is a gzip file, and no bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 32));
    const { origin, asked } = await site({
      '/index.xml.gz': gzipSync(index('/a.xml')),
      '/bomb.xml.gz': bomb,
    });
    await collect(connectorOf('sitemap'), entryOf({ address: `${origin}/index.xml.gz` }));
    await collect(connectorOf('sitemap'), entryOf({ address: `${origin}/bomb.xml.gz` }));
    expect(asked).toEqual(['/index.xml.gz', '/a.xml', '/bomb.xml.gz']);
  });

  it('reads an index as far as it is well-formed', async () => {
    const { origin, asked } = await site({
      '/index.xml': `${index('/a.xml').replace('</sitemapindex>', '')}<sitemap><loc>/b.xml<`,
    });
    await collect(connectorOf('sitemap'), entryOf({ address: `${origin}/index.xml` }));
    expect(asked).toEqual(['/index.xml', '/a.xml']);
  });
});

describe('a conditional request', () => {
  it('is made with what is known of the address', async () => {
    const { origin } = await site({
      '/': (request, response) =>
        response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end('x'),
    });
    const known = (address: string) => (address === `${origin}/` ? { etag: '"7"' } : undefined);
    const [attempt] = await collect(connectorOf('feed'), entryOf({ address: `${origin}/` }), { known });
    expect(attempt).toMatchObject({ status: 304, trouble: null });
  });
});

describe('a connector that breaks', () => {
  it('becomes one attempt behind those it brought', async () => {
    const feed = connectorOf('feed');
    const broken = defineConnector({
      ...feed,
      settings: feed.settings,
      async *collect(entry, context) {
        yield* feed.collect(entry, context);
        throw new Error('expected sunshine but received rain');
      },
    });
    const attempts = await collect(broken, entryOf({ path: 'feed', at: '2026-03-02T00:00:00Z' }));
    expect(attempts.map(({ trouble }) => trouble?.reason)).toEqual([undefined, 'connector-broke']);
    expect(attempts[1]).toMatchObject({
      at: '2026-03-02T00:00:00.000Z',
      origin: { kind: 'disk', file: 'feed' },
    });
  });
});

function connectorOf(id: string): Connector {
  const connector = connectors.get(id);
  if (!connector) throw new Error(`expected a connector ${id}`);
  return connector;
}
