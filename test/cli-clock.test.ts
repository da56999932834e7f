import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReleaseId } from '../src/domain/index.ts';
import { orderOfRelease } from '../src/pipeline/release-order.ts';
import { allReleases } from '../src/store/index.ts';
import { lacuna } from './command-line.ts';
import { inWorkshop, keptFolder, writeFiles } from './scratch.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OBSERVATORY = `lacuna: 1
name: Harbour album
vantages: [{ id: all, name: Everybody }]
sources:
  - { id: album, vantage: all, connector: gallery, path: 'web/*/albums/*.html', address: 'https://office.example/', follow: pages-and-pictures }
`;

const ALBUM = `<html lang="en"><head><title>Harbour Point</title></head><body><h1>Harbour Point</h1>
<figure><img src="/media/1.jpg" width="900" height="600"><figcaption>The premier at the table</figcaption></figure>
<figure><img src="/media/2.jpg" width="900" height="600"><figcaption>The premier on the pier</figcaption></figure></body></html>`;

/** A made picture with enough in it to be a photograph: noise, softened. */
function photograph(seed: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 90 + 40 * seed, sigma: 60 } as const;
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#888', noise } })
    .blur(9)
    .jpeg()
    .toBuffer();
}

const REGION = ['--region', '40,5,48,16'] as const;
const MOMENT = ['--day', '2031-05-03', '--zone', 'Asia/Seoul', ...REGION] as const;

describe('clocks in pictures', () => {
  let folder: string;
  let release: ReleaseId;
  let pictures: readonly string[];

  const order = () => inWorkshop(folder, ({ store }) => orderOfRelease(store, release));

  beforeAll(async () => {
    folder = keptFolder();
    writeFiles(folder, { 'observatory.yaml': OBSERVATORY, 'web/2031-05-04T0900Z/albums/a.html': ALBUM });
    mkdirSync(join(folder, 'web/2031-05-04T0900Z/media'));
    for (const at of [1, 2])
      writeFileSync(join(folder, `web/2031-05-04T0900Z/media/${at}.jpg`), await photograph(at));
    expect(await lacuna('run', folder)).toMatchObject({ status: 0 });
    const [held] = await inWorkshop(folder, ({ store }) => allReleases(store));
    if (held === undefined) throw new Error('expected a release');
    release = held.id;
    pictures = held.pictures.map(({ pictureId }) => pictureId ?? '');
  });

  it('order a release, are shared as a table, and are taken back', async () => {
    expect(await order()).toMatchObject({ outcome: 'order-unknown' });
    const [first = '', second = ''] = pictures;
    const said = async (picture: string, shows: string) => {
      const { status, stdout, stderr } = await lacuna(
        ...(['clock', folder, picture, '--shows', shows, ...MOMENT, '--because', 'over the door'] as const),
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^clk_[0-9a-f]{20}: \S+ · 2031-05-03 · Asia\/Seoul \(\/pictures\/pic_/);
      return stdout.split(':')[0] ?? '';
    };
    const late = await said(first, '14:05');
    await said(second, '13:40-13:50');
    expect(await order()).toMatchObject({ outcome: 'ordered', sequence: [second, first] });

    const csv = await lacuna('clock', folder, '--list', '--csv');
    const file = join(folder, 'clocks.csv');
    writeFileSync(file, csv.stdout);
    const waiting = 'clocks waiting for pictures that are not held here: 0\n';
    expect((await lacuna('clock', folder, '--take', file)).stdout).toBe(
      `0 taken in, 2 known already; ${waiting}`,
    );
    expect((await lacuna('clock', folder, '--undo', late)).stdout).toBe(`Taken back: ${late}\n`);
    expect(await order()).toMatchObject({ outcome: 'order-unknown' });
    expect((await lacuna('clock', folder, '--take', file)).stdout).toBe(
      `1 taken in, 1 known already; ${waiting}`,
    );
    expect((await lacuna('clock', folder, '--list', '--csv')).stdout).toBe(csv.stdout);
  });

  it('that name no moment say so, and cameras are set together by a word', async () => {
    const vague = await lacuna(
      ...(['clock', folder, pictures[0] ?? '', '--shows', '9:10', ...REGION, '--because', 'x'] as const),
    );
    expect(vague).toMatchObject({ status: 0, stderr: expect.stringMatching(/names no moment/) as string });
    const page = `http://127.0.0.1:4680/releases/${release}`;
    const set = await lacuna('clock', folder, page, '--together', '--because', 'one hand', '--by', 'Bo');
    expect(set.stdout).toMatch(/^tog_[0-9a-f]{20}: cameras set together \(\/releases\/rel_/);
    expect((await lacuna('clock', folder, '--list')).stdout).toMatch(
      /tog_\w+: cameras of rel_\w+ set together\n {2}one hand \(Bo\)\n$/,
    );
    expect(await order()).toMatchObject({ together: [{ because: 'one hand', by: 'Bo' }] });
  });

  it.each([
    [['clock', 'DIR'], /choose one of --shows "14:05", --together/],
    [['clock', 'DIR', '--shows', '14:05'], /name the picture: its id/],
    [['clock', 'DIR', 'PIC', '--shows', '2 pm'], /--shows "2 pm" is no time of day: write 14:05/],
    [['clock', 'DIR', 'PIC', '--shows', '14:05'], /--region L,T,R,B is needed/],
    [['clock', 'DIR', 'PIC', '--shows', '14:05', '--region', '9,9,1,1'], /--region 9,9,1,1 is no region/],
    [['clock', 'DIR', 'PIC', '--shows', '14:05', ...REGION], /--because "…" is needed: how the clock/],
    [['clock', 'DIR', 'PIC', '--shows', '14:05', ...REGION, '--day', '3 May'], /--day 3 May is no day/],
    [['clock', 'DIR', 'PIC', '--shows', '14:05', ...REGION, '--zone', 'Seoul'], /--zone Seoul is no zone/],
    [['clock', 'DIR', 'x', '--together', '--because', 'y'], /no release "x" is held here/],
    [['clock', 'DIR', '--undo', 'clk_1'], /nothing is said of a clock under clk_1/],
    [['clock', 'DIR', '--take', 'no-such-file'], /there is no no-such-file/],
  ] as const)('refuses %j', async (words, says) => {
    const { status, stdout, stderr } = await lacuna(
      ...words.map((word) => (word === 'DIR' ? folder : word === 'PIC' ? (pictures[0] ?? '') : word)),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  });
});
