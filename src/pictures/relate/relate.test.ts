import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box, PictureRelation } from '../../domain/index.ts';
import { prepare, relate, type Preparing } from './index.ts';
import { blocks } from './testing/like-blocks.ts';
import { drawn, jpeg, SCENE_HEIGHT, SCENE_WIDTH } from './testing/drawn-scene.ts';

/** Relates the drawn scene to a copy made of it. */
let original: Preparing;
beforeAll(async () => {
  original = await prepare(await jpeg(drawn()));
});

async function relationTo(copy: Sharp): Promise<PictureRelation> {
  return relate(original, await prepare(await jpeg(copy)));
}

const scene = (): Sharp => drawn();
const frame = { width: SCENE_WIDTH, height: SCENE_HEIGHT };

function expectBox(box: Box | null, expected: Box): void {
  for (const side of ['left', 'top', 'right', 'bottom'] as const)
    expect(box?.[side]).toBeCloseTo(expected[side], 1);
}

describe('relate names', () => {
  it('the same bytes same, whole and unmoved', () => {
    const relation = relate(original, original);
    expect(relation).toMatchObject({ kind: 'same', edits: [], changed: [] });
    expectBox(relation.kept, { left: 0, top: 0, right: 1, bottom: 1 });
  });

  it.each([
    ['half the size', () => scene().resize(300), 'resized', 'resized'],
    [
      'low quality',
      async () => sharp(await scene().jpeg({ quality: 30 }).toBuffer()),
      'resized',
      'recompressed',
    ],
    [
      'other proportions',
      () => scene().resize({ width: 600, height: 300, fit: 'fill' }),
      'resized',
      'stretched',
    ],
    ['blurred', () => scene().blur(2.5), 'resized', 'blurred'],
    ['mirrored', () => scene().flop(), 'mirrored', 'mirrored'],
    ['mirrored upside down', () => scene().flip(), 'mirrored', 'turned-180'],
    ['a quarter turn', () => scene().rotate(90), 'rotated', 'turned-90'],
    ['three quarter turns', () => scene().rotate(270), 'rotated', 'turned-270'],
    ['a tilt', () => scene().rotate(4, { background: '#000000' }), 'rotated', 'tilted'],
    ['greyscale', () => scene().greyscale(), 'recoloured', 'greyscale'],
    ['darker', () => scene().linear(1, -40), 'recoloured', 'brightness'],
    ['less contrast', () => scene().linear(0.6, 50), 'recoloured', 'contrast'],
    [
      'a border',
      () => scene().extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#c00' }),
      'framed',
      'border',
    ],
    [
      'a banner',
      () => scene().composite([over('<rect y="330" width="600" height="70" fill="#c8102e"/>')]),
      'overlaid',
      'banner',
    ],
    [
      'a mark',
      () => scene().composite([over('<circle cx="540" cy="50" r="35" fill="#ff0"/>')]),
      'overlaid',
      'logo',
    ],
    ['a page around', () => page(), 'rephotographed', 'interface-around'],
    ['another beside', () => beside(), 'composed', 'beside-others'],
  ] as const)('%s', async (_, make, kind, edit) => {
    const relation = await relationTo(await make());
    expect([relation.kind, relation.edits]).toEqual([kind, expect.arrayContaining([edit])]);
    expect(relation.confidence).toBeGreaterThan(0.6);
  });

  it('another frame where people moved', async () => {
    expect((await relationTo(drawn({ moment: 2 }))).kind).toBe('another-frame');
  });

  it('another frame where the camera moved aside', async () => {
    expect((await relationTo(drawn({ pan: 60 }))).kind).toBe('another-frame');
  });

  it('another picture different, with no box', async () => {
    expect(await relationTo(drawn({ place: 2 }))).toMatchObject({
      kind: 'different',
      kept: null,
      transform: null,
    });
  });

  it('heaps of like blocks different, upright and in a mirror', async () => {
    const kinds = [];
    for (let seed = 1; seed <= 6; seed += 1) {
      const heap = await prepare(await jpeg(blocks(seed)));
      const others = [blocks(seed + 100), blocks(seed + 200).flop()];
      for (const other of others) kinds.push(relate(heap, await prepare(await jpeg(other))).kind);
    }
    expect(new Set(kinds)).toEqual(new Set(['different']));
  });

  it('a heap of like blocks as itself, in a mirror, cut and small', async () => {
    const heap = await prepare(await jpeg(blocks(1)));
    const crop = { left: 90, top: 60, width: 400, height: 300 };
    const copies = [blocks(1).flop(), blocks(1).extract(crop), blocks(1).resize(420)];
    const kinds = [];
    for (const copy of copies) kinds.push(relate(heap, await prepare(await jpeg(copy))).kind);
    expect(kinds).toEqual(['mirrored', 'cropped', 'resized']);
  });
});

