import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_ITEM, makeId, type PageFacts } from '../../domain/index.ts';
import { LABEL_RULES, labelOf, type Labellable } from './index.ts';

const PAGE: PageFacts = {
  ...{ place: null, cut: null, entries: [], related: [], print: null, amp: null, next: null },
};
const ID = makeId('item', 'labels');

const cases = readFileSync(new URL('labels.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

function itemOf(title: string, body: string, given: string): Labellable & { readonly id: typeof ID } {
  const value = (key: string) => new RegExp(`${key}=(.+?)(?: page| codes| video|$)`).exec(given)?.[1] ?? null;
  return {
    ...BLANK_ITEM,
    id: ID,
    kind: 'article',
    title,
    blocks: body === '-' ? [] : body.split(' / ').map((text) => ({ type: 'paragraph' as const, text })),
    outlet: value('outlet'),
    byline: { people: [], claimed: value('by') },
    address: value('at'),
    connector: value('connector') ?? 'page',
    page: /\bpage$|\bpage /.test(given) ? PAGE : null,
    videos: given.includes('video') ? [{ address: null, title: null, seconds: null, poster: null }] : [],
    codes: given.includes('codes') ? ['laugh'] : [],
  };
}

describe('labels', () => {
  it.each(cases)('%s: %s', (rule = '', title = '', body = '', given = '') => {
    const labelled = labelOf(itemOf(title, body, given));
    expect(labelled?.rule.id ?? '-').toBe(rule);
    if (labelled !== null) expect(rule.startsWith(labelled.label)).toBe(true);
  });

  it('have a case for every rule, in each way it decides, and as many that no rule may take', () => {
    expect(new Set(cases.map(([rule]) => rule).filter((rule) => rule !== '-'))).toEqual(
      new Set(LABEL_RULES.map(({ id }) => id)),
    );
    expect(cases.filter(([rule]) => rule === '-').length).toBeGreaterThan(25);
  });

  it('are never given to the title of a list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ([, title = '']) => {
        const listed = { ...itemOf(title, '-', '-'), kind: 'listing' as const, page: null };
        expect(labelOf(listed)?.label).not.toBe('placeholder');
      }),
    );
  });

  it('stand whatever a stranger writes, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, body) => {
        labelOf(itemOf(title, body, 'page'));
      }),
    );
    const long = itemOf('press '.repeat(20_000), 'the video will '.repeat(20_000), 'page');
    const start = performance.now();
    labelOf(long);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
