import type { ComparedPair } from '../../domain/index.ts';
import { METHOD, relate } from '../../pictures/index.ts';
import type { Ready } from './ready-picture.ts';

type Ends = Pick<ComparedPair, 'original' | 'copy'>;

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 } as const;
const UNKNOWN = { inliers: 0, matched: 0, correlation: null, agreeing: null, distance: null } as const;
/** Equal bytes are one picture. */
export const SAME: ComparedPair['relation'] = {
  ...{ kind: 'same', edits: [], confidence: 1, because: { ...UNKNOWN, distance: 0 } },
  ...{ kept: WHOLE, place: WHOLE, transform: [1, 0, 0, 0, 1, 0], changed: [] },
};
const NOT_JUDGED: ComparedPair['relation'] = {
  ...{ kind: 'cannot-be-judged', edits: [], confidence: 1, because: UNKNOWN },
  ...{ kept: null, place: null, transform: null, changed: [] },
};

/** A pair of which one picture could not be read, or not compared. */
function failedPair(ends: Ends, trouble: string): ComparedPair {
  return { ...ends, method: METHOD, relation: NOT_JUDGED, trouble };
}

/** Why a pair could not be compared that has an original which could not be read. */
export const originalFailed = (ends: Ends, trouble: string): ComparedPair =>
  failedPair(ends, `original: ${trouble}`);

/** Never throws: what the comparison of one pair stumbles over is said of that pair. */
export function comparePair(ends: Ends, original: Ready, copy: Ready): ComparedPair {
  if (!original.ok) return originalFailed(ends, original.trouble);
  if (!copy.ok) return failedPair(ends, copy.trouble);
  try {
    return { ...ends, method: METHOD, relation: relate(original.prepared, copy.prepared), trouble: '' };
  } catch (error) {
    return failedPair(ends, error instanceof Error ? error.message : String(error));
  }
}
