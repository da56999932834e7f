import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonsOf, textsOf, useDisk } from './testing/use-disk.ts';

const { write, read, contextOf } = useDisk();
const roomy = () => contextOf({}, 100_000);

const entry = (url: string, content: object, over: object = {}) => ({
  startedDateTime: '2031-05-04T18:00:00.000+09:00',
  request: {
    method: 'GET',
    url,
    cookies: [{ name: 'SUB', value: 'secret' }],
    headers: [{ name: 'Cookie', value: 'secret' }],
  },
  response: {
    status: 200,
    headers: [
      { name: 'Set-Cookie', value: 'secret' },
      { name: 'Content-Type', value: 'text/html; charset=gbk' },
      { name: 'Content-Encoding', value: 'br' },
    ],
    content,
  },
  ...over,
});
const har = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', entries } });

describe('HAR', () => {
  it('brings every answer with a body, and no cookie', async () => {
    const page = { mimeType: 'text/html; charset=gbk', text: '<p>灯会</p>' };
    const data = {
      mimeType: 'application/json',
      text: Buffer.from('{"a":1}').toString('base64'),
      encoding: 'base64',
    };
    const empty = { mimeType: 'image/png', size: 900 };
    await write(
      'a.har',
      har(
        entry('https://tide.example/a', page),
        entry('https://tide.example/b', data),
        entry('https://tide.example/c', empty),
      ),
    );
    const attempts = await read({ path: 'a.har' }, roomy());
    expect(textsOf(attempts)).toEqual(['<p>灯会</p>', '{"a":1}']);
    expect(attempts[0]).toMatchObject({
      ...{ address: 'https://tide.example/a', at: '2031-05-04T09:00:00.000Z', status: 200, trouble: null },
      ...{ mediaType: 'text/html', origin: { kind: 'disk', file: 'a.har', member: 'entry 1' } },
      headers: [
        ['set-cookie', '(withheld)'],
        ['content-type', 'text/html; charset=utf-8'],
      ],
    });
    expect(JSON.stringify(attempts)).not.toContain('secret');
  });

  it('takes of what was sent only what was searched for', async () => {
    const sent = (text: string) => ({
      request: { method: 'POST', url: 'https://tide.example/search', postData: { text } },
    });
    const content = { mimeType: 'application/json', text: '{}' };
    await write(
      'a.har',
      har(
        entry('', content, sent('{"keyword":"灯会","session":"secret"}')),
        entry('', content, sent('q=a+b&token=secret')),
        entry('', content, sent('{"keyword":{"a":1}}')),
      ),
    );
    const attempts = await read({ path: 'a.har' }, roomy());
    expect(attempts.map(({ address }) => address)).toEqual([
      'https://tide.example/search?__wb_method=POST&keyword=%E7%81%AF%E4%BC%9A',
      'https://tide.example/search?__wb_method=POST&q=a+b',
      'https://tide.example/search',
    ]);
  });

  it.each([
    ['{"log":', 'bad-har'],
    ['{}', 'bad-har'],
    ['[1]', 'bad-har'],
    [har(), 'no-records'],
    [har(entry('file:///etc/passwd', { text: 'x' })), 'no-records'],
    [har(entry('https://tide.example/', { text: 'x'.repeat(100_001) })), 'too-large'],
    [har(entry('https://tide.example/', { text: 'A'.repeat(140_000), encoding: 'base64' })), 'too-large'],
    [har(entry('https://tide.example/', { text: 'x' }, { startedDateTime: 'soon' })), 'no-time'],
  ])('%.40s is an outcome: %s', async (bytes, reason) => {
    await write('a.har', bytes);
    expect(reasonsOf(await read({ path: 'a.har' }, roomy()))).toEqual([reason]);
  });

  it('undoes the coding of bytes that a proxy wrote as they came', async () => {
    const packed = {
      mimeType: 'application/json',
      text: gzipSync('{"a":1}').toString('base64'),
      encoding: 'BASE64',
    };
    const response = (value: string) => ({
      response: { status: 200, headers: [{ name: 'content-encoding', value }], content: packed },
    });
    await write(
      'a.har',
      har(
        entry('https://tide.example/a', packed, response('gzip')),
        entry('https://tide.example/b', packed, response('identity')),
      ),
    );
    const attempts = await read({ path: 'a.har' }, roomy());
    expect(attempts.map(({ body }) => body[0])).toEqual([0x7b, 0x1f]);
  });

  it('keeps which page was asked for', async () => {
    const request = {
      ...{ method: 'POST', url: 'https://tide.example/search' },
      postData: { text: '{"keyword":"灯会","page":2,"page_size":20,"cursor":"secret"}' },
    };
    await write('a.har', har(entry('', { mimeType: 'application/json', text: '{}' }, { request })));
    const [attempt] = await read({ path: 'a.har' }, roomy());
    expect(attempt?.address).toBe(
      'https://tide.example/search?__wb_method=POST&keyword=%E7%81%AF%E4%BC%9A&page=2',
    );
  });

  it('says that the answers were left out, and not that there were none', async () => {
    const without = { mimeType: 'application/json', size: 900 };
    await write('all.har', har(entry('https://tide.example/a', without)));
    expect(reasonsOf(await read({ path: 'all.har' }, roomy()))).toEqual(['content-left-out']);
    const page = { mimeType: 'text/html', text: '<p>灯会</p>' };
    await write(
      'some.har',
      har(
        entry('https://tide.example/a', page),
        entry('https://tide.example/b', { ...without, text: '' }),
        entry('https://tide.example/c', { mimeType: 'image/png', size: 900 }),
      ),
    );
    const attempts = await read({ path: 'some.har' }, roomy());
    expect(reasonsOf(attempts)).toEqual([null, 'content-left-out']);
    expect(attempts[1]?.trouble?.detail).toContain('of 3 entries 1 ');
  });

  it('is not read at all where it is many times too large', async () => {
    await write('a.har', har(entry('https://tide.example/', { text: 'x'.repeat(9_000) })));
    expect(reasonsOf(await read({ path: 'a.har' }))).toEqual(['too-large']);
  });
});

