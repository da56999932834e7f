import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { containerOf } from '../../domain/index.ts';
import { probe } from './probe.ts';
import { readClip } from './open-clip.ts';
import { sampleFrames } from './sample.ts';
import { bytesOf, edit, writeClip } from './testing/drawn-clip.ts';
import { withFfmpeg } from './testing/with-ffmpeg.ts';

const text = (...lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);

/** Files that name other files. `trap` is a file nobody may open. */
const playlists = (trap: string): readonly (readonly [name: string, bytes: Uint8Array])[] => [
  [
    'an HLS playlist',
    text('#EXTM3U', '#EXT-X-TARGETDURATION:10', '#EXTINF:10,', `file://${trap}`, '#EXT-X-ENDLIST'),
  ],
  [
    'an HLS playlist with a key',
    text('#EXTM3U', `#EXT-X-KEY:METHOD=AES-128,URI="file://${trap}"`, '#EXTINF:1,', trap),
  ],
  ['a concat script', text('ffconcat version 1.0', `file '${trap}'`)],
  [
    'a drawing with a picture inside',
    text(`<svg xmlns="http://www.w3.org/2000/svg"><image href="file://${trap}"/></svg>`),
  ],
  [
    'a DASH manifest',
    text('<?xml version="1.0"?>', `<MPD><Period><BaseURL>file://${trap}</BaseURL></Period></MPD>`),
  ],
  ['a session description', text('v=0', 'c=IN IP4 127.0.0.1', 'm=video 9 RTP/AVP 96')],
  ['a pattern of names', text(`${trap}%d.png`)],
];

describe('bytes that begin no clip', () => {
  it.each(playlists('/etc/hostname'))('%s is not opened, tool or none', async (_name, bytes) => {
    expect(containerOf(bytes)).toBeNull();
    expect((await readClip(bytes, { tool: null })).outcome).toBe('not-a-clip');
  });

  it('an empty file, a page, a still picture are none', () => {
    for (const bytes of [text(''), new Uint8Array(0), text('<html>'), Buffer.from('\0\0\0\x1cftypavif')])
      expect(containerOf(bytes)).toBeNull();
  });

  it('without ffmpeg a clip is said not to have been looked at', async () => {
    const clip = await readClip(Buffer.from('\0\0\0\x1cftypisom'), { tool: null });
    expect(clip).toMatchObject({ outcome: 'no-tool', container: 'mov', frames: [] });
  });
});

withFfmpeg('hostile clips', (tool) => {
  let folder = '';
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-hostile-'));
    await writeClip(at('sound.mp4'), [{ seed: 1, seconds: 3 }]);
    await edit(['-i', at('sound.mp4'), '-c:v', 'mpeg2video', at('sound.ts')]);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('the trap would close: without the guard ffmpeg reads the file that a script names', () => {
    writeFileSync(at('script'), `ffconcat version 1.0\nfile '${at('sound.ts')}'\n`);
    const words = ['-v', 'error', '-f', 'concat', '-safe', '0', '-i', at('script'), '-frames:v', '1'];
    const read = execFileSync(tool.ffmpeg, [...words, '-f', 'rawvideo', 'pipe:1']);
    expect(read.length).toBeGreaterThan(0);
  });

  it('the guard holds behind the first bytes too: no container is opened but the one that was named', async () => {
    for (const [name, bytes] of playlists(at('sound.ts'))) {
      writeFileSync(at('clip'), bytes);
      for (const container of ['mov', 'mpegts']) {
        const place = { tool, folder, file: at('clip'), container };
        const facts = await probe(place, container);
        expect('refusal' in facts || facts.codec === null, `${name} as ${container}`).toBe(true);
        expect((await sampleFrames({ ...place, every: 500 })).frames, `${name} as ${container}`).toEqual([]);
      }
    }
  }, 60_000);

  it('a clip cut off in the middle is read in part or broken, and never waits', async () => {
    const bytes = await bytesOf(at('sound.ts'));
    const part = await readClip(bytes.subarray(0, Math.floor(bytes.length / 2)), { tool });
    expect(['read', 'in-part']).toContain(part.outcome);
    expect(part.frames.length).toBeGreaterThan(0);
    const headless = await bytesOf(at('sound.mp4'));
    expect((await readClip(headless.subarray(0, headless.length / 2), { tool })).outcome).toBe('broken');
  });

  it('noise behind a sound beginning is an outcome', async () => {
    const bytes = (await bytesOf(at('sound.mp4'))).slice();
    for (let place = 64; place < bytes.length; place += 7) bytes[place] = (place * 31) & 255;
    expect(['broken', 'in-part', 'no-picture', 'read']).toContain((await readClip(bytes, { tool })).outcome);
    const begun = Buffer.concat([Buffer.from('\x1a\x45\xdf\xa3', 'latin1'), Buffer.alloc(4096, 7)]);
    expect((await readClip(begun, { tool })).outcome).toBe('broken');
  });

  it('an hour of black ends in time, with frames that say nothing', async () => {
    const black = ['-f', 'lavfi', '-i', 'color=black:s=64x36:r=2:d=3600'];
    await edit([...black, '-c:v', 'mpeg4', at('black.mp4')]);
    const clip = await readClip(await bytesOf(at('black.mp4')), { tool });
    expect(clip.outcome).toBe('read');
    expect(clip.frames.length).toBeLessThanOrEqual(3000);
    expect(Math.max(...clip.frames.map(({ quality }) => quality))).toBe(0);
  }, 60_000);

  it('frames too large are not decoded', async () => {
    await edit([
      '-f',
      'lavfi',
      '-i',
      'color=red:s=16000x16000:d=0.1:r=10',
      '-c:v',
      'mjpeg',
      '-q:v',
      '31',
      at('wide.avi'),
    ]);
    const clip = await readClip(await bytesOf(at('wide.avi')), { tool });
    expect(['too-large', 'broken', 'no-picture']).toContain(clip.outcome);
    expect(clip.frames).toEqual([]);
  }, 60_000);

  it('sound alone has no picture; a clip with sound is read', async () => {
    const tone = ['-f', 'lavfi', '-i', 'sine=d=3', '-c:a', 'aac'];
    await edit([...tone, at('sine.mp4')]);
    expect((await readClip(await bytesOf(at('sine.mp4')), { tool })).outcome).toBe('no-picture');
    await edit(['-i', at('sound.mp4'), ...tone, '-c:v', 'copy', at('both.mp4')]);
    expect((await readClip(await bytesOf(at('both.mp4')), { tool })).outcome).toBe('read');
  });
});
