import fc from 'fast-check';
import { expect, test } from 'vitest';
import { from, sampleItem, titlesOf } from './sample-items.ts';
import { findVoices } from './voices.ts';

const BULLETIN =
  '本台消息，当地时间二日上午，两国领导人在港口城市举行会谈。双方就渔业、铁路和气候合作交换意见，同意恢复停办多年的青年交流项目。会谈后，双方共同会见记者，并参观了新落成的灯塔博物馆。随行人员还签署了三项合作文件，内容涉及海上搜救、港口通关和文物保护。';
const ENGLISH =
  'The two delegations met at the old harbour on Friday morning and agreed to reopen the night ferry, which had not sailed for eleven years. Officials said that tickets would cost no more than a bus ride, and that the first boat would leave before the end of the month if the weather allowed it.';

test('equal titles on several lists are one voice, whatever the script and the marks', () => {
  const items = [
    sampleItem('兩國元首會晤結束', { ...from('a'), language: 'zh-Hant' }),
    sampleItem('两国元首会晤结束！', { ...from('b'), at: '2025-10-30T09:00:00Z' }),
    sampleItem('两国元首会晤开始', from('c')),
  ];
  const voices = findVoices(items);
  expect(titlesOf(voices, items)).toEqual([['两国元首会晤结束！', '兩國元首會晤結束'].sort()]);
  expect(voices[0]?.originId).toBe(items[0]?.id);
  expect(voices[0]?.members.map(({ score, reason }) => [score, reason])).toEqual([
    [1, 'likely origin: the earliest held that does not lean on another'],
    [1, 'same title, letter by letter after folding script and marks'],
  ]);
});

test('an equal title a week later, a rubric and an outlet’s name are no copies', () => {
  const items = [
    sampleItem('今晚有流星雨经过', { ...from('a'), at: '2025-10-30T08:00:00Z' }),
    sampleItem('今晚有流星雨经过', { ...from('b'), at: '2025-11-06T08:00:00Z' }),
    sampleItem('Editorial', from('a')),
    sampleItem('Editorial', from('b')),
    sampleItem('Harbour Evening Post', { ...from('a'), outlet: 'Harbour Evening Post', codes: ['quip'] }),
    sampleItem('Harbour Evening Post', { ...from('b'), outlet: 'Harbour Evening Post', codes: ['laugh'] }),
  ];
  expect(findVoices(items)).toEqual([]);
});

test('two captures of one bulletin are one voice though one is cut short; the reason says how much is shared', () => {
  const items = [
    sampleItem('两国领导人举行会谈', { ...from('a'), body: BULLETIN }),
    sampleItem('两国领导人举行会谈', { ...from('b'), body: BULLETIN.slice(0, 70) }),
  ];
  const [voice] = findVoices(items);
  expect(voice?.members).toHaveLength(2);
  expect(voice?.members.map((member) => member.reason).join(' ')).toMatch(
    /near copy of the body: \d+ % of .* 5-character shingles are in both texts/,
  );
});

test('a short item that a round-up repeats in its middle does not drag other items along', () => {
  const brief =
    '另据报道，北部山区的第一条缆车线路今天试运行，单程需要十二分钟，首日接待游客近三千人，景区表示将根据天气调整班次，并为当地居民提供优惠票价。';
  const items = [
    sampleItem('缆车试运行', { ...from('a'), body: brief }),
    sampleItem('今日要闻', {
      ...from('b'),
      body: `${BULLETIN}${brief}${BULLETIN.split('').reverse().join('')}`,
    }),
  ];
  expect(findVoices(items)).toEqual([]);
});

test('spaced writings are compared by words; a retold text is another voice', () => {
  const items = [
    sampleItem('Ferry returns', { ...from('a'), body: ENGLISH }),
    sampleItem('Night ferry is back', { ...from('b'), body: `HARBOUR (NW) - ${ENGLISH.toUpperCase()}` }),
    sampleItem('Ferry to sail again', {
      ...from('c'),
      body: 'After more than a decade the boat that used to cross the bay after dark is to run again, delegates of both sides announced, promising fares as low as those of the bus and a maiden trip this very month unless storms get in the way of their plans for it.',
    }),
  ];
  expect(titlesOf(findVoices(items), items)).toEqual([['Ferry returns', 'Night ferry is back']]);
});

