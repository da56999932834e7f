import { expect, test } from 'vitest';
import { sampleItem } from './sample-items.ts';
import { agreementOfTitles } from './title-agreement.ts';
import { unitsOf } from './units.ts';

const agreement = (a: string, b: string): number => {
  const [one, other] = unitsOf([sampleItem(a), sampleItem(b)]);
  if (one === undefined || other === undefined) throw new Error('expected two units but received fewer');
  return agreementOfTitles(one, other);
};

test.each([
  ['a series', '灯塔迷宫大结局好看吗', '灯塔迷宫全员反转'],
  ['a dish', '固体杨枝甘露做出花', '固体杨枝甘露卖到六十六元'],
  ['a place of two words', 'Port Lorne picks new conductor', 'Chess champion returns to Port Lorne'],
])('titles that share the name of %s and nothing else agree less', (_, a, b) => {
  expect(agreement(a, b)).toBeLessThan(1);
});

test.each([
  ['a name and what happened', 'Port Lorne dam bursts', 'Hundreds flee Port Lorne as old dam bursts'],
  ['two things apart', '固体杨枝甘露被曝隐患 市监局回应', '市监局：固体杨枝甘露抽检合格'],
  [
    'more words side by side than a name has',
    'Grand harbour crane falls',
    'Watch: grand harbour crane falls again',
  ],
  ['all that one of them says', '立冬', '立冬的第一杯奶茶'],
])('titles that share %s agree', (_, a, b) => {
  expect(agreement(a, b)).toBe(1);
});

test('who acts is not enough, what is done is', () => {
  const [visit, deal, soy] = [
    'Trump arrives in South Korea',
    'South Korea and Trump at odds',
    'South Korea and Trump agree on soybeans',
  ];
  expect(agreement(visit, deal)).toBeLessThan(1);
  expect(agreement(soy, 'Trump: South Korea will buy soybeans')).toBe(1);
});
