import { makeId, type CorrectionId, type ItemId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * What a person says of an item where grouping was wrong. Stories are found anew at every pass and their ids may change,
 * so it speaks of items alone: `with` puts the item into the story that the other is in, `apart` takes it out of the story
 * that the other is in, and without another it stands alone whatever is found.
 */
export type Correction = {
  readonly id: CorrectionId;
  readonly itemId: ItemId;
  readonly kind: CorrectionKind;
  /** Never null where the kind is `with`. */
  readonly otherId: ItemId | null;
  /** Why, for everybody to read. */
  readonly because: string;
  /** Who; '' where the person gave no name. */
  readonly by: string;
  readonly at: Instant;
};

export type CorrectionKind = 'with' | 'apart';

/** The id of a correction: the same words of the same person at the same time are one, however often they are taken in. */
export function correctionId(said: Omit<Correction, 'id'>): CorrectionId {
  return makeId('correction', said.itemId, said.kind, said.otherId, said.because, said.by, said.at);
}

/**
 * What a correction comes to. `waiting`: an item it names is not held (now). `replaced`: a later one speaks of the same
 * item. `yields`: corrections lead in a circle (this with that, that with this), and the earliest of a circle gives way.
 */
export type CorrectionState = 'in-force' | 'waiting' | 'replaced' | 'yields';

/** The corrections that count, by the item they speak of: none of them leads in a circle. */
export type CorrectionsInForce = ReadonlyMap<ItemId, Correction>;

/** What each correction comes to; neither the order of the corrections nor of anything else changes it. */
export function correctionStates(
  corrections: readonly Correction[],
  isHeld: (item: ItemId) => boolean,
): ReadonlyMap<Correction, CorrectionState> {
  const states = new Map<Correction, CorrectionState>();
  const latest = new Map<ItemId, Correction>();
  for (const one of [...corrections].sort(byTime)) {
    const waits = !isHeld(one.itemId) || (one.otherId !== null && !isHeld(one.otherId));
    const before = latest.get(one.itemId);
    if (!waits && before !== undefined) states.set(before, 'replaced');
    states.set(one, waits ? 'waiting' : 'in-force');
    if (!waits) latest.set(one.itemId, one);
  }
  for (const one of earliestOfCircles(latest)) states.set(one, 'yields');
  return states;
}

/** The corrections that count. */
export function correctionsInForce(
  corrections: readonly Correction[],
  isHeld: (item: ItemId) => boolean,
): CorrectionsInForce {
  const counting = [...correctionStates(corrections, isHeld)].filter(([, state]) => state === 'in-force');
  return new Map(counting.map(([one]) => [one.itemId, one]));
}

/** Earliest first; of two at one time the one with the lower id. */
function byTime(a: Correction, b: Correction): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Every item leads to at most one other, so each walk ends, or comes back to its own path in one circle. */
function earliestOfCircles(latest: CorrectionsInForce): Correction[] {
  const walked = new Set<Correction>();
  const earliest: Correction[] = [];
  for (const start of latest.values()) {
    const path: Correction[] = [];
    let here: Correction | undefined = start;
    while (here !== undefined && !walked.has(here)) {
      walked.add(here);
      path.push(here);
      here = here.otherId === null ? undefined : latest.get(here.otherId);
    }
    const circle = here === undefined ? [] : path.slice(indexOrEnd(path, here));
    earliest.push(...circle.sort(byTime).slice(0, 1));
  }
  return earliest;
}

function indexOrEnd<One>(list: readonly One[], one: One): number {
  const index = list.indexOf(one);
  return index === -1 ? list.length : index;
}

/** Where items are without corrections, and where one is that stands alone. */
export type Places<Place> = {
  readonly found: (item: ItemId) => Place;
  readonly alone: (item: ItemId) => Place;
};

/** Where an item belongs once corrections are heeded: those of the items it is put with, or kept from, come first. */
export function correctedPlace<Place>(
  item: ItemId,
  inForce: CorrectionsInForce,
  { found, alone }: Places<Place>,
): Place {
  const correction = inForce.get(item);
  if (correction === undefined) return found(item);
  if (correction.otherId === null) return alone(item);
  const other = correctedPlace(correction.otherId, inForce, { found, alone });
  if (correction.kind === 'with') return other;
  return other === found(item) ? alone(item) : found(item);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Why an item is where a person put it: `moved here by hand, 23 Nov 2026: “the same ferry”`. */
export function movedByHand({ at, by, because }: Correction): string {
  const date = new Date(at);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  return `moved here by hand, ${day}${by === '' ? '' : `, by ${by}`}: “${because}”`;
}
