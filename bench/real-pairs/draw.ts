import { createHash } from 'node:crypto';
import { DAY, toMs, type ItemId, type Story } from '../../src/domain/index.ts';
import type { Groupable } from '../../src/group/index.ts';
import { cosine, placeTexts, type Placed } from '../../src/group/vectors.ts';
import { termsOf } from '../../src/text/meaning/terms.ts';
import type { Plan, Stratum } from './samples.ts';

/** Items of the real window, the voice each speaks with, and the stories that grouping made of them. */
export type Grouped = {
  readonly items: readonly Groupable[];
  readonly voiceOf: (item: ItemId) => string;
  readonly stories: readonly Pick<Story, 'id' | 'members'>[];
};

/** Two items of different voices, and what the draw took them for. */
export type Drawn = { readonly a: ItemId; readonly b: ItemId; readonly drawnAs: Stratum };

/** One large story would fill the sample. */
const MOST_OF_A_STORY = 3;
/** Members of a story that pairs are made of: enough for three in each stratum. */
const MOST_MEMBERS = 40;
/** Cosine from which two texts of different stories count as a near miss; three quarters of what joins two titles. */
const NEAR = { own: 0.19, shared: 0.19 } as const;
const REACH_DAYS = 3;
/** Terms an item is looked up by, and items asked for under one term. */
const [KEYS_ASKED, MOST_POSTINGS] = [12, 200];

/** The pairs of a plan; those that were judged already are left out. */
export function drawPairs(
  grouped: Grouped,
  plan: Plan,
  isJudged: (drawn: Drawn) => boolean,
): readonly Drawn[] {
  const candidates = [...joinedPairs(grouped, plan), ...nearMisses(grouped)];
  return take(
    candidates.filter((one) => !isJudged(one)),
    plan,
  );
}

type Candidate = Drawn & { readonly group: string };

function joinedPairs({ items, voiceOf, stories }: Grouped, { seed }: Plan): readonly Candidate[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return stories.flatMap((story) => {
    const members = shuffled(
      story.members.flatMap(({ itemId }) => known.get(itemId) ?? []),
      ({ id }) => `${seed} ${id}`,
    ).slice(0, MOST_MEMBERS);
    return pairsOf(members)
      .filter(([a, b]) => voiceOf(a.id) !== voiceOf(b.id))
      .map(([a, b]): Candidate => ({ a: a.id, b: b.id, drawnAs: betweenOf(a, b), group: story.id }));
  });
}

/** In the order of a chance that follows from the key alone. */
function shuffled<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const chanceOf = (one: One): number => createHash('sha256').update(keyOf(one)).digest().readUInt32BE();
  return all
    .map((one) => ({ one, chance: chanceOf(one) }))
    .sort((x, y) => x.chance - y.chance)
    .map(({ one }) => one);
}

const pairsOf = <One>(all: readonly One[]): (readonly [One, One])[] =>
  all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));

const languageOf = ({ language }: Groupable): string => (language ?? 'unknown').slice(0, 2);

function betweenOf(a: Groupable, b: Groupable): Stratum {
  if (languageOf(a) !== languageOf(b)) return 'other language';
  if (a.kind !== b.kind || a.detail !== b.detail) return 'other kind';
  return a.sourceId === b.sourceId ? 'same source' : 'other list';
}

/** So many of each kind as are asked for, by chance; of one story three at most, and as many of its near misses. */
function take(candidates: readonly Candidate[], { seed, most }: Plan): readonly Drawn[] {
  const times = new Map<string, number>();
  const taken = new Map<Stratum, number>();
  return shuffled(candidates, ({ a, b }) => `${seed} ${a} ${b}`).flatMap(({ group, ...drawn }) => {
    const place = `${group} ${drawn.drawnAs === 'near miss' ? 'apart' : 'joined'}`;
    const [ofGroup, ofKind] = [times.get(place) ?? 0, taken.get(drawn.drawnAs) ?? 0];
    if (ofGroup >= MOST_OF_A_STORY || ofKind >= most[drawn.drawnAs]) return [];
    times.set(place, ofGroup + 1);
    taken.set(drawn.drawnAs, ofKind + 1);
    return [drawn];
  });
}

function nearMisses({ items, voiceOf, stories }: Grouped): readonly Candidate[] {
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
  return near.flatMap(([at, to]): Candidate[] => {
    const [a, b] = [speakers[at], speakers[to]];
    if (a === undefined || b === undefined || groupOf(a) === groupOf(b)) return [];
    return [{ a: a.id, b: b.id, drawnAs: 'near miss', group: groupOf(a) }];
  });
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
