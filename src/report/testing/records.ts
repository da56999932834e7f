import fc from 'fast-check';
import {
  asId,
  coverageId,
  instant,
  LOOK_OUTCOMES,
  makeId,
  NO_LOOKS,
  type Coverage,
  type CoverageState,
  type LookCounts,
  type Subject,
} from '../../domain/index.ts';

/** Invented coverage for the tests of this room, and arbitraries of it. */

export const REASONS = [
  'found',
  'not-found',
  'before-release',
  'text-only',
  'pictures-only',
  'no-pattern',
  'few-looks',
  'other-language',
  'no-words-to-search',
  'may-be-there',
  'too-little-time',
  'sample-only',
  'no-looks',
  'all-refused',
  'all-not-tried',
  'looks-end',
  'looks-begin-late',
  'looks-too-few',
  'bodies-unread',
  'pages-unread',
  'pictures-unread',
  'a-code-nobody-knows-yet',
] as const;

const QUIP: Subject = { kind: 'element', id: asId('element', 'quip') };

/** Coverage with everything said that matters to a test; the rest is plain. */
export function coverageOf(
  part: Partial<Coverage> & { readonly vantage?: string; readonly source?: string },
): Coverage {
  const { vantage = 'home', source, ...rest } = part;
  const subject = part.subject ?? QUIP;
  const vantageId = asId('vantage', vantage);
  const sourceId = source === undefined ? null : asId('source', source);
  return {
    id: coverageId(subject, vantageId, sourceId),
    subject,
    vantageId,
    sourceId,
    state: 'silent',
    counted: true,
    inPart: false,
    rule: { id: 'vantage/silent', version: 1 },
    reason: 'not-found',
    judged: { from: instant('2031-05-03T16:06:00Z'), to: instant('2031-05-07T15:36:00Z') },
    looks: NO_LOOKS,
    readShare: 0.987,
    firstSeen: null,
    bestRank: null,
    minutesOnList: null,
    voices: 0,
    items: [],
    ...rest,
  };
}

/** So many looks of each outcome, others none. */
export function looksOf(counts: Partial<LookCounts>): LookCounts {
  return { ...NO_LOOKS, ...counts };
}

const anInstant = fc
  .integer({ min: Date.UTC(2031, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((ms) => instant(ms));

const looks = fc
  .tuple(...LOOK_OUTCOMES.map(() => fc.oneof(fc.constant(0), fc.nat(5), fc.nat(99_999))))
  .map((counts) =>
    looksOf(Object.fromEntries(LOOK_OUTCOMES.map((outcome, at) => [outcome, counts[at] ?? 0]))),
  );

const firstSeen = fc.option(
  fc
    .tuple(fc.option(anInstant), anInstant)
    .map(([after, at]) => ({ after: after === at ? null : after, at })),
);

/** Any coverage that `compare/` may make of one vantage or one of its sources, and some that it would not. */
export function anyCoverage(vantage: string, source?: string): fc.Arbitrary<Coverage> {
  return fc
    .record({
      state: fc.constantFrom<CoverageState>('covered', 'silent', 'unseen'),
      part: fc.boolean(),
      reason: fc.constantFrom(...REASONS),
      judged: fc.record({ from: anInstant, to: anInstant }),
      looks,
      readShare: fc.double({ min: 0, max: 1, noNaN: true }),
      firstSeen,
      bestRank: fc.option(fc.integer({ min: 1, max: 60 })),
      minutesOnList: fc.option(fc.nat(20_000)),
      voices: fc.nat(40),
      items: fc.nat(7),
    })
    .map(({ part, items, ...rest }) =>
      coverageOf({
        vantage,
        ...(source === undefined ? {} : { source }),
        ...rest,
        inPart: part && rest.state === 'covered',
        items: Array.from({ length: items }, (_, at) => ({
          itemId: makeId('item', vantage, at),
          captureId: makeId('capture', vantage, at),
        })),
      }),
    );
}
