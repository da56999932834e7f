import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { fingerprint } from '../fingerprint.ts';
import { hammingDistance } from '../hamming.ts';
import { alignClips } from './align.ts';
import { readClip, withClip } from './open-clip.ts';
import { CLOSE_MS, findStill, placesOf } from './still.ts';
import { bytesOf, drawFrame, edit, HEIGHT, WIDTH, writeClip, type Scene } from './testing/drawn-clip.ts';
import { withFfmpeg } from './testing/with-ffmpeg.ts';

withFfmpeg('clips drawn for the test', (tool) => {
  const scenes: readonly Scene[] = [3, 5, 4, 6].map((seconds, at) => ({ seed: 100 + at, seconds }));
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const read = async (name: string) => readClip(await bytesOf(at(name)), { tool });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-drawn-'));
    await writeClip(at('original.mp4'), scenes);
    await writeClip(at('other.mp4'), [{ seed: 200, seconds: 3 }]);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read: each cut at its time, and a frame four times a second', async () => {
    const clip = await read('original.mp4');
    expect(clip).toMatchObject({
      outcome: 'read',
      container: 'mov',
      codec: 'mpeg4',
      width: WIDTH,
      height: HEIGHT,
    });
    const cuts = clip.frames.filter(({ why }) => why === 'cut').map(({ ms }) => ms);
    expect(cuts).toEqual([3000, 8000, 12000]);
    const steps = clip.frames.slice(1).map(({ ms }, place) => ms - (clip.frames[place]?.ms ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(280);
  });

  it('have the fingerprints of their frames as pictures', async () => {
    const clip = await read('original.mp4');
    const frame = clip.frames.find(({ ms }) => ms === 3000);
    const print = await fingerprint(await png(scenes[1] ?? { seed: 0, seconds: 0 }, 0));
    if (!print.ok || frame === undefined) throw new Error('expected a fingerprint');
    expect(hammingDistance(print.pdq, frame.pdq)).toBeLessThanOrEqual(16);
  });

  it('tell which seconds another clip uses: two pieces in another order, re-encoded, in bars, with a logo', async () => {
    await edit([
      ...['-i', at('original.mp4'), '-i', at('other.mp4'), '-filter_complex'],
      [
        '[0]split[p][q]',
        '[p]trim=9:14,setpts=PTS-STARTPTS[b]',
        '[q]trim=1:6,setpts=PTS-STARTPTS[d]',
        '[b][1][d]concat=n=3,scale=480:270,drawbox=x=400:y=12:w=60:h=36:color=white:t=fill,pad=480:360:0:45:black',
      ].join(';'),
      ...['-c:v', 'mpeg4', '-q:v', '9', at('copy.mp4')],
    ]);
    const [original, copy] = [await read('original.mp4'), await read('copy.mp4')];
    const pieces = alignClips(original.frames, copy.frames, { copyLength: copy.milliseconds });
    const near = (value: number) => (ms: number) => Math.abs(ms - value) <= 500;
    expect(pieces).toHaveLength(2);
    const told = pieces.flatMap((piece) => [
      piece.original.from,
      piece.original.to,
      piece.copy.from,
      piece.copy.to,
    ]);
    const truth = [9000, 14000, 0, 5000, 1000, 6000, 8000, 13000];
    expect(told.map((ms, place) => near(truth[place] ?? 0)(ms))).toEqual(truth.map(() => true));
  });

  it('tell a mirrored copy', async () => {
    await edit(['-i', at('original.mp4'), '-vf', 'hflip', '-c:v', 'mpeg4', '-q:v', '6', at('mirrored.mp4')]);
    const [original, copy] = [await read('original.mp4'), await read('mirrored.mp4')];
    const pieces = alignClips(original.frames, copy.frames);
    expect(pieces.map(({ isMirrored }) => isMirrored)).toEqual([true]);
  });

  it('share nothing with a clip of other scenes', async () => {
    const [original, other] = [await read('original.mp4'), await read('other.mp4')];
    expect(alignClips(original.frames, other.frames)).toEqual([]);
  });

  it('tell when a still of it was, and that a picture of another scene is none', async () => {
    const bytes = await bytesOf(at('original.mp4'));
    const still = await fingerprint(await png(scenes[1] ?? { seed: 0, seconds: 0 }, 2.2));
    const stranger = await fingerprint(await png({ seed: 900, seconds: 1 }, 0.4));
    if (!still.ok || !stranger.ok) throw new Error('expected fingerprints');
    await withClip(bytes, { tool }, async ({ read, closer }) => {
      const reading = await read();
      const places = placesOf(still, reading.frames, reading.milliseconds);
      const found = [];
      for (const place of places) {
        const one = findStill(still, await closer(place, CLOSE_MS));
        if (one !== null) found.push(one);
      }
      expect(found.length).toBeGreaterThan(0);
      const best = found.sort((a, b) => a.distance - b.distance)[0];
      expect(Math.abs((best?.ms ?? 0) - 5200)).toBeLessThanOrEqual(200);
      expect(best?.within.from).toBeLessThanOrEqual(5240);
      expect(best?.within.to).toBeGreaterThanOrEqual(5160);
      for (const place of placesOf(stranger, reading.frames, reading.milliseconds))
        expect(findStill(stranger, await closer(place, CLOSE_MS))).toBeNull();
    });
  });
});

/** A frame as a picture of its own, larger than in the clip. */
async function png(scene: Scene, second: number): Promise<Uint8Array> {
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(drawFrame(scene, second), { raw }).resize(960, 540).jpeg({ quality: 80 }).toBuffer();
}
