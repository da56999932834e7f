import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../domain/index.ts';
import { NO_TIME } from './attempts.ts';
import { collectFromDisk } from './disk.ts';
import { entryOf } from './testing/entry-of.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { client } = useLoopback();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lacuna-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, bytes: string | Uint8Array = name): Promise<string> {
  const full = join(folder, name);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, bytes);
  return full;
}

async function read(
  entry: Parameters<typeof entryOf>[0],
  maxBytes = 1000,
  signal = new AbortController().signal,
) {
  const attempts: Attempt[] = [];
  const context = { client: client({ maxBytes }), folder, signal };
  for await (const attempt of collectFromDisk(entryOf(entry), context)) attempts.push(attempt);
  return attempts;
}

const filesOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ origin }) => (origin.kind === 'disk' ? (origin.member ?? origin.file) : ''));
const textsOf = (attempts: readonly Attempt[]) => attempts.map(({ body }) => Buffer.from(body).toString());
const reasonsOf = (attempts: readonly Attempt[]) => attempts.map(({ trouble }) => trouble?.reason ?? null);

describe('a path', () => {
  it('that is a file brings it, for the address of the entry', async () => {
    await write('lists/2026-03-01T0900Z.json', '[]');
    const [only, ...others] = await read({
      path: 'lists/2026-03-01T0900Z.json',
      address: 'https://list.example/top',
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      address: 'https://list.example/top',
      finalAddress: 'https://list.example/top',
      at: '2026-03-01T09:00:00.000Z',
      origin: { kind: 'disk', file: 'lists/2026-03-01T0900Z.json', member: null },
      viewer: { state: 'guest', region: 'ME' },
      headers: [],
      status: null,
      mediaType: 'application/json',
      trouble: null,
    });
  });

  it('that is a folder brings its files in natural order, without dot files', async () => {
    for (const name of [
      '2026-03-10.md',
      '2026-03-9/2.md',
      '2026-03-02.md',
      'sub/2026-03-01.md',
      '.hidden/x',
      '.DS_Store',
    ])
      await write(`lists/${name}`);
    const attempts = await read({ path: 'lists', at: '2026-03-11T00:00:00Z' });
    expect(filesOf(attempts)).toEqual([
      'lists/2026-03-02.md',
      'lists/2026-03-9/2.md',
      'lists/2026-03-10.md',
      'lists/sub/2026-03-01.md',
    ]);
  });

  it.each([
    ['lists/*.md', ['lists/2026-03-01.md', 'lists/2026-03-02.md']],
    ['lists/**/*.md', ['lists/2026-03-01.md', 'lists/2026-03-02.md', 'lists/deep/er/2026-03-03.md']],
    ['lists/2026-03-0[2-3].md', ['lists/2026-03-02.md']],
    ['lists/{2026-03-01,other}.*', ['lists/2026-03-01.json', 'lists/2026-03-01.md']],
  ])('that is the glob %s brings what it matches', async (path, expected) => {
    for (const name of ['2026-03-01.md', '2026-03-01.json', '2026-03-02.md', 'deep/er/2026-03-03.md'])
      await write(`lists/${name}`);
    expect(filesOf(await read({ path }))).toEqual(expected);
  });

  it('outside the folder is recorded as it is written', async () => {
    await write('shared/2026-03-01.md');
    await mkdir(join(folder, 'observatory'));
    const context = {
      client: client(),
      folder: join(folder, 'observatory'),
      signal: new AbortController().signal,
    };
    for await (const { origin } of collectFromDisk(entryOf({ path: '../shared' }), context))
      expect(origin).toMatchObject({ file: '../shared/2026-03-01.md' });
  });

  it.each(['nowhere', 'nowhere/*.md', 'empty'])(
    'that leads to nothing (%s) is one attempt that says so',
    async (path) => {
      await mkdir(join(folder, 'empty'));
      const attempts = await read({ path });
      expect(attempts).toHaveLength(1);
      expect(attempts[0]?.trouble).toMatchObject({ outcome: 'failed', reason: 'no-such-file' });
      expect(attempts[0]?.trouble?.detail).toContain(path);
    },
  );

  it('with links in a circle ends', async () => {
    await write('lists/2026-03-01.md');
    await symlink('..', join(folder, 'lists/again'));
    await symlink('nowhere', join(folder, 'lists/dangling.md'));
    expect(filesOf(await read({ path: 'lists' }))).toEqual(['lists/2026-03-01.md']);
  });

  it('with a pipe in it does not wait for somebody to write', async () => {
    await write('lists/2026-03-01.md');
    execFileSync('mkfifo', [join(folder, 'lists/2026-03-02.md')]);
    expect(filesOf(await read({ path: 'lists' }))).toEqual(['lists/2026-03-01.md']);
  });

  it('is left where the run is stopped', async () => {
    await write('lists/2026-03-01.md');
    expect(await read({ path: 'lists' }, 1000, AbortSignal.abort())).toEqual([]);
  });
});

