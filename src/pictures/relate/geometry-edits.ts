import { areaOf, type Affine, type Box, type PictureEdit } from '../../domain/index.ts';

/** A map of pixels taken apart. */
export type Geometry = {
  readonly mirrored: boolean;
  /** Quarter turns clockwise, 0–3, after a mirror left for right. */
  readonly quarters: 0 | 1 | 2 | 3;
  /** Degrees beyond the quarter turns, −45 to 45. */
  readonly tilt: number;
  /** Width over height, against that of the original. */
  readonly stretch: number;
  /** Degrees by which a right angle is not one. */
  readonly shear: number;
};

const DEGREES = 180 / Math.PI;

/** `map` in pixels of the rasters, whose proportions are those of the files. */
export function geometryOf([a, b, , d, e]: Affine): Geometry {
  const mirrored = a * e - b * d < 0;
  // Where the original's right and down go; with a mirror, its left for its right.
  const right = mirrored ? [-a, -d] : [a, d];
  const across = Math.atan2(right[1] ?? 0, right[0] ?? 0);
  const down = Math.atan2(e, b) - Math.PI / 2;
  const shear = wrapped((down - across) * DEGREES);
  const angle = wrapped(across * DEGREES + shear / 2);
  const quarters = (((Math.round(angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  return {
    mirrored,
    quarters,
    tilt: wrapped(angle - 90 * quarters),
    stretch: Math.hypot(a, d) / Math.hypot(b, e),
    shear,
  };
}

/** Degrees from −180 to 180. */
function wrapped(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Degrees from which a picture was turned on purpose; the maps err by tenths. */
export const LEAST_TILT = 1.2;
const LEAST_SHEAR = 2.5;
const LEAST_STRETCH = 0.025;
const LEAST_CUT = 0.02;
const TURNS = [null, 'turned-90', 'turned-180', 'turned-270'] as const;

export function geometryEdits({ mirrored, quarters, tilt, stretch, shear }: Geometry): PictureEdit[] {
  const turn = TURNS[quarters];
  return [
    ...(mirrored ? (['mirrored'] as const) : []),
    ...(turn ? [turn] : []),
    ...(Math.abs(tilt) >= LEAST_TILT ? (['tilted'] as const) : []),
    ...(Math.abs(shear) >= LEAST_SHEAR ? (['in-perspective'] as const) : []),
    ...(Math.abs(Math.log(stretch)) >= LEAST_STRETCH ? (['stretched'] as const) : []),
  ];
}

/** Whether more was cut off than maps err by, and than a tilt takes from the corners. */
export function isCropped(kept: Box, { tilt }: Geometry): boolean {
  const turned = Math.abs(tilt) >= LEAST_TILT;
  const lost = 1 - areaOf(kept);
  const side = Math.max(kept.left, kept.top, 1 - kept.right, 1 - kept.bottom);
  return turned ? lost > 0.25 : side > LEAST_CUT;
}
