import { expect, test } from 'vitest';
import { leaningOf } from './coded-outlet.ts';

test.each([
  ['copy', 'Northern Wire (copy on meridian.example)', 'Northern Wire'],
  ['copy', 'Northern  Wire　（转载 )', 'Northern Wire'],
  ['rewrite', 'Northern Wire story  via Tide', 'Northern Wire'],
  ['translation', 'Lantern\n on  Tide', 'Lantern'],
  ['copy', ' Lantern / Tide ', 'Lantern / Tide'],
  ['rewrite', 'Lantern / Tide', null],
  ['wire', 'Lantern via ', null],
  ['original', 'Lantern via Tide', null],
])('a %s by %j leans on %j', (kind, outlet, of) => {
  expect(leaningOf(kind, outlet)?.of).toBe(of);
});

test.each(['x', '(x', 'via', 'video', 'in', '/'])('a cell of spaces before %j takes a moment', (end) => {
  const begun = performance.now();
  expect(leaningOf('copy', `Lantern${' \u3000'.repeat(100_000)}${end}`)).not.toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
});
