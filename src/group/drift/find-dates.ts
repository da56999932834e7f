import { monthOf } from '../../text/date/month-names.ts';
import { numberOf } from '../../text/date/numerals.ts';
import { stemOf } from '../../text/meaning/tongues.ts';
import type { Value } from './claims.ts';
import { plainOf, type Word, type WordRun } from './word-runs.ts';

const HAN_DAY =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月월]\s?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号일])/gu;
const HAN_YEAR = /((?:19|20)\d\d)\s?[年년]/gu;
const HAN_WEEKDAY =
  /(?:周|星期|礼拜)([一二三四五六日天])(?!\p{Script=Han}?[报刊])|([月火水木金土日])曜|([월화수목금토일])요일/gu;
const WEEKDAYS = ['日天日일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토'];

/** Days, months, years and days of the week that a sentence names. Days that count from now (yesterday) are no claim. */
export function findDates(run: WordRun): Value[] {
  return run.writing === 'en' ? spacedDates(run) : hanDates(run.prepared);
}

function hanDates(text: string): Value[] {
  const days = Array.from(text.matchAll(HAN_DAY), (match) =>
    dateAt(match, `day:${numberOf(match[1] ?? '')}-${numberOf(match[2] ?? '')}`),
  );
  const years = Array.from(text.matchAll(HAN_YEAR), (match) => dateAt(match, `year:${match[1] ?? ''}`));
  const weekdays = Array.from(text.matchAll(HAN_WEEKDAY), (match) => {
    const letter = match[1] ?? match[2] ?? match[3] ?? '';
    const isMoon = match[2] !== undefined;
    const index = WEEKDAYS.findIndex((letters) => letters.includes(letter));
    return dateAt(match, `weekday:${isMoon && letter === '日' ? 0 : index}`);
  });
  return [...days, ...years, ...weekdays];
}

const dateAt = (match: RegExpMatchArray, key: string): Value => {
  const start = match.index ?? 0;
  return { key, kind: 'date', start, end: start + match[0].length };
};

/** These are words of other meanings far more often than months, unless a day stands beside them. */
const DOUBTFUL = /^(?:may|march|mar|mai|mars|marzo)$/;

function spacedDates({ words, tongue }: WordRun): Value[] {
  const weekdays = weekdaysIn(tongue);
  const found = words.flatMap((word, at): Value[] => {
    const weekday = weekdays.get(weekdayKey(word.plain, tongue));
    if (weekday !== undefined) return [{ key: `weekday:${weekday}`, kind: 'date', ...placeOf(word) }];
    return monthAt(words, at, tongue);
  });
  const months = found.filter(({ key }) => !key.startsWith('weekday'));
  return [
    ...found,
    ...yearsIn(words).filter(
      ({ start }) => !months.some((month) => start >= month.start && start < month.end),
    ),
  ];
}

const placeOf = ({ start, end }: Word) => ({ start, end });
const dayOf = (word: Word | undefined): number | null => {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?\.?$/.exec(word?.plain ?? '')?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null;
};

function monthAt(words: readonly Word[], at: number, tongue: string): Value[] {
  const word = words[at];
  if (word === undefined || word.form.length < 3) return [];
  // English writes months with a capital: “ferry 5 may leave” names no day.
  if (tongue === 'en' && !/^\p{Lu}/u.test(word.form)) return [];
  const month = monthOf(word.form, tongue);
  if (month === null) return [];
  const [before, after] = [words[at - 1], words[at + 1]];
  // Romance languages put a word between: 4 de marzo.
  const first = dayOf(before) === null && before?.plain === 'de' ? words[at - 2] : before;
  const [early, late] = [dayOf(first), dayOf(after)];
  if (early !== null && first !== undefined)
    return [{ key: `day:${month}-${early}`, kind: 'date', start: first.start, end: word.end }];
  if (late !== null && after !== undefined)
    return [{ key: `day:${month}-${late}`, kind: 'date', start: word.start, end: after.end }];
  const isMonth =
    /^\p{Lu}/u.test(word.form) &&
    (!DOUBTFUL.test(word.plain) || /^(?:in|since|until|by|last|next|en|im)$/.test(before?.plain ?? ''));
  return isMonth ? [{ key: `month:${month}`, kind: 'date', ...placeOf(word) }] : [];
}

function yearsIn(words: readonly Word[]): Value[] {
  return words
    .filter(({ plain }) => /^(?:19|20)\d\d$/.test(plain))
    .map((word) => ({ key: `year:${word.plain}`, kind: 'date', ...placeOf(word) }));
}

const tables = new Map<string, ReadonlyMap<string, number>>();
const weekdayKey = (plain: string, tongue: string): string => stemOf(plain, tongue);

/** The days of the week as CLDR names them, by their stems: 0 is Sunday. */
function weekdaysIn(tongue: string): ReadonlyMap<string, number> {
  const known = tables.get(tongue);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(tongue, { weekday: 'long', timeZone: 'UTC' });
  // 2 November 2025 is a Sunday.
  const names = Array.from({ length: 7 }, (_, day): [string, number] => [
    weekdayKey(plainOf(format.format(Date.UTC(2025, 10, 2 + day))), tongue),
    day,
  ]);
  tables.set(tongue, new Map(names));
  return new Map(names);
}
