import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, PAGE, read, record, reasonsOf, response, textsOf, written } from './testing/warc-files.ts';

describe.each([
  ['plain', false],
  ['gzipped', true],
])('a %s archive', (_, gzip) => {
  it('brings every response with address, time, status, headers and bytes', async () => {
    const bytes = Buffer.concat([await response('a', gzip), await response('b', gzip)]);
    const attempts = await read(bytes);
    expect(attempts.map(({ address }) => address)).toEqual([
      'https://paper.example/a',
      'https://paper.example/b',
    ]);
    expect(attempts[0]).toMatchObject({
      at: '2026-03-01T09:00:00.000Z',
      status: 200,
      mediaType: 'text/html',
      trouble: null,
      origin: { kind: 'disk', file: 'a.warc' },
    });
    expect(attempts[0]?.headers).toContainEqual(['set-cookie', '(withheld)']);
    expect(textsOf(attempts)).toEqual([PAGE, PAGE]);
  });

  it('brings resources, and passes over what is no answer', async () => {
    const date = '2026-03-01T09:00:00Z';
    const parts = [
      await written({ type: 'warcinfo', date, filename: 'a.warc' }, 'software: x', gzip),
      await written({ type: 'request', date, url: 'https://paper.example/a', httpHeaders: {} }, '', gzip),
      await written(
        {
          type: 'resource',
          date,
          url: 'https://paper.example/t',
          warcHeaders: { 'Content-Type': 'text/plain' },
        },
        'text',
        gzip,
      ),
      await written(
        {
          type: 'resource',
          date,
          url: 'urn:pageinfo:x',
          warcHeaders: { 'Content-Type': 'application/json' },
        },
        '{}',
        gzip,
      ),
      await written({ type: 'metadata', date, url: 'https://paper.example/a' }, 'x: y', gzip),
    ];
    const attempts = await read(Buffer.concat(parts));
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ status: null, mediaType: 'text/plain', trouble: null });
    expect(textsOf(attempts)).toEqual(['text']);
  });

  it('cut anywhere keeps the whole records before the cut, and says so of the last', async () => {
    const records = [await response('a', gzip), await response('b', gzip), await response('c', gzip)];
    const whole = Buffer.concat(records);
    const ends = records.map((_, at) => Buffer.concat(records.slice(0, at + 1)).length);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 900 }),
        async (cut, pieces) => {
          const attempts = await read(whole.subarray(0, cut), { pieces });
          const complete = ends.filter((end) => end <= cut).length;
          expect(textsOf(attempts.slice(0, complete))).toEqual(Array<string>(complete).fill(PAGE));
          expect(reasonsOf(attempts.slice(0, complete)).every((reason) => reason === null)).toBe(true);
          // Only the blank lines or the checksum behind a record may be missing without a word.
          const begun = cut - (ends[complete - 1] ?? 0);
          const slack = gzip ? 12 : 4;
          const isNearlyWhole = (ends[complete] ?? 0) - cut <= slack;
          if (begun > 0 && !isNearlyWhole)
            expect(attempts.slice(complete).some(({ trouble }) => trouble?.outcome === 'unreadable')).toBe(
              true,
            );
        },
      ),
      { numRuns: 80 },
    );
  });

  it('with a cut record in the middle goes on with the next', async () => {
    const [a, b, c] = [await response('a', gzip), await response('b', gzip), await response('c', gzip)];
    const attempts = await read(Buffer.concat([a, b.subarray(0, b.length - 90), c]));
    expect(attempts.at(0)).toMatchObject({ address: 'https://paper.example/a', trouble: null });
    expect(attempts.at(-1)).toMatchObject({ address: 'https://paper.example/c', trouble: null });
    expect(reasonsOf(attempts)).toContain('cut-off');
    expect(Buffer.from(attempts.at(-1)?.body ?? []).toString()).toBe(PAGE);
  });

  it('never stops for bytes that were changed', async () => {
    const whole = Buffer.concat([
      await response('a', gzip),
      await response('b', gzip),
      await response('c', gzip),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const broken = Buffer.from(whole);
          broken[at] = (broken[at] ?? 0) ^ flip;
          const attempts = await read(broken);
          const sound = attempts.filter(({ trouble }) => trouble === null);
          expect(sound.length).toBeGreaterThanOrEqual(1);
          // A changed body is never passed off as a sound one.
          expect(sound.every(({ body }) => Buffer.from(body).toString() === PAGE)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});

it.each(['9999-12-31T23:59:59Z', '9950-01-01T00:00:00-00:00'])(
  'a record dated %s has no time, and the next is read',
  async (date) => {
    const hostile = record({ ...FIELDS, 'WARC-Date': date }, 'HTTP/1.1 200 OK\r\n\r\nx');
    const attempts = await read(Buffer.concat([hostile, await response('b')]));
    expect(reasonsOf(attempts)).toEqual(['no-time', null]);
    expect(attempts[1]?.address).toBe('https://paper.example/b');
  },
);

it('a record that says that its archiver cut it is no whole answer; a revisit is cut by design', async () => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  const bytes = Buffer.concat([
    record({ ...FIELDS, 'WARC-Truncated': 'length' }, answer),
    record({ ...FIELDS, 'WARC-Target-URI': 'https://paper.example/a' }, answer),
    record(
      {
        ...FIELDS,
        'WARC-Type': 'revisit',
        'WARC-Truncated': 'length',
        'WARC-Refers-To-Target-URI': 'https://paper.example/a',
        'WARC-Refers-To-Date': '2026-03-01T09:00:00Z',
      },
      answer.slice(0, -PAGE.length),
    ),
  ]);
  const attempts = await read(bytes);
  expect(reasonsOf(attempts)).toEqual(['cut-off', null, null]);
  expect(textsOf(attempts)).toEqual([PAGE, PAGE, PAGE]);
});
