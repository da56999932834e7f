import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fingerprint, hammingDistance, TRUSTED_QUALITY, type Fingerprinting } from '../index.ts';
import * as made from './testing/made-files.ts';

/** A scene with enough in it to be fingerprinted. */
const SCENE = `<rect width="300" height="200" fill="#c9d6d3"/><rect y="128" width="300" height="72" fill="#6f5a48"/>
  <circle cx="98" cy="86" r="27" fill="#e8c9ae"/><path d="M57 150c4-34 78-34 84 0z" fill="#26323f"/>
  <rect x="20" y="10" width="40" height="90" fill="#b33"/><rect x="250" y="14" width="30" height="80" fill="#258"/>`;
const scene = made.svg(SCENE, 'width="300" height="200"');
const picture = sharp(scene).removeAlpha();
const jpeg = await picture.clone().jpeg().toBuffer();
const png = await picture.clone().png().toBuffer();
const tiff = await picture.clone().tiff().toBuffer();
const frames = Array.from({ length: 300 }, (_, at) =>
  made.svg(`${SCENE}<circle cx="${at}" cy="20" r="9"/>`, 'width="300" height="200"'),
);
const animated = () => sharp(frames, { join: { animated: true } });
const THIRTY = 30_000;

const ours = await read(png);

async function read(bytes: Uint8Array): Promise<Extract<Fingerprinting, { ok: true }>> {
  const print = await fingerprint(bytes);
  if (!print.ok) throw new Error(`expected a fingerprint but received ${print.reason}: ${print.detail}`);
  return print;
}

describe('pictures that cannot be read', () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
  ).join('');
  const uses = Array.from(
    { length: 12 },
    (_, at) => `<g id="u${at + 1}">${`<use xlink:href="#u${at}"/>`.repeat(10)}</g>`,
  );
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['text', Buffer.from('hello'), 'not-a-picture'],
    ['text that begins like a BMP', Buffer.from('BMW is a maker of cars'), 'not-a-picture'],
    ['a page', Buffer.from('<!doctype html><p>Please log in <svg></svg>'), 'not-a-picture'],
    ['a page with a picture behind it', Buffer.concat([Buffer.from('<html></html>'), jpeg]), 'not-a-picture'],
    ['a JPEG cut in the middle', jpeg.subarray(0, jpeg.length / 2), 'broken'],
    ['a JPEG cut in its head', jpeg.subarray(0, 30), 'broken'],
    ['a PNG cut in the middle', png.subarray(0, png.length / 2), 'broken'],
    ['a PNG of its first bytes', png.subarray(0, 8), 'broken'],
    ['a TIFF cut in the middle', tiff.subarray(0, tiff.length / 2), 'broken'],
    [
      'a PNG with a page for its content',
      Buffer.concat([png.subarray(0, 8), Buffer.from('<html>')]),
      'broken',
    ],
    ['a PNG of 30,000 × 30,000', made.pngBomb(THIRTY, THIRTY), 'too-large'],
    ['a JPEG of 30,000 × 30,000', made.resizedJpeg(jpeg, THIRTY, THIRTY), 'too-large'],
    ['a GIF of 30,000 × 30,000', made.gifBomb(THIRTY, THIRTY), 'too-large'],
    ['a WebP of 16,000 × 16,000', made.webpBomb(16_000, 16_000), 'too-large'],
    ['a TIFF of 30,000 × 30,000', made.resizedTiff(tiff, THIRTY, THIRTY), 'too-large'],
    ['a PNG of 9,000 × 9,000 with a thousand bytes', made.pngBomb(9_000, 9_000), 'broken'],
    ['HEIC', made.heif('heic', 'mif1', 'heic'), 'unsupported'],
    ['HEIC as a sequence', made.heif('msf1', 'hevc'), 'unsupported'],
    ['AVIF without content', made.heif('avif', 'mif1'), 'broken'],
    ['JPEG XL', Buffer.from([0xff, 0x0a, 0xfa, 0x1f, 1, 2, 3]), 'unsupported'],
    ['JPEG XL in a box', Buffer.from('\0\0\0\x0cJXL \r\n\x87\n', 'latin1'), 'unsupported'],
    ['an icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0x68, 4]), 'unsupported'],
    ['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), 'unsupported'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'unsupported'],
    ['SVG packed with gzip', gzipSync(scene), 'unsupported'],
    ['SVG of three megabytes', made.svg('<g/>'.repeat(800_000)), 'too-large'],
    ['SVG that is not closed', scene.subarray(0, 200), 'broken'],
    ['SVG nested a hundred thousand deep', made.svg('<g>'.repeat(100_000)), 'broken'],
    [
      'SVG with a thousand million laughs',
      made.svg('<text>&a12;</text>', '', `<!DOCTYPE svg [<!ENTITY a0 "ha">${laughs}]>`),
      'broken',
    ],
    [
      'SVG that uses itself a million million times',
      made.svg(`<circle id="u0" r="5"/>${uses.join('')}`),
      'broken|too-slow',
    ],
    [
      'SVG whose filters take minutes',
      made.svg(
        `<filter id="f">${'<feMorphology radius="200"/>'.repeat(20)}</filter><rect width="4000" height="4000" filter="url(#f)"/>`,
        'width="4000" height="4000"',
      ),
      'too-slow',
    ],
  ];

  it.each(cases)('%s', { timeout: 60_000 }, async (_, bytes, reason) => {
    const print = await fingerprint(bytes);
    expect(print).toMatchObject({ ok: false, reason: expect.stringMatching(`^(${reason})$`) as string });
    expect(print).toHaveProperty('detail', expect.stringMatching(/\w/));
  });

  it('every cut of a small picture of each format, without a crash', { timeout: 60_000 }, async () => {
    const small = picture.clone().resize(24, 16);
    const files = await Promise.all([
      small.jpeg().toBuffer(),
      small.png().toBuffer(),
      small.webp().toBuffer(),
      small.gif().toBuffer(),
      small.tiff().toBuffer(),
      small.avif().toBuffer(),
    ]);
    for (const file of files)
      for (let length = 0; length < file.length; length += 13) await fingerprint(file.subarray(0, length));
    for (const file of files) expect(await fingerprint(file)).toMatchObject({ ok: true });
  });
});

