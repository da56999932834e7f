import { describe, expect, it } from 'vitest';
import type { Handler } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, wire: openWire, client } = useLoopback();

const textOf = (attempt: { body: Uint8Array }) => Buffer.from(attempt.body).toString();
const redirect =
  (location: string, status = 302): Handler =>
  (_, response) =>
    response.writeHead(status, { location }).end();

describe('an answer', () => {
  it('comes with address, time, viewer, headers and bytes', async () => {
    const { origin } = await site({ '/a': 'news' });
    const now = () => Date.UTC(2026, 2, 1, 9);
    const viewer = { state: 'guest', region: 'KR' } as const;
    const attempt = await client({}, { now }).get(`${origin}/a#part`, { viewer });
    expect(attempt).toMatchObject({
      address: `${origin}/a#part`,
      finalAddress: `${origin}/a`,
      at: '2026-03-01T09:00:00.000Z',
      viewer,
      origin: { kind: 'live' },
      status: 200,
      mediaType: 'text/html',
      trouble: null,
    });
    expect(textOf(attempt)).toBe('news');
    expect(attempt.headers[0]).toEqual(['content-type', 'text/html; charset=utf-8']);
  });

  it.each([404, 403, 410, 500, 503])('of status %i is an answer and no trouble', async (status) => {
    const { origin } = await site({ '/a': (_, response) => response.writeHead(status).end('sorry') });
    const attempt = await client().get(`${origin}/a`);
    expect(attempt).toMatchObject({ status, trouble: null });
    expect(textOf(attempt)).toBe('sorry');
  });

  it('304 has no bytes and no trouble', async () => {
    const { origin, requests } = await site({
      '/a': (request, response) => response.writeHead(request.headers['if-none-match'] ? 304 : 200).end(),
    });
    const known = { etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 09:00:00 GMT' };
    const attempt = await client({ robots: false }).get(`${origin}/a`, { known });
    expect(attempt).toMatchObject({ status: 304, trouble: null });
    expect(attempt.body).toHaveLength(0);
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': known.lastModified,
    });
  });

  it('keeps no cookie, in the record or for the next request', async () => {
    const { origin, requests } = await site({
      '/a': (_, response) => response.writeHead(200, { 'set-cookie': ['id=secret', 'b=2'] }).end(),
    });
    const made = client({ robots: false });
    const attempt = await made.get(`${origin}/a`);
    await made.get(`${origin}/a`);
    expect(attempt.headers.filter(([name]) => name === 'set-cookie')).toEqual([
      ['set-cookie', '(withheld)'],
      ['set-cookie', '(withheld)'],
    ]);
    expect(JSON.stringify(attempt)).not.toContain('secret');
    expect(requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});

describe('the user agent', () => {
  it.each([
    [{}, 'Lacuna/1.2.3 (+mailto:desk@observatory.example)'],
    [{ contact: '' }, 'Lacuna/1.2.3'],
    [{ contact: 'Büro\r\nX-Evil: 1' }, 'Lacuna/1.2.3 (+BroX-Evil: 1)'],
    [{ userAgent: 'Own/1' }, 'Own/1'],
  ])('of %j is %s', async (changes, expected) => {
    const { origin, requests } = await site({ '/a': '' });
    await client({ robots: false, ...changes }, { version: '1.2.3' }).get(`${origin}/a`);
    expect(requests[0]?.headers['user-agent']).toBe(expected);
    expect(requests[0]?.headers['x-evil']).toBeUndefined();
  });
});

describe('addresses that are not asked', () => {
  it.each([
    ['', 'bad-address'],
    ['no address', 'bad-address'],
    ['http://', 'bad-address'],
    [`http://a.example/${'x'.repeat(9000)}`, 'bad-address'],
    ['ftp://a.example/', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['http://user:word@a.example/', 'credentials'],
  ])('%s: %s', async (address, reason) => {
    const attempt = await client().get(address);
    expect(attempt.trouble).toMatchObject({ outcome: 'not-tried', reason });
    expect(attempt.address).toBe(address);
  });
});

describe('redirects', () => {
  it('are followed to the address that answers', async () => {
    const { origin } = await site({ '/a': redirect('/b', 301), '/b': redirect('c', 307), '/c': 'here' });
    const attempt = await client().get(`${origin}/a`);
    expect(attempt).toMatchObject({ status: 200, address: `${origin}/a`, finalAddress: `${origin}/c` });
  });

  it('in a loop are a trouble', async () => {
    const { origin } = await site({ '/a': redirect('/b'), '/b': redirect('/a') });
    const attempt = await client().get(`${origin}/a`);
    expect(attempt.trouble).toMatchObject({ outcome: 'failed', reason: 'redirect-loop' });
  });

  it('without end are a trouble', async () => {
    const { origin, asked } = await site({
      '/a': (request, response) =>
        redirect(`/a?${Number(request.url?.split('?')[1] ?? 0) + 1}`)(request, response),
    });
    const attempt = await client({ robots: false }).get(`${origin}/a`);
    expect(attempt.trouble?.reason).toBe('redirect-loop');
    expect(asked).toHaveLength(11);
  });

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'data:text/html,x'])(
    'to %s are not followed',
    async (to) => {
      const { origin } = await site({ '/a': redirect(to) });
      const attempt = await client().get(`${origin}/a`);
      expect(attempt.trouble).toMatchObject({ outcome: 'not-tried', reason: 'not-http' });
    },
  );

  it('to nowhere are the answer', async () => {
    const { origin } = await site({ '/a': (_, response) => response.writeHead(302).end('moved') });
    expect(await client().get(`${origin}/a`)).toMatchObject({ status: 302, trouble: null });
  });
});

describe('failures', () => {
  it('of the name server', async () => {
    const attempt = await client({ robots: false }).get('http://no-such-outlet.invalid/');
    expect(attempt.trouble).toMatchObject({ outcome: 'failed', reason: 'dns' });
  });

  it('of a port where nobody listens', async () => {
    const wire = await openWire(() => undefined);
    await wire.close();
    const attempt = await client({ robots: false }).get(`${wire.origin}/`);
    expect(attempt.trouble).toMatchObject({ outcome: 'failed', reason: 'connection-refused' });
  });

  it.each<[string, string, string, Parameters<typeof openWire>[0]]>([
    [
      'a reset before the answer',
      'failed',
      'reset',
      (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    ],
    ['no HTTP', 'failed', 'bad-answer', (socket) => void socket.end('SSH-2.0-OpenSSH\r\n\r\n')],
    ['silence', 'failed', 'timeout', () => undefined],
    [
      'a header that never ends',
      'failed',
      'timeout',
      (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx: ', 'y'),
    ],
    [
      'a giant header',
      'failed',
      'bad-answer',
      (socket) => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`),
    ],
  ])('of a server: %s', async (_, outcome, reason, serve) => {
    const wire = await openWire(serve);
    const attempt = await client({ robots: false, timeout: 400 }).get(`${wire.origin}/`);
    expect(attempt.trouble).toMatchObject({ outcome, reason });
    expect(attempt.body).toHaveLength(0);
  });

  it('of a secure connection to a server that has none', async () => {
    const { port } = await site({});
    const attempt = await client({ robots: false }).get(`https://127.0.0.1:${port}/`);
    expect(attempt.trouble).toMatchObject({ outcome: 'failed', reason: 'tls' });
  });

  it('in the middle of a body keep what came', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nfirst words';
    const wire = await openWire((socket) => void socket.once('data', () => socket.end(head)));
    const attempt = await client({ robots: false }).get(`${wire.origin}/`);
    expect(attempt).toMatchObject({ status: 200, trouble: { outcome: 'unreadable', reason: 'cut-off' } });
    expect(textOf(attempt)).toBe('first words');
  });

  it('by a body that comes a letter at a time end with the time allowed', async () => {
    const wire = await openWire((socket) => drip(socket, 'HTTP/1.1 200 OK\r\n\r\n', 'z'));
    const attempt = await client({ robots: false, timeout: 300 }).get(`${wire.origin}/`);
    expect(attempt.trouble).toMatchObject({ outcome: 'failed', reason: 'timeout' });
  });
});

describe('stopping', () => {
  it('ends a request under way', async () => {
    const wire = await openWire(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const attempt = await client({ robots: false }).get(`${wire.origin}/`, { signal: stop.signal });
    expect(attempt.trouble).toMatchObject({ outcome: 'not-tried', reason: 'stopped' });
  });

  it('ends the wait for a turn, and later requests are not made', async () => {
    const { origin, asked } = await site({ '/a': 'x' });
    const stop = new AbortController();
    const made = client({ robots: false, perHost: 60_000 }, { signal: stop.signal });
    const first = await made.get(`${origin}/a`);
    const waiting = made.get(`${origin}/a`);
    setTimeout(() => stop.abort(), 50);
    expect(first.status).toBe(200);
    expect((await waiting).trouble?.reason).toBe('stopped');
    expect((await made.get(`${origin}/a`)).trouble?.reason).toBe('stopped');
    expect(asked).toEqual(['/a']);
  });

  it('closing ends what is under way', async () => {
    const wire = await openWire(() => undefined);
    const made = client({ robots: false });
    const waiting = made.get(`${wire.origin}/`);
    setTimeout(() => void made.close(), 50);
    expect((await waiting).trouble).not.toBeNull();
  });
});

function drip(
  socket: { write: (text: string) => unknown; once: (event: 'close', done: () => void) => unknown },
  head: string,
  letter: string,
): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(letter), 20);
  socket.once('close', () => clearInterval(timer));
}
