import {
  correctedPlace,
  movedByHand,
  type Correction,
  type CorrectionsInForce,
  type ItemId,
  type NamedEvent,
} from '../domain/index.ts';
import type { ItemRef, Matched } from './match.ts';

/** A named event and the items of it. */
type EventMembers = { readonly event: NamedEvent; readonly members: readonly Matched[] };

/**
 * Named events as people corrected them: an item put with another is in the events that the other is in and in no more, one
 * kept from another in none of those. What an item shows of an event goes with it.
 */
export function correctedEvents<Telling extends EventMembers>(
  events: readonly Telling[],
  corrections: CorrectionsInForce,
  items: ReadonlyMap<ItemId, ItemRef>,
): readonly Telling[] {
  if (corrections.size === 0) return events;
  return events.map((one) => ({ ...one, members: correctedMembers(one.members, corrections, items) }));
}

function correctedMembers(
  members: readonly Matched[],
  corrections: CorrectionsInForce,
  items: ReadonlyMap<ItemId, ItemRef>,
): readonly Matched[] {
  const byItem = new Map(members.map((member) => [member.item.id, member]));
  const places = { found: (item: ItemId) => byItem.has(item), alone: () => false };
  const put = [...corrections.values()].filter(({ itemId }) => correctedPlace(itemId, corrections, places));
  return [
    ...members.filter(({ item }) => !corrections.has(item.id)),
    ...put.flatMap((correction) => memberOf(correction, byItem, items)),
  ];
}

const NOTHING_SHOWN = { byWords: false, elements: [], versions: [], byPicture: [] } as const;

function memberOf(
  correction: Correction,
  found: ReadonlyMap<ItemId, Matched>,
  items: ReadonlyMap<ItemId, ItemRef>,
): Matched[] {
  const { itemId, kind } = correction;
  const item = items.get(itemId);
  const member = found.get(itemId) ?? (item && { item, ...NOTHING_SHOWN });
  if (member === undefined) return [];
  return [kind === 'with' ? { ...member, byHand: movedByHand(correction) } : member];
}
