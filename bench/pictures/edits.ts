import sharp from 'sharp';
import type { Affine, PictureRelationKind } from '../../src/domain/index.ts';
import { compose } from '../../src/pictures/relate/affine-map.ts';
import { between, pick, shuffled, type Random } from './seeded.ts';
import { addBanner, addBorder, addInterface, addLogo, addNeighbour } from './surroundings.ts';
import { pixelsOf, reframed, sharpOf, type Work } from './work.ts';

/** What an edit may use besides the picture: chance, and another picture to stand beside. */
export type Means = { readonly random: Random; readonly neighbour: Work };
export type Step = (work: Work, means: Means) => Promise<Work>;
export type Edit = { readonly name: string; readonly step: Step };

export type Format = 'jpeg' | 'webp' | 'avif';

async function saved(work: Work, format: Format, quality: number): Promise<Work> {
  const bytes = await sharpOf(work)
    .toFormat(format, { quality, ...(format === 'avif' ? { effort: 2 } : {}) })
    .toBuffer();
  return { ...work, ...(await pixelsOf(sharp(bytes))), kinds: [...work.kinds, 'resized', 'same'] };
}

async function scaled(work: Work, across: number, down: number): Promise<Work> {
  const size = {
    width: Math.max(24, Math.round(work.width * across)),
    height: Math.max(24, Math.round(work.height * down)),
  };
  return {
    ...work,
    ...(await pixelsOf(sharpOf(work).resize({ ...size, fit: 'fill' }))),
    kinds: [...work.kinds, 'resized'],
  };
}

async function cropped(
  work: Work,
  cut: { left?: number; top?: number; right?: number; bottom?: number },
): Promise<Work> {
  const left = Math.round(work.width * (cut.left ?? 0));
  const top = Math.round(work.height * (cut.top ?? 0));
  const width = work.width - left - Math.round(work.width * (cut.right ?? 0));
  const height = work.height - top - Math.round(work.height * (cut.bottom ?? 0));
  const frame = {
    left: left / work.width,
    top: top / work.height,
    right: (left + width) / work.width,
    bottom: (top + height) / work.height,
  };
  const pixels = await pixelsOf(sharpOf(work).extract({ left, top, width, height }));
  return { ...work, ...pixels, ...reframed(work, frame), kinds: [...work.kinds, 'cropped'] };
}

async function flopped(work: Work): Promise<Work> {
  return turnedBy({ ...work, ...(await pixelsOf(sharpOf(work).flop())) }, [-1, 0, 1, 0, 1, 0], 'mirrored');
}

const TURNS: Readonly<Record<number, Affine>> = {
  90: [0, 1, 0, -1, 0, 1],
  180: [-1, 0, 1, 0, -1, 1],
  270: [0, -1, 1, 1, 0, 0],
};

async function turned(work: Work, angle: 90 | 180 | 270): Promise<Work> {
  const back = TURNS[angle] ?? [1, 0, 0, 0, 1, 0];
  return turnedBy({ ...work, ...(await pixelsOf(sharpOf(work).rotate(angle))) }, back, 'rotated');
}

/** `back` leads from fractions of the turned picture to those of the picture before. */
function turnedBy(work: Work, back: Affine, kind: PictureRelationKind): Work {
  const { left, top, right, bottom } = work.shown;
  const [a, b, c, d, e, f] = back;
  const inverse: Affine = [a, d, -(a * c + d * f), b, e, -(b * c + e * f)];
  const [x0, y0] = [
    inverse[0] * left + inverse[1] * top + inverse[2],
    inverse[3] * left + inverse[4] * top + inverse[5],
  ];
  const [x1, y1] = [
    inverse[0] * right + inverse[1] * bottom + inverse[2],
    inverse[3] * right + inverse[4] * bottom + inverse[5],
  ];
  const shown = {
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
  };
  return { ...work, shown, back: compose(work.back, back), kinds: [...work.kinds, kind] };
}

/** Turned a little, on a larger ground of one colour (`filled`) or cut to a smaller upright frame without any ground. */
async function tilted(work: Work, degrees: number, filled: boolean): Promise<Work> {
  const background = '#101010';
  const turnedPixels = await pixelsOf(sharpOf(work).rotate(degrees, { background }));
  const kinds = [...work.kinds, 'rotated'] as const;
  // A tilt keeps the middle; the box that shows is the whole one, all but the corners.
  const frame = {
    left: 0.5 - turnedPixels.width / work.width / 2,
    right: 0.5 + turnedPixels.width / work.width / 2,
    top: 0.5 - turnedPixels.height / work.height / 2,
    bottom: 0.5 + turnedPixels.height / work.height / 2,
  };
  if (filled) return { ...work, ...turnedPixels, ...reframed(work, frame), kinds };
  const width = Math.min(work.width, turnedPixels.width);
  const height = Math.min(work.height, turnedPixels.height);
  const left = Math.floor((turnedPixels.width - width) / 2);
  const top = Math.floor((turnedPixels.height - height) / 2);
  return { ...work, ...(await pixelsOf(sharpOf(turnedPixels).extract({ left, top, width, height }))), kinds };
}

