import { DAY } from '../../domain/index.ts';
import { cosine, type Placed } from '../vectors.ts';
import type { Telling } from './tellings.ts';

/** A telling with what is known of it among all others. */
export type Side = {
  readonly telling: Telling;
  readonly placed: Placed;
  /** Watched events that it was found in, by at least half of its items. */
  readonly events: readonly string[];
};

export type EventRule = 'event/same-items' | 'event/same-watched-event' | 'event/another-step';

/** How alike two tellings are in their words beside names, and the bits of the names they share. */
export type Alikeness = { readonly alike: number; readonly bits: number };

/** Why two tellings are one event or steps of one; null where nothing says so. */
export function eventRule(a: Side, b: Side, given: Alikeness): EventRule | null {
  if (shareItems(a.telling, b.telling)) return 'event/same-items';
  if (a.events.some((event) => b.events.includes(event))) return 'event/same-watched-event';
  return areSteps(a, b, given) ? 'event/another-step' : null;
}

/** Cosine of the words beside names: own words within a language, what dictionaries give across. */
export function likeness(a: Side, b: Side): number {
  const space = a.telling.read.tongue === b.telling.read.tongue ? 'own' : 'shared';
  return cosine(a.placed[space], b.placed[space]);
}

/** Of the smaller, this share of items is in the other, too. */
const SHARE_OF_ITEMS = 0.3;

function shareItems(a: Telling, b: Telling): boolean {
  if (a.origin !== 'named' && b.origin !== 'named') return false;
  const [few, many] = a.items.length <= b.items.length ? [a, b] : [b, a];
  const held = new Set(many.items);
  return few.items.filter((id) => held.has(id)).length >= SHARE_OF_ITEMS * few.items.length;
}

/** What follows after more days is another event. */
const STEP_DAYS = 7;
/**
 * Two steps of one event are told in like words and name somebody or something in common: the rarer the name, the less
 * alike the words need be. Set by eye on the real window of twelve days; see docs/method.md.
 */
const STEPS = [
  { alike: 0.2, bits: 7 },
  { alike: 0.35, bits: 4 },
] as const;

function areSteps(a: Side, b: Side, { alike, bits }: Alikeness): boolean {
  if (Math.abs(daysBetween(a.telling, b.telling)) > STEP_DAYS) return false;
  return STEPS.some((least) => alike >= least.alike && bits >= least.bits);
}

/** Days from one to the other: negative where the other is earlier, 0 where their times overlap. */
export function daysBetween(a: Telling, b: Telling): number {
  const ms = b.first > a.last ? b.first - a.last : b.last < a.first ? b.last - a.first : 0;
  return Math.round((100 * ms) / DAY) / 100;
}
