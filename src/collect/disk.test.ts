import { execFileSync } from 'node:child_process';
import { mkdir, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NO_TIME } from './attempts.ts';
import { filesOf, reasonsOf, textsOf, useDisk } from './testing/use-disk.ts';

const { folder, write, read, contextOf } = useDisk();

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
    await mkdir(join(folder(), 'observatory'));
    const attempts = await read({ path: '../shared' }, contextOf({ folder: join(folder(), 'observatory') }));
    expect(filesOf(attempts)).toEqual(['../shared/2026-03-01.md']);
  });

  it.each(['nowhere', 'nowhere/*.md', 'empty'])(
    'that leads to nothing (%s) is one attempt that says so',
    async (path) => {
      await mkdir(join(folder(), 'empty'));
      const attempts = await read({ path });
      expect(attempts).toHaveLength(1);
      expect(attempts[0]?.trouble).toMatchObject({ outcome: 'failed', reason: 'no-such-file' });
      expect(attempts[0]?.trouble?.detail).toContain(path);
    },
  );

  it('with links in a circle ends', async () => {
    await write('lists/2026-03-01.md');
    await symlink('..', join(folder(), 'lists/again'));
    await symlink('nowhere', join(folder(), 'lists/dangling.md'));
    expect(filesOf(await read({ path: 'lists' }))).toEqual(['lists/2026-03-01.md']);
  });

  it('with a pipe in it does not wait for somebody to write', async () => {
    await write('lists/2026-03-01.md');
    execFileSync('mkfifo', [join(folder(), 'lists/2026-03-02.md')]);
    expect(filesOf(await read({ path: 'lists' }))).toEqual(['lists/2026-03-01.md']);
  });

  it('is left where the run is stopped', async () => {
    await write('lists/2026-03-01.md');
    expect(await read({ path: 'lists' }, contextOf({ signal: AbortSignal.abort() }))).toEqual([]);
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
    const [attempt] = await read({ path: '2026-03-01.txt.gz' }, contextOf({}, 100_000));
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

  it('that is an archive of a kind that is not read is recorded', async () => {
    for (const kind of ['zip', 'wacz', 'webarchive']) {
      await write(`2026-03-01.${kind}`);
      expect(reasonsOf(await read({ path: `2026-03-01.${kind}` }))).toEqual(['unsupported-archive']);
    }
  });
});