function over(svg: string): OverlayOptions {
  const { width, height } = frame;
  return {
    input: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`,
    ),
  };
}

async function page(): Promise<Sharp> {
  const extended = await scene()
    .extend({ top: 90, bottom: 160, left: 40, right: 40, background: '#fff' })
    .png()
    .toBuffer();
  const lines = [0, 1, 2, 3].map(
    (n) => `<rect x="40" y="${520 + n * 28}" width="${420 - n * 30}" height="9" fill="#333"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="650"><rect width="680" height="40" fill="#ccc"/>${lines.join('')}</svg>`;
  return sharp(extended).composite([{ input: Buffer.from(svg) }]);
}

async function beside(): Promise<Sharp> {
  const other = await drawn({ place: 3 }).png().toBuffer();
  const wide = await scene().extend({ right: SCENE_WIDTH, background: '#fff' }).png().toBuffer();
  return sharp(wide).composite([{ input: other, left: SCENE_WIDTH, top: 0 }]);
}

describe('boxes', () => {
  it('of crops by a seed are found within 3 % of each side', async () => {
    for (const [left, top, right, bottom] of [
      [0, 0, 0.8, 1],
      [0.1, 0.05, 1, 0.9],
      [0.35, 0, 1, 1],
      [0, 0.5, 1, 1],
      [0.15, 0.2, 0.75, 0.85],
    ] as const) {
      const area = {
        left: Math.round(left * SCENE_WIDTH),
        top: Math.round(top * SCENE_HEIGHT),
        width: Math.round((right - left) * SCENE_WIDTH),
        height: Math.round((bottom - top) * SCENE_HEIGHT),
      };
      const relation = await relationTo(scene().extract(area));
      expect(relation.kind).toBe('cropped');
      for (const [side, at] of Object.entries({ left, top, right, bottom })) {
        expect(Math.abs((relation.kept?.[side as keyof Box] ?? -1) - at)).toBeLessThan(0.03);
      }
    }
  });

  it('of a copy on a page say where it lies there', async () => {
    expectBox((await relationTo(await page())).place, { left: 0.06, top: 0.14, right: 0.94, bottom: 0.75 });
  });

  it('of a banner say where the original was covered', async () => {
    const banner = over('<rect y="320" width="600" height="80" fill="#c8102e"/>');
    const { changed } = await relationTo(scene().composite([banner]));
    expect(changed).toHaveLength(1);
    expectBox(changed[0] ?? null, { left: 0, top: 0.8, right: 1, bottom: 1 });
  });
});

describe('a relation cannot be judged', () => {
  const plain = (background: string): Sharp =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } });

  it.each(['#000000', '#ffffff', '#3060a0'])('of a plain field %s, not even to itself', async (colour) => {
    const field = await prepare(await jpeg(plain(colour)));
    expect(relate(field, field).kind).toBe('cannot-be-judged');
    expect(relate(original, field).kind).toBe('cannot-be-judged');
  });

  it('of bytes that are no picture, of none, and of a picture cut off', async () => {
    const whole = await jpeg(drawn());
    const bad = [
      new Uint8Array(0),
      new TextEncoder().encode('<p>no picture</p>'),
      whole.subarray(0, whole.length >> 1),
    ];
    for (const bytes of bad) {
      const prepared = await prepare(bytes);
      expect(prepared.ok).toBe(false);
      expect(relate(original, prepared).kind).toBe('cannot-be-judged');
    }
  });

  it('of one pixel and of a line', async () => {
    for (const size of [
      { width: 1, height: 1 },
      { width: 900, height: 2 },
    ]) {
      const small = await prepare(await jpeg(scene().resize({ ...size, fit: 'fill' })));
      expect(relate(original, small).kind).toBe('cannot-be-judged');
    }
  });
});
