import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAgain, widenAll } from './expansion.ts';
import { findNeighbours } from './neighbours.ts';
import { from, sampleItem } from './sample-items.ts';
import { findStories } from './stories.ts';
import { unitsOf } from './units.ts';
import { cosine, placeTexts } from './vectors.ts';
import { findVoices } from './voices.ts';

/** Invented: one flood told by three papers, and other news of the day. */
const FLOOD = [
  'Dam bursts above Port Lorne, hundreds leave homes',
  'Hundreds leave homes as river Vell floods Port Lorne',
  'River Vell floods harbour quarter after night of rain',
];
const OTHERS = [
  'Night of rain ends drought in Marrow hills',
  'Opera house picks new conductor',
  'Minister promises harbour a new crane',
  'Chess champion loses title after nine hours',
];

const read = (titles: readonly string[]) => {
  const units = unitsOf(titles.map((title, index) => sampleItem(title, from(`paper-${index}`))));
  const placed = placeTexts(units);
  const edges = findNeighbours(units, placed);
  const at = (title: string | undefined) => units.findIndex(({ speaker }) => speaker.title === title);
  return { units, placed, edges, at };
};

test('two texts that share little come nearer through a third that both share with', () => {
  const { units, placed, edges, at } = read([...FLOOD, ...OTHERS]);
  const wide = widenAll(units, placed, edges);
  const between = (places: typeof placed): number => {
    const [first, last] = [places[at(FLOOD[0])], places[at(FLOOD[2])]];
    if (first === undefined || last === undefined) throw new Error('expected two places but received fewer');
    return cosine(first.own, last.own);
  };
  expect(between(placed)).toBeLessThan(0.1);
  expect(between(wide)).toBeGreaterThan(0.3);
});

test('a text without neighbours stays where it was', () => {
  const { units, placed, edges, at } = read([...FLOOD, ...OTHERS]);
  const opera = at(OTHERS[1]);
  const wide = widenAll(units, placed, edges)[opera];
  expect({ own: wide?.own, shared: wide?.shared }).toEqual(placed[opera]);
});

test('looking again adds no edge and drops none', () => {
  const { units, placed, edges } = read([...FLOOD, ...OTHERS]);
  const ends = (all: readonly { readonly a: number; readonly b: number }[]) => all.map(({ a, b }) => [a, b]);
  expect(ends([...lookAgain(units, placed, edges)])).toEqual(ends(edges));
});

test('two texts alone, each the other’s nearest, do not vouch for each other', () => {
  const titles = ['Minister promises harbour a new crane', 'River Vell floods harbour quarter by night'];
  const items = titles.map((title, index) => sampleItem(title, from(`paper-${index}`)));
  expect(findStories(items, findVoices(items))).toEqual([]);
});

test('the order of the titles changes nothing', () => {
  const titles = [...FLOOD, ...OTHERS];
  const items = titles.map((title, index) => sampleItem(title, from(`paper-${index}`)));
  const told = (all: typeof items) => findStories(all, findVoices(all)).map(({ members }) => members);
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      expect(told(shuffled)).toEqual(told(items));
    }),
    { numRuns: 30 },
  );
});

test('a widened text has length 1 and keys in order', () => {
  const { units, placed, edges } = read([...FLOOD, ...OTHERS]);
  for (const { own, shared } of widenAll(units, placed, edges))
    for (const vector of [own, shared].filter(({ keys }) => keys.length > 0)) {
      expect(cosine(vector, vector)).toBeCloseTo(1, 6);
      expect([...vector.keys]).toEqual([...vector.keys].sort((a, b) => a - b));
    }
});

test('across languages a second look takes nothing away, within one it may', () => {
  const titles = [
    '中美元首釜山会晤',
    '中美元首釜山会晤结束',
    '釜山会晤：中美元首握手',
    'Trump and Xi meet in Busan',
    'Busan hosts Trump and Xi',
  ];
  const { units, placed, edges } = read([...titles, ...FLOOD, ...OTHERS]);
  const again = lookAgain(units, placed, edges);
  const changes = edges.map(({ a, b, likeness }, at) => ({
    isAcross: units[a]?.tongue !== units[b]?.tongue,
    change: (again[at]?.likeness ?? 0) - likeness,
  }));
  const across = changes.filter(({ isAcross }) => isAcross);
  expect(across.length).toBeGreaterThan(2);
  expect(Math.min(...across.map(({ change }) => change))).toBeGreaterThanOrEqual(0);
  expect(changes.some(({ isAcross, change }) => !isAcross && change < 0)).toBe(true);
});
