import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type Probe, type ProbeVerdict } from '../../domain/index.ts';
import { judgeProbe } from './judge-probe.ts';
import { GOOD_CONTROLS, held, PROBE, type Made } from './sample-round.ts';
import { PROBE_RULES } from './verdict-rules.ts';

function verdictOf(made: readonly Made[], probe: Probe = PROBE): ProbeVerdict {
  const verdicts = judgeProbe(probe, held(made));
  expect(verdicts).toHaveLength(1);
  const [verdict] = verdicts;
  if (!verdict) throw new Error('expected one verdict');
  return verdict;
}

const without = (query: string): readonly Made[] => GOOD_CONTROLS.filter((made) => made.query !== query);
const instead = (made: Made): readonly Made[] => [...without(made.query), made];
const SECOND = { state: 'member', region: null } as const;
const ELSEWHERE = { ...PROBE, controls: [...PROBE.controls, elsewhere()] };
const TWO_WORDINGS = { ...PROBE, queries: ['radio echo', 'hear the echo'] };

function elsewhere(): Probe['controls'][number] {
  return { kind: 'elsewhere', queries: ['radio echo'], sourceId: asId('source', 'far'), matches: null };
}

const TARGET: Made = { query: 'radio echo' };
const LIMIT = 'Only authorised sources are shown.';
const LIMITED: Made = { ...TARGET, scope: 'authorised-only', notice: LIMIT };
const FAR: Made = { ...TARGET, sourceId: asId('source', 'far') };

type Case = readonly [
  name: string,
  made: readonly Made[],
  verdict: ProbeVerdict['verdict'],
  reason: string,
  probe?: Probe,
];

