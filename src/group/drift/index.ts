import type { ClaimDrift, DriftText } from '../../domain/index.ts';
import { inOrder } from '../groupable.ts';
import { linkVersions } from './links.ts';
import { findParents } from './parents.ts';
import { readText } from './read-text.ts';
import { stepsInto, traceClaims, type Chain } from './trace.ts';

/**
 * What became of the claims of a text while it was copied, retold and translated: each version is set beside the one it
 * was most likely made from, sentence by sentence, and every claim is followed back to the first version that made it.
 * The order of the texts does not matter. What is no change: a sentence that moved, was joined or cut, other marks, a
 * synonym of the same strength, a typing error.
 *
 * @param texts versions of one text: the items of one voice, or of one story
 */
export function findDrift(texts: readonly DriftText[]): ClaimDrift {
  const versions = inOrder(texts).map(readText);
  const parents = findParents(versions);
  const links = versions.map((version, at) => {
    const before = versions[parents[at] ?? -1];
    return before === undefined ? null : linkVersions(before, version);
  });
  const chain: Chain = { versions, parents, links };
  return {
    steps: versions.flatMap((_, at) => stepsInto(chain, at)),
    traces: traceClaims(chain),
  };
}
