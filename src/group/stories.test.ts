import fc from 'fast-check';
import { expect, test } from 'vitest';
import { from, sampleItem, titlesOf } from './sample-items.ts';
import { findStories } from './stories.ts';
import { findVoices } from './voices.ts';

/** The meeting of 30 October 2025 and that of 28 October: facts, worded for this test. */
const MEETING = [
  sampleItem('习近平同特朗普在釜山举行会晤', { ...from('a'), at: '2025-10-30T03:00:00Z' }),
  sampleItem('中美元首釜山会晤', { ...from('b'), at: '2025-10-30T03:30:00Z' }),
  sampleItem('習近平與川普釜山會晤', { ...from('c'), at: '2025-10-30T04:00:00Z' }),
  sampleItem('Trump and Xi meet in Busan', { ...from('d'), at: '2025-10-30T05:00:00Z' }),
  sampleItem('트럼프·시진핑 부산에서 정상회담', { ...from('e'), at: '2025-10-30T06:00:00Z' }),
  sampleItem('トランプ氏と習近平氏が釜山で会談', { ...from('f'), at: '2025-10-30T07:00:00Z' }),
];
const OTHER_MEETING = [
  sampleItem('特朗普与高市早苗会晤', { ...from('a'), at: '2025-10-28T03:00:00Z' }),
  sampleItem('Trump meets Takaichi in Tokyo', { ...from('d'), at: '2025-10-28T05:00:00Z' }),
];
const NOISE = [
  sampleItem('水库边被放生大量野猫', from('a')),
  sampleItem('Lighthouse museum opens its doors to night visitors', from('d')),
  sampleItem('特朗普谈航母电磁弹射', from('a')),
  sampleItem('特朗普称将降低药价', from('b')),
  sampleItem('特朗普的新宴会厅开工', from('c')),
  sampleItem('如何看待特朗普的高尔夫球技', from('c')),
];

const group = (items: readonly ReturnType<typeof sampleItem>[]) => findStories(items, findVoices(items));

test('one meeting in five scripts is one story; another meeting of the same person is another', () => {
  const items = [...MEETING, ...OTHER_MEETING, ...NOISE];
  const stories = titlesOf(group(items), items);
  expect(stories).toContainEqual(MEETING.map((item) => item.title).sort());
  expect(stories).toContainEqual(OTHER_MEETING.map((item) => item.title).sort());
});

test('titles that share one name alone do not chain', () => {
  expect(group(NOISE)).toEqual([]);
});

test('reasons name what is shared, in both writings', () => {
  const story = group(MEETING).at(0);
  const reasonOf = (item: (typeof MEETING)[number] | undefined) =>
    story?.members.find((member) => member.itemId === item?.id)?.reason ?? '';
  const reasons = MEETING.map(reasonOf).join('\n');
  expect(reasons).toContain('stands for the story');
  expect(reasons).toMatch(/same names .*(习近平\/Xi|Xi\/[习習]近平)/);
  expect(reasons).toMatch(/same places .*(釜山\/Busan|Busan\/釜山)/);
  expect(reasons).toContain('30 Oct');
});

test('scores are 0–1, the one that stands for the story has 1, and its title is the story’s', () => {
  const [story] = group(MEETING);
  for (const { score } of story?.members ?? []) expect(score).toSatisfy((one: number) => one > 0 && one <= 1);
  const seed = story?.members.find((member) => member.reason === 'stands for the story');
  expect(seed?.score).toBe(1);
  expect(MEETING.find((item) => item.id === seed?.itemId)?.title).toBe(story?.title);
});

test('the same words a week later are another story', () => {
  const again = MEETING.map((item) =>
    sampleItem(`${item.title} `, { sourceId: item.sourceId, at: '2025-11-09T03:00:00Z' }),
  );
  const items = [...MEETING, ...again];
  expect(group(items).map((story) => story.members.length)).toEqual([6, 6]);
});

test('a later item leaves the id of a story as it was', () => {
  const [before] = group(MEETING.slice(0, 3));
  const [after] = group(MEETING);
  expect(after?.id).toBe(before?.id);
  expect(after?.members.length).toBe(6);
});

test('a platform that retells one text makes a story of the copies', () => {
  const items = [sampleItem('两国元首会晤结束', from('a')), sampleItem('两国元首会晤结束', from('b'))];
  expect(group(items).map((story) => story.members.length)).toEqual([2]);
});

test('items coded by hand carry no words of their own and are left to named events', () => {
  const coded = (name: string) =>
    sampleItem(name, { ...from(name), outlet: name, codes: ['quip'], address: `https://${name}.example/1` });
  const copy = { ...coded('Tern'), leaning: { dependency: 'rewrite', of: null } } as const;
  const again = { ...coded('Gull'), leaning: { dependency: 'rewrite', of: null } } as const;
  expect(findVoices([copy, again])).toHaveLength(1);
  expect(group([coded('Harbour Evening Post'), coded('Harbour Evening Echo'), copy, again])).toEqual([]);
});

test('any texts in any order give the same stories, and no item is in two', () => {
  const anyTitle = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...MEETING.map((item) => item.title)),
  );
  fc.assert(
    fc.property(
      fc.array(anyTitle, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (titles, order) => {
        const items = titles.map((title, index) =>
          sampleItem(title, { address: `https://a.example/${index}` }),
        );
        const shuffled = items
          .map((item, index) => ({ item, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const stories = group(items);
        const ids = stories.flatMap((story) => story.members.map((member) => member.itemId));
        expect(new Set(ids).size).toBe(ids.length);
        expect(group(shuffled.map(({ item }) => item))).toEqual(stories);
      },
    ),
    { numRuns: 60 },
  );
});
