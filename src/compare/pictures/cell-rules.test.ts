import { describe, expect, it } from 'vitest';
import { CELL_RULES, cellRuleFor, type CellEvidence } from './cell-rules.ts';

const SILENT = { state: 'silent', reason: 'not-found' } as const;
const TEXT_ONLY = { state: 'unseen', reason: 'text-only' } as const;
const COVERED = { state: 'covered', reason: 'found' } as const;

const evidence = (given: Partial<CellEvidence>): CellEvidence => ({
  ...{ released: false, held: true, recognisable: true, shows: null, otherTime: false, onlyBefore: false },
  ...{ compared: 3, coverage: SILENT },
  ...given,
});

describe('the rule that decides for a cell', () => {
  it.each<[Partial<CellEvidence>, string, string, string]>([
    [{ shows: 'whole', coverage: COVERED }, 'shown-whole', 'cell/shown-whole', 'shown'],
    [{ shows: 'cropped', coverage: COVERED }, 'cropped', 'cell/cropped', 'shown'],
    [{ shows: 'altered', coverage: COVERED }, 'altered', 'cell/altered', 'shown'],
    // Shown before the release and not again: kept, and said so.
    [{ shows: 'whole', onlyBefore: true }, 'shown-whole', 'cell/shown-whole', 'before-release'],
    [{ shows: 'another-frame' }, 'another-frame', 'cell/another-frame', 'this-one-not-found'],
    [{ shows: 'another-frame', coverage: TEXT_ONLY }, 'another-frame', 'cell/another-frame', 'text-only'],
    [{}, 'not-shown', 'cell/not-shown', 'not-found'],
    // Nothing was there to compare: another state, for whoever reads the state alone.
    [{ compared: 0 }, 'no-picture', 'cell/no-picture-of-the-story', 'no-picture-of-the-story'],
    [{ compared: 0, coverage: TEXT_ONLY }, 'unseen', 'cell/unseen', 'text-only'],
    // The same place on another day: not this one, and no frame of its moment.
    [{ otherTime: true }, 'not-shown', 'cell/other-time', 'other-time'],
    [{ otherTime: true, coverage: TEXT_ONLY }, 'unseen', 'cell/unseen', 'text-only'],
    [
      { otherTime: true, shows: 'another-frame' },
      'another-frame',
      'cell/another-frame',
      'this-one-not-found',
    ],
    [{ coverage: TEXT_ONLY }, 'unseen', 'cell/unseen', 'text-only'],
    [{ held: false, recognisable: false }, 'unseen', 'cell/original-not-held', 'original-not-held'],
    [{ recognisable: false }, 'unseen', 'cell/original-not-judged', 'original-not-judged'],
    // A plain picture whose very bytes stand elsewhere was shown there.
    [{ recognisable: false, shows: 'whole' }, 'shown-whole', 'cell/shown-whole', 'shown'],
    [{ released: true, shows: 'whole' }, 'shown-whole', 'cell/released-here', 'released-here'],
  ])('%j is %s', (given, state, id, reason) => {
    const rule = cellRuleFor(evidence(given));
    expect([rule.state, rule.id, rule.reason(evidence(given))]).toEqual([state, id, reason]);
  });

  it('has every rule under its own name', () => {
    expect(new Set(CELL_RULES.map(({ id }) => id)).size).toBe(CELL_RULES.length);
  });
});
