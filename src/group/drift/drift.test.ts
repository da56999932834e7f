import { expect, test } from 'vitest';
import type { ClaimDrift, DriftText } from '../../domain/index.ts';
import { findDrift } from './index.ts';
import { idOf, sampleText } from './testing/sample-texts.ts';

const stepsOf = (...texts: readonly DriftText[]): string[] =>
  findDrift(texts).steps.map(
    ({ kind, aspect, beforeWords, afterWords }) => `${kind} ${aspect}: ${beforeWords} → ${afterWords}`,
  );

const LEADERS = 'The leaders of both countries met in the harbour of Tarvik for two hours.';
const MARKET = 'Shops around the market stayed open until late in the evening.';

const founding = [
  sampleText('first', 1, `The pictures could not be found on the platform.\n${LEADERS}`),
  sampleText('second', 2, `The pictures were nowhere to be found.\n${LEADERS}`),
  sampleText('third', 3, `The pictures were swiftly removed.\n${LEADERS}`),
  sampleText('fourth', 4, `The pictures were censored by the ministry.\n${LEADERS}`),
];

test('not found becomes removed becomes censored, each step from the version before', () => {
  const { steps } = findDrift(founding);
  expect(
    steps.map(({ fromItemId, itemId, kind, aspect, beforeWords, afterWords }) => [
      founding.findIndex(({ id }) => id === fromItemId) + 1,
      founding.findIndex(({ id }) => id === itemId) + 1,
      `${kind} ${aspect}: ${beforeWords} → ${afterWords}`,
    ]),
  ).toEqual([
    [1, 2, 'strengthened availability: could not be found → nowhere to be found'],
    [2, 3, 'strengthened availability: nowhere to be found → swiftly removed'],
    [3, 4, 'strengthened availability: swiftly removed → censored'],
    [3, 4, 'added agency:  → by the ministry'],
  ]);
});

test('the claim is traced from its first wording over each that changed it', () => {
  const { traces } = findDrift(founding);
  expect(traces.map(({ wordings }) => wordings.map(({ quote }) => quote))).toEqual([
    [
      'The pictures could not be found on the platform.',
      'The pictures were nowhere to be found.',
      'The pictures were swiftly removed.',
      'The pictures were censored by the ministry.',
    ],
  ]);
});

test('a step names the first version that made its claim, not the copy it was taken from', () => {
  const [first, second] = founding;
  if (first === undefined || second === undefined) throw new Error('expected two versions');
  const copy = sampleText('copy', 3, `The pictures could not be found on the platform.\n${LEADERS}`);
  const retold = sampleText('retold', 4, `The pictures were banned from the platform.\n${LEADERS}`, {
    leansOn: 'copy',
  });
  const { steps } = findDrift([first, copy, retold]);
  expect(steps).toMatchObject([
    { fromItemId: idOf('copy'), itemId: idOf('retold'), firstItemId: idOf('first') },
  ]);
});

test('told in Chinese and back, an office and a place are changed once', () => {
  const english = sampleText(
    'english',
    1,
    'Foreign minister Anna Ruiz met the envoy in Busan on Monday.\nThey spoke about fishing rights.',
    { title: 'Minister meets envoy' },
  );
  const chinese = sampleText('chinese', 2, '国防部长安娜·鲁伊斯周一在首尔会见了特使。\n双方谈到了捕鱼权。', {
    title: '部长会见特使',
    language: 'zh-Hans',
    leansOn: 'english',
  });
  const back = sampleText(
    'back',
    3,
    'The defence minister, Anna Ruiz, met the envoy in Seoul on Monday.\nThey talked about fishing rights.',
    { title: 'Minister meets envoy', leansOn: 'chinese' },
  );
  const { steps } = findDrift([english, chinese, back]);
  expect(
    steps.map(({ itemId, aspect, beforeWords, afterWords }) => [itemId, aspect, beforeWords, afterWords]),
  ).toEqual([
    [idOf('chinese'), 'place', 'Busan', '首尔'],
    [idOf('chinese'), 'office', 'Foreign minister', '国防部长'],
  ]);
});

