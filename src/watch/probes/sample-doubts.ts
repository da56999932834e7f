import { GOOD_CONTROLS, PROBE, type Made } from './sample-round.ts';
import {
  type Case,
  control,
  ELSEWHERE,
  instead,
  NOTICED,
  TARGET,
  TWO_TRUISMS,
  TWO_WORDINGS,
  without,
} from './sample-searches.ts';

/** Rounds that look like an answer and are none, or are less of one than they look. */
export const DOUBTS: readonly Case[] = [
  ...['radio gift', 'qwxzv'].map((query): Case => [
    `a notice that ${query} meets too`,
    [NOTICED, ...instead({ ...NOTICED, query })],
    'could-not-tell',
    'notice-for-controls',
  ]),
  [
    'a notice beside a truism alone',
    [NOTICED, { query: 'weather', texts: ['rain'] }],
    'could-not-tell',
    'notice-not-compared',
  ],
  [
    'words of withheld results that every search meets',
    [TARGET, ...GOOD_CONTROLS].map((made): Made => ({ ...made, notice: '部分搜索结果未予显示。' })),
    'could-not-tell',
    'notice-for-all',
  ],
  [
    'a second truism that was not searched for',
    [TARGET, ...GOOD_CONTROLS],
    'could-not-tell',
    'control-not-made',
    TWO_TRUISMS,
  ],
  [
    'a target elsewhere that was not searched for',
    [TARGET, ...GOOD_CONTROLS],
    'could-not-tell',
    'control-not-made',
    ELSEWHERE,
  ],
  [
    'controls of another half of the day',
    [{ ...TARGET, at: '2031-05-06T11:59:00Z' }, ...GOOD_CONTROLS],
    'could-not-tell',
    'controls-too-far',
  ],
  [
    'controls of the time before the release',
    [
      { ...TARGET, at: '2031-05-05T07:40:01Z' },
      ...GOOD_CONTROLS.map((made, at): Made => ({ ...made, at: `2031-05-05T0${at + 4}:00:00Z` })),
    ],
    'could-not-tell',
    'controls-too-far',
  ],
  [
    'one wording before the release',
    [
      { ...TARGET, at: '2031-05-05T07:00:00Z' },
      { query: 'hear the echo', at: '2031-05-05T07:50:00Z' },
      ...GOOD_CONTROLS.map((made, at): Made => ({ ...made, at: `2031-05-05T08:0${at}:00Z` })),
    ],
    'could-not-tell',
    'before-release',
    TWO_WORDINGS,
  ],
  [
    'a nonsense string that holds the target',
    [TARGET, ...without('qwxzv'), { query: 'qwxzv Radio  Echo' }],
    'could-not-tell',
    'roles-mixed',
    { ...PROBE, controls: [...PROBE.controls.slice(0, 2), control('nonsense', 'qwxzv Radio  Echo')] },
  ],
  [
    'a truism that is the sister too',
    [TARGET, ...without('radio gift')],
    'could-not-tell',
    'roles-mixed',
    {
      ...PROBE,
      controls: [control('truism', 'weather'), control('sister', 'weather'), ...PROBE.controls.slice(2)],
    },
  ],
  [
    'one answer for the target and its controls',
    [
      { ...TARGET, texts: ['a gift', 'rain'] },
      { query: 'weather', texts: ['rain', 'a gift'] },
      { query: 'radio gift', texts: ['a gift', 'rain'] },
      { query: 'qwxzv' },
    ],
    'could-not-tell',
    'same-answer',
  ],
  [
    'a result of which only the beginning is held',
    [{ ...TARGET, texts: ['the premier said of the radio …展开'] }, ...GOOD_CONTROLS],
    'could-not-tell',
    'results-not-read',
  ],
  [
    'results that go on',
    [{ ...TARGET, texts: ['an old radio'], hasMore: true }, ...GOOD_CONTROLS],
    'not-found-controls-passed',
    'further-results',
  ],
  [
    'results of which nobody knows whether they go on',
    [{ ...TARGET, texts: ['an old radio'], hasMore: null }, ...GOOD_CONTROLS],
    'not-found-controls-passed',
    'further-results-unknown',
  ],
];
