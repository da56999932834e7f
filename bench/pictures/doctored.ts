import sharp from 'sharp';
import type { Edit, Step } from './edits.ts';
import { between, type Random } from './seeded.ts';
import { pixelsOf, sharpOf, type Work } from './work.ts';

/** A part of a picture, in pixels. */
type Part = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Edits that hide or paint out a part and leave all else as it was: none may be called the whole picture. */
export const DOCTORED: readonly Edit[] = [
  { name: 'mosaic over a part', step: onPart([0.14, 0.28], mosaic) },
  { name: 'flat fill of a part', step: onPart([0.1, 0.25], fill) },
  { name: 'blurred part', step: onPart([0.16, 0.3], soften) },
  { name: 'clone-stamp retouch', step: onPart([0.1, 0.2], stamp) },
];

type Change = (work: Work, part: Part) => Promise<Buffer>;

function onPart(sides: readonly [number, number], change: Change): Step {
  return async (work, { random }) => {
    let made = await changed(work, partOf(work, sides, random), change);
    // In a plain sky a mosaic shows nothing and hides nothing: another part is taken then.
    for (let again = 0; again < TRIES && made.step < LEAST_STEP; again += 1)
      made = await changed(work, partOf(work, sides, random), change);
    return { ...work, ...made.pixels, kinds: [...work.kinds, 'overlaid'] };
  };
}

const TRIES = 12;
/** Mean step of the pixels of the part, in levels, from which the change can be seen. */
const LEAST_STEP = 8;

function partOf({ width: wide, height: high }: Work, sides: readonly [number, number], random: Random): Part {
  const [width, height] = [
    Math.round(wide * between(random, ...sides)),
    Math.round(high * between(random, ...sides)),
  ];
  const left = Math.round(between(random, 0.08, 0.92) * (wide - width));
  const top = Math.round(between(random, 0.08, 0.92) * (high - height));
  return { left, top, width, height };
}

type Changed = { readonly pixels: Pick<Work, 'data' | 'width' | 'height'>; readonly step: number };

async function changed(work: Work, part: Part, change: Change): Promise<Changed> {
  const { left, top } = part;
  const pixels = await pixelsOf(sharpOf(work).composite([{ input: await change(work, part), left, top }]));
  let sum = 0;
  for (let at = 0; at < work.data.length; at += 1)
    sum += Math.abs((work.data[at] ?? 0) - (pixels.data[at] ?? 0));
  return { pixels, step: sum / (3 * part.width * part.height) };
}

async function cutOut(work: Work, part: Part): Promise<Buffer> {
  return sharpOf(work).extract(part).png().toBuffer();
}

/** Blocks across a mosaic. */
const BLOCKS = 6;

async function mosaic(work: Work, part: Part): Promise<Buffer> {
  const small = await sharp(await cutOut(work, part))
    .resize(BLOCKS, BLOCKS, { fit: 'fill' })
    .png()
    .toBuffer();
  const { width, height } = part;
  return sharp(small).resize(width, height, { fit: 'fill', kernel: 'nearest' }).png().toBuffer();
}

async function fill(work: Work, part: Part): Promise<Buffer> {
  const { channels } = await sharp(await cutOut(work, part)).stats();
  const [r, g, b] = channels.map(({ mean }) => Math.round(mean));
  const { width, height } = part;
  const background = { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

const SOFTENED = 12;

async function soften(work: Work, part: Part): Promise<Buffer> {
  return sharp(await cutOut(work, part))
    .blur(SOFTENED)
    .png()
    .toBuffer();
}

/** Painted over with what stands elsewhere at the same height. */
async function stamp(work: Work, part: Part): Promise<Buffer> {
  const far = part.left > work.width / 2 ? part.left - part.width * 1.5 : part.left + part.width * 1.5;
  const left = Math.max(0, Math.min(work.width - part.width, Math.round(far)));
  return cutOut(work, { ...part, left });
}
