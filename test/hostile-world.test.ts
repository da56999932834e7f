import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ObservatoryError } from '../src/domain/observatory/mistakes.ts';
import { looksOf, streamItems } from '../src/store/index.ts';
import { asId, type Item } from '../src/domain/index.ts';
import type { Workshop } from '../src/pipeline.ts';
import { inWorkshop, passOver, scratchFolder, serveWorld } from './scratch.ts';

/** What the world may do to a collector: each a recorded outcome, the rest goes on, nothing stored is lost. */

const GOOD_FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Meridian</title>
<item><title>A rare grin across the table</title><link>http://HOST/article</link><pubDate>Sun, 04 May 2031 09:48:00 +0000</pubDate></item>
</channel></rss>`;

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);

function yamlFor(host: string, paths: readonly string[]): string {
  const sources = paths.map(
    (path, index) => `  - { id: s${index}, vantage: all, connector: feed, address: 'http://${host}${path}' }`,
  );
  return `
lacuna: 1
name: Hostile world
network: { perHost: 0s, timeout: 5s, retries: 0, robots: false, allowPrivate: ['${host}'], maxBytes: 1000000 }
vantages: [{ id: all, name: All }]
sources:
${sources.join('\n')}
`;
}

/** [path, what it does, outcome and reason of the look] */
const WORLD: readonly (readonly [string, string, string, RegExp])[] = [
  ['/html', 'HTML where a feed was due', 'unreadable', /wrong-type|not-a-feed/],
  ['/gzip-bomb', 'a gzip bomb', 'unreadable', /too-large/],
  ['/brotli-bomb', 'a brotli bomb', 'unreadable', /too-large/],
  ['/huge', 'a page of 200 MB', 'unreadable', /too-large/],
  ['/cut-gzip', 'a truncated gzip', 'unreadable', /truncated|cut-off/],
  ['/loop', 'a redirect loop', 'failed', /redirect/],
  ['/to-loopback', 'a redirect to a loopback address', 'not-tried', /private-address/],
  ['/reset', 'a connection that breaks', 'failed', /./],
  ['/empty', 'no bytes at all', 'empty', /./],
  ['/error', 'a server error', 'failed', /./],
  ['/slow', 'an answer that never ends', 'failed', /timeout/],
  ['/good', 'a feed', 'seen', /^$/],
];

const HANDLERS: Readonly<Record<string, RequestListener>> = {
  '/html': (_, response) => {
    const body = `<html><title>Welcome</title><p>${'Not a feed at all. '.repeat(40)}</p></html>`;
    response.setHeader('content-type', 'text/html').end(body);
  },
  '/gzip-bomb': (_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync(zeros(200)));
  },
  '/brotli-bomb': (_, response) => {
    response.setHeader('content-encoding', 'br').end(brotliCompressSync(zeros(50)));
  },
  '/huge': (_, response) => {
    response.setHeader('content-type', 'text/html');
    const block = zeros(1).fill(0x61);
    const write = (left: number): void => {
      if (left === 0 || response.destroyed) response.end();
      else response.write(block, () => write(left - 1));
    };
    write(200);
  },
  '/cut-gzip': (_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync(GOOD_FEED.repeat(200)).subarray(0, 150));
  },
  '/loop': (_, response) => {
    response.writeHead(302, { location: '/loop' }).end();
  },
  '/to-loopback': (_, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/admin' }).end();
  },
  '/reset': (request) => {
    request.socket.destroy();
  },
  '/empty': (_, response) => {
    response.setHeader('content-type', 'application/rss+xml').end();
  },
  '/error': (_, response) => {
    response.writeHead(500).end('broken');
  },
  '/slow': (_, response) => {
    response.write('<rss>');
  },
  '/good': (request, response) => {
    response
      .setHeader('content-type', 'application/rss+xml')
      .end(GOOD_FEED.replace('HOST', request.headers.host ?? ''));
  },
};

const notThere: RequestListener = (_, response) => {
  response.writeHead(404).end();
};

const hostile = (): Promise<string> =>
  serveWorld((request, response) => {
    (HANDLERS[request.url ?? ''] ?? notThere)(request, response);
  });

async function outcomes(workshop: Workshop): Promise<(readonly [string, string])[]> {
  const looks = await Promise.all(
    WORLD.map((_, index) => looksOf(workshop.store, asId('source', `s${index}`))),
  );
  return looks.map(
    (all) => [all.map((look) => look.outcome).join(), all.map((look) => look.reason).join()] as const,
  );
}

describe('a hostile world', () => {
  it('makes a look of everything it does, and the rest goes on', async () => {
    const host = await hostile();
    const folder = scratchFolder({
      'observatory.yaml': yamlFor(
        host,
        WORLD.map(([path]) => path),
      ),
    });
    const found = await passOver(folder, outcomes);
    WORLD.forEach(([path, what, outcome, reason], index) => {
      expect([path, what, found[index]?.[0]], what).toEqual([path, what, outcome]);
      expect(found[index]?.[1], what).toMatch(reason);
    });
  }, 120_000);
});

describe('texts in the wrong encoding', () => {
  const cases = [
    ['GBK labelled UTF-8', Buffer.from('d6d0baabd4aacad7bbe1ceee', 'hex'), '中韩元首会晤'],
    ['EUC-KR labelled UTF-8', Buffer.from('c7d1c1dfc1a4bbf3c8b8b4e3', 'hex'), '한중정상회담'],
  ] as const;

  it.each(cases)('%s is read by what the bytes are', async (_, title, expected) => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="utf-8"><title>'),
      title,
      Buffer.from('</title></head><body><article><h1>'),
      title,
      Buffer.from('</h1>'),
      ...Array.from({ length: 12 }, () =>
        Buffer.concat([Buffer.from('<p>'), title, title, title, title, title, Buffer.from('</p>')]),
      ),
      Buffer.from('</article></body></html>'),
    ]);
    const folder = scratchFolder({
      'pages/2031-05-04T0910Z/story.html': page,
      'observatory.yaml': `
lacuna: 1
name: Encodings
vantages: [{ id: all, name: All }]
sources: [{ id: pages, vantage: all, connector: page, path: pages, address: 'https://paper.example/' }]
`,
    });
    const items = await passOver(folder, async ({ store }) => {
      const all: Item[] = [];
      for await (const item of streamItems(store)) all.push(item);
      return all;
    });
    expect(items.map((item) => item.title.normalize('NFC'))).toEqual([expected]);
  });
});

describe('observatory.yaml', () => {
  it('with a mistake is refused with file, line and remedy, before anything is opened', async () => {
    const folder = scratchFolder({
      'observatory.yaml': 'lacuna: 1\nname: X\nvantages: [{ id: a, name: A }]\nsorces: []\n',
    });
    const attempt = inWorkshop(folder, () => Promise.resolve());
    await expect(attempt).rejects.toThrow(ObservatoryError);
    await expect(attempt).rejects.toThrow(/observatory\.yaml:4: sorces: .*\n.*did you mean "sources"/);
  });

  it('with a mistake in a connector’s settings is refused the same way', async () => {
    const folder = scratchFolder({
      'observatory.yaml':
        'lacuna: 1\nname: X\nvantages: [{ id: a, name: A }]\nsources:\n  - id: s\n    vantage: a\n    connector: feeed\n    path: x\n',
    });
    await expect(inWorkshop(folder, () => Promise.resolve())).rejects.toThrow(
      /:7: sources › s › connector: there is no connector "feeed"/,
    );
  });
});
