import type { SmallPixels } from './small-pixels.ts';

/** What is measured in a small picture. Shares are parts of one. What shines through counts as white. */
export type Traits = {
  readonly width: number;
  readonly height: number;
  /** Pixels that one can look through. */
  readonly clear: number;
  /** Neighbours that do not differ: drawn areas. */
  readonly flat: number;
  /** Neighbours that differ a little: shading, texture, the grain of a sensor. */
  readonly soft: number;
  /** Neighbours that differ much: outlines, letters. */
  readonly hard: number;
  /** The commonest of 4,096 colours. */
  readonly ground: number;
  /** How many of 4,096 colours cover nine tenths of the picture. */
  readonly colours: number;
  /** Of the hard steps those that stand in a straight row along a side, as axes, bars and frames do. */
  readonly ruled: number;
  /** Of the steps away from the commonest colour those that are soft: what is drawn is even inside, what is photographed is not. */
  readonly texture: number;
  /** How light the commonest colour is, 0–255. */
  readonly groundLight: number;
  /** How far apart the channels lie in the middle, 0–255. */
  readonly chroma: number;
};

/** Neighbours that differ by no more than this are equal: what compression leaves of an even area. */
const EQUAL = 2;
const HARD = 56;
/** So many pixels in a row make a straight line. */
const LINE = 16;
const CLEAR = 128;

export function traitsOf(pixels: SmallPixels): Traits {
  const { width, height, data } = pixels;
  const count = width * height;
  const colours = new Uint32Array(4096);
  const rgb = new Uint8Array(count * 3);
  let [clear, chroma] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const cover = data[at * 4 + 3] ?? 255;
    if (cover < CLEAR) clear += 1;
    for (let channel = 0; channel < 3; channel += 1)
      rgb[at * 3 + channel] = 255 - ((255 - (data[at * 4 + channel] ?? 0)) * cover) / 255;
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at * 3, at * 3 + 3);
    const key = keyAt(rgb, at * 3);
    colours[key] = (colours[key] ?? 0) + 1;
    chroma += Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  const top = topColour(colours);
  return {
    ...{ width: pixels.fullWidth, height: pixels.fullHeight, clear: clear / count, chroma: chroma / count },
    ...stepsOf(rgb, width, height, top),
    ...{ ground: (colours[top] ?? 0) / count, groundLight: lightOf(top), colours: coverOf(colours, count) },
  };
}

function topColour(colours: Uint32Array): number {
  let top = 0;
  colours.forEach((count, key) => {
    if (count > (colours[top] ?? 0)) top = key;
  });
  return top;
}

/** Which of 4,096 colours a pixel has. */
const keyAt = (rgb: Uint8Array, at: number): number =>
  (((rgb[at] ?? 0) >> 4) << 8) | (((rgb[at + 1] ?? 0) >> 4) << 4) | ((rgb[at + 2] ?? 0) >> 4);

const lightOf = (key: number): number => (((key >> 8) + ((key >> 4) & 15) + (key & 15)) * 17) / 3;

const MOST_OF_IT = 0.9;

function coverOf(colours: Uint32Array, count: number): number {
  let [sum, kinds] = [0, 0];
  for (const one of colours.toSorted((a, b) => b - a)) {
    if (sum >= count * MOST_OF_IT) break;
    sum += one;
    kinds += 1;
  }
  return kinds;
}

type Steps = Pick<Traits, 'flat' | 'soft' | 'hard' | 'ruled' | 'texture'>;
type Counts = Record<'flat' | 'soft' | 'hard' | 'ruled' | 'all' | 'away' | 'uneven', number>;

function stepsOf(rgb: Uint8Array, width: number, height: number, ground: number): Steps {
  const counts = { flat: 0, soft: 0, hard: 0, ruled: 0, all: 0, away: 0, uneven: 0 };
  countAlong(rgb, { lines: height, length: width, step: 3 * width, next: 3, ground }, counts);
  countAlong(rgb, { lines: width, length: height, step: 3, next: 3 * width, ground }, counts);
  const all = Math.max(1, counts.all);
  return {
    ...{ flat: counts.flat / all, soft: counts.soft / all, hard: counts.hard / all },
    ruled: counts.ruled / Math.max(1, counts.hard),
    texture: counts.uneven / Math.max(1, counts.away),
  };
}

type Way = {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly next: number;
  readonly ground: number;
};

/** Steps between each line and the one after it; hard ones that follow each other along the line are ruled. */
function countAlong(rgb: Uint8Array, { lines, length, step, next, ground }: Way, counts: Counts): void {
  for (let line = 0; line + 1 < lines; line += 1) {
    let run = 0;
    for (let place = 0; place < length; place += 1) {
      const at = line * step + place * next;
      const difference = differenceAt(rgb, at, at + step);
      counts.all += 1;
      if (keyAt(rgb, at) !== ground && keyAt(rgb, at + step) !== ground) {
        counts.away += 1;
        if (difference > EQUAL && difference < HARD) counts.uneven += 1;
      }
      if (difference <= EQUAL) counts.flat += 1;
      else if (difference < HARD) counts.soft += 1;
      else counts.hard += 1;
      run = difference >= HARD ? run + 1 : 0;
      if (run === LINE) counts.ruled += LINE;
      else if (run > LINE) counts.ruled += 1;
    }
  }
}

function differenceAt(rgb: Uint8Array, a: number, b: number): number {
  return Math.max(
    Math.abs((rgb[a] ?? 0) - (rgb[b] ?? 0)),
    Math.abs((rgb[a + 1] ?? 0) - (rgb[b + 1] ?? 0)),
    Math.abs((rgb[a + 2] ?? 0) - (rgb[b + 2] ?? 0)),
  );
}
