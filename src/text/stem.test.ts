import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['meet', 'meets', 'meeting', 'meetings', 'met'],
  ['country', 'countries'],
  ['tariff', 'tariffs'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['strike', 'strikes', 'striking', 'struck'],
  ['elect', 'elected', 'election', 'elections'],
  ['party', 'parties'],
])('%s and its forms meet', (word, ...others) => {
  expect(new Set(others.map(stem))).toEqual(new Set([stem(word)]));
});

test.each([
  ['universe', 'university'],
  ['news', 'new'],
  ['crisis', 'cris'],
  ['bus', 'bu'],
  ['king', 'k'],
])('%s and %s stay apart', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});
