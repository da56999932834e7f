import { createHash } from 'node:crypto';
import { DAY, toMs, type ItemId, type Story } from '../../src/domain/index.ts';
import type { Groupable } from '../../src/group/index.ts';
import { cosine, placeTexts, type Placed } from '../../src/group/vectors.ts';
import { termsOf } from '../../src/text/meaning/terms.ts';

/** Items of the real window, the voice each speaks with, and the stories that grouping made of them. */
export type Grouped = {
  readonly items: readonly Groupable[];
  readonly voiceOf: (item: ItemId) => string;
  readonly stories: readonly Pick<Story, 'id' | 'members'>[];
};

/** Two items of different voices, and what the draw took them for. */
export type Drawn = { readonly a: ItemId; readonly b: ItemId; readonly drawnAs: string };

const SEED = 'real pairs 1';
/** Of pairs in one story, by what lies between the two. */
const JOINED = { 'other list': 80, 'other kind': 50, 'other language': 50, 'same source': 20 } as const;
const NEAR_MISSES = 100;
/** One large story would fill the sample. */
const MOST_OF_A_STORY = 3;
/** Members of a story that pairs are made of: enough for three in each stratum. */
const MOST_MEMBERS = 40;
/** Cosine from which two texts of different stories count as a near miss; three quarters of what joins two titles. */
const NEAR = { own: 0.19, shared: 0.19 } as const;
const REACH_DAYS = 3;
/** Terms an item is looked up by, and items asked for under one term. */
const [KEYS_ASKED, MOST_POSTINGS] = [12, 200];

/** The same pairs on every machine, as long as the window and the grouping are the same. */
export function drawPairs(grouped: Grouped): readonly Drawn[] {
  const joined = drawJoined(grouped);
  return [...joined, ...drawNearMisses(grouped)];
}

/** A number between 0 and 1 that follows from the seed and the words. */
function chanceOf(...words: readonly string[]): number {
  return (
    createHash('sha256')
      .update([SEED, ...words].join(' '))
      .digest()
      .readUInt32BE() /
    2 ** 32
  );
}

type Candidate = Drawn & { readonly group: string };

function drawJoined({ items, voiceOf, stories }: Grouped): readonly Drawn[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const candidates = stories.flatMap((story) => {
    const members = shuffled(
      story.members.flatMap(({ itemId }) => known.get(itemId) ?? []),
      ({ id }) => id,
    ).slice(0, MOST_MEMBERS);
    return pairsOf(members)
      .filter(([a, b]) => voiceOf(a.id) !== voiceOf(b.id))
      .map(([a, b]): Candidate => ({ a: a.id, b: b.id, drawnAs: betweenOf(a, b), group: story.id }));
  });
  return take(candidates, JOINED);
}

const shuffled = <One>(all: readonly One[], keyOf: (one: One) => string): One[] =>
  all
    .map((one) => ({ one, chance: chanceOf(keyOf(one)) }))
    .sort((x, y) => x.chance - y.chance)
    .map(({ one }) => one);

const pairsOf = <One>(all: readonly One[]): (readonly [One, One])[] =>
  all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));

const languageOf = ({ language }: Groupable): string => (language ?? 'unknown').slice(0, 2);

function betweenOf(a: Groupable, b: Groupable): keyof typeof JOINED {
  if (languageOf(a) !== languageOf(b)) return 'other language';
  if (a.kind !== b.kind || a.detail !== b.detail) return 'other kind';
  return a.sourceId === b.sourceId ? 'same source' : 'other list';
}

/** So many of each kind as are asked for, in the order of chance, none of its groups more than three times. */
function take(candidates: readonly Candidate[], most: Readonly<Record<string, number>>): readonly Drawn[] {
  const times = new Map<string, number>();
  const taken = new Map<string, number>();
  return shuffled(candidates, ({ a, b }) => `${a} ${b}`).flatMap(({ group, ...drawn }) => {
    const [ofGroup, ofKind] = [times.get(group) ?? 0, taken.get(drawn.drawnAs) ?? 0];
    if (ofGroup >= MOST_OF_A_STORY || ofKind >= (most[drawn.drawnAs] ?? 0)) return [];
    times.set(group, ofGroup + 1);
    taken.set(drawn.drawnAs, ofKind + 1);
    return [drawn];
  });
}

function drawNearMisses({ items, voiceOf, stories }: Grouped): readonly Drawn[] {
  const storyOf = new Map(
    stories.flatMap(({ id, members }) => members.map(({ itemId }) => [itemId, id] as const)),
  );
  const groupOf = ({ id }: Groupable): string => storyOf.get(id) ?? voiceOf(id);
  const speakers = [...Map.groupBy(items, ({ id }) => voiceOf(id)).values()].flatMap(
    ([first]) => first ?? [],
  );
  const read = speakers.map(({ title, blocks, language }) =>
    termsOf([title, ...blocks.map(({ text }) => text)].join('\n'), language),
  );
  const placed = placeTexts(read);
  const near = neighboursIn(speakers, placed).filter(([a, b]) => {
    const space = read[a]?.tongue === read[b]?.tongue ? 'own' : 'shared';
    const [one, other] = [placed[a], placed[b]];
    return one !== undefined && other !== undefined && cosine(one[space], other[space]) >= NEAR[space];
  });
  const candidates = near.flatMap(([at, to]) => {
    const [a, b] = [speakers[at], speakers[to]];
    if (a === undefined || b === undefined || groupOf(a) === groupOf(b)) return [];
    return [{ a: a.id, b: b.id, drawnAs: 'near miss', group: groupOf(a) }];
  });
  return take(candidates, { 'near miss': NEAR_MISSES });
}

/** Positions of items that share one of their heaviest terms within three days. */
function neighboursIn(items: readonly Groupable[], placed: readonly Placed[]): (readonly [number, number])[] {
  const order = [...items.keys()].sort((a, b) => timeAt(items, a) - timeAt(items, b));
  const postings = new Map<number, number[]>();
  return order.flatMap((at) => {
    const found = new Set<number>();
    for (const key of heaviestOf(placed[at])) {
      const list = postings.get(key) ?? [];
      for (const other of list)
        if (timeAt(items, at) - timeAt(items, other) <= REACH_DAYS * DAY) found.add(other);
      postings.set(key, [...list.slice(1 - MOST_POSTINGS), at]);
    }
    return [...found].map((other) => [other, at] as const);
  });
}

const timeAt = (items: readonly Groupable[], at: number): number => {
  const item = items[at];
  return item === undefined ? 0 : toMs(item.at);
};

function heaviestOf(place: Placed | undefined): number[] {
  if (place === undefined) return [];
  return [place.own, place.shared].flatMap(({ keys, weights }) =>
    Array.from(keys, (key, at) => ({ key, weight: weights[at] ?? 0 }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, KEYS_ASKED)
      .map(({ key }) => key),
  );
}
