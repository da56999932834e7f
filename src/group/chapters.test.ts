import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instant, makeId, shift, toMs, type ItemId, type Story } from '../domain/index.ts';
import { chaptersOf } from './chapters.ts';
import type { KnownItem } from './known-item.ts';

const START = instant('2031-05-01T06:00:00Z');

type Line = { readonly day: number; readonly title: string; readonly voice?: string };

/** A story of invented titles, and what is known of its items. */
function told(lines: readonly Line[]): { story: Story; items: Map<ItemId, KnownItem> } {
  const items = new Map(
    lines.map(({ day, title, voice }, at): [ItemId, KnownItem] => {
      const id = makeId('item', title, day, at);
      const when = shift(START, day * DAY + (at % 10) * 3_600_000);
      return [id, { title, language: 'en', at: when, voice: voice ?? id, isLabel: false }];
    }),
  );
  const times = [...items.values()].map(({ at }) => at).sort();
  const members = [...items.keys()].map((itemId) => ({ itemId, score: 1, reason: '' }));
  const story: Story = {
    ...{ id: makeId('story', 'ferry'), origin: 'grouped', eventId: null, title: 'The ferry', language: 'en' },
    ...{ first: times[0] ?? START, last: times.at(-1) ?? START, members },
  };
  return { story, items };
}

const cut = (lines: readonly Line[]) => {
  const { story, items } = told(lines);
  return chaptersOf(story, items);
};
const dayOf = (at: string): number => Math.floor((Date.parse(at) - toMs(START)) / DAY + 0.25);
/** Chapters as `0–3 Title`, days from the first. */
const shapesOf = (chapters: ReturnType<typeof cut>): string[] =>
  chapters.map(({ first, last, title }) => `${dayOf(first)}–${dayOf(last)} ${title}`);

/** What three phases of an invented event were called, three titles a day. */
const PHASES = [
  [
    'Ferry sinks in the strait',
    'Ferry sinks with forty on board',
    'Rescue boats reach the strait after ferry sinks',
  ],
  ['Inquiry into ferry captain opens', 'Captain heard at the inquiry', 'Inquiry hears the captain again'],
  [
    'Families sue the harbour company',
    'Court takes up claims of families',
    'Harbour company answers families in court',
  ],
] as const;
const phase = (number: number, days: readonly number[], most = 3): Line[] =>
  days.flatMap((day) => (PHASES[number] ?? []).slice(0, most).map((title) => ({ day, title })));

describe('chapters', () => {
  it('are none for a story of a week, however many its items', () => {
    expect(cut(phase(0, [0, 1, 2, 3, 4, 5, 6]))).toEqual([]);
    expect(cut([])).toEqual([]);
  });

  it('are cut where a story falls silent and takes up another thing', () => {
    expect(shapesOf(cut([...phase(0, [0, 1, 2]), ...phase(1, [6, 7]), ...phase(2, [12, 13, 14])]))).toEqual([
      '0–2 Ferry sinks in the strait',
      '6–7 Inquiry hears the captain again',
      '12–14 Harbour company answers families in court',
    ]);
  });

  it('are cut at a quiet night where nobody falls silent, and where the words change', () => {
    const days = [...phase(0, [0, 1, 2, 3]), ...phase(1, [4, 5, 6, 7])];
    expect(shapesOf(cut(days)).map((shape) => shape.slice(0, 3))).toEqual(['0–3', '4–7']);
    const quiet = [...phase(0, [0, 1, 2]), ...phase(0, [3, 4], 1), ...phase(0, [5, 6, 7])];
    expect(shapesOf(cut(quiet)).map((shape) => shape.slice(0, 3))).toEqual(['0–4', '5–7']);
  });

  it('meet across languages by names and dictionaries', () => {
    const inBoth = (en: string, zh: string, days: readonly number[]): Line[] =>
      days.map((day) => ({ day, title: day % 2 === 0 ? en : zh }));
    const lines = inBoth('South Korea ferry sinks', '韩国渡轮沉没', [0, 1, 2, 3]);
    const later = inBoth('Japan court hears captain', '日本法院审理船长', [4, 5, 6, 7]);
    expect(cut([...lines, ...later])[1]?.first.slice(0, 10)).toBe('2031-05-05');
  });

  it('keep their ids while their first items stay, whatever comes later', () => {
    const lines = [...phase(0, [0, 1, 2]), ...phase(1, [6, 7])];
    const before = cut([...lines, ...phase(2, [12, 13])]);
    const after = cut([...lines, ...phase(2, [12, 13]), ...phase(0, [20, 21]), ...phase(1, [25])]);
    expect(before).toHaveLength(3);
    expect(after.slice(0, 3).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after).toHaveLength(5);
  });
});

const anyLines = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 40 }),
    title: fc.oneof(fc.constantFrom(...PHASES.flat()), fc.constant(''), fc.string({ maxLength: 8 })),
    voice: fc.oneof(fc.constant(undefined), fc.constantFrom('wire', 'agency')),
  }),
  { maxLength: 40 },
);
const linesOf = (lines: readonly { day: number; title: string; voice: string | undefined }[]): Line[] =>
  lines.map(({ voice, ...line }) => (voice === undefined ? line : { ...line, voice }));

describe('chapters of any story', () => {
  it('hold every member once, in time, a week at most each, and none where a week holds all', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { story, items } = told(linesOf(lines));
        const chapters = chaptersOf(story, items);
        const isLong = toMs(story.last) - toMs(story.first) > 7 * DAY;
        expect(chapters.length > 1).toBe(isLong);
        if (!isLong) return;
        const all = chapters.flatMap(({ members }) => members);
        expect(all.toSorted()).toEqual([...items.keys()].sort());
        const times = all.map((id) => items.get(id)?.at ?? '');
        expect(times).toEqual(times.toSorted());
        for (const { first, last, members } of chapters) {
          expect(members.length).toBeGreaterThan(0);
          expect(dayOf(last) - dayOf(first)).toBeLessThan(7);
        }
        expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
      }),
    );
  });

  it('do not depend on the order of members, nor are cut elsewhere for copies on the same days', () => {
    fc.assert(
      fc.property(anyLines, fc.nat({ max: 30 }), (lines, copies) => {
        const { story, items } = told(linesOf(lines));
        const chapters = chaptersOf(story, items);
        const turned = { ...story, members: story.members.toReversed() };
        expect(chaptersOf(turned, items)).toEqual(chapters);
        const [first] = [...items.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
        if (first === undefined) return;
        const extra = Array.from({ length: copies }, (_, at) => makeId('item', 'copy', at));
        const members = [...story.members, ...extra.map((itemId) => ({ itemId, score: 1, reason: '' }))];
        // A minute after the first item of their voice.
        const copied = new Map([
          ...items,
          ...extra.map((id) => [id, { ...first, at: shift(first.at, 60_000) }] as const),
        ]);
        const again = chaptersOf({ ...story, members }, copied);
        expect(again.map(({ id, last, title }) => ({ id, last: dayOf(last), title }))).toEqual(
          chapters.map(({ id, last, title }) => ({ id, last: dayOf(last), title })),
        );
      }),
    );
  });
});
