import { RELATION_KINDS, type Relation, type Story, type Voice, type ItemId } from '../../domain/index.ts';
import { placeTexts } from '../vectors.ts';
import { findCandidates, meetingsOf } from './candidates.ts';
import type { Side } from './events.ts';
import { relate } from './grounds.ts';
import { rarityOf } from './rarity.ts';
import { tellingsOf, type Telling, type ToldItem } from './tellings.ts';

export { readAbout, type About } from './about.ts';
export type { ToldItem } from './tellings.ts';

const MOST_RELATIONS = 10;
const MOST_BY_COUNTRY = 3;
/** Nearness in time counts like rarity: a week between two is worth this many bits less. */
const BITS_A_WEEK = 2;

/**
 * Relations of every story, and of every voice that is in none, to others of both: at most ten each, firmest first, of
 * which at most three by a country alone. The order of the input changes nothing.
 */
export function findRelations({
  stories,
  voices,
  items,
}: {
  readonly stories: readonly Story[];
  readonly voices: readonly Voice[];
  readonly items: ReadonlyMap<ItemId, ToldItem>;
}): Relation[] {
  const tellings = tellingsOf(stories, voices, items);
  const rarity = {
    name: rarityOf(tellings, ({ names }) => names.keys()),
    claim: rarityOf(tellings, ({ claims }) => claims.keys()),
  };
  const placed = placeTexts(tellings.map(({ read }) => read));
  const eventsIn = eventsByItem(tellings);
  const sides = tellings.flatMap((telling, index): Side[] => {
    const at = placed[index];
    return at === undefined ? [] : [{ telling, placed: at, events: eventsOf(telling, eventsIn) }];
  });
  const either = (key: string): number =>
    (key.includes('+') || key.startsWith('“') ? rarity.claim : rarity.name)(key);
  const candidates = findCandidates(
    sides.map(({ telling, placed: at, events }) => meetingsOf(telling, at, either, events)),
  );
  return sides.flatMap((side, index) => {
    const found = (candidates[index] ?? []).flatMap((other) => {
      const there = sides[other];
      return (there && relate(side, there, rarity)) ?? [];
    });
    return best(found);
  });
}

type ByItem = ReadonlyMap<ItemId, readonly string[]>;

function eventsByItem(tellings: readonly Telling[]): ByItem {
  const events = new Map<ItemId, string[]>();
  for (const { id, origin, items } of tellings)
    if (origin === 'named') for (const item of items) events.set(item, [...(events.get(item) ?? []), id]);
  return events;
}

/** Watched events that hold at least half of a telling's items. */
function eventsOf({ id, origin, items }: Telling, eventsIn: ByItem): string[] {
  if (origin === 'named') return [id];
  const counts = new Map<string, number>();
  for (const item of items)
    for (const event of eventsIn.get(item) ?? []) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].flatMap(([event, count]) => (count * 2 >= items.length ? [event] : [])).sort();
}

const firmness = ({ grounds }: Relation): number => RELATION_KINDS.indexOf(grounds[0]?.kind ?? 'country');
const nearness = ({ bits, days }: Relation): number => bits - (BITS_A_WEEK * Math.abs(days)) / 7;

function best(found: readonly Relation[]): Relation[] {
  const ordered = found.toSorted(
    (a, b) => firmness(a) - firmness(b) || nearness(b) - nearness(a) || (a.to < b.to ? -1 : 1),
  );
  const byCountry = ordered.filter(({ grounds }) => grounds[0]?.kind === 'country');
  const firm = ordered.slice(0, ordered.length - byCountry.length);
  return [...firm, ...byCountry.slice(0, MOST_BY_COUNTRY)].slice(0, MOST_RELATIONS);
}
