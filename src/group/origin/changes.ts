import type { CopyChange, CopyOverlap } from '../../domain/index.ts';
import type { Overlap } from '../copies/overlap.ts';
import type { Direction } from './direction.ts';

/** A text is another beginning when less than half of the lead comes back. */
const LEAD_KEPT = 0.5;
/** Below this share something was left out, added or said in other words: three edited words in a hundred do not count. */
const KEPT = 0.85;
/** A text is shorter or longer when it differs by a tenth. */
const LENGTH = 1.1;

/** The overlap as seen from the copy. */
export function copyOverlap({ tie, copy }: Direction): CopyOverlap | null {
  const { overlap } = tie;
  if (overlap === null) return null;
  const { ofEarlier, ofLater, jaccard } = overlap;
  return copy === tie.later
    ? { ofCopy: ofLater, ofSource: ofEarlier, jaccard }
    : { ofCopy: ofEarlier, ofSource: ofLater, jaccard };
}

/** What was changed, as far as the two texts and what they say of each other tell; empty where nothing tells. */
export function changesOf(direction: Direction): readonly CopyChange[] {
  const { overlap, by } = direction.tie;
  if (overlap !== null) return by === 'near-copy' ? changesOfWording(direction, overlap) : [];
  if (direction.tie.source === null) return [];
  return isTranslated(direction) ? ['translated'] : [];
}

function changesOfWording(direction: Direction, overlap: Overlap): readonly CopyChange[] {
  const share = copyOverlap(direction);
  if (share === null) return [];
  const isForward = direction.copy === direction.tie.later;
  const { earlier, later } = overlap.pieces;
  const longer = isForward ? later / earlier : earlier / later;
  const leads = [overlap.leadOfEarlier, overlap.leadOfLater].filter((lead) => lead !== null);
  const lost = share.ofSource < KEPT;
  const added = share.ofCopy < KEPT;
  const found: readonly (readonly [CopyChange, boolean])[] = [
    ['lead', leads.length > 0 && Math.min(...leads) < LEAD_KEPT],
    ['cut', lost && longer < 1 / LENGTH],
    ['extended', added && longer > LENGTH],
    ['reworded', lost && added],
  ];
  return found.filter(([, is]) => is).map(([change]) => change);
}

/** Who names its source in another language translated it, or says so itself. */
function isTranslated({ source, copy }: Direction): boolean {
  if (copy.leaning?.dependency === 'translation') return true;
  const [from, to] = [source.language, copy.language].map((language) => language?.split('-')[0]);
  return from !== undefined && to !== undefined && from !== to;
}