describe('the time of a file', () => {
  it('is the one of its name, in the zone of the source', async () => {
    await write('lists/2026-03-01/1305.txt');
    const [attempt] = await read({ path: 'lists', zone: 'Asia/Seoul', at: '2020-01-01T00:00:00Z' });
    expect(attempt?.at).toBe('2026-03-01T04:05:00.000Z');
  });

  it('is the one of the entry where its name has none', async () => {
    await write('first-seen.jsonl');
    const [attempt] = await read({ path: 'first-seen.jsonl', at: '2026-03-09T00:00:00Z' });
    expect(attempt).toMatchObject({ at: '2026-03-09T00:00:00.000Z', trouble: null });
  });

  it('is the latest one beside it where the entry has none either', async () => {
    for (const name of ['first-seen.jsonl', '2026-03-01.json', '2026-03-08.json'])
      await write(`lists/${name}`);
    const attempts = await read({ path: 'lists' });
    expect(attempts.map(({ at }) => at)).toEqual([
      '2026-03-01T23:59:59.999Z',
      '2026-03-08T23:59:59.999Z',
      '2026-03-08T23:59:59.999Z',
    ]);
    const [alone] = await read({ path: 'lists/first-seen.jsonl' });
    expect(alone?.at).toBe('2026-03-08T23:59:59.999Z');
  });

  it('is never that of the file system: without any there is a trouble, and the bytes', async () => {
    const full = await write('coded.csv', 'a,b');
    await utimes(full, new Date('2026-03-01'), new Date('2026-03-01'));
    const [attempt] = await read({ path: 'coded.csv' });
    expect(attempt).toMatchObject({ at: NO_TIME, trouble: { outcome: 'unreadable', reason: 'no-time' } });
    expect(textsOf(attempt ? [attempt] : [])).toEqual(['a,b']);
  });
});

