import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  COMMENT_CAUSES,
  PROBE_VERDICTS,
  TONGUES,
  type CommentBounds,
  type ProbeVerdict,
} from '../../domain/index.ts';
import { assertEvidenceBound } from '../words.ts';
import { commentSentence } from './comments.ts';
import { probeCause, probeReason, probeSentence, worthOfRounds } from './probe.ts';

const VERDICT: ProbeVerdict = {
  ...{ id: 'pv_1' as ProbeVerdict['id'], probeId: asId('probe', 'clip'), sourceId: asId('source', 'plaza') },
  ...{ viewer: { state: 'guest', region: null }, span: null, verdict: 'not-found-controls-passed' },
  ...{ rule: { id: 'probe/x', version: 1 }, reason: 'no-results', notice: null, searches: [] },
  ...{ controlsPassed: 3, controlsTried: 3, failureBound: 1 - 0.05 ** (1 / 3), missBound: null },
  ...{ target: { results: 0, official: 0, unknown: 0 }, sister: null, causes: [] },
};
const say = (verdict: Partial<ProbeVerdict>, tongue: (typeof TONGUES)[number] = 'en') =>
  probeSentence({ verdict: { ...VERDICT, ...verdict }, probe: 'The laugh', source: 'Plaza' }, tongue);

describe('the sentence of a probe', () => {
  it('says what was not found, beside what its controls are worth', () => {
    expect(say({})).toBe(
      'Not found by this search, controls passed: “The laugh” on Plaza (no results). ' +
        '3 of 3 controls passed: a search may still fail in up to 63 % of cases (95 % bound).',
    );
    expect(say({}, 'zh')).toContain('至多 63% 的情况下失灵');
    expect(say({}, 'ko')).toContain('많게는 63%의 경우에');
  });

  it('stays within its evidence in every language, and quotes a notice whole', () => {
    const notice = '该内容已被删除';
    for (const tongue of TONGUES)
      for (const verdict of PROBE_VERDICTS)
        assertEvidenceBound(say({ verdict, notice, reason: 'every-query' }, tongue), notice);
    expect(say({ verdict: 'refused-by-notice', notice })).toContain(`“${notice}”`);
  });

  it('says a code that is newer than its words as it stands', () => {
    expect(probeReason('newer-code', 'ko')).toBe('newer-code');
    expect(probeReason('toString', 'en')).toBe('toString');
    expect(probeReason('', 'en')).toBeNull();
    expect(probeCause('newer-cause', 'zh')).toBe('newer-cause');
  });
});

it('adds up controls over rounds, failures too', () => {
  expect(worthOfRounds([{ ...VERDICT, controlsTried: 0, controlsPassed: 0 }])).toBeNull();
  const worth = worthOfRounds([VERDICT, { ...VERDICT, controlsPassed: 2 }]);
  expect(worth).toMatchObject({ rounds: 2, controlsTried: 6, controlsPassed: 5 });
  // Clopper and Pearson's one-sided limit of 1 failure in 6.
  expect(worth?.failureBound).toBeCloseTo(0.5818, 4);
});

describe('the sentence of comments', () => {
  const bounds = (given: Partial<CommentBounds>): CommentBounds => ({
    ...{ sightId: 's' as CommentBounds['sightId'], shown: { low: 300, high: 300 } },
    ...{ seen: { low: 3, high: 41 }, causes: ['not-loaded', 'nested', 'guest'] },
    ...{ rule: { id: 'comments/not-loaded', version: 1 }, reason: 'not-loaded', ...given },
  });

  it('gives both bounds and what may be behind the rest', () => {
    expect(commentSentence(bounds({}), 'en')).toBe(
      'Between 3 and 41 of 300 could be seen; the rest: not loaded, nested, or not shown to a guest.',
    );
    expect(commentSentence(bounds({ shown: null, seen: { low: 3, high: 3 }, causes: [] }), 'en')).toBe(
      '3 could be seen; no count was shown.',
    );
  });

  it('stays within its evidence whatever the numbers and causes', () => {
    fc.assert(
      fc.property(fc.subarray([...COMMENT_CAUSES]), fc.nat(), fc.nat(), (causes, low, more) => {
        for (const tongue of TONGUES)
          assertEvidenceBound(commentSentence(bounds({ causes, seen: { low, high: low + more } }), tongue));
      }),
    );
  });
});
