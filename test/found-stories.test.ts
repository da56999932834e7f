import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, WordSearch } from '../src/compare/index.ts';
import { toRef } from '../src/compare/match.ts';
import { at, evidenceOf, everyHour, listing, looksOf, observe } from '../src/compare/sample-evidence.ts';
import type { Item } from '../src/domain/index.ts';
import { findVoices, tellStories } from '../src/group/index.ts';

/** What grouping does not join is searched for: both rooms together, with invented titles. */

type Timed = { readonly item: Item; readonly hour: number };

const HOURS = everyHour(0, 96);
const OBSERVED = ['list', 'other-list', 'press'].map((source) => {
  const [id, observed] = observe(source, looksOf(source, HOURS));
  return [id, { ...observed, languages: ['zh'] }] as const;
});

/** States of the press, the one source of its audience, for the found stories, by title. */
function pressOn(timed: readonly Timed[]): ReadonlyMap<string, string> {
  const items = timed.map(({ item, hour }) => ({ ...item, language: 'zh-Hans', at: at(hour) }));
  const told = tellStories(items, findVoices(items));
  const search = new WordSearch(told.map(({ words }) => words));
  for (const item of items) search.note(item, [], item.at);
  const stories = told.map(({ story }) => story);
  const { coverage } = judge({
    ...evidenceOf(
      OBSERVED.map(([id, observed]) => [id, observed]),
      [],
    ),
    events: [],
    grouped: stories,
    search,
    items: new Map(items.map((item) => [item.id, toRef(item)])),
    firstSightings: new Map(items.map((item) => [item.id, item.at])),
  });
  const titles = new Map<string, string>(stories.map(({ id, title }) => [id, title]));
  const own = coverage.filter(({ vantageId }) => vantageId === 'abroad');
  return new Map(own.map(({ subject, state }) => [titles.get(subject.id) ?? '', state]));
}

const anyTitle = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '奥尔姆河',
        '决口',
        '海豹',
        '菜市场',
        '央行',
        '降息',
        '25个基点',
        '大桥',
        '通车',
        '总理',
        '的',
        '三',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const anyTimed = fc.record({
  title: anyTitle,
  source: fc.constantFrom('list', 'other-list'),
  hour: fc.integer({ min: 1, max: 60 }),
});
const timed = ({ title, source, hour }: { title: string; source: string; hour: number }): Timed => ({
  item: listing(source, title),
  hour,
});

/** The same title at both lists: a story whatever it says. */
const told = (title: string, hour: number): readonly Timed[] =>
  ['list', 'other-list'].map((source) => timed({ title, source, hour }));

test('a source that repeats the title of a story is never silent about it', () => {
  fc.assert(
    fc.property(
      fc.array(anyTimed, { maxLength: 15 }),
      anyTitle,
      fc.integer({ min: 1, max: 60 }),
      // From a day before the latest of them began to the end of the window.
      fc.integer({ min: 36, max: 96 }),
      (others, title, hour, again) => {
        const before = [...others.map(timed), ...told(title, hour)];
        for (const one of pressOn(before).keys()) {
          const repeated = timed({ title: one, source: 'press', hour: again });
          expect(pressOn([...before, repeated]).get(one)).not.toBe('silent');
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a source without any word of a story is silent, once a day has passed', () => {
  const title = '奥尔姆河三处决口 群众撤离';
  expect(pressOn(told(title, 20)).get(title)).toBe('silent');
  expect(pressOn(told(title, 80)).get(title)).toBe('unseen');
});

test('a source that tells it in other words, later, is unseen', () => {
  const title = '奥尔姆河三处决口 群众撤离';
  const other = timed({ title: '奧爾姆河潰堤 四萬人離家', source: 'press', hour: 95 });
  expect(pressOn([...told(title, 10), other]).get(title)).toBe('unseen');
});
