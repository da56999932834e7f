import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { asId } from '../domain/index.ts';
import { allReleases, looksOf, saveObservatory, streamItems } from '../store/index.ts';
import { inWorkshop, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { collect } from './collect.ts';
import { QUIET } from './progress.ts';
import type { Workshop } from './workshop.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const NEVER = new AbortController().signal;

const page = (title: string, extra = ''): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${extra}${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}</article></body></html>`;

const figures = (...names: readonly string[]): string =>
  names
    .map((name) => `<figure><img src="${name}" width="800" height="600"><figcaption>A</figcaption></figure>`)
    .join('');

const feedOf = (links: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian</title>${links
    .map((link) => `<item><title>News of ${link}</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`;

const photograph = (text: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#446' } })
    .composite([{ input: { text: { text, dpi: 300 } } }])
    .jpeg()
    .toBuffer();

type Asked = {
  readonly host: string;
  readonly path: string;
  readonly begun: number;
  ended: number;
};

/**
 * A host of its own port: `/feed…` lists five pages of its own and one of `shared`, `/gallery` shows pictures, `/hang` is
 * never answered. Writes down what was asked of it, and when.
 */
async function serveHost(asked: Asked[], { latency = 20, shared = '', hangs = '' } = {}): Promise<string> {
  const picture = await photograph('harbour');
  return serveWorld((request, response) => {
    const { url: path = '', headers } = request;
    const origin = `http://${headers.host ?? ''}`;
    const note: Asked = { host: headers.host ?? '', path, begun: performance.now(), ended: Infinity };
    asked.push(note);
    response.on('finish', () => (note.ended = performance.now()));
    if (path === hangs) return;
    void setTimeout(latency).then(() => {
      if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /p3\n');
      else if (path === '/p5') response.writeHead(404).end(page('Not here'));
      else if (path.endsWith('.jpg')) response.setHeader('content-type', 'image/jpeg').end(picture);
      else if (path === '/gallery')
        response
          .setHeader('content-type', 'text/html')
          .end(page('The pier', figures('/1.jpg', '/2.jpg', '/3.jpg')));
      else if (path.startsWith('/feed')) {
        const own = [1, 2, 3, 4, 5].map((number) => `${origin}/p${number}`);
        response
          .setHeader('content-type', 'application/rss+xml')
          .end(feedOf([...own, ...(shared === '' ? [] : [shared])]));
      } else
        response
          .setHeader('content-type', 'text/html')
          .end(page(`Page ${path}`, path === '/p1' ? figures('/1.jpg') : ''));
    });
  });
}

type SourceLine = { readonly id: string; readonly address: string; readonly connector?: string };

const yamlFor = (hosts: readonly string[], sources: readonly SourceLine[], network = ''): string =>
  `lacuna: 1
name: Harbour
network: { timeout: 3s, retries: 0, allowPrivate: [${hosts.map((host) => `'${host}'`).join(', ')}]${network} }
vantages: [{ id: all, name: All }]
sources:
${sources
  .map(
    ({ id, address, connector = 'feed' }) =>
      `  - { id: ${id}, vantage: all, connector: ${connector}, address: '${address}', follow: pages-and-pictures }`,
  )
  .join('\n')}
`;

/** Looks at every source of a new observatory once. */
async function collecting<Result>(
  yaml: string,
  options: { readonly atOnce?: number; readonly signal?: AbortSignal },
  look: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const folder = scratchFolder({ 'observatory.yaml': yaml });
  return inWorkshop(folder, async (workshop) => {
    await saveObservatory(workshop.store, workshop.observatory);
    await collect(workshop, QUIET, options.signal ?? NEVER, options);
    return look(workshop);
  });
}

/** What a pass left, without times and without ids, which are made of times. */
async function rowsOf({ store, observatory }: Workshop): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { id } of observatory.sources)
    for (const { kind, subject, outcome, reason } of await looksOf(store, id))
      rows.push(`look ${id} ${kind} ${subject} ${outcome} ${reason}`);
  for await (const { sourceId, address, title, detail, pictures } of streamItems(store))
    rows.push(`item ${sourceId} ${address} ${title} ${detail} ${JSON.stringify(pictures)}`);
  for (const { sourceId, address, pictures } of await allReleases(store))
    rows.push(`release ${sourceId} ${address} ${JSON.stringify(pictures)}`);
  return rows.sort();
}

