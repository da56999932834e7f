import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hammingDistance } from '../hamming.ts';
import { pdqOf, toLuma, turnedPdqsOf, TURNS, type Luma, type Pixels, type Turn } from './index.ts';

/** What the C++ reference gives for fields that a formula draws: no picture, no decoder, sides even and odd. */
const REFERENCE = readReference();

function readReference() {
  const lines = readFileSync(new URL('reference.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const [head = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const names = head.split(',').slice(3);
  return rows.map((line) => {
    const [width, height, quality, ...prints] = line.split(',');
    const pdqs = Object.fromEntries(prints.map((print, at) => [names[at] ?? '', print]));
    return { width: Number(width), height: Number(height), quality: Number(quality), pdqs };
  });
}

/** The field that reference.csv describes. */
function field(width: number, height: number): Luma {
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const blocks = (Math.floor(x / 9) * Math.floor(y / 7)) % 31;
      values[y * width + x] = (x * x * 3 + y * y * 5 + ((x * y) >> 2) + blocks * 8) & 255;
    }
  }
  return { values, width, height };
}

describe('PDQ of drawn fields and the C++ reference', () => {
  it.each(REFERENCE)('agree on every bit of $width × $height', ({ width, height, quality, pdqs }) => {
    expect(pdqOf(field(width, height))).toEqual({ pdq: pdqs['as-it-is'], quality });
    const turned = turnedPdqsOf(field(width, height));
    expect(turned.quality).toBe(quality);
    expect(turned.pdqs).toMatchObject(pdqs);
  });

  it('leave the brightness as it was', () => {
    const luma = field(100, 63);
    pdqOf(luma);
    expect(luma).toEqual(field(100, 63));
  });

  it('have nothing to say of a side below five pixels', () => {
    expect(pdqOf(field(4, 300))).toEqual({ pdq: '0'.repeat(64), quality: 0 });
    expect(new Set(Object.values(turnedPdqsOf(field(300, 4)).pdqs))).toEqual(new Set(['0'.repeat(64)]));
  });

  it('refuse sides that no picture brought down to 512 has', () => {
    expect(() => pdqOf(field(513, 10))).toThrow('expected sides of at most 512 but received 513 × 10');
  });
});

const DIH = fileURLToPath(new URL('../../../../shared/bench/pdq/reg-test-input/dih/', import.meta.url));

/** The reference's own turned copies of one photograph, each saved as a JPEG file. */
const FILES: readonly (readonly [Turn, string])[] = [
  ['as-it-is', 'bridge-1-original'],
  ['quarter', 'bridge-2-rotate-90'],
  ['half', 'bridge-3-rotate-180'],
  ['three-quarters', 'bridge-4-rotate-270'],
  ['upside-down', 'bridge-5-flipx'],
  ['mirrored', 'bridge-6-flipy'],
  ['transposed', 'bridge-7-flip-plus-1'],
  ['transposed-across', 'bridge-8-flip-minus-1'],
];
if (!existsSync(DIH)) console.warn('SKIPPED: turned copies of the reference: ../shared/bench/pdq is missing');

async function pixelsOf(name: string): Promise<Pixels> {
  const { data, info } = await sharp(`${DIH}${name}.jpg`).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3 };
}

describe.skipIf(!existsSync(DIH))('the eight turned fingerprints of a photograph', () => {
  it('are the nearest of eight to the copy that was turned so, and near enough to match', async () => {
    const { pdqs } = turnedPdqsOf(toLuma(await pixelsOf('bridge-1-original')));
    for (const [turned, file] of FILES) {
      const { pdq } = pdqOf(toLuma(await pixelsOf(file)));
      const byDistance = TURNS.toSorted(
        (a, b) => hammingDistance(pdqs[a], pdq) - hammingDistance(pdqs[b], pdq),
      );
      expect(byDistance[0]).toBe(turned);
      expect(hammingDistance(pdqs[turned], pdq)).toBeLessThanOrEqual(31);
    }
  });
});

describe('toLuma', () => {
  const pixels = fc
    .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
        .map((data): Pixels => ({ data, width, height, channels: 3 })),
    );

  it('weighs three channels in 32-bit floats, rounding each step', () => {
    const { fround } = Math;
    fc.assert(
      fc.property(pixels, ({ data, ...size }) => {
        const { values } = toLuma({ data, ...size });
        values.forEach((value, at) => {
          const [red = 0, green = 0, blue = 0] = data.subarray(at * 3);
          const sum = fround(fround(fround(0.299) * red) + fround(fround(0.587) * green));
          expect(value).toBe(fround(sum + fround(fround(0.114) * blue)));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('takes grey as it is, and of long pictures 512 × 512 pixels', () => {
    const data = Uint8Array.from({ length: 1024 * 3 }, (_, at) => (at % 1024) / 4);
    const luma = toLuma({ data, width: 1024, height: 3, channels: 1 });
    expect(luma).toMatchObject({ width: 512, height: 512 });
    expect([...luma.values.subarray(0, 5)]).toEqual([0, 0, 1, 1, 2]);
  });

  it('refuses pixels that are not as many as the sizes say', () => {
    expect(() => toLuma({ data: new Uint8Array(5), width: 2, height: 1, channels: 3 })).toThrow(
      'expected 6 bytes of pixels but received 5',
    );
  });
});
