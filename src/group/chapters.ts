import { DAY, makeId, toMs, type Chapter, type ItemId, type Story } from '../domain/index.ts';
import { centralTitle } from './central-title.ts';
import { carriedOver, type TalkDay } from './carried-over.ts';
import type { KnownItem, KnownItems } from './known-item.ts';
import { titleTerms } from './title-terms.ts';

/**
 * A chapter is no longer than this, and a story no longer than this has none: what fits in a week is read as one thing, and
 * a week is the longest time after which a reader who comes back knows what "then" was.
 */
const MOST_DAYS = 7;

/**
 * A night is worth a cut where at most this share of what usually goes on does so over it; chapters of a week need no such
 * night. Chosen on simulated stories of bursts that die down (chapters.simulated.test.ts): .4 finds nearly all bursts that
 * silence parts and three quarters of those that only other words part, with next to no cut elsewhere; where there is
 * nothing to find it makes 4 % more chapters than the fewest that are possible.
 */
const WORTH = 0.4;

/** Whether a story lasts longer than one chapter. */
export function isLong({ first, last }: Pick<Story, 'first' | 'last'>): boolean {
  return toMs(last) - toMs(first) > MOST_DAYS * DAY;
}

type Told = KnownItem & { readonly id: ItemId };

/**
 * The chapters of a story that lasts longer than a week: days (of UTC) in a row, at most seven, cut at the nights over which
 * least goes on (see {@link carriedOver}). Of all ways to cut, the best is taken, by dynamic programming over the days
 * (optimal partitioning: Jackson et al. 2005, doi:10.1109/LSP.2001.838216). Copies count for nothing: a voice is heard on the
 * day of its first item. Every member that is known is in one chapter; the order of the members changes nothing.
 */
export function chaptersOf(story: Story, items: KnownItems): readonly Chapter[] {
  const told = story.members
    .flatMap(({ itemId }): Told[] => withId(itemId, items))
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || !isLong({ first: first.at, last: last.at })) return [];
  const days = daysOf(told);
  const cuts = new Set(bestCuts(days));
  const starts = days.map((_, at) => (at === 0 || cuts.has(at - 1) ? 1 : 0));
  const numbers = new Map(days.map(({ day }, at) => [day, sum(starts.slice(0, at + 1))]));
  const groups = Map.groupBy(told, (one) => numbers.get(dayOf(one)));
  return [...groups.values()].flatMap((group) => chapterOf(story, group));
}

function withId(id: ItemId, items: KnownItems): Told[] {
  const item = items.get(id);
  return item === undefined ? [] : [{ ...item, id }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const dayOf = ({ at }: Told): number => Math.floor(toMs(at) / DAY);

/** The days on which anything was said, with the voices first heard on each. */
function daysOf(told: readonly Told[]): TalkDay[] {
  const heard = new Set<string>();
  const days = new Map<number, { day: number; voices: number; terms: Map<string, number> }>();
  for (const one of told) {
    const day = days.get(dayOf(one)) ?? { day: dayOf(one), voices: 0, terms: new Map<string, number>() };
    days.set(day.day, day);
    if (heard.has(one.voice)) continue;
    heard.add(one.voice);
    day.voices += 1;
    for (const [key, weight] of titleTerms(one)) day.terms.set(key, (day.terms.get(key) ?? 0) + weight);
  }
  return [...days.values()];
}

/** Behind which of these days to cut, so that the cuts lose least; no chapter is longer than it may be. */
function bestCuts(days: readonly TalkDay[]): readonly number[] {
  const carried = carriedOver(days);
  // The cheapest way to have the days before each place in chapters, and where its last chapter begins.
  const cheapest = [0];
  const begins = [0];
  for (let end = 1; end <= days.length; end += 1) {
    for (let start = end - 1; start >= 0 && spanOf(days, start, end) <= MOST_DAYS; start -= 1) {
      const cut = start === 0 ? 0 : (carried[start - 1] ?? 0) - WORTH;
      const cost = (cheapest[start] ?? 0) + cut;
      // Of equals the longest chapter, which comes last.
      if (start === end - 1 || cost <= (cheapest[end] ?? 0)) [cheapest[end], begins[end]] = [cost, start];
    }
  }
  const cuts: number[] = [];
  for (let end = begins[days.length] ?? 0; end > 0; end = begins[end] ?? 0) cuts.push(end - 1);
  return cuts;
}

/** Days from the first to the last of these, both counted. */
function spanOf(days: readonly TalkDay[], start: number, end: number): number {
  return (days[end - 1]?.day ?? 0) - (days[start]?.day ?? 0) + 1;
}

function chapterOf(story: Story, group: readonly Told[]): Chapter[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  // An item is in one found story only, whose id changes with its first item; it may be in several named ones.
  const anchor = story.origin === 'named' ? story.id : null;
  return [
    {
      id: makeId('chapter', anchor, first.id),
      ...centralTitle(group),
      ...{ first: first.at, last: last.at, members: group.map(({ id }) => id) },
    },
  ];
}