async function recoloured(work: Work, change: (value: number, channel: number) => number): Promise<Work> {
  const data = Buffer.from(work.data);
  const tables = [0, 1, 2].map((channel) =>
    Uint8ClampedArray.from({ length: 256 }, (_, value) => change(value, channel)),
  );
  for (let at = 0; at < data.length; at += 1) data[at] = tables[at % 3]?.[data[at] ?? 0] ?? 0;
  return Promise.resolve({ ...work, data, kinds: [...work.kinds, 'recoloured'] });
}

async function grey(work: Work): Promise<Work> {
  return { ...work, ...(await pixelsOf(sharpOf(work).greyscale())), kinds: [...work.kinds, 'recoloured'] };
}

async function blurred(work: Work, sigma: number): Promise<Work> {
  return {
    ...work,
    ...(await pixelsOf(sharpOf(work).blur(sigma))),
    kinds: [...work.kinds, 'resized', 'recoloured'],
  };
}

async function noisy(work: Work, sigma: number, random: Random): Promise<Work> {
  const data = Buffer.from(work.data);
  for (let at = 0; at < data.length; at += 1) {
    const normal = Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
    data[at] = Math.max(0, Math.min(255, Math.round((data[at] ?? 0) + sigma * normal)));
  }
  return Promise.resolve({ ...work, data, kinds: [...work.kinds, 'resized', 'recoloured'] });
}

const SIDES = ['left', 'top', 'right', 'bottom'] as const;
const sign = (random: Random): number => (random() < 0.5 ? -1 : 1);

const PLAIN: readonly Edit[] = [
  ...[30, 50, 70, 90].map((quality) => edit(`JPEG q${quality}`, (work) => saved(work, 'jpeg', quality))),
  edit('WebP', (work, { random }) => saved(work, 'webp', Math.round(between(random, 40, 80)))),
  edit('AVIF', (work, { random }) => saved(work, 'avif', Math.round(between(random, 40, 70)))),
  ...[0.25, 0.5, 2, 4].map((by) => edit(`resize ${by}×`, (work) => scaled(work, by, by))),
  edit('aspect', (work, { random }) =>
    scaled(work, sign(random) < 0 ? between(random, 0.7, 0.9) : between(random, 1.12, 1.4), 1),
  ),
  ...[0.05, 0.1, 0.2, 0.35, 0.5].map((cut) =>
    edit(`crop ${cut * 100} % of a side`, (work, { random }) =>
      cropped(work, { [pick(random, SIDES)]: cut }),
    ),
  ),
  edit('crop 5–25 % of every side', (work, { random }) =>
    cropped(work, Object.fromEntries(SIDES.map((side) => [side, between(random, 0.05, 0.25)]))),
  ),
  edit('flip', flopped),
  ...([90, 180, 270] as const).map((angle) => edit(`turn ${angle}°`, (work) => turned(work, angle))),
  edit('tilt ±5°, ground', (work, { random }) => tilted(work, sign(random) * between(random, 2, 5), true)),
  edit('tilt ±5°, same frame', (work, { random }) =>
    tilted(work, sign(random) * between(random, 2, 5), false),
  ),
  edit('brightness', (work, { random }) => {
    const by = sign(random) * between(random, 20, 50);
    return recoloured(work, (value) => value + by);
  }),
  edit('contrast', (work, { random }) => {
    const by = sign(random) < 0 ? between(random, 0.5, 0.75) : between(random, 1.3, 1.7);
    return recoloured(work, (value) => 128 + by * (value - 128));
  }),
  edit('gamma', (work, { random }) => {
    const by = sign(random) < 0 ? between(random, 0.5, 0.75) : between(random, 1.4, 2);
    return recoloured(work, (value) => 255 * (value / 255) ** by);
  }),
  edit('greyscale', grey),
  edit('tint', (work) => recoloured(work, (value, channel) => value * ([1.12, 1, 0.8][channel] ?? 1))),
  edit('blur', (work, { random }) => blurred(work, between(random, 1, 3))),
  edit('noise', (work, { random }) => noisy(work, between(random, 8, 22), random)),
  edit('banner text', addBanner),
  edit('corner logo', addLogo),
  edit('border', addBorder),
  edit('screenshot', addInterface),
  edit('beside another', addNeighbour),
];

function edit(name: string, step: Step): Edit {
  return { name, step };
}

/** Edits that stack: of the first words of their names no two alike. */
const STACKED: Edit = edit('three stacked', async (work, means) => {
  let stacked = work;
  for (const { step } of threeOf(means.random)) stacked = await step(stacked, means);
  return stacked;
});

function threeOf(random: Random): Edit[] {
  const chosen: Edit[] = [];
  for (const one of shuffled(random, PLAIN)) {
    const family = one.name.split(' ')[0];
    if (chosen.length < 3 && !chosen.some(({ name }) => name.split(' ')[0] === family)) chosen.push(one);
  }
  // What surrounds a picture comes last, as it does in the world.
  const outer = ['border', 'screenshot', 'beside another'];
  return chosen.sort((a, b) => outer.indexOf(a.name) - outer.indexOf(b.name));
}

export const EDITS: readonly Edit[] = [...PLAIN, STACKED];
