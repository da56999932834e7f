import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant, type VisitClass } from '../../domain/index.ts';
import { sha256 } from '../../domain/index.ts';
import { classOfNotice } from './classes.ts';

const AT = instant('2031-05-06T00:00:00Z');
/** Said wrongly, these accuse somebody. */
const STRONG: readonly string[] = ['notice-author', 'notice-violation', 'notice-complaint', 'account-gone'];

const ROWS = readFileSync(new URL('notices.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [states = '', platform = '', text = ''] = line.split('\t');
    return { states, platform, text, said: said(platform, text) };
  });

function said(platform: string, text: string): VisitClass {
  return classOfNotice({ platform, text, status: 200, at: AT }).class;
}

/** By the first byte of a hash: which half a wording is in was decided by nobody. */
const isHeldOut = ({ text }: { readonly text: string }) => parseInt(sha256(text).slice(0, 2), 16) % 2 === 0;

describe.each([
  ['read while the cases were written', ROWS.filter((row) => !isHeldOut(row))],
  ['held out', ROWS.filter(isHeldOut)],
])('wordings of platforms, %s', (_, rows) => {
  it('are enough to measure by', () => {
    expect(rows.length).toBeGreaterThan(140);
  });

  it('accuse nobody wrongly', () => {
    expect(rows.filter((row) => STRONG.includes(row.said) && row.said !== row.states)).toEqual([]);
  });

  it.each([...new Set(ROWS.map(({ states }) => states))])('are known where they state %s', (states) => {
    const stated = rows.filter((row) => row.states === states);
    const right = stated.filter((row) => row.said === states).length;
    expect(right / stated.length).toBeGreaterThanOrEqual(0.9);
    expect(right / rows.filter((row) => row.said === states).length).toBeGreaterThanOrEqual(0.9);
  });
});