const mhtml = (...parts: string[]) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://tide.example/search?q=a',
    'Subject: =?utf-8?Q?=E7=81=AF?=',
    'Date: Sun, 4 May 2031 18:00:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Mark--x----"',
    '',
    '',
    ...parts.map((part) => `------Mark--x----\r\n${part}`),
    '------Mark--x------',
    '',
  ].join('\r\n');

const PAGE = [
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://tide.example/search?q=a',
  '',
  '<meta charset=3D"utf-8"><p>=E7=81=AF=E4=\r\n=BC=9A</p>=ZZ',
].join('\r\n');
const STYLE = 'Content-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np{}';
const PICTURE = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://tide.example/a.png\r\n\r\n${Buffer.from('png bytes').toString('base64')}`;

describe('MHTML', () => {
  it('brings its parts with addresses, decoded', async () => {
    await write('a.mhtml', mhtml(PAGE, STYLE, PICTURE));
    const attempts = await read({ path: 'a.mhtml' }, roomy());
    expect(textsOf(attempts)).toEqual(['<meta charset="utf-8"><p>灯会</p>=ZZ', 'png bytes']);
    expect(attempts.map(({ address, mediaType, at, trouble }) => [address, mediaType, at, trouble])).toEqual([
      ['https://tide.example/search?q=a', 'text/html', '2031-05-04T09:00:00.000Z', null],
      ['https://tide.example/a.png', 'image/png', '2031-05-04T09:00:00.000Z', null],
    ]);
  });

  it('says of a cut file which part was cut, and brings what is there', async () => {
    const whole = mhtml(PAGE, PICTURE);
    await write('a.mht', whole.slice(0, whole.indexOf('------Mark--x------') - 8));
    const attempts = await read({ path: 'a.mht' }, roomy());
    expect(reasonsOf(attempts)).toEqual([null, 'cut-off']);
    expect(attempts[1]?.body.length).toBeGreaterThan(0);
  });

  it.each([
    ['', 'bad-mhtml'],
    ['Content-Type: text/html\r\n\r\nx', 'bad-mhtml'],
    [mhtml(STYLE), 'no-records'],
    [mhtml(PAGE.replace('quoted-printable', 'uuencode')), 'unknown-encoding'],
    [mhtml(`${PICTURE}${'A'.repeat(140_000)}`), 'too-large'],
    [mhtml(PAGE).replace(/Date: .*\r\n/, ''), 'no-time'],
  ])('%.30s is an outcome: %s', async (bytes, reason) => {
    await write('a.mhtml', bytes);
    expect(reasonsOf(await read({ path: 'a.mhtml' }, roomy()))).toEqual([reason]);
  });
});

it('never throws, whatever the bytes, and every attempt has bytes or a reason', async () => {
  const pieces = fc.constantFrom(
    ...har(entry('https://tide.example/', { text: 'x' })).split(/(?<=[,:{[])/),
    ...mhtml(PAGE, PICTURE).split('\r\n'),
    '\r\n',
    '\n\n',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => Buffer.from(all.join('\r\n'))),
    fc.nat(400).map((end) => Buffer.from(mhtml(PAGE, PICTURE).slice(0, end))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.har', 'a.mhtml'), async (body, name) => {
      await write(name, body);
      const attempts = await read({ path: name }, roomy());
      expect(attempts.length).toBeGreaterThan(0);
      for (const { body: held, trouble } of attempts) expect(held.length > 0 || trouble !== null).toBe(true);
    }),
    { numRuns: 150 },
  );
});

describe('WARC, as an extension of a browser writes it', () => {
  const record = (type: string, uri: string, block: string) =>
    [
      'WARC/1.1',
      'WARC-Record-ID: <urn:uuid:7121073b-2242-518b-b601-52f70490b3fc>',
      'WARC-Page-ID: k2n5v8y1',
      'WARC-JSON-Metadata: {"cert":{"issuer":"W1"}}',
      `WARC-Target-URI: ${uri}`,
      'WARC-Date: 2031-05-04T10:08:57.012Z',
      `WARC-Type: ${type}`,
      `Content-Type: ${type === 'resource' ? 'application/json' : `application/http; msgtype=${type}`}`,
      `Content-Length: ${Buffer.byteLength(block)}`,
      '',
      `${block}\r\n\r\n`,
    ].join('\r\n');
  const asked = 'https://tide.example/search?__wb_method=POST&keyword=x&page=1';
  const file =
    record('response', asked, 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"a":1}') +
    record('resource', 'urn:pageinfo:https://tide.example/', '{"pageid":"k2n5v8y1"}') +
    record('request', asked, 'POST /search HTTP/1.1\r\ncookie: secret\r\n\r\n{"keyword":"x"}');

  it.each([
    ['a.warc', Buffer.from(file)],
    ['a.warc.gz', gzipSync(file)],
  ])('%s is opened wherever a file may lie', async (name, bytes) => {
    await write(name, bytes);
    const attempts = await read({ path: name }, roomy());
    expect(attempts).toMatchObject([
      {
        address: asked,
        at: '2031-05-04T10:08:57.012Z',
        status: 200,
        mediaType: 'application/json',
        trouble: null,
      },
    ]);
    expect(textsOf(attempts)).toEqual(['{"a":1}']);
    expect(attempts[0]?.origin).toMatchObject({ kind: 'disk', file: name });
    expect(attempts[0]?.origin).not.toMatchObject({ member: null });
  });
});
