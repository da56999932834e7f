import { areaOf } from '../../domain/index.ts';
import type { Measures } from './measures.ts';

/**
 * What changed in a copy that lies true to the pixel on the original everywhere else. Two exposures do not: their grain
 * and the small movements of all that lives differ.
 *
 * `faded`: fine steps are gone there. `replaced`: others stand there, as after a retouch, or on a drawn second frame.
 * `scattered`: at many places, or over much of the picture.
 */
export type LocalChange = 'none' | 'faded' | 'replaced' | 'scattered';

const MOST_PLACES = 2;
const MOST_REPLACED = 0.12;
const MOST_FADED = 0.45;

export function localChange({ changes }: Measures): LocalChange {
  if (changes === null || changes.length === 0) return 'none';
  const covered = changes.reduce((sum, { box }) => sum + areaOf(box), 0);
  if (changes.every(({ faded }) => faded) && covered < MOST_FADED) return 'faded';
  return changes.length <= MOST_PLACES && covered < MOST_REPLACED ? 'replaced' : 'scattered';
}
