import { describe, expect, it } from 'vitest';
import { readSeconds } from './video.ts';

describe('lengths of videos', () => {
  it.each([
    ['PT1M41S', 101],
    ['PT2H', 7_200],
    ['P1DT1S', 86_401],
    ['0:41', 41],
    ['1:02:03', 3_723],
    ['61:00', 3_660],
    ['41', 41],
    ['PT12.6S', 13],
    ['', null],
    ['live', null],
    ['0:00', null],
    ['P', null],
  ])('%s is %s', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });
});
