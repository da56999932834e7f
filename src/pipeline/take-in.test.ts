import { describe, expect, it, vi } from 'vitest';
import { asId, type Item } from '../domain/index.ts';
import { looksOf, streamItems } from '../store/index.ts';
import { dump, passOver, scratchFolder } from '../../test/scratch.ts';
import type { Workshop } from './workshop.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const page = (title: string, head = ''): string =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}</article></body></html>`;

async function itemsIn({ store }: Workshop): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of streamItems(store)) items.push(item);
  return items;
}

describe('what is taken in', () => {
  it('is judged for the source that asks, in the first pass and in the second', async () => {
    const folder = scratchFolder({
      'observatory.yaml': `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: list, vantage: all, connector: feed, path: pages }
  - { id: paper, vantage: all, connector: page, path: pages }
`,
      'pages/2031-05-04T0910Z.html': page('The hall that echoed'),
      'pages/2031-05-04T0940Z.html': page('Ferry fares to change'),
    });
    const outcomes = async ({ store }: Workshop, id: string) =>
      (await looksOf(store, asId('source', id))).map((look) => look.outcome);
    const seen = (workshop: Workshop) => Promise.all(['list', 'paper'].map((id) => outcomes(workshop, id)));
    const first = await passOver(folder, async (workshop) => {
      expect(await seen(workshop)).toEqual([
        ['unreadable', 'unreadable'],
        ['seen', 'seen'],
      ]);
      return dump(workshop);
    });
    expect(first['item']).toHaveLength(2);
    expect(await passOver(folder, dump)).toEqual(first);
  });

  it('is the post that a list named, whatever its page calls its own address', async () => {
    const posting = { '@type': 'SocialMediaPosting', headline: 'An echo', commentCount: 12 };
    const head = `<link rel="canonical" href="https://posts.example/canonical"><script type="application/ld+json">${JSON.stringify(posting)}</script>`;
    const folder = scratchFolder({
      'observatory.yaml': `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: posts, vantage: all, connector: feed, path: web, address: 'https://posts.example/feed.xml', follow: pages }
`,
      'web/2031-05-04T0910Z/feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Posts</title>
<item><title>An echo</title><link>https://posts.example/p1.html</link></item></channel></rss>`,
      'web/2031-05-04T0910Z/p1.html': page('An echo', head),
    });
    const items = await passOver(folder, itemsIn);
    expect(items.map(({ kind, detail, address }) => [kind, detail, address])).toEqual([
      ['post', 'full', 'https://posts.example/p1.html'],
    ]);
  });

  it('is every version of a page that snapshots on disk hold, and one that lies outside them once', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>
<item><title>Fares</title><link>https://paper.example/fares.html</link></item>
<item><title>About</title><link>https://paper.example/about.html</link></item>
<item><title>Nowhere</title><link>https://paper.example/nowhere.html</link></item></channel></rss>`;
    const folder = scratchFolder({
      'observatory.yaml': `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: paper, vantage: all, connector: feed, path: web, address: 'https://paper.example/feed.xml', follow: pages }
`,
      'web/2031-05-04T0910Z/feed.xml': feed,
      'web/2031-05-04T0910Z/fares.html': page('Ferry fares to change'),
      'web/2031-05-04T1010Z/feed.xml': feed,
      'web/2031-05-04T1010Z/fares.html': page('Ferry fares will not change'),
      'web/about.html': page('About the paper'),
    });
    const looks = await passOver(folder, ({ store }) => looksOf(store, asId('source', 'paper')));
    const pages = looks.filter((look) => look.kind === 'page');
    expect(
      pages.map(({ subject, span, outcome }) => [subject, span.from.slice(11, 16), outcome]).sort(),
    ).toEqual([
      ['https://paper.example/about.html', '09:10', 'seen'],
      ['https://paper.example/fares.html', '09:10', 'seen'],
      ['https://paper.example/fares.html', '10:10', 'seen'],
      ['https://paper.example/nowhere.html', '09:10', 'not-tried'],
    ]);
  });
});
