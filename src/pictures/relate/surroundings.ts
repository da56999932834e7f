import type { Box, PictureEdit } from '../../domain/index.ts';
import type { Raster } from './decode.ts';

/** What stands in the copy beside the original, on one side. */
type Margin = {
  /** Share of the copy's width or height. */
  readonly wide: number;
  /** Share of its pixels that have its most frequent brightness, or nearly: 1 for a plain frame, little for a picture. */
  readonly plain: number;
};

const LEAST_WIDE = 0.014;
/** A frame is of one colour, but for the fraying of JPEG. */
const FRAME_PLAIN = 0.85;
/** A picture beside takes this share of the copy at least and is less plain than this; a page or an app is plainer. */
const NEIGHBOUR_WIDE = 0.2;
const NEIGHBOUR_PLAIN = 0.55;
/** On one side alone a page seldom stands: there a plainer picture is taken for one. */
const ALONE_PLAIN = 0.75;
const NEAR = 10;

/** The edit that explains what surrounds `place` in the copy; null where nothing does. */
export function surroundingEdit(copy: Raster, place: Box): PictureEdit | null {
  const margins = marginsOf(copy, place).filter(({ wide }) => wide > LEAST_WIDE);
  if (margins.length === 0) return null;
  const total = margins.reduce((sum, { wide }) => sum + wide, 0);
  const plain = margins.reduce((sum, margin) => sum + margin.wide * margin.plain, 0) / total;
  if (plain > FRAME_PLAIN || total < 0.06) return 'border';
  const mostPlain = margins.length === 1 ? ALONE_PLAIN : NEIGHBOUR_PLAIN;
  const busy = margins.filter((margin) => margin.wide >= NEIGHBOUR_WIDE && margin.plain < mostPlain);
  const others = margins.filter((margin) => !busy.includes(margin));
  if (busy.length > 0 && others.every((margin) => margin.wide < 0.06 || margin.plain > FRAME_PLAIN))
    return 'beside-others';
  return 'interface-around';
}

function marginsOf(copy: Raster, { left, top, right, bottom }: Box): Margin[] {
  const band = { left, right, top: 0, bottom: 1 };
  const boxes = [
    { wide: left, box: { left: 0, right: left, top, bottom } },
    { wide: 1 - right, box: { left: right, right: 1, top, bottom } },
    { wide: top, box: { ...band, bottom: top } },
    { wide: 1 - bottom, box: { ...band, top: bottom } },
  ];
  return boxes.map(({ wide, box }) => ({ wide, plain: plainnessOf(copy, box) }));
}

/** A seam of one pixel beside the original is left out: it is half the original's. */
function plainnessOf({ data, width, height }: Raster, box: Box): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = Math.ceil(box.top * height + 0.2); y < Math.floor(box.bottom * height); y += 1) {
    for (let x = Math.ceil(box.left * width + 0.2); x < Math.floor(box.right * width); x += 1) {
      const at = (y * width + x) * 3;
      const light = Math.round(
        0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0),
      );
      counts[light] = (counts[light] ?? 0) + 1;
      total += 1;
    }
  }
  if (total === 0) return 1;
  let most = 0;
  for (let middle = 0; middle < 256; middle += 1) {
    let near = 0;
    for (let light = Math.max(0, middle - NEAR); light <= Math.min(255, middle + NEAR); light += 1)
      near += counts[light] ?? 0;
    most = Math.max(most, near);
  }
  return most / total;
}
