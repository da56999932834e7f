import { expect, test } from 'vitest';
import { readEditorials } from './editorials.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

const paper = (name: string, over: object = {}) => ({
  name,
  index_url: 'https://paper.example/',
  error: null,
  skipped_by_robots: false,
  unavailable_reason: null,
  items: [],
  ...over,
});
const item = {
  title: '（社説）港の会談',
  link: 'https://paper.example/1?ref=top',
  published: '2031年5月3日 05時00分',
  paid: true,
};

const FILE = JSON.stringify({
  date: '2031-05-03',
  sources: [
    paper('灯台新聞', { items: [item, { title: '' }, 7] }),
    paper('北方日報', { error: 'Connection reset', items: [{ ...item, published: '今朝' }] }),
    paper('東方新報', { error: 'timed out' }),
    paper('南方新聞', { skipped_by_robots: true }),
    paper('西方新聞', { unavailable_reason: 'login required' }),
    paper('海峡新聞', { unavailable_reason: 'no such page' }),
    paper('山岳新聞'),
    'no paper',
  ],
});

const read = (...[body, over]: Parameters<typeof sampleInput>) =>
  readEditorials(sampleInput(body, { zone: 'Asia/Tokyo', language: 'ja', ...over })).looks;

test('each paper is a look with its own outcome', () => {
  expect(
    read(FILE).map((look) => [look.subject, look.kind, `${look.outcome}/${look.reason}`, look.finds.length]),
  ).toEqual([
    ['灯台新聞', 'list', 'seen/', 1],
    ['北方日報', 'list', 'failed/collector-error', 0],
    ['北方日報', 'history', 'seen/partial', 1],
    ['東方新報', 'list', 'failed/collector-error', 0],
    ['南方新聞', 'list', 'not-tried/robots', 0],
    ['西方新聞', 'list', 'refused/unavailable', 0],
    ['海峡新聞', 'list', 'failed/unavailable', 0],
    ['山岳新聞', 'list', 'empty/empty-list', 0],
  ]);
});

test('an editorial is a title with its paper and its date as given', () => {
  const [look, , partial] = read(FILE);
  expect(look?.span).toEqual({ from: '2031-05-02T15:00:00.000Z', to: '2031-05-03T14:59:59.999Z' });
  expect(look?.detail).toBe('2 entries could not be read');
  expect(look?.finds[0]?.item).toMatchObject({
    kind: 'article',
    detail: 'title',
    title: '（社説）港の会談',
    outlet: '灯台新聞',
    language: 'ja',
    published: {
      text: '2031年5月3日 05時00分',
      instant: '2031-05-02T20:00:00.000Z',
      precision: 'minute',
      zone: 'assumed',
    },
  });
  expect(partial?.finds[0]?.item.published).toMatchObject({ text: '今朝', instant: null });
});

test('parts name papers', () => {
  const looks = read(FILE, { parts: sampleParts('山岳新聞', '灯台', '月面新聞') });
  expect(looks.map((look) => [look.part, `${look.outcome}/${look.reason}`])).toEqual([
    ['p0', 'empty/empty-list'],
    ['p1', 'seen/'],
    ['p2', 'failed/list-missing'],
  ]);
});

test('other things are unreadable', () => {
  const outcome = (body: string) => read(body).map((look) => `${look.outcome}/${look.reason}`);
  expect(outcome('{"sources":')).toEqual(['unreadable/not-json']);
  expect(outcome('[]')).toEqual(['unreadable/unknown-shape']);
  expect(outcome('<html></html>')).toEqual(['unreadable/html']);
});
