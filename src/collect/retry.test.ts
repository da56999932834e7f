import { describe, expect, it } from 'vitest';
import { backOff, parseRetryAfter } from './retry.ts';
import type { Handler } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, wire: openWire, client } = useLoopback();

describe('retries', () => {
  const failing = (times: number, status = 503, headers: Record<string, string> = {}): Handler => {
    let left = times;
    return (_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(status, headers).end('busy');
      else response.end('here');
    };
  };

  it('get past a passing trouble', async () => {
    const { origin, asked } = await site({ '/a': failing(2) });
    const attempt = await client({ retries: 2, robots: false }).get(`${origin}/a`);
    expect(attempt).toMatchObject({ status: 200, trouble: null });
    expect(asked).toHaveLength(3);
  });

  it('end with the last answer', async () => {
    const { origin, asked } = await site({ '/a': failing(9) });
    expect(await client({ retries: 2, robots: false }).get(`${origin}/a`)).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(3);
  });

  it('are not made for what will not pass', async () => {
    const { origin, asked } = await site({});
    await client({ retries: 3, robots: false }).get(`${origin}/nothing`);
    expect(asked).toEqual(['/nothing']);
  });

  it('wait as long as Retry-After says', async () => {
    const { origin } = await site({ '/a': failing(1, 429, { 'retry-after': '1' }) });
    const begun = Date.now();
    expect(await client({ retries: 1, robots: false }).get(`${origin}/a`)).toMatchObject({ status: 200 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it('are left where Retry-After asks for an hour, and the host is left alone', async () => {
    const { origin, asked } = await site({ '/a': failing(9, 503, { 'retry-after': '3600' }), '/b': 'x' });
    const made = client({ retries: 3, robots: false });
    expect(await made.get(`${origin}/a`)).toMatchObject({ status: 503 });
    const next = await made.get(`${origin}/b`);
    expect(next.trouble).toMatchObject({ outcome: 'not-tried', reason: 'asked-to-wait' });
    expect(asked).toEqual(['/a']);
  });

  it('get past a reset', async () => {
    let connections = 0;
    const wire = await openWire((socket) => {
      connections += 1;
      if (connections === 1) socket.resetAndDestroy();
      else socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'));
    });
    const attempt = await client({ retries: 1, robots: false }).get(`${wire.origin}/`);
    expect(attempt).toMatchObject({ status: 200, trouble: null });
  });
});

describe('pace', () => {
  it('keeps one request at a time to a host, and the gap between two', async () => {
    let now = 0;
    let most = 0;
    const times: number[] = [];
    const { origin } = await site({
      '/a': (_, response) => {
        times.push(Date.now());
        now += 1;
        most = Math.max(most, now);
        setTimeout(() => {
          now -= 1;
          response.end();
        }, 30);
      },
    });
    const made = client({ robots: false, perHost: 100 });
    await Promise.all([1, 2, 3].map(() => made.get(`${origin}/a`)));
    expect(most).toBe(1);
    expect(times).toHaveLength(3);
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(190);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 2, 1, 9);
  it.each([
    [null, null],
    ['', null],
    ['120', 120_000],
    ['0', 0],
    ['Sun, 01 Mar 2026 09:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['99999999999', null],
  ])('reads %j as %j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});

describe('backOff', () => {
  it('doubles, up to half a minute', () => {
    expect([0, 1, 2, 10].map((tried) => backOff(tried, 1000))).toEqual([1000, 2000, 4000, 30_000]);
  });
});
