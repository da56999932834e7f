import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fingerprint, hammingDistance } from './index.ts';
import { pdqOf, toLuma } from './pdq/index.ts';

const BENCH = fileURLToPath(new URL('../../../shared/bench/pdq/', import.meta.url));
const CSV = `${BENCH}reference-hashes-cpp.csv`;

type Row = { readonly pdq: string; readonly quality: number; readonly path: string };

function referenceRows(): Row[] {
  if (!existsSync(CSV)) return [];
  return readFileSync(CSV, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
    .map(([pdq = '', quality = '', path = '']) => ({ pdq, quality: Number(quality), path }));
}

const ROWS = referenceRows();
const PRESENT = ROWS.filter((row) => row.pdq !== 'FAIL' && existsSync(BENCH + row.path));
if (PRESENT.length === 0) {
  console.warn('SKIPPED: PDQ against the C++ reference: ../shared/bench/pdq is missing');
}

describe('the fingerprint and the C++ reference', () => {
  it.skipIf(PRESENT.length === 0).each(PRESENT)(
    'agree on every bit of $path',
    async ({ path, pdq, quality }) => {
      expect(await fingerprint(readFileSync(BENCH + path))).toMatchObject({ ok: true, pdq, quality });
    },
  );

  it.skipIf(PRESENT.length === 0)('differ only where the reference refuses the file', async () => {
    const refused = ROWS.filter((row) => row.pdq === 'FAIL' && existsSync(BENCH + row.path));
    expect(refused.length).toBeGreaterThan(0);
    for (const { path } of refused) {
      expect(await fingerprint(readFileSync(BENCH + path))).toMatchObject({ ok: true });
    }
  });
});

/** Two invented people behind a table; drawn, so that the test needs no photograph. */
function drawing(width: number, height: number, mouth = 'Q'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200">
    <rect width="300" height="200" fill="#c9d6d3"/><rect y="128" width="300" height="72" fill="#6f5a48"/>
    <circle cx="98" cy="86" r="27" fill="#e8c9ae"/><path d="M57 150c4-34 78-34 84 0z" fill="#26323f"/>
    <path d="M87 92${mouth}98 103 110 92" stroke="#7a3d2c" stroke-width="3" fill="none"/>
    <circle cx="214" cy="82" r="28" fill="#eacfb8"/><path d="M170 150c6-38 84-38 90 0z" fill="#1c2733"/>
    <rect x="20" y="10" width="40" height="90" fill="#b33"/><rect x="250" y="14" width="30" height="80" fill="#258"/></svg>`);
}

const png = (svg: Buffer): Promise<Buffer> => sharp(svg).png().toBuffer();

async function pdqOfBytes(bytes: Uint8Array) {
  const print = await fingerprint(bytes);
  if (!print.ok) throw new Error(`expected a fingerprint but received ${print.reason}: ${print.detail}`);
  return print;
}

describe('near copies of a drawing', () => {
  it('stay within 31 bits when scaled, saved anew or made grey', async () => {
    const original = await pdqOfBytes(await png(drawing(900, 600)));
    const copies = await Promise.all([
      png(drawing(420, 280)),
      sharp(drawing(900, 600)).jpeg({ quality: 35 }).toBuffer(),
      sharp(drawing(900, 600)).greyscale().webp().toBuffer(),
    ]);
    for (const copy of copies) {
      expect(hammingDistance(original.pdq, (await pdqOfBytes(copy)).pdq)).toBeLessThanOrEqual(31);
    }
  });

  it('leave that range when turned or mirrored', async () => {
    const original = await pdqOfBytes(await png(drawing(900, 600)));
    const mirrored = await pdqOfBytes(await sharp(drawing(900, 600)).flop().png().toBuffer());
    expect(hammingDistance(original.pdq, mirrored.pdq)).toBeGreaterThan(90);
  });

  it('are taken as stored: an EXIF orientation changes nothing', async () => {
    const plain = await sharp(drawing(300, 200)).jpeg().toBuffer();
    const marked = await sharp(plain)
      .keepExif()
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(marked).metadata()).orientation).toBe(6);
    const print = await pdqOfBytes(marked);
    expect(print).toMatchObject({ width: 300, height: 200 });
    expect(hammingDistance(print.pdq, (await pdqOfBytes(plain)).pdq)).toBeLessThanOrEqual(10);
  });
});

describe('large pictures', () => {
  it.each([
    [2500, 1700],
    [2049, 2047],
    [400, 10_500],
    [12_000, 351],
  ])('of %i × %i are seen at the very pixels that all of them would be', async (width, height) => {
    const data = Buffer.from(
      Uint8Array.from({ length: width * height * 3 }, (_, at) => Math.imul(at, 2654435761) >>> 24),
    );
    const stored = await sharp(data, { raw: { width, height, channels: 3 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await fingerprint(stored)).toEqual({
      ok: true,
      ...{ width, height },
      ...pdqOf(toLuma({ data, width, height, channels: 3 })),
    });
  });
});

describe('what else arrives', () => {
  it('an animation gives its first frame', async () => {
    const frames = await Promise.all([drawing(300, 200), drawing(300, 200, 'L')].map(png));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const first = await pdqOfBytes(await sharp(gif, { page: 0 }).png().toBuffer());
    expect(await fingerprint(gif)).toEqual({ ...first, width: 300, height: 200 });
  });

  it('transparency shows white', async () => {
    const clear = await sharp({ create: { width: 80, height: 80, channels: 4, background: '#00000000' } })
      .composite([
        { input: Buffer.from('<svg width="80" height="80"><circle cx="30" cy="30" r="20"/></svg>') },
      ])
      .png()
      .toBuffer();
    const white = await sharp(clear).flatten({ background: '#fff' }).png().toBuffer();
    expect(await fingerprint(clear)).toEqual(await fingerprint(white));
  });

  it('16-bit grey and CMYK are read', async () => {
    const deep = await sharp(drawing(300, 200)).toColourspace('grey16').png().toBuffer();
    const ink = await sharp(drawing(300, 200)).toColourspace('cmyk').jpeg().toBuffer();
    const plain = await pdqOfBytes(await png(drawing(300, 200)));
    for (const bytes of [deep, ink]) {
      expect(hammingDistance((await pdqOfBytes(bytes)).pdq, plain.pdq)).toBeLessThanOrEqual(31);
    }
  });

  it.each([
    [1, 1],
    [4, 900],
    [5, 5],
    [64, 64],
    [3000, 7],
  ])('a plain field of %i × %i has quality 0 and no crash', async (width, height) => {
    const field = await sharp({ create: { width, height, channels: 3, background: '#787878' } })
      .png()
      .toBuffer();
    expect(await fingerprint(field)).toMatchObject({ ok: true, width, height, quality: 0 });
  });

  it('text, nothing and HTML are no pictures', async () => {
    for (const bytes of ['', 'hello', '<!doctype html><p>Please log in']) {
      expect(await fingerprint(Buffer.from(bytes))).toMatchObject({ ok: false, reason: 'not-a-picture' });
    }
  });

  it('a picture cut off in the middle is broken', async () => {
    const whole = await sharp(drawing(900, 600)).jpeg().toBuffer();
    expect(await fingerprint(whole.subarray(0, whole.length / 2))).toMatchObject({
      ok: false,
      reason: 'broken',
    });
    const other = await png(drawing(900, 600));
    expect(await fingerprint(other.subarray(0, other.length / 2))).toMatchObject({
      ok: false,
      reason: 'broken',
    });
  });

  it('a picture bomb is too large, told from its head alone', async () => {
    const bomb = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await fingerprint(bomb)).toMatchObject({ ok: false });
    const wide = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await fingerprint(wide)).toMatchObject({ ok: false, reason: 'too-large' });
  });
});
