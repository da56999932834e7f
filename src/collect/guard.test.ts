import type { LookupAddress } from 'node:dns';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { NetworkSettings } from '../domain/observatory/schema.ts';
import { makeDispatcher } from './connect.ts';
import { makeGuard } from './guard.ts';
import { exchange } from './exchange.ts';
import { quickNetwork } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site: openSite, client: makeClient } = useLoopback();

const site = () => openSite({ '/': 'inner page' });
const client = (changes: Partial<NetworkSettings> = {}) => makeClient({ robots: false, ...changes });

describe('private addresses', () => {
  it.each([
    ['127.0.0.1'],
    ['2130706433'],
    ['0x7f000001'],
    ['0177.0.0.1'],
    ['127.1'],
    ['0'],
    ['[::1]'],
    ['[::ffff:127.0.0.1]'],
    ['[::ffff:7f00:1]'],
    ['[64:ff9b::7f00:1]'],
    ['localhost'],
    ['LOCALHOST.'],
    ['news.localhost'],
    ['169.254.169.254'],
  ])('are not asked as http://%s', async (host) => {
    const { port, asked } = await site();
    const attempt = await client({ allowPrivate: [] }).get(`http://${host}:${port}/`);
    expect(attempt.trouble).toMatchObject({ outcome: 'not-tried', reason: 'private-address' });
    expect(asked).toEqual([]);
  });

  it('are not reached by a redirect from a host that may be reached', async () => {
    const inner = await site();
    const outer = await openSite({
      '/go': (_, response) => response.writeHead(302, { location: `${inner.origin}/` }).end(),
    });
    const attempt = await client({ allowPrivate: [`127.0.0.1:${outer.port}`] }).get(`${outer.origin}/go`);
    expect(attempt.trouble).toMatchObject({ outcome: 'not-tried', reason: 'private-address' });
    expect(inner.asked).toEqual([]);
  });

  it('are reached where the file names host or host and port', async () => {
    const { origin, port } = await site();
    for (const exempt of ['127.0.0.1', `127.0.0.1:${port}`]) {
      const attempt = await client({ allowPrivate: [exempt] }).get(`${origin}/`);
      expect(attempt).toMatchObject({ status: 200, trouble: null });
    }
    const elsewhere = await client({ allowPrivate: ['127.0.0.1:1'] }).get(`${origin}/`);
    expect(elsewhere.trouble?.reason).toBe('private-address');
  });

  it("are not reached by this machine's own name", async () => {
    const attempt = await client({ allowPrivate: [] }).get(`http://${hostname()}:9/`);
    expect(['private-address', 'dns']).toContain(attempt.trouble?.reason);
    expect(attempt.status).toBeNull();
  });
});

describe('the connection itself', () => {
  it('is refused to a literal address, which no name server is asked about', async () => {
    const { origin, asked } = await site();
    const dispatcher = makeDispatcher(quickNetwork(), makeGuard([]));
    const answer = await exchange(dispatcher, {
      url: new URL(origin),
      headers: {},
      timeout: 2000,
      maxBytes: 1000,
    });
    await dispatcher.destroy();
    expect(answer.trouble?.reason).toBe('private-address');
    expect(asked).toEqual([]);
  });
});

describe('names', () => {
  /** What `http://outlet.example:port/` brings when the name server answers so. */
  async function ask(answers: readonly string[][], allowPrivate: string[] = []) {
    const { port, asked } = await site();
    let turn = 0;
    const guard = makeGuard(allowPrivate, (_name, _options, done) => {
      const addresses = answers[Math.min(turn, answers.length - 1)] ?? [];
      turn += 1;
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    });
    const dispatcher = makeDispatcher(quickNetwork({ timeout: 1500 }), guard);
    const url = new URL(`http://outlet.example:${port}/`);
    const answer = await exchange(dispatcher, { url, headers: {}, timeout: 2000, maxBytes: 1000 });
    await dispatcher.destroy();
    return { answer, asked, turns: turn };
  }

  it('are refused when they resolve to this machine', async () => {
    const { answer, asked } = await ask([['127.0.0.1']]);
    expect(answer.trouble).toMatchObject({ outcome: 'not-tried', reason: 'private-address' });
    expect(answer.trouble?.detail).toContain('outlet.example resolves to 127.0.0.1');
    expect(asked).toEqual([]);
  });

  it('are refused when only one of their addresses is private', async () => {
    const { answer, asked } = await ask([['192.0.2.1', '127.0.0.1']]);
    expect(answer.trouble?.reason).toBe('private-address');
    expect(asked).toEqual([]);
  });

  it('are asked for once, so that a second answer cannot be another', async () => {
    const { answer, asked, turns } = await ask([['127.0.0.1'], ['1.1.1.1']]);
    expect(turns).toBe(1);
    expect(answer.trouble?.reason).toBe('private-address');
    expect(asked).toEqual([]);
  });

  it('exempt for one port are refused at the socket for another', async () => {
    const { answer, asked } = await ask([['127.0.0.1']], ['outlet.example:1']);
    expect(answer.trouble?.reason).toBe('private-address');
    expect(asked).toEqual([]);
  });

  it('exempt for all ports are reached', async () => {
    const { answer } = await ask([['127.0.0.1']], ['outlet.example']);
    expect(answer).toMatchObject({ status: 200, trouble: null });
  });

  it('without any address are a failure of the name server', async () => {
    expect((await ask([[]])).answer.trouble?.outcome).toBe('failed');
  });
});
