import type { KeyFrame } from '../../domain/index.ts';
import { LEAST_QUALITY } from './prints.ts';

/** So many frames of a clip stand for it where frames themselves are compared. */
export const MOST_MOMENTS = 6;
/** Milliseconds below which a shot is not halved: two frames of it would show the same. */
const LEAST_SHOT = 2000;

/**
 * The moments that stand for a clip: the middle of each shot, the longest shots first, and where there are few shots,
 * the middles of the halves of the longest. Frames that show next to nothing stand for none.
 */
export function keyMoments(frames: readonly KeyFrame[]): readonly number[] {
  const shots = shotsOf(frames.filter(({ quality }) => quality >= LEAST_QUALITY));
  while (shots.length < MOST_MOMENTS) {
    shots.sort((a, b) => lengthOf(b) - lengthOf(a));
    const [longest] = shots;
    if (longest === undefined || longest.length < 2 || lengthOf(longest) < LEAST_SHOT) break;
    const middle = Math.ceil(longest.length / 2);
    shots.splice(0, 1, longest.slice(0, middle), longest.slice(middle));
  }
  return shots
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MOST_MOMENTS)
    .flatMap((shot) => shot[Math.floor(shot.length / 2)]?.ms ?? [])
    .sort((a, b) => a - b);
}

function shotsOf(frames: readonly KeyFrame[]): KeyFrame[][] {
  const shots: KeyFrame[][] = [];
  for (const frame of frames) {
    const shot = shots.at(-1);
    if (shot === undefined || frame.why === 'cut') shots.push([frame]);
    else shot.push(frame);
  }
  return shots;
}

const lengthOf = (shot: readonly KeyFrame[]): number => (shot.at(-1)?.ms ?? 0) - (shot[0]?.ms ?? 0);
