import type { Writing } from '../script.ts';

/** A number with its scale, such as `1.2 billion`, 12억 or 3.5万, from `start` to before `end`. */
export type Quantity = {
  readonly value: number;
  readonly form: string;
  readonly start: number;
  readonly end: number;
};

const EAST: Readonly<Record<string, number>> = {
  ...{
    百: 1e2,
    千: 1e3,
    万: 1e4,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    百亿: 1e10,
    千亿: 1e11,
    万亿: 1e12,
    兆: 1e12,
  },
  ...{ 백: 1e2, 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 백억: 1e10, 천억: 1e11, 조: 1e12 },
};
const WEST: Readonly<Record<string, number>> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, tn: 1e12 },
  ...{
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    millones: 1e6,
    'mil millones': 1e9,
    milhões: 1e6,
    mln: 1e6,
  },
  ...{ bilhões: 1e9, milioni: 1e6, miliardi: 1e9, millionen: 1e6, milliarden: 1e9, 'mio.': 1e6, 'mrd.': 1e9 },
  ...{ тысяч: 1e3, млн: 1e6, миллиона: 1e6, миллионов: 1e6, млрд: 1e9, миллиарда: 1e9, миллиардов: 1e9 },
  ...{ ألف: 1e3, مليون: 1e6, مليار: 1e9, milyon: 1e6, milyar: 1e9 },
};

const scales = (table: Readonly<Record<string, number>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
/** With commas between thousands, or a point or comma before one or two decimals. */
const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d+(?:[.,]\\d{1,2}(?!\\d))?';
const EASTERN = new RegExp(`(?:(?:${NUMBER})\\s?(?:${scales(EAST)})\\s?)+(?:\\d{1,4}(?!\\d))?`, 'gu');
/** English writes small numbers as words: four cities, two million. */
const SMALL = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WRITTEN = `${NUMBER}|(?<!\\p{L})(?:${SMALL.join('|')})(?!\\p{L})`;
const WESTERN = new RegExp(`(?:${WRITTEN})[\\s-]?(?:${scales(WEST)})(?![\\p{L}])`, 'giu');
const PART = new RegExp(`(${WRITTEN})[\\s-]?(\\p{L}*(?: \\p{L}+)?\\.?)`, 'giu');

/** What an English word for a number up to twelve comes to; null for any other. */
export function smallNumber(word: string): number | null {
  const at = SMALL.indexOf(word.toLowerCase());
  return at < 0 ? null : at + 1;
}

/**
 * Numbers that are written with a word or letter for their scale, by what they come to: 1억1천만 is 110 million. To two
 * digits, for one paper rounds where the other does not.
 *
 * @param text NFKC; simplified for `zh` and `ja`
 */
export function findQuantities(text: string, writing: Writing): Quantity[] {
  const [pattern, table] = writing === 'en' ? [WESTERN, WEST] : [EASTERN, EAST];
  return Array.from(text.matchAll(pattern), ({ 0: form, index }) => {
    const parts = Array.from(form.matchAll(PART), ([, number = '', scale = '']) => {
      const plain = smallNumber(number) ?? Number(number.replace(/,(?=\d{3})/g, '').replace(',', '.'));
      return plain * (table[scale.toLowerCase()] ?? table[scale.toLowerCase().replace(/\.$/, '')] ?? 1);
    });
    const value = parts.reduce((sum, part) => sum + part, 0);
    return { value: Number(value.toPrecision(2)), form: form.trim(), start: index, end: index + form.length };
  });
}

const DIGITS = '〇一二三四五六七八九';
/** What is counted, as far as a numeral before it is surely one: 四个, 十二名, 三十年. */
const COUNTED =
  /(?<![一二三四五六七八九十百千万亿第])([二三四五六七八九]?十[一二三四五六七八九]?|[四五六七八九])(?=[个名人岁年月日天次位家座国届周]|\p{Script=Han}?小时|分钟)/gu;

/** Numbers from 4 to 99 in Han numerals before what they count. */
export function findHanNumbers(text: string, writing: Writing): Quantity[] {
  if (writing !== 'zh' && writing !== 'ja') return [];
  return Array.from(text.matchAll(COUNTED), ({ 0: form, index }) => {
    const [tens = '', ones = ''] = form.includes('十') ? form.split('十') : ['〇', form];
    const value = 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + (ones === '' ? 0 : DIGITS.indexOf(ones));
    return { value, form, start: index, end: index + form.length };
  });
}
