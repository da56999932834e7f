import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../domain/index.ts';
import { collectFromDisk } from './disk.ts';
import { followUp } from './follow-up.ts';
import { entryOf } from './testing/entry-of.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { client, site } = useLoopback();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lacuna-follow-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function tree(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name);
  }
}

/** Follows an address from the capture of a file of the entry; what came, and from where. */
async function follow(address: string, from: string, given: Parameters<typeof entryOf>[0]) {
  const entry = entryOf({ address: 'https://paper.example/', ...given });
  const context = { client: client(), folder, signal: new AbortController().signal };
  let near: Attempt | undefined;
  for await (const attempt of collectFromDisk(entry, context)) {
    const { origin } = attempt;
    if (origin.kind === 'disk' && (origin.member ?? origin.file) === from) near = attempt;
  }
  if (!near) throw new Error(`expected ${from} to be collected`);
  const attempt = await followUp(address, { entry, near, context });
  return { attempt, text: Buffer.from(attempt.body).toString() };
}

describe('from disk', () => {
  const names = [
    'web/2026-03-01T0900Z/index.html',
    'web/2026-03-01T0900Z/news/a.html',
    'web/2026-03-01T1000Z/index.html',
    'web/2026-03-01T1000Z/news/a.html',
    'web/2026-03-01T1000Z/news/b.html',
    'web/2026-03-01T1200Z/news/b.html',
    'web/2026-03-01T1200Z/pictures.example/1.jpg',
    'web/always.css',
  ];
  beforeEach(() => tree(names));

  it.each([
    ['the same folder first', '2026-03-01T0900Z', '/news/a.html', '2026-03-01T0900Z/news/a.html', '09:00'],
    [
      'the same folder of a later capture',
      '2026-03-01T1000Z',
      '/news/a.html',
      '2026-03-01T1000Z/news/a.html',
      '10:00',
    ],
    [
      'the nearest later folder next',
      '2026-03-01T0900Z',
      '/news/b.html',
      '2026-03-01T1000Z/news/b.html',
      '10:00',
    ],
    ['the undated tree', '2026-03-01T0900Z', '/always.css', 'always.css', '09:00'],
    [
      'a folder named for another site',
      '2026-03-01T0900Z',
      '//pictures.example/1.jpg',
      '2026-03-01T1200Z/pictures.example/1.jpg',
      '12:00',
    ],
  ])('finds %s', async (_, stamp, link, expected, time) => {
    const address = new URL(link, 'https://paper.example/').href;
    const { attempt, text } = await follow(address, `web/${stamp}/index.html`, { path: 'web' });
    expect(text).toBe(`web/${expected}`);
    expect(attempt).toMatchObject({
      address,
      finalAddress: address,
      at: `2026-03-01T${time}:00.000Z`,
      trouble: null,
    });
  });

  it.each([
    'https://paper.example/nothing.html',
    'https://elsewhere.example/news/a.html',
    'https://paper.example/%2e%2e/%2e%2e/secret',
    'https://paper.example/..%2f..%2fsecret',
    'https://paper.example/news',
    'not an address',
  ])('has not tried %s', async (address) => {
    await tree(['secret']);
    const { attempt } = await follow(address, 'web/2026-03-01T0900Z/index.html', { path: 'web' });
    expect(attempt).toMatchObject({
      address,
      at: '2026-03-01T09:00:00.000Z',
      body: new Uint8Array(0),
      trouble: { outcome: 'not-tried', reason: 'not-in-archive' },
    });
  });

  it('finds what lies beside a single page', async () => {
    await tree(['one/2026-03-02.html', 'one/a.jpg']);
    const { attempt, text } = await follow('https://paper.example/a.jpg', 'one/2026-03-02.html', {
      path: 'one/2026-03-02.html',
    });
    expect(text).toBe('one/a.jpg');
    expect(attempt).toMatchObject({ mediaType: 'image/jpeg', at: '2026-03-02T23:59:59.999Z' });
  });

  it('finds members of the same archive', async () => {
    const tar = pack();
    for (const name of ['2026-03-01T0900Z/index.html', '2026-03-01T0900Z/news/a.html', './news/c.html'])
      tar.entry({ name }, name);
    tar.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk);
    await writeFile(join(folder, 'web.tar.gz'), gzipSync(Buffer.concat(chunks)));
    const from = '2026-03-01T0900Z/index.html';
    const given = { path: 'web.tar.gz' };
    expect((await follow('https://paper.example/news/a.html', from, given)).text).toBe(
      '2026-03-01T0900Z/news/a.html',
    );
    expect((await follow('https://paper.example/news/c.html', from, given)).text).toBe('./news/c.html');
    expect((await follow('https://paper.example/news/d.html', from, given)).attempt.trouble?.reason).toBe(
      'not-in-archive',
    );
  });
});

describe('live', () => {
  it('asks the network, as the viewer of the entry', async () => {
    const { origin } = await site({ '/a': 'here' });
    const entry = entryOf({ address: `${origin}/` });
    const context = { client: client(), folder, signal: new AbortController().signal };
    const near = await context.client.get(`${origin}/`);
    const attempt = await followUp(`${origin}/a`, { entry, near, context });
    expect(attempt).toMatchObject({ status: 200, viewer: { region: 'ME' }, origin: { kind: 'live' } });
  });
});
