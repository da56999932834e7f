import { expect, test } from 'vitest';
import { findForeignNames } from './foreign-names.ts';
import { termsOf } from './terms.ts';

const keysIn = (text: string, tongue: string): string[] =>
  findForeignNames(text, tongue).map(({ key }) => key);

test.each([
  ['Переговоры Путина с Трампом в Пекине', 'ru', ['person:putin', 'person:trump', 'place:beijing']],
  ['El presidente chino Xi Jinping llega a Busan', 'es', ['country:CN', 'person:xi', 'place:busan']],
  ['الرئيس الصيني شي جين بينغ يلتقي ترامب', 'ar', ['country:CN', 'person:xi', 'person:trump']],
  ['Die chinesischen Behörden und Trump', 'de', ['country:CN', 'person:trump']],
  ['Prezydent spotkał się z Trumpem', 'pl', ['person:trump']],
  // A name begins with a capital where the language has them.
  ['um trump no jogo', 'pt', []],
  ['', 'fr', []],
])('%s', (text, tongue, keys) => {
  expect(keysIn(text, tongue)).toEqual(keys);
});

test('a name is found where it stands', () => {
  const [found] = findForeignNames('Gestern kam Donald Trump an', 'de');
  expect(found).toMatchObject({ form: 'Donald Trump', start: 12, end: 24 });
});

test('one event in five languages shares its names and its meaning', () => {
  const texts = [
    ['Trump and Xi sign agreement in Busan', 'en'],
    ['Трамп и Си Цзиньпин подписали соглашение в Пусане', 'ru'],
    ['Trump y Xi Jinping firman un acuerdo en Busan', 'es'],
    ['Trump und Xi Jinping unterzeichnen Abkommen in Busan', 'de'],
    ['ترامب وشي جين بينغ يوقعان اتفاقا في بوسان', 'ar'],
  ] as const;
  for (const [text, language] of texts)
    expect([...termsOf(text, language).terms.keys()]).toEqual(
      expect.arrayContaining(['person:trump', 'person:xi', 'place:busan', 'en:agreement']),
    );
});
