import type { PictureEdit } from '../../domain/index.ts';
import { CELL, type Aligned } from './align.ts';
import type { Cells } from './cells.ts';

/** How the copy's light and colour relate to the original's, over the cells that agree. */
export type Tones = {
  readonly cells: number;
  /** Brightness of the copy against that of the original: slope, and step at the original's mean, 0–255. */
  readonly gain: number;
  readonly shift: number;
  /** How far the middle tones lie above the straight line, in levels. */
  readonly bow: number;
  /** Colourfulness (largest less smallest of red, green, blue) of the original, and of the copy over it. */
  readonly colour: number;
  readonly saturation: number;
  /** The largest step of one colour channel against the others, in levels. */
  readonly cast: number;
};

type Means = { readonly original: readonly number[]; readonly copy: readonly number[] };

export function tonesOf(aligned: Aligned, cells: Cells): Tones {
  const means = cells.states.flatMap((state, at) =>
    state === 'agrees' || state === 'flat'
      ? [meansOf(aligned, at % cells.columns, Math.floor(at / cells.columns))]
      : [],
  );
  const light = means.map(({ original, copy }) => [luma(original), luma(copy)] as const);
  const [meanO, meanC] = [mean(light.map(([o]) => o)), mean(light.map(([, c]) => c))];
  const spread = mean(light.map(([o]) => (o - meanO) ** 2));
  const gain = spread < 30 ? 1 : mean(light.map(([o, c]) => (o - meanO) * (c - meanC))) / spread;
  const colour = mean(means.map(({ original }) => chroma(original)));
  const steps = [0, 1, 2].map((channel) =>
    mean(means.map(({ original, copy }) => (copy[channel] ?? 0) - (original[channel] ?? 0))),
  );
  return {
    cells: means.length,
    gain,
    shift: meanC - meanO,
    bow: mean(light.map(([o, c]) => (c - meanC - gain * (o - meanO)) * Math.sign(spread - (o - meanO) ** 2))),
    colour,
    saturation: colour < 1 ? 1 : mean(means.map(({ copy }) => chroma(copy))) / colour,
    cast: Math.max(...steps) - Math.min(...steps),
  };
}

function meansOf({ width, original, copy }: Aligned, column: number, row: number): Means {
  const sums = { original: [0, 0, 0], copy: [0, 0, 0] };
  for (let y = row * CELL; y < (row + 1) * CELL; y += 1) {
    for (let x = column * CELL; x < (column + 1) * CELL; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * width + x) * 3 + channel;
        sums.original[channel] = (sums.original[channel] ?? 0) + (original[at] ?? 0) / CELL ** 2;
        sums.copy[channel] = (sums.copy[channel] ?? 0) + (copy[at] ?? 0) / CELL ** 2;
      }
    }
  }
  return sums;
}

function luma([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function chroma(colour: readonly number[]): number {
  return Math.max(...colour) - Math.min(...colour);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Too few cells tell nothing. */
const ENOUGH_CELLS = 12;

/** The edits of light and colour that these tones show; JPEG, scaling and blur stay below every limit. */
export function toneEdits(tones: Tones): PictureEdit[] {
  const { cells, gain, shift, bow } = tones;
  if (cells < ENOUGH_CELLS) return [];
  const edits: PictureEdit[] = [];
  if (isGrey(tones)) edits.push('greyscale');
  else if (isRecoloured(tones)) edits.push('recoloured');
  if (Math.abs(shift) > 5) edits.push('brightness');
  if (Math.abs(Math.log(Math.max(0.05, gain))) > 0.09) edits.push('contrast');
  if (Math.abs(bow) > 2) edits.push('gamma');
  return edits;
}

function isGrey({ colour, saturation }: Tones): boolean {
  return colour > 5 && saturation < 0.25 && colour * saturation < 3;
}

/** Whether other colours, or none, stand in the copy: brightness then steps otherwise than in the original. */
export function isRecoloured(tones: Tones): boolean {
  const { colour, saturation, cast } = tones;
  return isGrey(tones) || cast > 9 || (colour > 9 && (saturation < 0.78 || saturation > 1.3));
}
