import { truncate, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf, reasonsOf, tarOf, textsOf, useDisk } from './testing/use-disk.ts';

const { write, read, contextOf } = useDisk();

describe('an archive', () => {
  const files = { '2026-03-01/0900.txt': 'a', '2026-03-01/0930.txt': 'b', 'about.txt': 'c' };

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

  it('read twice in a run is read from disk once', async () => {
    const tar = await tarOf(files);
    const full = await write('lists.tar', tar);
    const context = contextOf();
    const texts = async () => textsOf(await read({ path: 'lists.tar' }, context));
    const first = await texts();
    await writeFile(full, Buffer.alloc(tar.length, 65));
    expect(await texts()).toEqual(first);
    expect(reasonsOf(await read({ path: 'lists.tar' }))).toEqual(['bad-archive']);
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
