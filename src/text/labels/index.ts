import type { Item, Labelled } from '../../domain/index.ts';
import { PLACEHOLDER_RULES } from './placeholder.ts';
import { PRESS_RELEASE_RULES } from './press-release.ts';
import type { Labellable, LabelRule } from './rules.ts';

export type { Labellable } from './rules.ts';

/** In order: an empty page on the site of a release service is a placeholder. */
export const LABEL_RULES: readonly LabelRule[] = [...PLACEHOLDER_RULES, ...PRESS_RELEASE_RULES];

/** What an item is by its own words, a press release or a placeholder; null for everything else. */
export function labelOf(item: Labellable & Pick<Item, 'id'>): Labelled | null {
  for (const { id, version, label, find } of LABEL_RULES) {
    const words = find(item);
    if (words !== null) return { itemId: item.id, label, rule: { id, version }, words };
  }
  return null;
}
