import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { quickNetwork } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, wire, client } = useLoopback();

/** A SOCKS5 server that leads every name to one port of this machine; what it was asked for. */
async function socksTo(port: number, options: { password?: string; refuse?: number } = {}) {
  const asked: string[] = [];
  const server = await wire((socket) => {
    socket.once('data', (greeting) => {
      const method = options.password === undefined ? 0 : 2;
      if (!greeting.subarray(2).includes(method)) return void socket.end(Buffer.of(5, 0xff));
      socket.write(Buffer.of(5, method));
      if (method === 0) return void socket.once('data', (request) => lead(socket, request));
      socket.once('data', (credentials) => {
        const isRight = credentials.subarray(1).toString('latin1') === `\u0004desk\u0004${options.password}`;
        socket.write(Buffer.of(1, isRight ? 0 : 1));
        if (isRight) socket.once('data', (request) => lead(socket, request));
      });
    });
  });
  function lead(socket: Socket, request: Buffer): void {
    const length = request[4] ?? 0;
    asked.push(request[3] === 3 ? request.subarray(5, 5 + length).toString() : 'an address');
    socket.write(Buffer.of(5, options.refuse ?? 0, 0, 1, 0, 0, 0, 0, 0, 0));
    if (options.refuse === undefined) socket.pipe(connect(port, '127.0.0.1')).pipe(socket);
  }
  return { port: server.port, asked };
}

describe('a SOCKS5 proxy', () => {
  it('is given the name, and nothing here asks what it means', async () => {
    const { port } = await site({ '/a': 'from afar' });
    const proxy = await socksTo(port);
    const made = client({ robots: false, allowPrivate: [], proxy: `socks5://127.0.0.1:${proxy.port}` });
    const attempt = await made.get('http://no-such-outlet.onion/a');
    expect(attempt).toMatchObject({ status: 200, trouble: null });
    expect(Buffer.from(attempt.body).toString()).toBe('from afar');
    expect(proxy.asked).toEqual(['no-such-outlet.onion']);
  });

  it('is given name and password where the file has them', async () => {
    const { port } = await site({ '/a': 'x' });
    const proxy = await socksTo(port, { password: 'word' });
    const get = (credentials: string) =>
      client({ robots: false, proxy: `socks5://${credentials}127.0.0.1:${proxy.port}` }).get(
        'http://outlet.example/a',
      );
    expect(await get('desk:word@')).toMatchObject({ status: 200, trouble: null });
    for (const wrong of ['desk:wrong@', '']) {
      const { trouble } = await get(wrong);
      expect(trouble).toMatchObject({ outcome: 'failed', reason: 'proxy' });
      expect(JSON.stringify(trouble)).not.toContain('word@');
    }
  });

  it('that refuses, is silent or is none is a failure', async () => {
    const refusing = await socksTo(1, { refuse: 4 });
    const silent = await wire(() => undefined);
    const web = await wire((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    for (const { port } of [refusing, silent, web]) {
      const made = client({ robots: false, timeout: 400, proxy: `socks5://127.0.0.1:${port}` });
      const { trouble } = await made.get('http://outlet.example/a');
      expect(trouble?.outcome).toBe('failed');
      expect(['proxy', 'timeout']).toContain(trouble?.reason);
    }
  });

  it('is not asked for private addresses', async () => {
    const proxy = await socksTo(1);
    const made = client({ robots: false, allowPrivate: [], proxy: `socks5://127.0.0.1:${proxy.port}` });
    for (const host of ['127.0.0.1', '10.0.0.1', '[::1]', 'localhost'])
      expect((await made.get(`http://${host}/`)).trouble?.reason).toBe('private-address');
    expect(proxy.asked).toEqual([]);
  });
});

describe('an HTTP proxy', () => {
  it('is asked for the whole address', async () => {
    const proxy = await site({ 'http://outlet.example/a': 'by proxy' });
    const made = client({ robots: false, allowPrivate: [], proxy: proxy.origin });
    const attempt = await made.get('http://outlet.example/a');
    expect(Buffer.from(attempt.body).toString()).toBe('by proxy');
    expect(proxy.asked).toEqual(['http://outlet.example/a']);
    expect(proxy.requests[0]?.headers.host).toBe('outlet.example');
  });

  it('that opens no tunnel is a failure', async () => {
    const proxy = await wire(
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')),
    );
    const made = client({ robots: false, timeout: 2000, proxy: proxy.origin });
    expect((await made.get('https://outlet.example/a')).trouble?.outcome).toBe('failed');
  });
});

describe('a proxy that is none', () => {
  it.each(['nonsense', 'ftp://a.example', 'socks5://'])('%s is a mistake in the file', (proxy) => {
    expect(() => createClient(quickNetwork({ proxy }))).toThrow(/expected network.proxy to be/);
  });
});