const CASES: readonly Case[] = [
  ['nothing', [], 'not-tried', 'not-made'],
  ['controls alone', GOOD_CONTROLS, 'not-tried', 'not-made'],
  [
    'a search that its budget left out',
    [...GOOD_CONTROLS, { ...TARGET, answer: 'not-tried', reason: 'budget' }],
    'not-tried',
    'budget',
  ],
  ['a result that says it', [{ ...TARGET, texts: ['hear the echo'] }], 'found', 'found'],
  [
    'a result that says it, while another wording met a notice',
    [
      { ...TARGET, texts: ['hear the echo'] },
      { query: 'hear the echo', answer: 'notice', notice: 'Not shown by law.' },
    ],
    'found',
    'found-while-others-met-a-notice',
    TWO_WORDINGS,
  ],
  ['no results and good controls', [TARGET, ...GOOD_CONTROLS], 'not-found-controls-passed', 'no-results'],
  [
    'results that say something else',
    [{ ...TARGET, texts: ['an old radio'] }, ...GOOD_CONTROLS],
    'not-found-controls-passed',
    'other-results-only',
  ],
  ['no controls', [TARGET], 'could-not-tell', 'no-truism'],
  ['no sister', [TARGET, ...without('radio gift')], 'could-not-tell', 'no-sister'],
  ['no nonsense', [TARGET, ...without('qwxzv')], 'could-not-tell', 'no-nonsense'],
  ['a truism without results', [TARGET, ...instead({ query: 'weather' })], 'could-not-tell', 'truism-failed'],
  [
    'a truism that met a captcha',
    [TARGET, ...instead({ query: 'weather', answer: 'refused', reason: 'captcha' })],
    'could-not-tell',
    'truism-failed',
  ],
  [
    'nonsense with results',
    [TARGET, ...instead({ query: 'qwxzv', texts: ['whatever'] })],
    'could-not-tell',
    'nonsense-failed',
  ],
  [
    'a sister story that is not found either',
    [TARGET, ...instead({ query: 'radio gift', texts: ['an old radio'] })],
    'could-not-tell',
    'sister-failed',
  ],
  [
    'a notice',
    [{ ...TARGET, answer: 'notice', notice: 'Not shown by law.' }, ...GOOD_CONTROLS],
    'refused-by-notice',
    'every-query',
  ],
  [
    'a notice for one wording',
    [
      { ...TARGET, answer: 'notice', notice: 'Not shown by law.' },
      { query: 'hear the echo' },
      ...GOOD_CONTROLS,
    ],
    'refused-by-notice',
    'some-queries',
    TWO_WORDINGS,
  ],
  [
    'a notice that the weather meets too',
    [
      { ...TARGET, answer: 'notice', notice: 'Not shown by law.' },
      ...instead({ query: 'weather', answer: 'notice', notice: 'Not shown by law.' }),
    ],
    'could-not-tell',
    'notice-for-all',
  ],
  [
    'a notice without a truism beside it',
    [{ ...TARGET, answer: 'notice', notice: 'Not shown by law.' }],
    'could-not-tell',
    'no-truism',
  ],
  [
    'authorised sources only',
    [{ ...LIMITED, texts: ['the official echo'], by: 'state' }, ...GOOD_CONTROLS],
    'only-authorised-sources',
    'target-among-them',
  ],
  [
    'authorised sources only, for every search',
    [
      { ...LIMITED, texts: ['a visit'] },
      ...GOOD_CONTROLS.map((made): Made => ({ ...made, scope: 'authorised-only', notice: LIMIT })),
    ],
    'could-not-tell',
    'limits-not-compared',
  ],
  [
    'authorised sources only, and controls that nobody could read',
    [
      { ...LIMITED, texts: ['a visit'] },
      ...GOOD_CONTROLS.map((made): Made => ({ query: made.query, answer: 'refused', reason: 'captcha' })),
    ],
    'could-not-tell',
    'limits-not-compared',
  ],
  [
    'results that all happen to be official, without a word of the platform',
    [{ ...TARGET, texts: ['the official echo'], scope: 'authorised-only', by: 'state' }, ...GOOD_CONTROLS],
    'found',
    'found',
  ],
  [
    'a notice beside results that say something else',
    [
      { ...TARGET, texts: ['an old radio'], notice: '根据相关法律法规和政策，部分搜索结果未予显示。' },
      ...GOOD_CONTROLS,
    ],
    'refused-by-notice',
    'some-results',
  ],
  [
    'a result whose words are not held',
    [{ ...TARGET, texts: [' '] }, ...GOOD_CONTROLS],
    'could-not-tell',
    'results-not-read',
  ],
  [
    'a notice, and a truism that met a captcha',
    [
      { ...TARGET, answer: 'notice', notice: 'Not shown by law.' },
      ...instead({ query: 'weather', answer: 'refused', reason: 'captcha' }),
    ],
    'could-not-tell',
    'truism-failed',
  ],
  [
    'a page that no reader knows',
    [{ ...TARGET, answer: 'unreadable', reason: 'no-known-shape' }, ...GOOD_CONTROLS],
    'unreadable',
    'no-known-shape',
  ],
  [
    'a login wall',
    [{ ...TARGET, answer: 'refused', reason: 'login-wall' }, ...GOOD_CONTROLS],
    'could-not-tell',
    'login-wall',
  ],
  ['half of the wordings', [TARGET, ...GOOD_CONTROLS], 'could-not-tell', 'variants-not-tried', TWO_WORDINGS],
  [
    'a search before the release',
    [TARGET, ...GOOD_CONTROLS].map((made, index) => ({ ...made, at: `2031-05-04T0${index}:00:00Z` })),
    'could-not-tell',
    'before-release',
  ],
  [
    'a second viewer who finds it',
    [
      TARGET,
      ...GOOD_CONTROLS,
      { ...TARGET, texts: ['the echo'], viewer: SECOND, sourceId: asId('source', 'two') },
    ],
    'could-not-tell',
    'viewers-differ',
  ],
  [
    'a target that is not found elsewhere either',
    [TARGET, ...GOOD_CONTROLS, FAR],
    'could-not-tell',
    'elsewhere-failed',
    ELSEWHERE,
  ],
];

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
        at: `2031-06-${String((at % 28) + 1).padStart(2, '0')}T0${index}:00:00Z`,
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
