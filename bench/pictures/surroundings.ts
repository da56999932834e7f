import sharp from 'sharp';
import type { Means } from './edits.ts';
import { between, pick, type Random } from './seeded.ts';
import { pixelsOf, reframed, sharpOf, type Work } from './work.ts';

const COLOURS = ['#ffffff', '#000000', '#c8102e', '#0b3d91', '#f2c200', '#2b2b2b', '#e9e4d8'] as const;
const WORDS =
  'harbour meeting river delegation garden evening bridge minister visit market morning signing'.split(' ');

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => pick(random, WORDS)).join(' ');
}

async function withSvg(work: Work, svg: string): Promise<Pick<Work, 'data' | 'width' | 'height'>> {
  const sized = `<svg xmlns="http://www.w3.org/2000/svg" width="${work.width}" height="${work.height}">${svg}</svg>`;
  return pixelsOf(sharpOf(work).composite([{ input: Buffer.from(sized) }]));
}

/** A strip with words across the picture, below, above or in the middle; opaque, half transparent or words alone. */
export async function addBanner(work: Work, { random }: Means): Promise<Work> {
  const { width, height } = work;
  const high = height * between(random, 0.08, 0.18);
  const top = pick(random, [0, height - high, height * between(random, 0.55, 0.75)]);
  const ground = pick(random, COLOURS.slice(1));
  const opacity = pick(random, [1, 1, 0.6, 0]);
  const svg =
    `<rect x="0" y="${top}" width="${width}" height="${high}" fill="${ground}" fill-opacity="${opacity}"/>` +
    `<text x="${width / 2}" y="${top + high * 0.68}" font-family="sans-serif" font-weight="bold" text-anchor="middle" ` +
    `font-size="${high * 0.55}" fill="#ffffff" stroke="#000000" stroke-width="${high * 0.02}">${words(random, 4)}</text>`;
  return { ...work, ...(await withSvg(work, svg)), kinds: [...work.kinds, 'overlaid'] };
}

/** A mark in a corner, 7 to 14 % of the longer side. */
export async function addLogo(work: Work, { random }: Means): Promise<Work> {
  const { width, height } = work;
  const size = Math.max(width, height) * between(random, 0.07, 0.14);
  const gap = size * 0.3;
  const x = pick(random, [gap, width - gap - size]);
  const y = pick(random, [gap, height - gap - size]);
  const [ground, ink] = [pick(random, COLOURS.slice(2)), pick(random, COLOURS.slice(0, 2))];
  const shape =
    random() < 0.5
      ? `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.6}" rx="${size * 0.08}" fill="${ground}"/>`
      : `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${ground}"/>`;
  const text = `<text x="${x + size / 2}" y="${y + size * 0.45}" font-family="sans-serif" font-weight="bold" font-size="${size * 0.36}" text-anchor="middle" fill="${ink}">N7</text>`;
  return { ...work, ...(await withSvg(work, shape + text)), kinds: [...work.kinds, 'overlaid'] };
}

export async function addBorder(work: Work, { random }: Means): Promise<Work> {
  const by = Math.max(6, Math.round(Math.max(work.width, work.height) * between(random, 0.02, 0.1)));
  const sides = { left: by, right: by, top: by, bottom: by };
  const pixels = await pixelsOf(sharpOf(work).extend({ ...sides, background: pick(random, COLOURS) }));
  return { ...work, ...pixels, ...reframed(work, frameOf(work, sides)), kinds: [...work.kinds, 'framed'] };
}

type Sides = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function frameOf({ width, height }: Work, { left, right, top, bottom }: Sides): Sides {
  return { left: -left / width, right: 1 + right / width, top: -top / height, bottom: 1 + bottom / height };
}

