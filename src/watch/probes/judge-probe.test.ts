import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Probe, ProbeVerdict } from '../../domain/index.ts';
import { judgeProbe } from './judge-probe.ts';
import { GOOD_CONTROLS, held, PROBE, type Made } from './sample-round.ts';
import { PROBE_RULES } from './verdict-rules.ts';
import { CASES } from './sample-cases.ts';
import { ELSEWHERE, FAR, instead, SECOND, TARGET, TWO_WORDINGS } from './sample-searches.ts';

function verdictOf(made: readonly Made[], probe: Probe = PROBE): ProbeVerdict {
  const verdicts = judgeProbe(probe, held(made));
  expect(verdicts).toHaveLength(1);
  const [verdict] = verdicts;
  if (!verdict) throw new Error('expected one verdict');
  return verdict;
}

describe('a round of a probe', () => {
  it.each(CASES.map((one) => [one[0], one] as const))('with %s', (_, [, made, verdict, reason, probe]) => {
    expect(verdictOf(made, probe)).toMatchObject({ verdict, reason });
  });

  it('meets every rule in one of these cases', () => {
    const met = CASES.map((one) => verdictOf(one[1], one[4]).rule.id);
    expect(PROBE_RULES.map(({ id }) => id).filter((id) => !met.includes(id))).toEqual([]);
  });

  it('is worth what its controls are worth', () => {
    const verdict = verdictOf([TARGET, ...GOOD_CONTROLS]);
    expect(verdict).toMatchObject({ controlsPassed: 3, controlsTried: 3 });
    expect(verdict.failureBound).toBeCloseTo(1 - 0.05 ** (1 / 3), 12);
    // The nonsense string had to have no results: it says nothing of what a search may miss.
    expect(verdict.missBound).toBeCloseTo(1 - 0.05 ** (1 / 2), 12);
    expect(verdictOf([TARGET])).toMatchObject({ controlsTried: 0, failureBound: null, missBound: null });
  });

  it('counts a control once however often it was searched, and not what was searched elsewhere', () => {
    const twice = [...GOOD_CONTROLS, { query: 'weather', texts: ['rain'], at: '2031-05-06T09:00:00Z' }];
    expect(verdictOf([TARGET, ...twice])).toMatchObject({ controlsPassed: 3, controlsTried: 3 });
    const once = [...GOOD_CONTROLS, { query: 'weather', at: '2031-05-06T09:00:00Z' }];
    const failed = verdictOf([TARGET, ...once]);
    expect(failed).toMatchObject({ reason: 'truism-failed', controlsPassed: 2, controlsTried: 3 });
    const far = { ...FAR, texts: ['the echo'] };
    expect(verdictOf([TARGET, ...GOOD_CONTROLS, far], ELSEWHERE)).toMatchObject({ controlsTried: 3 });
  });

  it('counts no control of another viewer or another round', () => {
    const [, ...others] = GOOD_CONTROLS;
    const byMember = { query: 'weather', texts: ['rain'], viewer: SECOND };
    const later = { query: 'weather', texts: ['rain'], at: '2031-05-08T00:00:00Z' };
    const verdicts = judgeProbe(PROBE, held([TARGET, ...others, byMember, later]));
    const first = verdicts.find(
      ({ span, viewer }) => viewer.state === 'guest' && span?.from.startsWith('2031-05-06'),
    );
    expect(first).toMatchObject({ reason: 'no-truism', controlsTried: 2 });
  });

  it('counts the pages of one search as one trial', () => {
    const pages = Array.from({ length: 19 }, (_, page): Made => ({
      ...{ query: 'weather', texts: [`rain ${page}`], at: `2031-05-06T01:00:${String(page + 10)}Z` },
    }));
    const verdict = verdictOf([TARGET, ...GOOD_CONTROLS, ...pages]);
    expect(verdict).toMatchObject({ controlsPassed: 3, controlsTried: 3 });
    expect(verdict.failureBound).toBeCloseTo(1 - 0.05 ** (1 / 3), 12);
  });

  it('needs whole words of the target alone', () => {
    // Only the target's own words must be held whole.
    const cut = instead({ query: 'weather', texts: ['rain …展开'] });
    expect(verdictOf([TARGET, ...cut]).verdict).toBe('not-found-controls-passed');
    expect(verdictOf([{ ...TARGET, texts: ['an echo …展开'] }]).verdict).toBe('found');
  });

  it('quotes the notice word for word', () => {
    const made = [
      { ...TARGET, answer: 'notice', notice: '  Not shown, by law.\n' } as const,
      ...GOOD_CONTROLS,
    ];
    expect(verdictOf(made).notice).toBe('  Not shown, by law.\n');
  });

  it('counts who wrote the results, and each post once', () => {
    const made: Made[] = [
      { ...TARGET, texts: ['echo a', 'echo b'], by: 'state' },
      { query: 'hear the echo', texts: ['echo b', 'echo c'], by: 'private' },
      { query: 'radio gift', texts: ['gift'], by: 'unknown' },
    ];
    const verdict = verdictOf(made, TWO_WORDINGS);
    expect(verdict.target).toEqual({ results: 3, official: 1, unknown: 0 });
    expect(verdict.sister).toEqual({ results: 1, official: 0, unknown: 1 });
  });

  it('names the causes that remain beside an absence, and none beside a find', () => {
    expect(verdictOf([{ ...TARGET, hasMore: true }, ...GOOD_CONTROLS]).causes).toContain('further-results');
    expect(verdictOf([TARGET, ...GOOD_CONTROLS]).causes).toContain('viewer-state');
    expect(verdictOf([{ ...TARGET, texts: ['echo'] }]).causes).toEqual([]);
  });
});

describe('rounds', () => {
  it('are told apart by time and by viewer', () => {
    const day = (n: number) =>
      [TARGET, ...GOOD_CONTROLS].map((made, at) => ({ ...made, at: `2031-05-0${n}T0${at}:00:00Z` }));
    const member = day(7).map((made) => ({ ...made, viewer: SECOND }));
    const verdicts = judgeProbe(PROBE, held([...day(8), ...day(7), ...member]));
    expect(verdicts.map(({ viewer, span }) => `${viewer.state} ${span?.from ?? ''}`).sort()).toEqual([
      'guest 2031-05-07T00:00:00.000Z',
      'guest 2031-05-08T00:00:00.000Z',
      'member 2031-05-07T00:00:00.000Z',
    ]);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not-found-controls-passed']));
  });

  it('know a query in other spaces, widths, cases and marks', () => {
    const made = [{ query: ' “Ｒadio  ECHO” ', texts: ['echo'] }, ...GOOD_CONTROLS];
    expect(verdictOf(made)).toMatchObject({ verdict: 'found' });
  });

  it('come to the same verdicts in whatever order searches come', () => {
    const all = CASES.flatMap(([, made], at) =>
      made.map((one, index) => ({
        ...one,
        at: `2031-0${6 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, '0')}T0${index}:00:00Z`,
      })),
    );
    const { searches, ...rest } = held(all);
    const judged = JSON.stringify(judgeProbe(PROBE, { ...rest, searches }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...searches], { minLength: searches.length }), (shuffled) => {
        expect(JSON.stringify(judgeProbe(PROBE, { ...rest, searches: shuffled }))).toBe(judged);
      }),
      { numRuns: 20 },
    );
  });
});
