import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { packAnswer, packOther } from '../../test/pack-warc.ts';
import { openJsonl, type InPart, type PageRow } from '../report/index.ts';
import { readVersion } from './version.ts';
import { extractArchives, type Account, type ExtractOptions, type NotRead } from './extract-archives.ts';

const PROSE = 'The two ministers walked along the harbour wall before they sat down to lunch. '.repeat(6);
const article = (title: string, more = ''): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="Meridian"></head>
  <body><article><h1>${title}</h1><p>${PROSE}</p><p>${title} was said twice. ${PROSE}</p>${more}</article></body></html>`;
const at = (path: string): string => `https://meridian.example/${path}`;

function scratch(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

type Came = {
  readonly account: Account;
  readonly rows: readonly PageRow[];
  readonly unread: readonly NotRead[];
};

async function extract(
  folder: string,
  names: readonly string[],
  over: Partial<ExtractOptions> = {},
): Promise<Came> {
  const out = join(folder, 'out.jsonl');
  const unread: NotRead[] = [];
  const rows = await openJsonl(out);
  const account = await extractArchives({
    ...{ paths: names.map((name) => join(folder, name)), rows, workers: 2, zone: 'UTC' },
    signal: new AbortController().signal,
    onNotRead: (record) => Promise.resolve(void unread.push(record)),
    ...over,
  });
  await rows.end();
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean);
  return { account, unread, rows: lines.map((line) => JSON.parse(line) as PageRow) };
}

const WALL = '<html><body><h1>Log in</h1><form><input type="password"></form></body></html>';
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** [address, answer, the reason why it becomes no row] */
const MIXED: readonly (readonly [
  string,
  Omit<Parameters<typeof packAnswer>[0], 'address'>,
  string | null,
])[] = [
  ['a', { body: article('The first page') }, null],
  ['wall', { body: WALL }, 'login-wall'],
  ['gone', { body: article('Nothing here'), status: 404 }, 'error-status'],
  ['moved', { body: '<p>Moved</p>', status: 301 }, 'redirect'],
  ['empty', { body: '' }, 'no-bytes'],
  ['p.png', { body: PICTURE, type: 'image/png' }, 'wrong-type'],
  ['x.js', { body: 'document.write("<div>no page</div>")', type: 'text/javascript' }, 'wrong-type'],
  ['liar', { body: PICTURE, type: 'text/html' }, 'wrong-type'],
  ['b', { body: article('The second page'), type: '' }, null],
  ['c', { body: article('The third page'), type: 'application/xhtml+xml' }, null],
];

test('every record is counted once: a row, a reason, or no answer of a site', async () => {
  const answers = MIXED.map(([path, answer]) => packAnswer({ address: at(path), ...answer }));
  const others = [packOther('warcinfo', 'software: none'), packOther('request', 'GET / HTTP/1.1')];
  const folder = scratch({ 'crawl.warc.gz': Buffer.concat([...others, ...answers]) });
  const { account, rows, unread } = await extract(folder, ['crawl.warc.gz']);
  const reasons = MIXED.flatMap(([path, , reason]) => (reason === null ? [] : [[at(path), reason]]));
  expect(unread.map(({ address, reason }) => [address, reason])).toEqual(reasons);
  expect(rows.map(({ address, title }) => [address, title])).toEqual([
    [at('a'), 'The first page'],
    [at('b'), 'The second page'],
    [at('c'), 'The third page'],
  ]);
  expect(rows[0]).toMatchObject({ status: 200, archive: 'crawl.warc.gz', outlet: 'Meridian', fault: null });
  expect(account).toMatchObject({ records: 12, read: 3, noAnswers: { request: 1, warcinfo: 1 } });
  const sum = Object.values(account.notRead).reduce((all, count) => all + count, 0);
  expect(account.records).toBe(account.read + sum + 2);
});

test('the rows are those of the archive, in its order, however many threads read', async () => {
  // Pages of very different size are read in very different times.
  const pages = Array.from({ length: 40 }, (_, index) => {
    const more = `<p>${PROSE}</p>`.repeat(index % 7 === 0 ? 400 : 1);
    return packAnswer({ address: at(String(index)), body: article(`Page ${index}`, more) });
  });
  const folder = scratch({ 'a.warc.gz': Buffer.concat(pages) });
  const [one, three] = [
    await extract(folder, ['a.warc.gz'], { workers: 1 }),
    await extract(folder, ['a.warc.gz'], { workers: 3 }),
  ];
  expect(one.rows.map(({ title }) => title)).toEqual(pages.map((_, index) => `Page ${index}`));
  expect(three).toEqual(one);
});

