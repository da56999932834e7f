import type { CorrectionState, ItemId } from '../domain/index.ts';
import type { CorrectionLine } from '../store/pages/index.ts';

/** Corrections for a person at a terminal. */
export function correctionsText(lines: readonly CorrectionLine[]): string {
  if (lines.length === 0) return 'Nothing was corrected by hand here.\n';
  return lines.map((line) => `${saidText(line)}\n  ${detailText(line)}\n`).join('');
}

/** `corr_…: “Fog at the pier” is put with “The ferry”` */
export function saidText({ id, kind, itemId, item, otherId, other }: CorrectionLine): string {
  const what = nameOf(itemId, item);
  if (otherId === null) return `${id}: ${what} is kept out of any story`;
  const whom = nameOf(otherId, other);
  return `${id}: ${what} is ${kind === 'with' ? 'put with' : 'kept from the story of'} ${whom}`;
}

const nameOf = (id: ItemId, item: CorrectionLine['item']): string =>
  item === null || item.title === '' ? id : `“${item.title}”`;

const STATE: { readonly [State in CorrectionState]: string } = {
  'in-force': 'in force',
  waiting: 'waiting: an item it names is not held here',
  replaced: 'replaced by a later one of the same item',
  yields: 'gives way: later ones lead back to this item',
};

function detailText({ at, by, because, state }: CorrectionLine): string {
  return `${at.slice(0, 10)}${by === '' ? '' : ` ${by}`}, ${STATE[state]}: “${because}”`;
}