test('titles that differ in a number are two wordings', () => {
  const items = [
    sampleItem('海湾证券交易所主要指数收盘上涨3个百分点', from('a')),
    sampleItem('海湾证券交易所主要指数收盘上涨5个百分点', from('b')),
  ];
  expect(findVoices(items)).toEqual([]);
});

test('who gives an address as the source is one voice with it, and so are all who give that address', () => {
  const items = [
    sampleItem('A quip at the harbour', { ...from('a'), address: 'https://tide.example/quip' }),
    sampleItem('What he said', { ...from('b'), sourceLink: 'http://www.tide.example/quip/?utm=1' }),
    sampleItem('Copied once', {
      ...from('c'),
      leaning: { dependency: 'copy', of: 'https://gull.example/x' },
    }),
    sampleItem('And once more', {
      ...from('d'),
      leaning: { dependency: 'copy', of: 'https://gull.example/x' },
    }),
  ];
  expect(titlesOf(findVoices(items), items)).toEqual([
    ['A quip at the harbour', 'What he said'],
    ['And once more', 'Copied once'],
  ]);
});

test('coded copies of one outlet are one voice even where its own text is not held', () => {
  const copy = (name: string, codes: string[]) =>
    sampleItem(name, {
      ...from(name),
      outlet: name,
      codes,
      leaning: { dependency: 'copy', of: 'Northern Wire' },
    });
  const items = [
    copy('Northern Wire (copy on gull.example)', ['laugh', 'quip']),
    copy('Northern Wire (copy on tern.example)', ['laugh']),
    copy('Northern Wire in Tern', ['crown']),
  ];
  const voices = findVoices(items);
  expect(voices.map((voice) => voice.members.map((member) => member.reason))).toEqual([
    [
      'earliest held; all of this voice lean on a text that is not held',
      'copy of Northern Wire, about the same matter',
    ],
  ]);
});

test('an agency named by two texts on different matters does not make them one voice', () => {
  const wire = { dependency: 'wire', of: 'Northern Wire' } as const;
  const items = [
    sampleItem('Ferry sails again after eleven years', { ...from('a'), leaning: wire }),
    sampleItem('Lighthouse museum opens its doors', { ...from('b'), leaning: wire }),
  ];
  expect(findVoices(items)).toEqual([]);
});

test('coded retellings without a named origin count once for each element they share', () => {
  const retelling = (name: string, codes: string[]) =>
    sampleItem(name, { ...from(name), outlet: name, codes, leaning: { dependency: 'rewrite', of: null } });
  const items = [
    retelling('Gull', ['quip']),
    retelling('Tern', ['quip', 'gift']),
    retelling('Auk', ['laugh']),
  ];
  expect(titlesOf(findVoices(items), items)).toEqual([['Gull', 'Tern']]);
});

test('any texts in any order give the same voices, and no item is in two', () => {
  const anyItem = fc.record({
    title: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('两国元首会晤结束', '兩國元首會晤結束', 'Ferry sails again after eleven years'),
    ),
    body: fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(BULLETIN, BULLETIN.slice(0, 90), ENGLISH),
    ),
    source: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(
      fc.array(anyItem, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (drafts, order) => {
        const items = drafts.map(({ title, body, source }, index) =>
          sampleItem(title, { ...from(source), body, address: `https://${source}.example/${index}` }),
        );
        const shuffled = items
          .map((item, index) => ({ item, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const voices = findVoices(items);
        const ids = voices.flatMap((voice) => voice.members.map((member) => member.itemId));
        expect(new Set(ids).size).toBe(ids.length);
        expect(findVoices(shuffled.map(({ item }) => item))).toEqual(voices);
      },
    ),
    { numRuns: 60 },
  );
});

test('a column’s title over other short summaries is no copy, over one summary in two feeds it is', () => {
  const title = 'Seven things to know in Ostrel before your first coffee today';
  const told = (body: string, name: string) =>
    sampleItem(title, { ...from(name), body, address: `https://${name}.example/1` });
  const oil = told('Oil fell for a third day as tankers left Port Lorne early.', 'gull');
  const ships = told('Shipyards on the Vell will hire four hundred welders by spring.', 'tern');
  const again = told('Oil fell for a third day as tankers left Port Lorne early on.', 'crane');
  expect(findVoices([oil, ships])).toEqual([]);
  expect(findVoices([oil, again]).map(({ members }) => members.length)).toEqual([2]);
});
