import { areaOf, type Affine, type Box } from '../../domain/index.ts';
import { align, type Aligned } from './align.ts';
import type { Candidate } from './candidates.ts';
import { cellsOf, type Cells } from './cells.ts';
import { inFractions, keptBox } from './extent.ts';
import type { Prepared } from './prepare.ts';
import { refined } from './refine.ts';
import { tallyIn, type Tally } from './tally.ts';

/** The copy laid over the original, looked at pixel by pixel. */
export type Overlay = Candidate & {
  readonly aligned: Aligned;
  readonly cells: Cells;
  readonly kept: Box;
  readonly tally: Tally;
  /** How much speaks for it, to choose among candidates. */
  readonly weight: number;
};

const STEPS = 2;

/** Lays the copy over the original by a candidate's map, made better in a few steps where that agrees more. */
export function overlay(original: Prepared, copy: Prepared, candidate: Candidate): Overlay | null {
  let best = look(original, copy, candidate);
  for (let step = 0; best && step < STEPS; step += 1) {
    const map: Affine | null = refined(best.aligned, best.map);
    const next = map && look(original, copy, { ...candidate, map });
    if (!next || next.weight <= best.weight) break;
    best = next;
  }
  return best;
}

function look(original: Prepared, copy: Prepared, candidate: Candidate): Overlay | null {
  const aligned = align(original, copy, candidate.map);
  const cells = cellsOf(aligned);
  const kept = keptBox(inFractions(candidate.map, original, copy), cells);
  if (!kept) return null;
  const tally = tallyIn(cells, kept);
  const weight = tally.share * (0.2 + Math.sqrt(areaOf(kept))) * (0.5 + Math.max(0, cells.correlation));
  return { ...candidate, aligned, cells, kept, tally, weight };
}
