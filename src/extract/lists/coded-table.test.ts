import { expect, test } from 'vitest';
import { leaningOf } from './coded-outlet.ts';
import { readCodedTable } from './coded-table.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

const TABLE = `event,url,outlet,country,language,published,kind,elements
summit,https://meridian.example/1?utm_source=x,"Northern Wire (copy on meridian.example, via Post)",ME,en,2031-05-03,copy,laugh quip
summit,https://lantern.example/2,Lantern,LA-state,zh-Hans,,state,meeting
summit,"https://tide.example/ (slug harbour, 2031-05-03)",Tide / Shore,TI,ko,early May,opinion,quip
one,two
summit,https://lantern.example/3,Lantern Echo,LA-state copy,zh-Hans,2031-06-30,invented kind,
`;

const read = (...[body, over]: Parameters<typeof sampleInput>) =>
  readCodedTable(sampleInput(body, { zone: 'UTC', language: null, ...over })).looks;

test('a row is a page with its codes, its leaning and its date as coded; nothing is made up', () => {
  const [look] = read(TABLE);
  expect(look).toMatchObject({ kind: 'list', outcome: 'seen', detail: '1 lines could not be read' });
  expect(look?.span.from).toBe(look?.span.to);
  expect(look?.finds.map(({ item }) => [item.title, item.address, item.codes, item.leaning])).toEqual([
    [
      'Northern Wire (copy on meridian.example, via Post)',
      'https://meridian.example/1',
      ['laugh', 'quip'],
      { dependency: 'copy', of: 'Northern Wire' },
    ],
    ['Lantern', 'https://lantern.example/2', ['meeting'], { dependency: 'state', of: null }],
    [
      'Tide / Shore — https://tide.example/ (slug harbour, 2031-05-03)',
      null,
      ['quip'],
      { dependency: 'opinion', of: null },
    ],
    ['Lantern Echo', 'https://lantern.example/3', [], null],
  ]);
  const dates = look?.finds.map(({ item }) => item.published);
  expect(
    dates?.map((date) => date && [date.text, date.instant, date.precision, date.from, date.doubt]),
  ).toEqual([
    ['2031-05-03', '2031-05-03T00:00:00.000Z', 'day', 'coded', null],
    null,
    ['early May', null, null, 'coded', null],
    ['2031-06-30', '2031-06-30T00:00:00.000Z', 'day', 'coded', 'future'],
  ]);
});

test('a row belongs to the first part it fits: exactly, or by a beginning', () => {
  const parts = sampleParts(
    { country: 'LA-state' },
    { country: ['LA*'] },
    { country: ['XX'] },
    { country: ['*'], kind: ['copy', 'opinion'] },
  );
  expect(
    read(TABLE, { parts }).map((look) => [
      look.part,
      look.outcome,
      ...look.finds.map(({ item }) => item.outlet),
    ]),
  ).toEqual([
    ['p0', 'seen', 'Lantern'],
    ['p1', 'seen', 'Lantern Echo'],
    ['p2', 'empty'],
    ['p3', 'seen', 'Northern Wire (copy on meridian.example, via Post)', 'Tide / Shore'],
  ]);
});

test('columns may have other names', () => {
  const settings = { columns: { url: 'link', outlet: 'paper', elements: 'codes' } };
  const [look] = read('paper,link,codes\nTide,https://tide.example/1,a;b\n', { settings });
  expect(look?.finds[0]?.item).toMatchObject({
    outlet: 'Tide',
    codes: ['a', 'b'],
    published: null,
    leaning: null,
  });
});

test('a quote that never closes costs its own line', () => {
  const [look] = read(TABLE.replace('Lantern,LA-state', '"Lantern,LA-state'));
  expect(look?.finds.length).toBe(3);
  expect(look?.detail).toBe('2 lines could not be read');
});

test('a table without the columns it needs, and other things, are unreadable', () => {
  const outcome = (body: string) => read(body).map((look) => `${look.outcome}/${look.reason}`);
  expect(outcome('a,b\n1,2\n')).toEqual(['unreadable/columns-missing']);
  expect(outcome('')).toEqual(['unreadable/columns-missing']);
  expect(outcome('<html></html>')).toEqual(['unreadable/html']);
  expect(outcome('url,outlet\n')).toEqual(['empty/empty-list']);
});

test.each([
  { kind: 'rewrite (AI summary)', outlet: 'tide.example', leaning: { dependency: 'rewrite', of: null } },
  { kind: 'wire', outlet: 'NW in The Tide Post', leaning: { dependency: 'wire', of: 'NW' } },
  { kind: 'wire-rewrite', outlet: 'Shore', leaning: { dependency: 'wire', of: null } },
  { kind: 'copy', outlet: 'LBS video via TIDE', leaning: { dependency: 'copy', of: 'LBS' } },
  { kind: 'state', outlet: '灯塔新闻 on 光网', leaning: { dependency: 'state', of: '灯塔新闻' } },
  {
    kind: 'state copy',
    outlet: 'World Lantern / Harbour Daily',
    leaning: { dependency: 'copy', of: 'World Lantern / Harbour Daily' },
  },
  { kind: 'original', outlet: 'Tide / 岸周刊', leaning: { dependency: 'original', of: null } },
  { kind: '', outlet: 'Tide', leaning: null },
])('$kind at $outlet', ({ kind, outlet, leaning }) => {
  expect(leaningOf(kind, outlet)).toEqual(leaning);
});
