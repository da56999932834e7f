import { asId } from '../../domain/index.ts';
import { GOOD_CONTROLS, type Made } from './sample-round.ts';
import { DOUBTS } from './sample-doubts.ts';
import {
  type Case,
  ELSEWHERE,
  FAR,
  instead,
  LIMIT,
  LIMITED,
  SECOND,
  TARGET,
  TWO_WORDINGS,
  without,
} from './sample-searches.ts';

/** Rounds and what they come to. */
export const CASES: readonly Case[] = [
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
  [
    'a round whose time ended before its controls',
    [TARGET, ...without('qwxzv'), { query: 'qwxzv', answer: 'not-tried', reason: 'round-too-old' }],
    'could-not-tell',
    'round-too-old',
  ],
  [
    'a round whose time ended before the target',
    [...GOOD_CONTROLS, { ...TARGET, answer: 'not-tried', reason: 'round-too-old' }],
    'not-tried',
    'round-too-old',
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
  ...DOUBTS,
];