describe('a file', () => {
  it('that is gzipped is opened', async () => {
    await write('2026-03-01.html.gz', gzipSync('<p>news'));
    const [attempt] = await read({ path: '2026-03-01.html.gz' });
    expect(attempt).toMatchObject({ mediaType: 'text/html', trouble: null });
    expect(Buffer.from(attempt?.body ?? []).toString()).toBe('<p>news');
  });

  it('that is cut within gzip keeps what it yields', async () => {
    const whole = gzipSync(Array.from({ length: 300 }, (_, n) => n * 7919).join(' '));
    await write('2026-03-01.txt.gz', whole.subarray(0, whole.length / 2));
    const [attempt] = await read({ path: '2026-03-01.txt.gz' }, 100_000);
    expect(attempt?.trouble).toMatchObject({ outcome: 'unreadable', reason: 'truncated' });
    expect(Buffer.from(attempt?.body ?? []).toString()).toMatch(/^0 7919 /);
  });

  it.each([
    ['2026-03-01.txt', Buffer.alloc(5000)],
    ['2026-03-01.txt.gz', gzipSync(Buffer.alloc(50_000_000))],
  ])('%s that is too large is recorded, and the others are read', async (name, bytes) => {
    await write(`lists/${name}`, bytes);
    await write('lists/2026-03-02.txt', 'small');
    const attempts = await read({ path: 'lists' });
    expect(reasonsOf(attempts)).toEqual(['too-large', null]);
    expect(textsOf(attempts)).toEqual(['', 'small']);
  });

  it('that is a zip archive is recorded', async () => {
    await write('2026-03-01.zip', 'PK');
    expect(reasonsOf(await read({ path: '2026-03-01.zip' }))).toEqual(['unsupported-archive']);
  });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

async function tarOf(files: Files): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
  tar.entry({ name: 'folder/', type: 'directory' });
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('an archive', () => {
  const files: Files = { '2026-03-01/0900.txt': 'a', '2026-03-01/0930.txt': 'b', 'about.txt': 'c' };

  it.each(['lists.tar', 'lists.tar.gz', 'lists.tgz'])(
    '%s brings its members, links and folders left out',
    async (name) => {
      const tar = await tarOf(files);
      await write(name, name.endsWith('gz') ? gzipSync(tar) : tar);
      const attempts = await read({ path: name, address: 'https://list.example/top', zone: 'Asia/Seoul' });
      expect(filesOf(attempts)).toEqual(Object.keys(files));
      expect(textsOf(attempts)).toEqual(['a', 'b', 'c']);
      expect(attempts.map(({ at }) => at)).toEqual([
        '2026-03-01T00:00:00.000Z',
        '2026-03-01T00:30:00.000Z',
        '2026-03-01T00:30:00.000Z',
      ]);
      expect(attempts.map(({ address }) => address)).toEqual([
        'https://list.example/top',
        'https://list.example/top',
        'https://list.example/top/about.txt',
      ]);
    },
  );

  it('with hostile names only has names', async () => {
    await write('2026-03-01.tar', await tarOf({ '../../x.txt': 'a', '/etc/passwd': 'b', '': 'c' }));
    const attempts = await read({ path: '2026-03-01.tar', address: 'https://list.example/' });
    expect(filesOf(attempts).slice(0, 2)).toEqual(['../../x.txt', '/etc/passwd']);
    expect(attempts.every(({ address }) => new URL(address).host === 'list.example')).toBe(true);
  });

  it('that is cut brings the members before the cut, then one attempt that says so', async () => {
    const big = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `2026-03-01/09${10 + n}.txt`,
        Array.from({ length: 200 }, (_, k) => (n * 7919 * k) % 997).join(' '),
      ]),
    );
    const whole = gzipSync(await tarOf(big));
    const full = await write('lists.tar.gz', whole);
    await truncate(full, Math.floor(whole.length / 2));
    const attempts = await read({ path: 'lists.tar.gz' });
    expect(attempts.length).toBeGreaterThan(3);
    expect(attempts.length).toBeLessThan(20);
    const last = attempts.pop();
    expect(reasonsOf(attempts).every((reason) => reason === null)).toBe(true);
    expect(textsOf(attempts)).toEqual(Object.values(big).slice(0, attempts.length));
    expect(last).toMatchObject({
      at: attempts.at(-1)?.at,
      origin: { file: 'lists.tar.gz', member: null },
      trouble: { outcome: 'unreadable', reason: 'cut-off' },
    });
  });

  it('that is cut just behind a member is not taken for whole', async () => {
    await write('lists.tar', (await tarOf(files)).subarray(0, 1024));
    const attempts = await read({ path: 'lists.tar' });
    expect(textsOf(attempts)).toEqual(['a', '']);
    expect(reasonsOf(attempts)).toEqual([null, 'cut-off']);
  });

  it.each([
    ['2026-03-01.tar', Buffer.from('x'.repeat(5000))],
    ['2026-03-01.tar.gz', Buffer.from('x'.repeat(5000))],
    ['2026-03-01.tar.gz', Buffer.alloc(0)],
  ])('%s that is none is one attempt that says so', async (name, bytes) => {
    await write(name, bytes);
    const attempts = await read({ path: name });
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.trouble?.outcome).toBe('unreadable');
  });

  it('with a giant inside passes over it', async () => {
    await write(
      'lists.tar.gz',
      gzipSync(await tarOf({ ...files, '2026-03-02.txt': Buffer.alloc(5000), '2026-03-03.txt': 'd' })),
    );
    const attempts = await read({ path: 'lists.tar.gz' });
    expect(reasonsOf(attempts)).toEqual([null, null, null, 'too-large', null]);
  });

  it.each([
    ['zeros', Buffer.alloc(30_000_000)],
    ['one letter', Buffer.alloc(30_000_000, 65)],
  ])('that is a bomb of %s ends early', async (_, bytes) => {
    await write('2026-03-01.tar.gz', gzipSync(bytes));
    const attempts = await read({ path: '2026-03-01.tar.gz' });
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.trouble?.outcome).toBe('unreadable');
  });

  it('of many members ends at forty times the cap', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`2026-03-01/${1000 + (n % 60)}-${n}.txt`, 'x'.repeat(900)]),
    );
    await write('lists.tar.gz', gzipSync(await tarOf(many)));
    const attempts = await read({ path: 'lists.tar.gz' });
    expect(attempts.length).toBeLessThan(50);
    expect(attempts.at(-1)?.trouble?.reason).toBe('too-large');
  });
});
