import { findQuantities } from '../../text/meaning/quantities.ts';
import { numberOf } from '../../text/date/numerals.ts';
import type { Value } from './claims.ts';
import { overlaps, type Stretch } from './find-hits.ts';
import { meaningKey, type WordRun } from './word-runs.ts';

const SPELLED = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index): [string, number] => [meaningKey(word), index + 2]),
);
const TENS = new Map(
  'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [meaningKey(word), (index + 3) * 10]),
);
const COUNTED_HAN =
  /(?<!\p{Script=Han}[一二三四五六七八九十]|第)([二三四五六七八九十两]|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=[名人个位天次家所起件辆架艘岁])/gu;
const COUNTED_HANGUL = /(?<!\p{L})(두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=\s?(?:명|개|곳|대|차례))/gu;
const HANGUL = ['두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

/** Numbers in figures or words, by what they come to; none stands in `taken`. */
export function findNumbers(run: WordRun, taken: readonly Stretch[]): Value[] {
  const scaled = findQuantities(run.prepared, run.writing).map(({ value, form, start }): Value => ({
    key: String(value),
    kind: 'number',
    start,
    end: start + form.length,
  }));
  const counted = [...run.prepared.matchAll(COUNTED_HAN)].map((match) =>
    valueAt(match, numberOf(match[1] ?? '')),
  );
  const korean = [...run.prepared.matchAll(COUNTED_HANGUL)].map((match) =>
    valueAt(match, HANGUL.indexOf(match[1] ?? '') + 2),
  );
  const found = [...scaled, ...counted, ...korean].filter(
    (one) => !taken.some((other) => overlaps(one, other)),
  );
  const held = [...taken, ...found];
  const plain = run.words.flatMap((word): Value[] => {
    if (held.some((one) => overlaps(one, word))) return [];
    const value = /^\d/.test(word.form) ? inFigures(word.form) : inWords(word.plain, word.meanings[0]);
    return value === null ? [] : [{ key: value, kind: 'number', start: word.start, end: word.end }];
  });
  return [...found, ...plain].sort((a, b) => a.start - b.start);
}

const valueAt = (match: RegExpMatchArray, value: number): Value => {
  const start = match.index ?? 0;
  return { key: String(value), kind: 'number', start, end: start + (match[1] ?? '').length };
};

const inFigures = (form: string): string => form.replace(/[,.](?=\d{3}(?!\d))/g, '').replace(/\.0+$/, '');

/** Spelled out, in English or by what a word of another language means. */
function inWords(plain: string, meaning: string | undefined): string | null {
  for (const word of [plain, meaning ?? '']) {
    const [tens = '', ones = ''] = word.split('-');
    const value = SPELLED.get(meaningKey(word)) ?? addTens(TENS.get(meaningKey(tens)), ones);
    if (value !== undefined) return String(value);
  }
  return null;
}

function addTens(tens: number | undefined, ones: string): number | undefined {
  if (tens === undefined || ones === '') return tens;
  const more = ones === 'one' ? 1 : SPELLED.get(meaningKey(ones));
  return more === undefined ? undefined : tens + more;
}
