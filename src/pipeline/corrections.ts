import { correctionsInForce, type CorrectionsInForce } from '../domain/index.ts';
import { applyCorrections, correctedWords, itemsConcerned } from '../group/index.ts';
import { loadCorrections } from '../store/index.ts';
import { voiceLookup, type Groups } from './group.ts';
import { knownItems } from './known-items.ts';
import type { Workshop } from './workshop.ts';

/** Groups as people corrected them. */
export type CorrectedGroups = Groups & {
  /** Those that count, which named events heed too. */
  readonly corrections: CorrectionsInForce;
};

/** Puts what people said of items over what grouping found. Every pass does it anew, for stories are found anew. */
export async function correct({ store }: Workshop, groups: Groups): Promise<CorrectedGroups> {
  const corrections = await loadCorrections(store);
  if (corrections.length === 0) return { ...groups, corrections: new Map() };
  const concerned = itemsConcerned(groups.stories, corrections);
  const items = await knownItems(store, [...concerned], voiceLookup(groups.voices));
  const stories = applyCorrections(groups.stories, corrections, items);
  const words = correctedWords(groups.words, { found: groups.stories, corrected: stories }, items);
  const inForce = correctionsInForce(corrections, (item) => items.has(item));
  return { ...groups, stories, words, corrections: inForce };
}