/** As a browser or a telephone shows it: bars, a title, lines of words, buttons. */
export async function addInterface(work: Work, { random }: Means): Promise<Work> {
  const narrow = random() < 0.5;
  const unit = Math.max(work.width, work.height) / 20;
  const sides = narrow
    ? { left: 0, right: 0, top: unit * between(random, 2.5, 5), bottom: unit * between(random, 4, 9) }
    : {
        left: unit * between(random, 1, 4),
        right: unit * between(random, 2, 7),
        top: unit * between(random, 2.5, 5),
        bottom: unit * between(random, 2, 6),
      };
  const rounded = Object.fromEntries(
    Object.entries(sides).map(([side, by]) => [side, Math.round(by)]),
  ) as Sides;
  const dark = random() < 0.3;
  const [ground, ink] = dark ? ['#15181c', '#e7e9ea'] : ['#ffffff', '#202124'];
  const extended = await pixelsOf(sharpOf(work).extend({ ...rounded, background: ground }));
  const frame = { ...work, ...extended };
  const svg = interfaceSvg(frame, { sides: rounded, ink, unit, random });
  return {
    ...frame,
    ...(await withSvg(frame, svg)),
    ...reframed(work, frameOf(work, rounded)),
    kinds: [...work.kinds, 'rephotographed'],
  };
}

type Look = { readonly sides: Sides; readonly ink: string; readonly unit: number; readonly random: Random };

function interfaceSvg({ width, height }: Work, { sides, ink, unit, random }: Look): string {
  const line = (x: number, y: number, count: number): string =>
    `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${unit * 0.7}" fill="${ink}">${words(random, count)}</text>`;
  const bar = `<rect x="0" y="0" width="${width}" height="${unit * 1.1}" fill="#5f6368" fill-opacity="0.35"/>`;
  const buttons = [0, 1, 2]
    .map(
      (n) =>
        `<circle cx="${width - unit * (1 + n * 1.2)}" cy="${unit * 0.55}" r="${unit * 0.3}" fill="${ink}"/>`,
    )
    .join('');
  const below = Array.from({ length: Math.max(1, Math.floor(sides.bottom / unit) - 1) }, (_, n) =>
    line(unit * 0.5 + sides.left, height - sides.bottom + unit * (1.1 + n), 5),
  ).join('');
  const beside =
    sides.right > 2 * unit
      ? Array.from({ length: 8 }, (_, n) =>
          line(width - sides.right + unit * 0.4, sides.top + unit * (1 + n * 1.3), 2),
        ).join('')
      : '';
  return bar + buttons + line(unit * 0.5, sides.top - unit * 0.5, 4) + below + beside;
}

/** Beside another picture of the same height, on either side, or above or below one of the same width. */
export async function addNeighbour(work: Work, { random, neighbour }: Means): Promise<Work> {
  const { width, height } = work;
  const across = random() < 0.6;
  const other = await pixelsOf(
    sharp(neighbour.data, { raw: { width: neighbour.width, height: neighbour.height, channels: 3 } }).resize(
      across
        ? { width: Math.round(width * between(random, 0.7, 1.1)), height }
        : { width, height: Math.round(height * between(random, 0.7, 1.1)) },
    ),
  );
  const first = random() < 0.5;
  const gap = pick(random, [0, 0, 6]);
  const by = (across ? other.width : other.height) + gap;
  const sides = {
    left: across && !first ? by : 0,
    right: across && first ? by : 0,
    top: !across && !first ? by : 0,
    bottom: !across && first ? by : 0,
  };
  const extended = await pixelsOf(sharpOf(work).extend({ ...sides, background: '#ffffff' }));
  const left = across && first ? width + gap : 0;
  const top = !across && first ? height + gap : 0;
  const pixels = await pixelsOf(
    sharpOf(extended).composite([
      { input: other.data, raw: { width: other.width, height: other.height, channels: 3 }, left, top },
    ]),
  );
  return { ...work, ...pixels, ...reframed(work, frameOf(work, sides)), kinds: [...work.kinds, 'composed'] };
}
