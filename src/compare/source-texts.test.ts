import { expect, it } from 'vitest';
import { asId, BLANK_ITEM, instant, type PageFacts } from '../domain/index.ts';
import { SourceTexts } from './source-texts.ts';

const PRESS = asId('source', 'press');
const at = instant('2031-05-09T08:00:00Z');
const WHOLE: PageFacts = {
  ...{ place: null, cut: null, entries: [], related: [], print: null, amp: null, next: null },
};

/** Whether too few bodies were read of articles that were all opened, with these facts of their pages. */
function isUnread(...pages: readonly (PageFacts | null)[]): boolean {
  const texts = new SourceTexts();
  for (const page of pages)
    texts.note({
      ...{ ...BLANK_ITEM, sourceId: PRESS, kind: 'article', detail: 'full', title: 'A gift' },
      ...{ seenAt: at, page },
    });
  return texts.bodiesUnread(PRESS, { from: at, to: at });
}

it.each(['paywall', 'cut-off'] as const)('an article whose page is cut (%s) was not read in full', (cut) => {
  expect(isUnread(WHOLE, null)).toBe(false);
  expect(isUnread({ ...WHOLE, cut })).toBe(true);
});
