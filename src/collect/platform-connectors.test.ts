import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Attempt, CollectEntry } from '../domain/index.ts';
import { collectEntry, loadConnectors, searchEntry, type Connector, type RunContext } from './connector.ts';
import { entryOf } from './testing/entry-of.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, client } = useLoopback();
const connectors = await loadConnectors();
const fixtures = fileURLToPath(new URL('connectors/fixtures/', import.meta.url));

const contextOf = (folder = fixtures): RunContext => ({
  client: client({ robots: false }),
  folder,
  signal: new AbortController().signal,
});

async function collect(connector: Connector, entry: CollectEntry, folder?: string): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for await (const attempt of collectEntry(entry, connector, contextOf(folder))) attempts.push(attempt);
  return attempts;
}

describe('a connector of platforms', () => {
  const nameless = withoutPlatform(entryOf({ path: 'weibo', address: 'https://courier.example/' }));

  it.each([...connectors.values()].filter(({ ofPlatform }) => ofPlatform === true))(
    '$id brings nothing to a source without a platform',
    async (connector) => {
      const { origin, asked } = await site({ '/': 'x' });
      const live = { ...nameless, entry: { ...nameless.entry, path: undefined, address: origin } };
      for (const entry of [nameless, live] as CollectEntry[])
        expect((await collect(connector, entry)).map(({ trouble }) => trouble?.reason)).toEqual([
          'no-platform',
        ]);
      expect(asked).toEqual([]);
    },
  );
});

describe('the page of a post', () => {
  it.each([
    ['mastodon', '/@somebody/115', '/api/v1/statuses/115'],
    ['mastodon', '/users/somebody/statuses/115', '/api/v1/statuses/115'],
    ['mastodon', '/@somebody', '/@somebody'],
  ])('on %s is asked for as %s at %s', async (id, path, expected) => {
    const { origin, asked } = await site({});
    await collect(connectorOf(id), entryOf({ address: `${origin}${path}` }));
    expect(asked).toEqual([expected]);
  });
});

describe('an archive of a browser', () => {
  it('brings to a source of a platform pages and data alone', async () => {
    const attempts = await collect(
      connectorOf('search-page'),
      entryOf({ path: 'browser' }),
      fileURLToPath(new URL('testing/', import.meta.url)),
    );
    expect(attempts.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'application/json']);
  });
});

describe('a search', () => {
  const searched = async (id: string, query: string, given: Record<string, unknown> = {}) => {
    const { origin, asked } = await site({});
    const entry = entryOf({ address: `${origin}/about`, settings: given });
    const attempts: Attempt[] = [];
    for await (const attempt of searchEntry(query, entry, connectorOf(id), contextOf()))
      attempts.push(attempt);
    return { asked, reasons: attempts.map(({ trouble }) => trouble?.reason ?? null), attempts };
  };

  it('on Mastodon asks for a tag, and for texts only where it is told to', async () => {
    expect((await searched('mastodon', '#灯会')).asked).toEqual([
      '/api/v1/timelines/tag/%E7%81%AF%E4%BC%9A?limit=40',
    ]);
    const words = await searched('mastodon', 'lantern fair');
    expect(words).toMatchObject({ asked: [], reasons: ['not-a-tag'] });
    expect((await searched('mastodon', 'lantern fair', { by: 'text' })).asked).toEqual([
      '/api/v2/search?type=statuses&limit=40&q=lantern%20fair',
    ]);
  });

  it('on Bluesky asks for one page', async () => {
    expect((await searched('bluesky', 'lantern fair')).asked).toEqual([
      '/xrpc/app.bsky.feed.searchPosts?q=lantern+fair&limit=100&sort=latest',
    ]);
  });

  it('is not made by ways that cannot, nor without a platform', async () => {
    expect((await searched('weibo', 'x')).attempts).toEqual([]);
    const nameless = withoutPlatform(entryOf({ address: 'https://courier.example/' }));
    const reasons: (string | undefined)[] = [];
    for await (const { trouble } of searchEntry('x', nameless, connectorOf('bluesky'), contextOf()))
      reasons.push(trouble?.reason);
    expect(reasons).toEqual(['no-platform']);
  });
});

function withoutPlatform(given: CollectEntry): CollectEntry {
  const { entry, viewer, sourceId, parts } = given;
  return { entry, viewer, sourceId, parts };
}

function connectorOf(id: string): Connector {
  const connector = connectors.get(id);
  if (!connector) throw new Error(`expected a connector ${id}`);
  return connector;
}
