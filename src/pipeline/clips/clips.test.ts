import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dump, inWorkshop, passOver, scratchFolder } from '../../../test/scratch.ts';
import {
  bytesOf,
  drawFrame,
  edit,
  HEIGHT,
  WIDTH,
  writeClip,
} from '../../pictures/video/testing/drawn-clip.ts';
import { withFfmpeg } from '../../pictures/video/testing/with-ffmpeg.ts';
import { countClips, heldClips, saveObservatory, streamItems, type Store } from '../../store/index.ts';
import { findVideosOf } from '../../store/pages/index.ts';
import { collect } from '../collect.ts';
import { QUIET } from '../progress.ts';
import type { Workshop } from '../workshop.ts';
import { readClips } from './read-clips.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const yaml = (video: string): string => `lacuna: 1
name: Harbour
${video}
vantages: [{ id: all, name: All }]
sources:
  - { id: gallery, vantage: all, connector: page, address: 'https://gallery.example/', path: gallery, at: 2031-05-04T10:00:00Z, follow: pages-and-pictures }
  - { id: paper, vantage: all, connector: page, address: 'https://paper.example/', path: paper, at: 2031-05-04T12:00:00Z, follow: pages-and-pictures }
`;

const page = (title: string, more: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}${more}</article></body></html>`;

const VIDEO = '<video src="/clip.mp4" poster="/poster.jpg" width="640" height="360"></video>';
const STILL =
  '<figure><img src="/still.jpg" width="800" height="600"><figcaption>The walk along the wall</figcaption></figure>';

