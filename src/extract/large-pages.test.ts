import { describe, expect, it, vi } from 'vitest';
import { readCapture } from './index.ts';
import { sampleInput } from './lists/sample-input.ts';
import { LARGE_PAGES } from './testing/large-pages.ts';

// `npm run bench -- linear` prints the whole table, 64 times, with memory; here each page grows 16 times.
vi.setConfig({ testTimeout: 120_000 });

const GROWTH = 16;
/** A page 16 times as large may take 48 times as long; what is quadratic takes 256 times. */
const SLACK = 3;
/** CPU milliseconds below which nothing is compared: a collection of garbage takes as long. */
const NOISE_MS = 40;

function cpuMs(page: string): number {
  const input = sampleInput(page);
  const before = process.cpuUsage();
  const { looks } = readCapture('page', input);
  const { user, system } = process.cpuUsage(before);
  expect(looks[0]?.reason).not.toBe('reader-failed');
  return (user + system) / 1000;
}

/** The quickest of some: whatever else the machine does only adds. */
const quickest = (page: string, tries: number): number =>
  Math.min(...Array.from({ length: tries }, () => cpuMs(page)));

function isLinear(make: (times: number) => string): boolean {
  const small = make(1);
  const large = make(GROWTH);
  const due = Math.max(NOISE_MS, quickest(small, 3)) * GROWTH * SLACK;
  return [1, 2, 3].some(() => cpuMs(large) <= due);
}

describe('the time a page takes grows no faster than the page', () => {
  it.each(Object.entries(LARGE_PAGES))('%s', (_, make) => {
    expect(isLinear(make)).toBe(true);
  });
});
