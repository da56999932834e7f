import { readClaims } from '../claims.ts';
import { compareClaims } from '../compare.ts';
import type { Pair } from './pairs.ts';

/** How many steps were found, how many of them are there, and how many are there in all. */
export type Score = { readonly right: number; readonly found: number; readonly there: number };

/** The steps found between the sentences of a pair, as `kind:aspect`. */
export function stepsOf({ before, after }: Pair): string[] {
  const [left, right] = [before, after].map(({ text, language }) => readClaims(text, language));
  if (left === undefined || right === undefined) return [];
  return compareClaims(left, right).map(({ kind, aspect }) => `${kind}:${aspect}`);
}

/** A step found twice counts as right as often as it is there. */
export function scoreOf(pair: Pair): Score {
  const steps = stepsOf(pair);
  const open = [...pair.steps];
  const right = steps.filter((step) => {
    const at = open.indexOf(step);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
  return { right: right.length, found: steps.length, there: pair.steps.length };
}

export function sumOf(scores: readonly Score[]): Score {
  const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], 0);
  return { right: sum('right'), found: sum('found'), there: sum('there') };
}
