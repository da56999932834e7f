import { describe, expect, it } from 'vitest';
import type { Handler, Site } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site: openSite, wire: openWire, client } = useLoopback();

const site = (robots: string | Handler, pages: Parameters<typeof openSite>[0] = {}): Promise<Site> =>
  openSite({ '/robots.txt': robots, '/news': 'news', '/inner/a': 'inner', ...pages });

describe('robots.txt', () => {
  it('is kept: what it disallows is not asked', async () => {
    const { origin, asked } = await site('User-agent: *\nDisallow: /inner/');
    const made = client();
    expect((await made.get(`${origin}/inner/a`)).trouble).toMatchObject({
      outcome: 'not-tried',
      reason: 'robots',
    });
    expect((await made.get(`${origin}/news`)).status).toBe(200);
    expect(asked).toEqual(['/robots.txt', '/news']);
  });

  it('is matched with our own name, the longest rule first', async () => {
    const { origin } = await site(
      'User-agent: *\nAllow: /\n\nUser-agent: Lacuna\nDisallow: /\nAllow: /news$\n',
    );
    expect((await client().get(`${origin}/news`)).status).toBe(200);
    expect((await client().get(`${origin}/inner/a`)).trouble?.reason).toBe('robots');
  });

  it('is not kept where the file says so', async () => {
    const { origin, asked } = await site('User-agent: *\nDisallow: /');
    expect((await client({ robots: false }).get(`${origin}/news`)).status).toBe(200);
    expect(asked).toEqual(['/news']);
  });

  it.each([401, 403, 404, 410])('answering %i allows everything', async (status) => {
    const { origin } = await site((_, response) => response.writeHead(status).end());
    expect((await client().get(`${origin}/news`)).status).toBe(200);
  });

  it.each([500, 503, 429])('answering %i allows nothing', async (status) => {
    const { origin, asked } = await site((_, response) => response.writeHead(status).end());
    const { trouble } = await client().get(`${origin}/news`);
    expect(trouble).toMatchObject({ outcome: 'not-tried', reason: 'robots-unreachable' });
    expect(asked).not.toContain('/news');
  });

  it('out of reach allows nothing, for the reason it is out of reach', async () => {
    const wire = await openWire((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    const { trouble } = await client().get(`${wire.origin}/news`);
    expect(trouble).toMatchObject({ outcome: 'failed', reason: 'reset' });
    expect(trouble?.detail).toContain('robots.txt');
  });

  it.each<[string, Handler]>([
    [
      'is cut on its way',
      (_, response) => {
        response.writeHead(200, { 'content-length': '500' }).write('User-agent: *\n');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['never ends', (_, response) => void response.writeHead(200).write('User-agent: *\n')],
    [
      'is no gzip though it says so',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('User-agent: *'),
    ],
  ])('that %s allows nothing', async (_, robots) => {
    const { origin, asked } = await site(robots);
    const { trouble } = await client({ timeout: 300, retries: 0 }).get(`${origin}/news`);
    expect(trouble).toMatchObject({ outcome: 'not-tried', reason: 'robots-unreachable' });
    expect(asked).not.toContain('/news');
  });

  it('is asked for again after a day, or ten minutes where it was out of reach', async () => {
    let time = Date.UTC(2026, 2, 1);
    let status = 500;
    const { origin, asked } = await site((_, response) => response.writeHead(status).end());
    const made = client({}, { now: () => time });
    expect((await made.get(`${origin}/news`)).trouble?.reason).toBe('robots-unreachable');
    status = 404;
    time += 5 * 60_000;
    expect((await made.get(`${origin}/news`)).trouble?.reason).toBe('robots-unreachable');
    time += 6 * 60_000;
    expect((await made.get(`${origin}/news`)).status).toBe(200);
    time += 23 * 3600_000;
    await made.get(`${origin}/news`);
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
    time += 2 * 3600_000;
    await made.get(`${origin}/news`);
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(3);
  });

  it('is asked for once by requests at the same time', async () => {
    const { origin, asked } = await site('User-agent: *\nAllow: /');
    const made = client();
    await Promise.all([1, 2, 3, 4].map(() => made.get(`${origin}/news`)));
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is followed through redirects', async () => {
    const { origin } = await site((_, response) => response.writeHead(301, { location: '/r' }).end(), {
      '/r': 'User-agent: *\nDisallow: /news',
    });
    expect((await client().get(`${origin}/news`)).trouble?.reason).toBe('robots');
  });

  it('of the site redirected to is kept too', async () => {
    const other = await site('User-agent: *\nDisallow: /news');
    const { origin } = await site('', {
      '/go': (_, response) => response.writeHead(302, { location: `${other.origin}/news` }).end(),
    });
    const attempt = await client().get(`${origin}/go`);
    expect(attempt.trouble?.reason).toBe('robots');
    expect(attempt.finalAddress).toBe(`${other.origin}/news`);
    expect(other.asked).toEqual(['/robots.txt']);
  });

  it('of ten megabytes is read as far as 500 kilobytes', async () => {
    const filler = `# ${'x'.repeat(1000)}\n`.repeat(10_000);
    const { origin } = await site(`User-agent: *\nDisallow: /inner/\n${filler}Disallow: /news\n`);
    const made = client();
    expect((await made.get(`${origin}/inner/a`)).trouble?.reason).toBe('robots');
    expect((await made.get(`${origin}/news`)).status).toBe(200);
  });

  it('may ask for a slower pace', async () => {
    const { origin } = await site('User-agent: *\nCrawl-delay: 0.4');
    const made = client();
    const begun = Date.now();
    await made.get(`${origin}/news`);
    await made.get(`${origin}/news`);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(780);
  });

  it('that asks for an hour between requests is recorded, not waited for', async () => {
    const { origin } = await site('User-agent: *\nCrawl-delay: 3600');
    const { trouble } = await client().get(`${origin}/news`);
    expect(trouble).toMatchObject({ outcome: 'not-tried', reason: 'asked-to-wait' });
  });

  it('is asked for anew after a run was stopped', async () => {
    const { origin } = await site('User-agent: *\nAllow: /');
    const made = client();
    const stopped = await made.get(`${origin}/news`, { signal: AbortSignal.abort() });
    expect(stopped.trouble?.reason).toBe('stopped');
    expect((await made.get(`${origin}/news`)).status).toBe(200);
  });
});
