import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  COMMENT_CAUSES,
  PROBE_VERDICTS,
  TONGUES,
  type CommentBounds,
  type ProbeVerdict,
  type RoundSearch,
} from '../../domain/index.ts';
import { assertEvidenceBound } from '../words.ts';
import { commentSentence } from './comments.ts';
import { probeCause, probeReason, probeSentence } from './probe.ts';
import { worthOfRounds } from './probe-controls.ts';

const made = (role: RoundSearch['role'], query: string, passed: boolean | null = true): RoundSearch => ({
  ...{
    role,
    query,
    searchId: `s-${role}-${query}` as NonNullable<RoundSearch['searchId']>,
    passed,
    matching: 0,
    results: 0,
    reason: '',
  },
});

const VERDICT: ProbeVerdict = {
  ...{ id: 'pv_1' as ProbeVerdict['id'], probeId: asId('probe', 'clip'), sourceId: asId('source', 'plaza') },
  ...{ viewer: { state: 'guest', region: null }, span: null, verdict: 'not-found-controls-passed' },
  ...{ rule: { id: 'probe/x', version: 1 }, reason: 'no-results', notice: null },
  searches: [
    ...[made('target', 'the laugh', null), made('truism', 'weather'), made('truism', 'weather')],
    ...[made('sister', 'fair'), made('nonsense', 'qzxv'), made('elsewhere', 'the laugh')],
  ],
  ...{ controlsPassed: 5, controlsTried: 5, failureBound: 0.45, missBound: 1 - 0.05 ** (1 / 2) },
  ...{ target: { results: 0, official: 0, unknown: 0 }, sister: null, causes: [] },
};
const say = (verdict: Partial<ProbeVerdict>, tongue: (typeof TONGUES)[number] = 'en') =>
  probeSentence({ verdict: { ...VERDICT, ...verdict }, probe: 'The laugh', source: 'Plaza' }, tongue);

describe('the sentence of a probe', () => {
  it('says what was not found, beside what its controls are worth', () => {
    expect(say({})).toBe(
      'Not found by this search, controls passed: “The laugh” on Plaza (no results). ' +
        '2 of 2 controls that must have results had them: a search may still miss what is there in up to 78 % of cases (95 % bound). ' +
        'Apart from that, and no proof against a miss: 1 of 1 nonsense strings had no results, the target was found elsewhere in 1 of 1 searches.',
    );
    expect(say({}, 'zh')).toContain('至多 78% 的情况下漏掉');
    expect(say({}, 'ko')).toContain('많게는 78%의 경우에 놓칠');
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

it('calls only words in the place of results a notice', () => {
  const notice = '没有找到相关结果';
  expect(say({ notice })).toContain(`The page says, word for word: “${notice}”`);
  expect(say({ notice, verdict: 'refused-by-notice' })).toContain(`The notice says: “${notice}”`);
  expect(say({ notice, rule: { id: 'probe/notice-for-all', version: 1 } })).toContain('The notice says');
});

describe('what rounds are worth together', () => {
  it('adds controls that could have shown a miss, failures too', () => {
    const failed = { ...VERDICT, searches: [made('truism', 'weather', false), made('sister', 'fair')] };
    const [worth, ...others] = worthOfRounds([VERDICT, failed, VERDICT]);
    expect(others).toEqual([]);
    expect(worth).toMatchObject({ rounds: 3, mustFind: { passed: 5, tried: 6 }, elsewhere: { tried: 2 } });
    // Clopper and Pearson's one-sided limit of 1 failure in 6.
    expect(worth?.missBound).toBeCloseTo(0.5818, 4);
  });

  it('never adds another source or another viewer, nor rounds without a control', () => {
    const elsewhere = { ...VERDICT, sourceId: asId('source', 'other') };
    const member: ProbeVerdict = { ...VERDICT, viewer: { state: 'member', region: null } };
    const worths = worthOfRounds([VERDICT, elsewhere, member, { ...VERDICT, controlsTried: 0 }]);
    expect(worths.map(({ rounds, mustFind }) => [rounds, mustFind.tried])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });
});

describe('the sentence of comments', () => {
  const bounds = (given: Partial<CommentBounds>): CommentBounds => ({
    ...{ sightId: 's' as CommentBounds['sightId'], shown: { low: 300, high: 300 } },
    ...{ seen: { low: 3, high: 41 }, causes: ['not-loaded', 'nested', 'guest'] },
    ...{ rule: { id: 'comments/not-loaded', version: 1 }, reason: 'not-loaded', ...given },
  });

  it('gives both bounds and what may be behind the rest', () => {
    expect(commentSentence(bounds({}), 'en')).toBe(
      'Between 3 and 41 of 300 could be seen; the rest: not loaded, replies under other comments, or not shown to a guest.',
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
