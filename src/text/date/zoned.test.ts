import { expect, it } from 'vitest';
import { instantIn } from './zoned.ts';

it.each([
  // Skipped in spring, shown twice in autumn, and an hour to either side.
  ['America/New_York', [2025, 3, 9, 1, 59], '2025-03-09T06:59:00.000Z'],
  ['America/New_York', [2025, 3, 9, 2, 30], '2025-03-09T07:30:00.000Z'],
  ['America/New_York', [2025, 3, 9, 3, 0], '2025-03-09T07:00:00.000Z'],
  ['America/New_York', [2025, 11, 2, 1, 30], '2025-11-02T05:30:00.000Z'],
  ['America/New_York', [2025, 11, 2, 2, 0], '2025-11-02T07:00:00.000Z'],
  ['Europe/Paris', [2025, 3, 30, 2, 30], '2025-03-30T01:30:00.000Z'],
  ['Australia/Lord_Howe', [2025, 4, 6, 1, 45], '2025-04-05T14:45:00.000Z'],
  ['+09:00', [2025, 11, 1, 24, 0], '2025-11-01T15:00:00.000Z'],
] as const)('in %s %j is %s', (zone, [year, month, day, hour, minute], due) => {
  const ms = instantIn(zone, { year, month, day, hour, minute });
  expect(ms === null ? null : new Date(ms).toISOString()).toBe(due);
});