const hostsOf = (asked: readonly Asked[]): readonly (readonly Asked[])[] =>
  [...new Set(asked.map(({ host }) => host))].map((host) => asked.filter((one) => one.host === host));

describe('live sources side by side', () => {
  it('ask each host one thing at a time, at its pace, as its robots.txt allows, and its lists first', async () => {
    const asked: Asked[] = [];
    const hosts = await Promise.all([1, 2, 3, 4].map(() => serveHost(asked)));
    const sources = hosts.flatMap((host, at) =>
      ['feed', 'feed/2'].map((path, turn) => ({ id: `s${at}-${turn}`, address: `http://${host}/${path}` })),
    );
    await collecting(yamlFor(hosts, sources, ', robots: true, perHost: 1s'), {}, async (workshop) => {
      const looks = await looksOf(workshop.store, asId('source', 's0-0'));
      expect(looks.find(({ subject }) => subject.endsWith('/p3'))?.reason).toBe('robots');
    });
    for (const requests of hostsOf(asked)) {
      const gaps = requests.slice(1).map(({ begun }, at) => begun - (requests[at]?.begun ?? 0));
      // A request that opens a connection arrives a little later than it set out, and so nearer to the next.
      expect(Math.min(...gaps)).toBeGreaterThan(900);
      expect(requests.slice(1).every(({ begun }, at) => begun >= (requests[at]?.ended ?? 0))).toBe(true);
      expect(requests.map(({ path }) => path).slice(0, 3)).toEqual(['/robots.txt', '/feed', '/feed/2']);
      expect(requests.filter(({ path }) => path === '/p3')).toEqual([]);
    }
    expect(hostsOf(asked)).toHaveLength(4);
    const first = hostsOf(asked).map(([robots]) => robots?.begun ?? 0);
    expect(Math.max(...first) - Math.min(...first), 'all hosts are begun with at once').toBeLessThan(1_000);
  });

  it('leave the same rows as one after the other', async () => {
    const asked: Asked[] = [];
    const shared = `http://${await serveHost(asked)}/p1`;
    const hosts = await Promise.all([1, 2, 3].map(() => serveHost(asked, { shared })));
    const refused = '127.0.0.1:9';
    const sources = [
      ...hosts.flatMap((host, at) => [
        { id: `feed${at}`, address: `http://${host}/feed` },
        { id: `gallery${at}`, address: `http://${host}/gallery`, connector: 'gallery' },
        { id: `page${at}`, address: `http://${host}/p1`, connector: 'page' },
      ]),
      { id: 'refused', address: `http://${refused}/feed` },
    ];
    const yaml = yamlFor([...hosts, new URL(shared).host, refused], sources, ', robots: true, perHost: 0s');
    const inTurn = await collecting(yaml, { atOnce: 1 }, rowsOf);
    const together = await collecting(yaml, { atOnce: 8 }, rowsOf);
    expect(together).toEqual(inTurn);
    expect(inTurn.filter((row) => row.startsWith('look refused'))).toEqual([
      `look refused list http://${refused}/feed failed connection-refused`,
    ]);
    const [release = ''] = inTurn.filter((row) => row.startsWith('release'));
    expect(release.match(/"pictureId":"/g)).toHaveLength(3);
  });

  it('end at once when stopped; what was broken off is no look, and what was read is kept', async () => {
    const asked: Asked[] = [];
    const hosts = await Promise.all([1, 2, 3].map(() => serveHost(asked, { hangs: '/p2' })));
    const sources = hosts.map((host, at) => ({ id: `s${at}`, address: `http://${host}/feed` }));
    const stop = new AbortController();
    const waiting = vi.waitFor(() => expect(asked.filter(({ path }) => path === '/p2')).toHaveLength(3), {
      timeout: 20_000,
      interval: 10,
    });
    let stopped = 0;
    void waiting.then(() => {
      stopped = performance.now();
      stop.abort();
    });
    const yaml = yamlFor(hosts, sources, ', robots: false, perHost: 0s');
    await collecting(yaml, { signal: stop.signal }, async ({ store }) => {
      expect(performance.now() - stopped).toBeLessThan(2_000);
      for (const { id } of sources) {
        const looks = await looksOf(store, asId('source', id));
        expect(looks.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()).toEqual([
          'list seen',
          'page seen',
          'picture seen',
        ]);
      }
    });
  });
});
