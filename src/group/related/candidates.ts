import type { Placed, Vector } from '../vectors.ts';
import { isFirm } from './names-in.ts';
import type { Rarity } from './rarity.ts';
import type { Telling } from './tellings.ts';

/** What two tellings can meet by, with its worth in bits. */
export type Meeting = { readonly key: string; readonly bits: number };

/** Names of one telling that are paired: two common names together are rarer than each. */
const MOST_PAIRED = 6;
/** Its own weightiest words. */
const MOST_WORDS = 6;
/** What a word is worth beside names, in bits: it only brings two tellings to be looked at. */
const WORD_BITS = 3;
/** A country that more than one telling in 32 is about brings nothing together by itself. */
const RARE_COUNTRY_BITS = 5;

/** Keys under which a telling is filed. */
export function meetingsOf(
  { names, claims }: Telling,
  { own, shared }: Placed,
  rarity: Rarity,
  events: readonly string[],
): Meeting[] {
  const byRarity = [...names.keys()].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
  const single = byRarity.flatMap((key) =>
    isFirm(key) || rarity(key) >= RARE_COUNTRY_BITS ? [{ key, bits: rarity(key) }] : [],
  );
  const paired = byRarity.slice(0, MOST_PAIRED).sort();
  const pairs = paired.flatMap((a, index) =>
    paired.slice(index + 1).map((b) => ({ key: `${a}&${b}`, bits: 1 })),
  );
  const words = [...new Set([...topKeys(own), ...topKeys(shared)])];
  return [
    ...single,
    ...pairs,
    ...[...claims.keys()].map((key) => ({ key, bits: rarity(key) })),
    ...words.map((key) => ({ key: `word ${key}`, bits: WORD_BITS })),
    ...events.map((key) => ({ key: `event ${key}`, bits: WORD_BITS })),
  ];
}

function topKeys({ keys, weights }: Vector): number[] {
  const order = Array.from(keys, (key, index) => ({ key, weight: weights[index] ?? 0 }));
  order.sort((a, b) => b.weight - a.weight || a.key - b.key);
  return order.slice(0, MOST_WORDS).map(({ key }) => key);
}

/** Of a posting list only the nearest in time are looked at, this many on either side. */
const NEAREST = 12;
/** Of all that met, those that share most are compared. */
const MOST_COMPARED = 60;

/**
 * For each telling, in order of time, the places of others that share most with it. The work grows with the number of
 * tellings and not with its square, however common a name is.
 */
export function findCandidates(meetings: readonly (readonly Meeting[])[]): number[][] {
  const postings = new Map<string, number[]>();
  meetings.forEach((all, place) => {
    for (const { key } of all) addTo(postings, key, place);
  });
  return meetings.map((all, place) => nearestOf(all, place, postings));
}

function nearestOf(
  meetings: readonly Meeting[],
  place: number,
  postings: ReadonlyMap<string, readonly number[]>,
): number[] {
  const worth = new Map<number, number>();
  for (const { key, bits } of meetings) {
    const list = postings.get(key) ?? [];
    const at = lowerBound(list, place);
    for (const other of list.slice(Math.max(0, at - NEAREST), at + NEAREST + 1))
      if (other !== place) worth.set(other, (worth.get(other) ?? 0) + bits);
  }
  return [...worth]
    .sort(([a, x], [b, y]) => y - x || Math.abs(a - place) - Math.abs(b - place) || a - b)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}

/** The first index whose place is not before this one. */
function lowerBound(list: readonly number[], place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTo(postings: Map<string, number[]>, key: string, place: number): void {
  const list = postings.get(key);
  if (list === undefined) postings.set(key, [place]);
  else list.push(place);
}