test('a page that takes too long is told of, and those around it are read', async () => {
  const heavy = article('Heavy', '<p><a href="/x">word</a> and more of it</p>'.repeat(60_000));
  const pages = [article('Before'), heavy, article('After')];
  const answers = pages.map((body, index) => packAnswer({ address: at(String(index)), body }));
  const folder = scratch({
    'a.warc.gz': Buffer.concat(answers),
    'heavy.warc.gz': answers[1] ?? Buffer.alloc(0),
  });
  const started = performance.now();
  expect((await extract(folder, ['heavy.warc.gz'])).rows).toHaveLength(1);
  // A part of the time that it takes here; the others are a thousand times smaller.
  const limitMs = (performance.now() - started) / 6;
  const { rows, account } = await extract(folder, ['a.warc.gz'], { workers: 1, limitMs });
  expect(account.notRead).toEqual({ 'too-slow': 1 });
  expect(rows.map(({ title }) => title)).toEqual(['Before', 'After']);
});

test('a cut and a broken member are reasons; the pages around them are read', async () => {
  const [first, second, third, fourth] = ['1', '2', '3', '4'].map((path) =>
    packAnswer({ address: at(path), body: article(`Page ${path}`) }),
  ) as [Buffer, Buffer, Buffer, Buffer];
  second.fill(0x5a, Math.floor(second.length / 2), Math.floor(second.length / 2) + 40);
  const cut = fourth.subarray(0, Math.floor(fourth.length / 2));
  const folder = scratch({ 'a.warc.gz': Buffer.concat([first, second, third, cut]) });
  const { rows, account } = await extract(folder, ['a.warc.gz']);
  expect(rows.map(({ title }) => title)).toEqual(['Page 1', 'Page 3']);
  expect(account.notRead).toEqual({ 'cut-off': 2 });
  expect(account.files).toEqual([{ file: 'a.warc.gz', records: 4, trouble: null }]);
});

test('folders, plain archives and what is no archive: each file with its own account', async () => {
  const folder = scratch({
    '2.warc': Buffer.concat([packAnswer({ address: at('2'), body: article('Two') })]),
    '10.warc.gz': packAnswer({ address: at('10'), body: article('Ten') }),
    'notes.txt': Buffer.from('no archive'),
    'notes.gz': gzipSync('no archive either'),
    'blank.warc': Buffer.alloc(0),
  });
  const { rows, account } = await extract(folder, ['.', 'notes.txt', 'notes.gz', 'missing.warc']);
  expect(rows.map(({ title }) => title)).toEqual(['Two', 'Ten']);
  expect(account.files.map(({ file, trouble }) => [file.replace(folder, ''), trouble !== null])).toEqual([
    ['/missing.warc', true],
    ['2.warc', false],
    ['10.warc.gz', false],
    ['blank.warc', true],
    ['notes.txt', true],
    ['notes.gz', true],
  ]);
});

test('stopped, it ends with the rows so far and says so', async () => {
  const pages = Array.from({ length: 60 }, (_, n) =>
    packAnswer({ address: at(String(n)), body: article(`P ${n}`) }),
  );
  const folder = scratch({ 'a.warc.gz': Buffer.concat(pages) });
  const stop = new AbortController();
  const onProgress = ({ records }: { records: number }): void => {
    if (records === 20) stop.abort();
  };
  const { rows, account } = await extract(folder, ['a.warc.gz'], { signal: stop.signal, onProgress });
  expect(account.stopped).toBe(true);
  expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, n) => `P ${n}`));
});

const LONG = 'The council will meet again on the first of the month, and the harbour master will be asked. ';

/** [page, what its row lacks] */
const IN_PART: readonly (readonly [string, string, Partial<Record<InPart, number>>])[] = [
  ['whole', article('Whole'), {}],
  ['bare', '<html><body><h1>Fog over the strait</h1></body></html>', { 'no-text': 1 }],
  [
    'paid',
    `<html><body><article><h1>Fog over the strait</h1><p>${LONG}</p><div class="paywall"><p>Subscribe to continue reading.</p></div></article></body></html>`,
    { paywall: 1 },
  ],
  [
    'teaser',
    `<html><body><article><h1>Fog over the strait</h1><p>${LONG}</p><p>They were not asked before [...]</p></article></body></html>`,
    { unfinished: 1 },
  ],
  [
    'deep',
    `<html><body><h1>Fog over the strait</h1><p>${PROSE}</p>${'<div>'.repeat(30_000)}<p>${PROSE}</p></body></html>`,
    { 'beyond-limits': 1 },
  ],
];

test.each(IN_PART)(
  'a row of a page (%s) says what of it is missing, in words of its own',
  async (name, body, lacks) => {
    const folder = scratch({ 'a.warc': packAnswer({ address: at(name), body }) });
    const { account, rows } = await extract(folder, ['a.warc']);
    expect(account).toMatchObject({ read: 1, readInPart: lacks });
    expect(Object.keys(account.readInPart)).toEqual(Object.keys(lacks));
    expect(rows[0]?.fault === null).toBe(name === 'whole');
  },
);

test('every row names the version that read it', async () => {
  const folder = scratch({ 'a.warc': packAnswer({ address: at('a'), body: article('One') }) });
  const { rows } = await extract(folder, ['a.warc']);
  expect(rows[0]?.reader).toBe(readVersion());
  expect(Object.keys(rows[0] ?? {})[0]).toBe('reader');
});
