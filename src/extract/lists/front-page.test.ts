import { expect, test } from 'vitest';
import { instant } from '../../domain/index.ts';
import { readFrontPage } from './front-page.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

const PAGE = `# 🧠 Updates

🕒 更新时间：**2031年05月03日 13:00:34（北京时间）**

## 🌍 Meridian Post

| 🌐 标题 | 🔗 原文链接 |
|--------|-------------|
| Ministers walk \\| live | [阅读全文](https://meridian.example/1?utm_source=rss) |
| A row without a link |
| Harbour [sic] closed | [阅读全文](https://meridian.example/2) |

## 📰 Google News

| 🌐 标题 | 🔗 原文链接 |
|---|---|
| Ministers walk - then sit - The Northern Wire | [阅读全文](https://news.google.com/rss/articles/x?oc=5) |

---
> Updated every 10 minutes.`;

const read = (...given: Parameters<typeof sampleInput>) => readFrontPage(sampleInput(...given)).looks;

test('a look for each part, at the stated update, with the row as rank', () => {
  const looks = read(PAGE, { zone: 'UTC', parts: sampleParts('meridian', 'google', 'Lantern') });
  expect(looks.map((look) => [look.part, `${look.outcome}/${look.reason}`, look.span.from])).toEqual([
    ['p0', 'seen/', '2031-05-03T05:00:34.000Z'],
    ['p1', 'seen/', '2031-05-03T05:00:34.000Z'],
    ['p2', 'failed/list-missing', '2031-05-03T05:00:34.000Z'],
  ]);
  expect(looks[0]?.finds.map(({ item, rank }) => [rank, item.title, item.address])).toEqual([
    [1, 'Ministers walk | live', 'https://meridian.example/1'],
    [2, 'Harbour [sic] closed', 'https://meridian.example/2'],
  ]);
  expect(looks[0]?.detail).toBe('1 rows could not be read');
});

test('a part is the heading called so, else the only one that holds its name', () => {
  const table = (name: string, at: number) =>
    `## ${name}\n\n| t | l |\n|---|---|\n| Story ${at} | [x](https://meridian.example/${at}) |\n\n`;
  const page = ['World Echo', 'Echo', 'Echo Sport', 'Lantern Day', 'Lantern Night', 'A'].map(table).join('');
  const looks = read(page, { parts: sampleParts('echo', 'Lantern', 'Lantern Day and Night', 'sport') });
  expect(looks.map((look) => [`${look.outcome}/${look.reason}`, look.finds[0]?.item.title])).toEqual([
    ['seen/', 'Story 1'],
    ['failed/list-ambiguous', undefined],
    ['failed/list-missing', undefined],
    ['seen/', 'Story 2'],
  ]);
  expect(looks[1]?.detail).toContain('"Lantern Day", "Lantern Night"');
});

test('an aggregator’s titles give up their outlet', () => {
  const [, google] = read(PAGE);
  expect(google?.finds[0]?.item).toMatchObject({
    title: 'Ministers walk - then sit',
    outlet: 'The Northern Wire',
  });
});

test('an update later than the capture is not believed', () => {
  const at = instant('2031-05-01T00:00:00Z');
  expect(read(PAGE, { at })[0]?.span).toEqual({ from: at, to: at });
});

test('a table cut in a row is unreadable, and what stands before the cut is kept apart', () => {
  const looks = read(PAGE.slice(0, PAGE.indexOf('meridian.example/2')));
  expect(looks.map((look) => [look.kind, look.outcome, look.finds.length])).toEqual([
    ['list', 'unreadable', 0],
    ['history', 'seen', 1],
  ]);
});

test('a history of titles goes to the parts of its feeds', () => {
  const row = {
    feed: 'bbc',
    title: 'a',
    url: 'https://m.example/1',
    first: '2031-05-03T01:00:00+00:00',
    last: '2031-05-03T02:00:00+00:00',
    n: 2,
    best_rank: 1,
  };
  const looks = read(JSON.stringify(row), { parts: sampleParts('BBC') });
  expect(looks.map((look) => [look.part, look.kind, look.span.from])).toEqual([
    ['p0', 'history', '2031-05-03T01:00:00.000Z'],
    ['p0', 'history', '2031-05-03T02:00:00.000Z'],
  ]);
});

test('tables without rows are empty; other things are unreadable', () => {
  const outcome = (body: string) => read(body).map((look) => `${look.outcome}/${look.reason}`);
  expect(outcome('## Meridian\n\n| a | b |\n|---|---|\n')).toEqual(['empty/empty-list']);
  expect(outcome('<!doctype html><title>x</title>')).toEqual(['unreadable/html']);
  expect(outcome('words')).toEqual(['unreadable/unknown-shape']);
});
