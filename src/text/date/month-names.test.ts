import { expect, it } from 'vitest';
import { monthOf } from './month-names.ts';
import NAMES from './month-names.json' with { type: 'json' };

it('knows the months as the locale data of this Node calls them', () => {
  const missed = Object.keys(NAMES).flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
    const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2025, index, 15)));
    // Names whose second sign is a vowel's are not read.
    return names.filter((name, index) => /^\p{L}{2}/u.test(name) && monthOf(name, language) !== index + 1);
  });
  expect(missed).toEqual([]);
});

it.each([
  ['listopada', 'pl', 11],
  ['listopada', 'hr', 10],
  ['listopada', null, null],
  ['Sept.', null, 9],
  ['may', 'de', 5],
  ['people', null, null],
])('reads %s in %s as %j', (name, language, month) => {
  expect(monthOf(name, language)).toBe(month);
});
