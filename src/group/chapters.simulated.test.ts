import { expect, it } from 'vitest';
import { DAY, instant, makeId, shift, toMs, type Chapter, type ItemId } from '../domain/index.ts';
import { chaptersOf } from './chapters.ts';
import type { KnownItem } from './known-item.ts';

/**
 * What the cuts are worth where the truth is known: stories of three to five bursts that die down over two to six days, each
 * with words of its own beside those of the whole story. The constants were chosen on seed 7.
 */

const START = instant('2031-05-01T00:00:00Z');
const COMMON = ['ferry', 'sinks', 'strait', 'captain'];
const WORDS =
  'amber basin cedar delta ember fjord grove heron islet jetty kelp lodge marsh north otter pier quarry ridge shoal tower urchin valley willow yard zephyr anchor beacon cliff dune estuary flood gale hatch inlet knoll ledge moor nest oasis prairie reef spring'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for a seed (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

type Line = { readonly day: number; readonly title: string };
type Kind = { readonly silent: boolean; readonly own: number };

function burstsOf({ silent, own }: Kind, next: () => number) {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const many = (count: number, from: readonly string[]) => Array.from({ length: count }, () => pick(from));
  const lines: Line[] = [];
  const starts: number[] = [];
  const bursts = 3 + Math.floor(next() * 3);
  let day = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    if (burst > 0) starts.push((day += silent ? 1 + Math.floor(next() * 3) : 0));
    const words = many(6, WORDS);
    for (const end = day + 2 + Math.floor(next() * 5), first = day; day < end; day += 1) {
      const voices = Math.max(1, Math.round(8 * Math.exp((first - day) / 2) * (0.5 + next())));
      for (let voice = 0; voice < voices; voice += 1)
        lines.push({ day, title: [...many(4 - own, COMMON), ...many(own, words)].join(' ') });
    }
  }
  return { lines, starts };
}

function cut(lines: readonly Line[]): readonly Chapter[] {
  const items = new Map(
    lines.map(({ day, title }, at): [ItemId, KnownItem] => {
      const id = makeId('item', title, at);
      return [id, { title, language: 'en', at: shift(START, day * DAY + at), voice: id, isLabel: false }];
    }),
  );
  const members = [...items.keys()].map((itemId) => ({ itemId, score: 1, reason: '' }));
  const head = {
    id: makeId('story', 'ferry'),
    origin: 'grouped',
    eventId: null,
    title: '',
    language: null,
  } as const;
  return chaptersOf({ ...head, first: START, last: START, members }, items);
}

const dayOf = ({ first }: Chapter): number => Math.floor((toMs(first) - toMs(START)) / DAY);

/** Over 200 stories: the share of bursts a chapter begins with, and of cuts that are at a burst. */
function scoreOf(kind: Kind, seed: number) {
  const next = numbersFrom(seed);
  const counts = { bursts: 0, cuts: 0, right: 0, kept: 0, before: 0 };
  for (let story = 0; story < 200; story += 1) {
    const { lines, starts } = burstsOf(kind, next);
    const chapters = cut(lines);
    const cuts = new Set(chapters.slice(1).map(dayOf));
    if (cuts.size === 0) continue;
    counts.bursts += starts.length;
    counts.cuts += cuts.size;
    counts.right += starts.filter((start) => cuts.has(start)).length;
    const end = (lines.at(-1)?.day ?? 0) - 7;
    const ids = new Set(chapters.map(({ id }) => id));
    const before = cut(lines.filter(({ day }) => day <= end)).slice(0, -1);
    counts.before += before.length;
    counts.kept += before.filter(({ id }) => ids.has(id)).length;
  }
  const { bursts, cuts, right, kept, before } = counts;
  return { recall: right / bursts, precision: right / cuts, kept: kept / before };
}

it.each([
  ['that silent days part', { silent: true, own: 2 }, 0.95, 0.95],
  ['that only other words part', { silent: false, own: 2 }, 0.7, 0.95],
  ['that nothing but their number parts', { silent: false, own: 0 }, 0.6, 0.85],
] as const)('finds bursts %s, and little else', (_, kind, recall, precision) => {
  const score = scoreOf(kind, 99);
  expect(score.recall).toBeGreaterThan(recall);
  expect(score.precision).toBeGreaterThan(precision);
  // A week of news later the chapters before are the same.
  expect(score.kept).toBeGreaterThan(0.95);
});

it('makes hardly more chapters than it has to where there is nothing to find', () => {
  const next = numbersFrom(5);
  const counts = { made: 0, least: 0 };
  for (let story = 0; story < 100; story += 1) {
    const days = 10 + Math.floor(next() * 20);
    const lines = Array.from({ length: days }, (_, day) =>
      Array.from({ length: 3 + Math.floor(next() * 6) }, () => ({
        day,
        title: [0, 1, 2, 3].map(() => WORDS[Math.floor(next() * 12)]).join(' '),
      })),
    ).flat();
    counts.made += cut(lines).length;
    counts.least += Math.ceil(days / 7);
  }
  expect(counts.made / counts.least).toBeLessThan(1.08);
});
