import { DIMENSIONS, describe, directionsOf, mirroredPlace } from './descriptor.ts';
import { keypointsOf, type Keypoint } from './keypoints.ts';
import type { Plane } from './plane.ts';

/** The local features of a picture, packed: feature `n` has its values at `n` in each list, `n × 128` in `shares`. */
export type Features = {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly sigma: Float32Array;
  /** Radians. */
  readonly angle: Float32Array;
  /** 1 for light on dark, 0 for dark on light: only equals are alike. */
  readonly light: Uint8Array;
  readonly shares: Uint8Array;
  /** One bit a value, set above the descriptor's median: a first, fast look (four words a feature). */
  readonly bits: Uint32Array;
};

/** As many keypoints as are kept, some with two directions. */
const MOST_KEYPOINTS = 560;
/** The picture is cut into this many by this many parts, so that one busy corner does not take all the places. */
const PARTS = 6;

export function featuresOf(luma: Plane): Features {
  const kept = strongest(keypointsOf(luma), luma);
  const seen = kept.flatMap((keypoint) => directionsOf(keypoint).map((angle) => ({ keypoint, angle })));
  const shares = new Uint8Array(seen.length * DIMENSIONS);
  seen.forEach(({ keypoint, angle }, n) =>
    describe(keypoint, angle, shares.subarray(n * DIMENSIONS, (n + 1) * DIMENSIONS)),
  );
  return {
    count: seen.length,
    x: Float32Array.from(seen, ({ keypoint }) => keypoint.x),
    y: Float32Array.from(seen, ({ keypoint }) => keypoint.y),
    sigma: Float32Array.from(seen, ({ keypoint }) => keypoint.sigma),
    angle: Float32Array.from(seen, ({ angle }) => angle),
    light: Uint8Array.from(seen, ({ keypoint }) => (keypoint.response < 0 ? 1 : 0)),
    shares,
    bits: bitsOf(shares),
  };
}

/** Half of the places go to the strongest of each part, the rest to the strongest of all. */
function strongest(keypoints: readonly Keypoint[], { width, height }: Plane): Keypoint[] {
  const sorted = keypoints.toSorted((a, b) => Math.abs(b.response) - Math.abs(a.response));
  const share = Math.ceil(MOST_KEYPOINTS / 2 / (PARTS * PARTS));
  const taken = new Map<number, number>();
  const first: Keypoint[] = [];
  const rest: Keypoint[] = [];
  for (const keypoint of sorted) {
    const part = Math.floor((keypoint.y / height) * PARTS) * PARTS + Math.floor((keypoint.x / width) * PARTS);
    const count = taken.get(part) ?? 0;
    taken.set(part, count + 1);
    (count < share ? first : rest).push(keypoint);
  }
  return [...first, ...rest.slice(0, Math.max(0, MOST_KEYPOINTS - first.length))];
}

/** The same features as a mirror (left for right) would show them, in a picture `width` pixels wide. */
export function mirrored(features: Features, width: number): Features {
  const shares = new Uint8Array(features.shares.length);
  for (let at = 0; at < shares.length; at += 1) {
    const start = at - (at % DIMENSIONS);
    shares[start + mirroredPlace(at % DIMENSIONS)] = features.shares[at] ?? 0;
  }
  return {
    ...features,
    x: features.x.map((x) => width - x),
    angle: features.angle.map((angle) => Math.PI - angle),
    shares,
    bits: bitsOf(shares),
  };
}

function bitsOf(shares: Uint8Array): Uint32Array {
  const bits = new Uint32Array(shares.length / 32);
  for (let start = 0; start < shares.length; start += DIMENSIONS) {
    const values = shares.subarray(start, start + DIMENSIONS);
    const median = values.toSorted()[DIMENSIONS / 2] ?? 0;
    for (let at = 0; at < DIMENSIONS; at += 1) {
      if ((values[at] ?? 0) <= median) continue;
      const word = (start + at) >> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
    }
  }
  return bits;
}
