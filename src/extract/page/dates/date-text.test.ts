import { expect, it } from 'vitest';
import { instant } from '../../../domain/index.ts';
import { readDate } from '../../../text/date.ts';
import { dateOnly } from './date-text.ts';

function only(line: string, language: string): string | undefined {
  const read = (text: string) =>
    readDate(text, {
      ...{ capturedAt: instant('2031-05-10T00:00:00Z'), zone: 'UTC', language, year: null },
      from: 'visible',
    });
  const claim = read(line);
  return claim === null ? undefined : dateOnly(claim, language, read).text;
}

it.each([
  ['zh', 'http://www.huisheng.example 2004年05月09日09:15 回声网-回声晚报', '2004年05月09日09:15'],
  ['ko', '입력 2031.05.09 09:15 | 수정 2031.05.09 11:20', '2031.05.09 09:15'],
  ['zh', '时间：2031-05-09 08:32 来源：回声网', '2031-05-09 08:32'],
  [
    'en',
    'By Ada Orr | Friday, May 9, 2031 at 9:48 p.m. EDT | Port Ode',
    'Friday, May 9, 2031 at 9:48 p.m. EDT',
  ],
  ['de', 'Fr 09.05.31 | 14:07 Uhr | Von Ada Orr', 'Fr 09.05.31 | 14:07 Uhr'],
  ['en', 'Published: 8 May 2031', '8 May 2031'],
  ['en', '3 hours ago by Ada Orr', '3 hours ago'],
  ['zh', '11月1日 08:32', '11月1日 08:32'],
  ['en', 'May 8, 2031', 'May 8, 2031'],
])('a date as given, without the rest of its line (%s: %s)', (language, line, due) => {
  expect(only(line, language)).toBe(due);
});
