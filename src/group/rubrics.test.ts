import { expect, test } from 'vitest';
import { textOf } from '../domain/index.ts';
import { findRubrics } from './rubrics.ts';
import type { Groupable } from './groupable.ts';
import { from, sampleItem } from './sample-items.ts';
import { findStories } from './stories.ts';
import { findVoices } from './voices.ts';

const TEXTS = [
  '北方连日降雪，三条山路封闭，灯塔县调集铲雪车。',
  '南方起风，渡轮停航半日，旅客改乘列车前往海角。',
  '果园丰收，苹果价格回落，批发市场增设夜间摊位。',
  '图书馆重新开放，读者排队领取新的借阅卡片。',
];
const column = (title: string, days: number, source = 'lantern') =>
  TEXTS.slice(0, days).map((body, day) =>
    sampleItem(title, {
      ...from(source),
      body,
      at: `2031-05-0${day + 1}T11:00:00Z`,
      address: `https://${source}.example/${day}`,
    }),
  );

const rubricsOf = (items: readonly Groupable[]) =>
  findRubrics(items.map((item) => ({ ...item, text: textOf(item) })));

test('a title that comes back on three days over other texts is a column', () => {
  expect(rubricsOf(column('国际快讯', 3)).size).toBe(3);
  expect(rubricsOf(column('国际快讯', 2)).size).toBe(0);
});

test('the same title at three sources, or over the same text, is none', () => {
  const sources = ['a', 'b', 'c'].flatMap((name, day) => column('港口大火', 4, name).slice(day, day + 1));
  expect(rubricsOf(sources).size).toBe(0);
  const again = column('港口大火', 4).map((item) => ({ ...item, blocks: [] }));
  expect(rubricsOf(again).size).toBe(0);
});

test('columns of two collectors make no story', () => {
  const items = [...column('国际快讯', 4, 'first'), ...column('国际快讯', 4, 'second')];
  expect(findStories(items, findVoices(items))).toEqual([]);
});
