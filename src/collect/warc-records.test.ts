import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TIME } from './attempts.ts';
import { FIELDS, PAGE, read, reasonsOf, record, response, textsOf } from './testing/warc-files.ts';

describe('bodies', () => {
  it.each([
    ['gzip', gzipSync(PAGE), { 'Content-Encoding': 'gzip' }],
    [
      'chunks',
      Buffer.from(
        `a\r\n${PAGE.slice(0, 10)}\r\n${(PAGE.length - 10).toString(16)}; x=y\r\n${PAGE.slice(10)}\r\n0\r\n\r\n`,
      ),
      { 'Transfer-Encoding': 'chunked' },
    ],
    ['headers of chunks that are none', Buffer.from(PAGE), { 'Transfer-Encoding': 'chunked' }],
    ['headers of gzip that is none', Buffer.from(PAGE), { 'Content-Encoding': 'gzip' }],
  ])('with %s are read', async (_, body, headers) => {
    const [attempt] = await read(await response('a', false, body, headers));
    expect(attempt?.trouble).toBeNull();
    expect(Buffer.from(attempt?.body ?? []).toString()).toBe(PAGE);
  });

  it('whose chunks stop are cut off', async () => {
    const [attempt] = await read(
      await response('a', false, Buffer.from('a\r\n0123456789\r\nff\r\nshort'), {
        'Transfer-Encoding': 'chunked',
      }),
    );
    expect(attempt?.trouble?.reason).toBe('cut-off');
    expect(Buffer.from(attempt?.body ?? []).toString()).toBe('0123456789short');
  });

  it('that are bombs are too large', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(reasonsOf(await read(await response('a', false, bomb, { 'Content-Encoding': 'gzip' })))).toEqual([
      'too-large',
    ]);
    const giant = await response('a', true, Buffer.alloc(5_000_000));
    expect(reasonsOf(await read(Buffer.concat([giant, await response('b', true)])))).toEqual([
      'too-large',
      null,
    ]);
  });

  it('unlike their digest are of no use, and kept', async () => {
    const block = `HTTP/1.1 200 OK\r\n\r\n${PAGE}`;
    const sha1 = createHash('sha1').update(block).digest('hex');
    const sound = record({ ...FIELDS, 'WARC-Block-Digest': `sha1:${sha1}` }, block);
    const changed = record({ ...FIELDS, 'WARC-Block-Digest': `sha1:${sha1}` }, block.replace('lake', 'loch'));
    const attempts = await read(Buffer.concat([sound, changed]));
    expect(reasonsOf(attempts)).toEqual([null, 'digest-mismatch']);
    expect(textsOf(attempts)[1]).toContain('loch');
  });
});

describe('records', () => {
  it('seen again bring the bytes they refer to, at their own time', async () => {
    const first = await response('a');
    const digest = /WARC-Payload-Digest: (\S+)/i.exec(Buffer.from(first).toString())?.[1] ?? '';
    const again = record(
      {
        ...FIELDS,
        'WARC-Type': 'revisit',
        'WARC-Target-URI': 'https://paper.example/a',
        'WARC-Date': '2026-03-02T09:00:00Z',
        'WARC-Payload-Digest': digest,
      },
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
    );
    const elsewhere = record(
      { ...FIELDS, 'WARC-Type': 'revisit', 'WARC-Payload-Digest': 'sha1:UNKNOWN' },
      '',
    );
    const attempts = await read(Buffer.concat([first, again, elsewhere]));
    expect(attempts[1]).toMatchObject({
      at: '2026-03-02T09:00:00.000Z',
      mediaType: 'text/html',
      trouble: null,
    });
    expect(textsOf(attempts)).toEqual([PAGE, PAGE, '']);
    expect(attempts[2]?.trouble).toMatchObject({ outcome: 'not-tried', reason: 'revisit-elsewhere' });
  });

  it('whose length is wrong do not cost the next', async () => {
    const sound = await response('b');
    for (const length of [5, 300]) {
      const wrong = record(FIELDS, 'HTTP/1.1 200 OK\r\n\r\nsome words of a page', length);
      const attempts = await read(Buffer.concat([wrong, sound]));
      expect(attempts.at(-1)).toMatchObject({ address: 'https://paper.example/b', trouble: null });
    }
  });

  it('that are cut anywhere do not cost the next', async () => {
    const [first, sound] = [
      await response('a', false, 'few words'),
      await response('b', false, 'more words'),
    ];
    const lost: number[] = [];
    for (let cut = 1; cut < first.length; cut += 1) {
      const attempts = await read(Buffer.concat([first.subarray(0, cut), sound]));
      const next = attempts.filter(({ address, trouble }) => address.endsWith('/b') && trouble === null);
      if (textsOf(next).join() !== 'more words') lost.push(cut);
    }
    expect(lost).toEqual([]);
  });

  it('without type, address, date or length are recorded', async () => {
    const undated = { ...FIELDS, 'WARC-Date': '' };
    const attempts = await read(
      Buffer.concat([
        record({ 'WARC-Date': FIELDS['WARC-Date'] }, 'x'),
        record({ ...FIELDS, 'WARC-Target-URI': '' }, 'x'),
        record(undated, 'HTTP/1.1 200 OK\r\n\r\nx'),
        Buffer.from(await response('b')),
      ]),
    );
    expect(reasonsOf(attempts)).toEqual(['bad-record', 'bad-record', 'no-time', null]);
    expect(attempts[2]?.at).toBe(NO_TIME);
  });

  it.each([
    ['text', Buffer.from('this is a letter\nof two lines\n')],
    ['zeros', Buffer.alloc(300_000)],
    ['gzip of no archive', gzipSync('hello')],
  ])('are not found in %s, which is recorded', async (_, bytes) => {
    const attempts = await read(bytes);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({
      address: 'file:a.warc',
      trouble: { outcome: 'unreadable', reason: 'bad-record' },
    });
  });

  it('of any bytes at all never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isMember) => {
        const noise = isMember ? Buffer.concat([Buffer.from('WARC/1.0\r\n'), bytes]) : bytes;
        expect(Array.isArray(await read(noise))).toBe(true);
      }),
    );
  });
});

const samples = new URL('../../../shared/real/format-samples/warc/', import.meta.url);
const hasSamples = existsSync(samples);
if (!hasSamples)
  console.warn(
    'SKIPPED: ../shared/real/format-samples/warc is missing; the samples of other writers were not read',
  );

describe.skipIf(!hasSamples)('samples of other writers', () => {
  it.each([
    ['example.warc', ['http://example.com/', 'http://example.com/'], [1270, 1270]],
    ['example.warc.gz', ['http://example.com/', 'http://example.com/'], [1270, 1270]],
    ['redirect.warc', ['https://www.iana.org/domains/example'], [245]],
  ])('%s is read', async (name, addresses, sizes) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of createReadStream(new URL(name, samples)) as AsyncIterable<Uint8Array>)
      chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const attempts = await read(bytes);
    expect(reasonsOf(attempts).every((reason) => reason === null)).toBe(true);
    expect(attempts.map(({ address }) => address)).toEqual(addresses);
    expect(attempts.map(({ body }) => body.length)).toEqual(sizes);
    if (name.endsWith('.gz')) expect(textsOf(await read(gunzipSync(bytes)))).toEqual(textsOf(attempts));
  });
});
