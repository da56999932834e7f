import { describe, expect, it } from 'vitest';
import { GAP_RULES } from '../src/compare/gaps.ts';
import { reasonOf, SOURCE_RULES, VANTAGE_RULES, type SourceEvidence } from '../src/compare/rules.ts';
import { coverageOf, looksOf } from '../src/report/testing/records.ts';
import { sentenceFor } from '../src/report/sentences/sentence.ts';
import { LOOK_OUTCOMES, NO_LOOKS, TONGUES } from '../src/domain/index.ts';
import { wordsIn } from '../src/web/words/words.ts';

const PLAIN = {
  covering: 0,
  shows: [],
  census: true,
  released: true,
  mayBeThere: false,
  fewLooks: false,
  readShare: 1,
  pagesRead: null,
  picturesRead: null,
  bodiesUnread: false,
  tooShort: false,
  sameListCovers: false,
  titlesOnly: true,
} as const;

/** Evidence of every kind that a rule may work its reason out from. */
const EVIDENCE = LOOK_OUTCOMES.flatMap((outcome) =>
  (['words', 'pictures'] as const).flatMap((needs) =>
    (['no-pattern', 'other-language', 'no-words-to-search'] as const).flatMap((recognisable) =>
      [0, 1, 2].map((ends): SourceEvidence => ({
        ...PLAIN,
        needs,
        recognisable,
        looks: { ...NO_LOOKS, [outcome]: 3 },
        looksEnd: ends === 1,
        looksBeginLate: ends === 2,
      })),
    ),
  ),
);

const REASONS = new Set(SOURCE_RULES.flatMap((rule) => EVIDENCE.map((evidence) => reasonOf(rule, evidence))));
const UNSEEN = [...REASONS].filter((reason) => !['found', 'not-found', 'not-in-titles'].includes(reason));

describe('every reason a rule can give', () => {
  it('is among those that were asked for', () => {
    expect([...REASONS]).toEqual(
      expect.arrayContaining(['pictures-only', 'other-language', 'all-not-tried']),
    );
  });

  it.each([...REASONS])('has words on the pages in every language: %s', (reason) => {
    for (const tongue of TONGUES) {
      expect(Object.hasOwn(wordsIn(tongue).reason, reason), tongue).toBe(true);
    }
  });

  it.each(UNSEEN)('has words of its own in the sentences: %s', (reason) => {
    const of = (code: string) =>
      sentenceFor({
        subject: 'The quip',
        vantage: 'Home',
        coverage: coverageOf({ state: 'unseen', reason: code, looks: looksOf({ seen: 2 }) }),
        sources: [],
        elsewhere: [],
        release: null,
        zone: 'UTC',
      });
    const [known, vague] = [of(reason), of('a-code-nobody-knows')];
    for (const tongue of TONGUES) expect(known[tongue]).not.toBe(vague[tongue]);
  });
});

describe('every rule', () => {
  it.each([...SOURCE_RULES, ...VANTAGE_RULES, ...GAP_RULES].map((rule) => rule.id))(
    'has words on the pages in every language: %s',
    (id) => {
      for (const tongue of TONGUES) expect(Object.hasOwn(wordsIn(tongue).rule, id), tongue).toBe(true);
    },
  );
});