describe('pictures that cannot be judged', () => {
  it.each(['black', 'white', '#787878'])('a field of %s has quality 0', async (background) => {
    const field = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
      .png()
      .toBuffer();
    expect(await fingerprint(field)).toMatchObject({ ok: true, quality: 0 });
  });

  it('so has a single pixel', async () => {
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
      .gif()
      .toBuffer();
    expect(await fingerprint(pixel)).toMatchObject({ ok: true, width: 1, height: 1, quality: 0 });
    expect(0).toBeLessThan(TRUSTED_QUALITY);
  });
});

type Make = () => Promise<Buffer>;

describe('unusual pictures are read', () => {
  const apng = async () => {
    const plain = await picture.clone().png({ palette: false }).toBuffer();
    const control = made.pngChunk('acTL', Buffer.from([0, 0, 1, 44, 0, 0, 0, 0]));
    return Buffer.concat([plain.subarray(0, 33), control, plain.subarray(33)]);
  };
  const together =
    (...parts: readonly Buffer[]): Make =>
    () =>
      Promise.resolve(Buffer.concat(parts));
  const long = (at: number) => made.pngChunk('tEXt', Buffer.from(`Comment${at}\0${'a'.repeat(1_000_000)}`));
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const many = (count: number, part: (at: number) => Buffer) =>
    Array.from({ length: count }, (_, at) => part(at));
  const comment = Buffer.from('\xff\xfe\0!*/=1;alert(document.domain)/*  ', 'latin1');
  const cases: readonly (readonly [string, Make])[] = [
    ['an animated PNG by its first picture', apng],
    ['CMYK', () => picture.clone().toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits a channel', () => picture.clone().toColourspace('rgb16').png().toBuffer()],
    ['16 bits of grey', () => picture.clone().toColourspace('grey16').png().toBuffer()],
    ['Lab', () => picture.clone().toColourspace('lab').tiff().toBuffer()],
    ['AVIF', () => picture.clone().avif().toBuffer()],
    ['a picture with a page behind it', together(jpeg, Buffer.from('<html><script>alert(1)</script>'))],
    ['a picture with an archive behind it', together(png, Buffer.from('PK\x03\x04'), Buffer.alloc(5_000))],
    ['a JPEG with a script for its comment', together(jpeg.subarray(0, 2), comment, jpeg.subarray(2))],
    ['a PNG with 40 MB of text', together(png.subarray(0, 33), ...many(40, long), png.subarray(33))],
    [
      'a JPEG with 1 MB of segments',
      together(jpeg.subarray(0, 2), ...many(16, () => segment), jpeg.subarray(2)),
    ],
    ['SVG', together(scene)],
    [
      'SVG behind a declaration and a comment',
      together(Buffer.from('\ufeff<?xml version="1.0"?><!-- <html> -->'), scene),
    ],
  ];
  it.each(cases)('%s', { timeout: 60_000 }, async (_, make) => {
    const print = await read(await make());
    expect(print).toMatchObject({ width: 300, height: 200 });
    expect(hammingDistance(print.pdq, ours.pdq)).toBeLessThanOrEqual(31);
  });

  const sequences: readonly (readonly [string, Make])[] = [
    ['a GIF of 300 frames', () => animated().gif().toBuffer()],
    ['a WebP of 300 frames', () => animated().webp({ effort: 0 }).toBuffer()],
    ['a TIFF of 300 pages', () => animated().tiff().toBuffer()],
  ];
  it.each(sequences)('%s, by its first', { timeout: 60_000 }, async (_, make) => {
    const first = await read(await sharp(frames[0]).removeAlpha().png().toBuffer());
    const print = await read(await make());
    expect(print).toMatchObject({ width: 300, height: 200 });
    expect(hammingDistance(print.pdq, first.pdq)).toBeLessThanOrEqual(31);
  });

  it('a drawing larger than any picture may be, drawn small', async () => {
    const huge = made.svg(SCENE, 'width="30000" height="20000" viewBox="0 0 300 200"');
    const print = await read(huge);
    expect(print).toMatchObject({ width: 30_000, height: 20_000 });
    expect(hammingDistance(print.pdq, ours.pdq)).toBeLessThanOrEqual(31);
  });
});

describe('an SVG that reaches outside', () => {
  it('runs nothing, and opens no address and no file', { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(png);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-svg-'));
    try {
      const file = join(folder, 'red.png');
      writeFileSync(
        file,
        await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      );
      const places = [`${address}/a.png`, file, pathToFileURL(file).href];
      const images = places.map(
        (place) => `<image xlink:href="${place}" href="${place}" width="300" height="200"/>`,
      );
      const outside = made.svg(
        `${SCENE}${images.join('')}<script>fetch('${address}/script')</script><script href="${address}/s.js"/>
         <style>@import url(${address}/i.css); rect { fill: url(${address}/p.svg#p) }</style>
         <use xlink:href="${address}/u.svg#u"/><foreignObject><iframe src="${address}/frame"/></foreignObject>&outside;`,
        'width="300" height="200" onload="alert(1)"',
        `<?xml version="1.0"?><?xml-stylesheet href="${address}/sheet.css"?>
         <!DOCTYPE svg SYSTEM "${address}/d.dtd" [<!ENTITY outside SYSTEM "${pathToFileURL(file).href}">]>`,
      );
      const print = await fingerprint(outside);
      expect(asked).toEqual([]);
      const plain = images.map((image) => made.svg(`${SCENE}${image}`, 'width="300" height="200"'));
      for (const bytes of plain) expect(await fingerprint(bytes)).toEqual(await fingerprint(scene));
      expect(asked).toEqual([]);
      expect(print.ok || print.reason === 'broken').toBe(true);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('memory', () => {
  it('stays below 1 GB whatever small files claim, all at once', { timeout: 60_000 }, () => {
    const index = JSON.stringify(import.meta.resolve('../index.ts'));
    const files = JSON.stringify(import.meta.resolve('./testing/made-files.ts'));
    const code = `
      import { fingerprint } from ${index};
      import * as made from ${files};
      const bombs = [made.pngBomb(30000, 30000), made.pngBomb(9999, 9999), made.gifBomb(30000, 30000), made.gifBomb(9999, 9999),
        made.webpBomb(16000, 16000), made.svg('<rect width="30000" height="30000"/>', 'width="30000" height="30000"')];
      const prints = await Promise.all(bombs.map(fingerprint));
      console.log(JSON.stringify({ outcomes: prints.map((print) => print.reason ?? 'ok'), peak: process.resourceUsage().maxRSS / 1024 }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { outcomes, peak } = JSON.parse(stdout) as { outcomes: string[]; peak: number };
    expect(outcomes).toEqual(['too-large', 'broken', 'too-large', expect.any(String), 'too-large', 'ok']);
    expect(peak).toBeLessThan(1_000);
  });
});
