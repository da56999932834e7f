import type { ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode-body.ts';
import type { Handler } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, client } = useLoopback();

const MEGABYTE = 1024 * 1024;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const encoders: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  gzip: (bytes) => zlib.gzipSync(bytes),
  'x-gzip': (bytes) => zlib.gzipSync(bytes),
  deflate: (bytes) => zlib.deflateSync(bytes),
  br: (bytes) => zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }),
  zstd: (bytes) => zlib.zstdCompressSync(bytes),
  identity: (bytes) => Buffer.from(bytes),
};

const encode = (bytes: Uint8Array, encodings: readonly string[]): Uint8Array =>
  encodings.reduce<Uint8Array>((done, encoding) => encoders[encoding]?.(done) ?? done, bytes);

const reply =
  (body: Uint8Array, encoding: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body);

describe('decodeBody', () => {
  it('undoes any encodings, one inside the other, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.array(fc.constantFrom(...Object.keys(encoders)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 700 }),
        async (bytes, encodings, size) => {
          const decoded = await decodeBody(inPieces(encode(bytes, encodings), size), encodings, MEGABYTE);
          expect(decoded.trouble).toBeNull();
          expect(Buffer.from(decoded.body).equals(Buffer.from(bytes))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no encoding "%s"',
    async (name) => {
      const { trouble } = await decodeBody(inPieces(Buffer.from('news'), 3), [name], 100);
      expect(trouble).toMatchObject({ outcome: 'unreadable', reason: 'unknown-encoding' });
    },
  );

  it('reads deflate without its wrapper', async () => {
    const decoded = await decodeBody(inPieces(zlib.deflateRawSync('news'), 3), ['deflate'], 100);
    expect(Buffer.from(decoded.body).toString()).toBe('news');
  });

  it('keeps what a truncated body yields, a part of the whole', async () => {
    const text = Buffer.from(
      Array.from({ length: 3000 }, (_, line) => `line ${(line * 7919) % 1009}`).join('\n'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('gzip', 'deflate', 'br', 'zstd'),
        fc.double({ min: 0.2, max: 0.95, noNaN: true }),
        async (encoding, part) => {
          const whole = encode(text, [encoding]);
          const decoded = await decodeBody(
            inPieces(whole.subarray(0, Math.floor(whole.length * part)), 512),
            [encoding],
            MEGABYTE,
          );
          expect(decoded.trouble).toMatchObject({ outcome: 'unreadable', reason: 'truncated' });
          expect(text.subarray(0, decoded.body.length).equals(Buffer.from(decoded.body))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never throws and never passes the cap, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'x-what'),
        async (bytes, encoding) => {
          const decoded = await decodeBody(inPieces(bytes, 50), [encoding], 100);
          expect(decoded.body.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('does not undo five encodings', async () => {
    const decoded = await decodeBody(inPieces(Buffer.from('x'), 1), Array<string>(5).fill('gzip'), 100);
    expect(decoded.trouble?.reason).toBe('too-many-encodings');
  });

  it('gives the head of a large body to who asks for it', async () => {
    const decoded = await decodeBody(inPieces(Buffer.alloc(1000, 65), 300), [], 450, 'head');
    expect(decoded).toMatchObject({ trouble: null });
    expect(decoded.body).toHaveLength(450);
  });
});

describe('over the network', () => {
  it.each([
    ['a gzip bomb', 'gzip', ['gzip']],
    ['a brotli bomb', 'br', ['br']],
    ['a zstd bomb', 'zstd', ['zstd']],
    ['a bomb in a bomb', 'gzip, gzip', ['gzip', 'gzip']],
    ['a bomb in another kind of bomb', 'br, gzip', ['br', 'gzip']],
  ])('%s of 200 MB is too large, and memory stays small', async (_, header, encodings) => {
    const { origin } = await site({ '/a': reply(await makeBomb(encodings), header) });
    const { attempt, grown } = await measured(() => client({ robots: false }).get(`${origin}/a`));
    expect(grown).toBeLessThan(100 * MEGABYTE);
    expect(attempt.trouble).toMatchObject({ outcome: 'unreadable', reason: 'too-large' });
    expect(attempt.body).toHaveLength(0);
  });

  it('a stream of empty gzip members without end is too large', async () => {
    const empty = Buffer.concat(Array<Buffer>(5000).fill(zlib.gzipSync('')));
    const { origin } = await site({
      '/a': (_, response) => pour(response, empty, 2000, { 'content-encoding': 'gzip' }),
    });
    const { attempt } = await measured(() => client({ robots: false }).get(`${origin}/a`));
    expect(attempt.trouble?.reason).toBe('too-large');
  });

  it('a page of 200 MB is too large, and memory stays small', async () => {
    const { origin } = await site({ '/a': (_, response) => pour(response, Buffer.alloc(MEGABYTE, 65), 200) });
    const { attempt, grown } = await measured(() =>
      client({ robots: false, maxBytes: 4 * MEGABYTE }).get(`${origin}/a`),
    );
    expect(grown).toBeLessThan(100 * MEGABYTE);
    expect(attempt).toMatchObject({ status: 200, trouble: { outcome: 'unreadable', reason: 'too-large' } });
  });

  it('a page that says it has 200 MB is not read at all', async () => {
    const { origin } = await site({
      '/a': (_, response) => void response.writeHead(200, { 'content-length': 200 * MEGABYTE }).write('x'),
    });
    const attempt = await client({ robots: false }).get(`${origin}/a`);
    expect(attempt.trouble?.detail).toContain(String(200 * MEGABYTE));
  });

  it('a body that is cut off within gzip keeps what it yields', async () => {
    const whole = zlib.gzipSync(Buffer.from(Array.from({ length: 9000 }, (_, n) => n * 7919).join(' ')));
    const { origin } = await site({ '/a': reply(whole.subarray(0, whole.length / 2), 'gzip') });
    const attempt = await client().get(`${origin}/a`);
    expect(attempt).toMatchObject({ status: 200, trouble: { outcome: 'unreadable', reason: 'truncated' } });
    expect(Buffer.from(attempt.body).toString()).toMatch(/^0 7919 15838 /);
  });

  it.each([
    ['gzip', 'bad-encoding'],
    ['x-secret', 'unknown-encoding'],
  ])('bytes that are no %s are of no use', async (encoding, reason) => {
    const { origin } = await site({ '/a': reply(Buffer.from('just text, not encoded'), encoding) });
    expect((await client().get(`${origin}/a`)).trouble).toMatchObject({ outcome: 'unreadable', reason });
  });
});

/** 200 MB of zeros, encoded piece by piece: what the test itself holds must not hide what the client takes. */
async function makeBomb([first = 'gzip', ...others]: readonly string[]): Promise<Uint8Array> {
  const streams: Readonly<Record<string, () => Transform>> = {
    gzip: () => zlib.createGzip(),
    br: () => zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }),
    zstd: () => zlib.createZstdCompress(),
  };
  const encoder = streams[first]?.() ?? zlib.createGzip();
  const zeros = Readable.from(Array<Uint8Array>(200).fill(Buffer.alloc(MEGABYTE)));
  return encode(await buffer(zeros.pipe(encoder)), others);
}

/** What an attempt brings and how much memory it took at its peak. */
async function measured<T>(run: () => Promise<T>): Promise<{ attempt: T; grown: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const stop = new AbortController();
  const watching = (async () => {
    while (!stop.signal.aborted) {
      most = Math.max(most, process.memoryUsage().rss);
      await sleep(5);
    }
  })();
  const attempt = await run();
  stop.abort();
  await watching;
  return { attempt, grown: most - before };
}

/** Sends the same bytes many times, no faster than they are read. */
function pour(
  response: ServerResponse,
  bytes: Uint8Array,
  times: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, headers);
  Readable.from(Array<Uint8Array>(times).fill(bytes)).pipe(response);
}