const jpeg = (second: number) =>
  sharp(drawFrame({ seed: 31, seconds: 9 }, second), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .resize(960, 540)
    .jpeg()
    .toBuffer();

const passOverFiles = async <T>(
  video: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  read: (store: Store) => Promise<T>,
): Promise<T> =>
  passOver(scratchFolder({ 'observatory.yaml': yaml(video), ...files }), ({ store }) => read(store));

async function videosOf(store: Store) {
  const videos = [];
  for await (const item of streamItems(store)) videos.push(...(await findVideosOf(store, item.id)));
  return videos;
}

describe('clips of pages on disk', () => {
  it('are said not to have been looked at where ffmpeg is not found; their posters are pictures', async () => {
    const files = {
      'gallery/talk.html': page('In pictures', VIDEO),
      'gallery/clip.mp4': Buffer.from('\0\0\0\x1cftypisom and no more'),
      'gallery/poster.jpg': await jpeg(1),
      'paper/none.html': page('Fares', ''),
    };
    const found = await passOverFiles("video: { ffmpeg: '/nowhere/ffmpeg' }", files, async (store) => ({
      outcomes: [...(await countClips(store))],
      videos: await videosOf(store),
    }));
    expect(found.outcomes).toEqual([['no-tool', 1]]);
    expect(found.videos).toHaveLength(1);
    expect(found.videos[0]).toMatchObject({ clip: { outcome: 'no-tool' }, shared: [] });
    expect(found.videos[0]?.posterId).not.toBeNull();
  });
});

withFfmpeg('clips of pages on disk, with ffmpeg', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-clips-'));
    const scenes = [
      { seed: 30, seconds: 4 },
      { seed: 31, seconds: 5 },
      { seed: 32, seconds: 4 },
    ];
    await writeClip(join(folder, 'original.mp4'), scenes);
    const cut = ['-ss', '5', '-t', '6', '-i', join(folder, 'original.mp4')];
    await edit([...cut, '-vf', 'scale=480:270', '-c:v', 'mpeg4', '-q:v', '8', join(folder, 'copy.mp4')]);
    const crop = ['-vf', 'crop=iw*0.78:ih*0.78:iw*0.12:ih*0.06', '-c:v', 'mpeg4', '-q:v', '8'];
    await edit([
      '-ss',
      '2',
      '-t',
      '9',
      '-i',
      join(folder, 'original.mp4'),
      ...crop,
      join(folder, 'crop.mp4'),
    ]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('tell which seconds of the earlier clip a later one shows, and when a still of it was', async () => {
    const files = {
      'gallery/talk.html': page('In pictures', VIDEO),
      'gallery/clip.mp4': await bytesOf(join(folder, 'original.mp4')),
      'gallery/poster.jpg': await jpeg(0.5),
      'paper/talk.html': page('Talks', `${STILL}${VIDEO}`),
      'paper/clip.mp4': await bytesOf(join(folder, 'copy.mp4')),
      'paper/still.jpg': await jpeg(3.6),
    };
    const found = await passOverFiles('', files, async (store) => ({
      outcomes: [...(await countClips(store))],
      videos: await videosOf(store),
    }));
    expect(found.outcomes).toEqual([['read', 2]]);
    const [piece, ...others] = found.videos.flatMap(({ shared }) => shared)[0]?.pieces ?? [];
    expect(others).toEqual([]);
    expect(Math.abs((piece?.original.from ?? 0) - 5000)).toBeLessThanOrEqual(300);
    expect(Math.abs((piece?.original.to ?? 0) - 11_000)).toBeLessThanOrEqual(300);
    expect(piece?.relation).not.toBeNull();
    const times = found.videos
      .flatMap(({ stills }) => stills)
      .map(({ ms }) => Math.round(ms / 100))
      .sort((a, b) => a - b);
    // The still (4 + 3.6 s) and the poster (4 + 0.5 s) in the original, the still in the copy (7.6 − 5 s).
    expect(times.length).toBe(3);
    expect(Math.abs((times[0] ?? 0) - 26)).toBeLessThanOrEqual(2);
    expect(Math.abs((times[1] ?? 0) - 45)).toBeLessThanOrEqual(2);
    expect(Math.abs((times[2] ?? 0) - 76)).toBeLessThanOrEqual(2);
  });

  it('are written as they are compared: a pass that is stopped in the middle takes up where it was', async () => {
    const files = {
      'observatory.yaml': yaml(''),
      'gallery/talk.html': page('In pictures', VIDEO),
      'gallery/clip.mp4': await bytesOf(join(folder, 'original.mp4')),
      'paper/talk.html': page('Talks', VIDEO),
      'paper/clip.mp4': await bytesOf(join(folder, 'copy.mp4')),
      'paper/more.html': page('More', VIDEO.replace('clip', 'crop')),
      'paper/crop.mp4': await bytesOf(join(folder, 'crop.mp4')),
    };
    const whole = await passOver(scratchFolder(files), (workshop) => sharedRows(workshop));
    const stopped = await inWorkshop(scratchFolder(files), async (workshop) => {
      await saveObservatory(workshop.store, workshop.observatory);
      await collect(workshop, QUIET, new AbortController().signal);
      const stop = new AbortController();
      const reads: string[] = [];
      const read: typeof workshop.archive.read = (place) => {
        reads.push(place.file);
        // Three clips are read; then the first pair is opened: the second clip is being compared.
        if (reads.length === 5) stop.abort();
        return workshop.archive.read(place);
      };
      await readClips({ ...workshop, archive: { ...workshop.archive, read } }, QUIET, stop.signal);
      const between = (await heldClips(workshop.store)).map(({ isCompared }) => isCompared);
      await readClips(workshop, QUIET, new AbortController().signal);
      return { between, rows: await sharedRows(workshop) };
    });
    expect(stopped.between.filter(Boolean)).toHaveLength(1);
    expect(stopped.rows).toEqual(whole);
    // Each with each: the crop is a part of the picture of both.
    expect(whole.uses).toHaveLength(3);
    expect(
      whole.uses.filter((row) => String(row).includes('"relation":"cropped"')).length,
    ).toBeGreaterThanOrEqual(1);
  });
});

async function sharedRows(workshop: Workshop) {
  const { clip_use: uses = [], clip_still: stills = [] } = await dump(workshop);
  return { uses, stills };
}