test('from Korean into Russian', () => {
  const korean = sampleText(
    'korean',
    1,
    '사진은 플랫폼에서 찾을 수 없었다.\n총리는 월요일 부산에 도착했다.',
    {
      title: '총리 부산 도착',
      language: 'ko',
    },
  );
  const russian = sampleText(
    'russian',
    2,
    'Фотографии на платформе были удалены.\nПремьер-министр прибыл в Пусан во вторник.',
    { title: 'Премьер-министр в Пусане', language: 'ru', leansOn: 'korean' },
  );
  expect(stepsOf(korean, russian)).toEqual([
    'strengthened availability: 찾을 수 없 → удалены',
    'changed date: 월요일 → вторник',
  ]);
});

test.each([
  [
    'The bridge will close in June, the harbour office said.',
    'The bridge will close in June.',
    ['dropped attribution: the harbour office said → '],
  ],
  ['The storm damaged 240 homes.', 'The storm damaged 420 homes.', ['changed number: 240 → 420']],
  [
    'Correction: the envoy was arrested on Monday.',
    'Correction: the envoy was questioned on Monday.',
    ['weakened force: arrested → questioned'],
  ],
  ['The mayor has resigned.', 'The mayor has not resigned.', ['changed negation:  → not']],
  ['The page was deleted.', 'The page was removed.', []],
  ['The page “was removed”, they say!', 'the page was removed they say', []],
])('%s → %s', (before, after, steps) => {
  expect(
    stepsOf(sampleText('a', 1, `${before}\n${LEADERS}`), sampleText('b', 2, `${after}\n${LEADERS}`)),
  ).toEqual(steps);
});

const LEAD = 'A ferry with forty passengers ran aground near the northern pier at dawn.';
const WITNESS = 'Fishermen had heard the horn of the ship long before sunrise.';

test('paragraphs in another order are no step', () => {
  expect(
    stepsOf(
      sampleText('a', 1, [LEAD, LEADERS, MARKET, WITNESS].join('\n')),
      sampleText('b', 2, [MARKET, WITNESS, LEAD, LEADERS].join('\n')),
    ),
  ).toEqual([]);
});

test('two sentences joined into one are no step', () => {
  expect(
    stepsOf(
      sampleText('a', 1, `The ferry ran aground near the pier. Nobody on board was hurt.\n${LEADERS}`),
      sampleText('b', 2, `The ferry ran aground near the pier and nobody on board was hurt.\n${LEADERS}`),
    ),
  ).toEqual([]);
});

test('a copy with a lead of its own differs in the lead alone', () => {
  const lead = 'Our town knows the captain well: his family has sailed these waters for a century.';
  const { steps } = findDrift([
    sampleText('wire', 1, [LEAD, LEADERS, MARKET, WITNESS].join('\n')),
    sampleText('local', 2, [lead, LEADERS, MARKET, WITNESS].join('\n')),
  ]);
  expect(steps.map(({ kind, aspect, before, after }) => [kind, aspect, before, after])).toEqual([
    ['dropped', 'sentence', LEAD, null],
    ['added', 'sentence', null, lead],
  ]);
});

test('a headline drifts over the same text', () => {
  expect(
    stepsOf(
      sampleText('a', 1, LEADERS, { title: 'Minister criticises ferry company' }),
      sampleText('b', 2, LEADERS, { title: 'Minister condemns ferry company' }),
    ),
  ).toEqual(['strengthened force: criticises → condemns']);
});

test('what a title from a list lacks was not dropped', () => {
  expect(stepsOf(sampleText('article', 1, `${LEAD}\n${LEADERS}`), sampleText('listed', 2, ''))).toEqual([]);
});

test('two reports of their own about one event dropped and added nothing', () => {
  expect(
    stepsOf(
      sampleText('a', 1, `${LEAD}\n${WITNESS}`, {
        title: 'Ferry with forty passengers runs aground near Tarvik',
      }),
      sampleText('b', 2, `${MARKET}\nRescuers brought everyone ashore.`, {
        title: 'Forty passengers saved from ferry aground near Tarvik',
      }),
    ),
  ).toEqual([]);
});

test('texts about different things are no versions of each other', () => {
  const drift: ClaimDrift = findDrift([
    sampleText('a', 1, LEAD, { title: 'Ferry aground' }),
    sampleText('b', 2, 'The museum bought nine paintings.', { title: 'New rooms in the museum' }),
  ]);
  expect(drift).toEqual({ steps: [], traces: [] });
});
