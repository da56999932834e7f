import { expect, test } from 'vitest';
import { readBulletin } from './bulletin.ts';
import { sampleInput } from './sample-input.ts';

const HTML_SHAPE = `# 《灯塔晚报》 (20310503)

## 新闻摘要

1.部长在港口散步；
（《灯塔晚报》 20310503 19:00）

## 详细新闻

### 部长在港口散步

<p><strong>灯塔网消息</strong>（灯塔晚报）：两位部长散步。</p><p style="text-align:center">他们&amp;家人<span>微笑</span>。</p>

[查看原文](https://lantern.example/1.shtml?utm_source=x)

### 国际快讯

<p><strong>北方降雪</strong><br>雪很大。</p><p><strong>南方起风</strong></p><p>风很大。</p>

[查看原文](https://lantern.example/2.shtml)

### 只有标题



---

(更新时间戳: 1935572400000)
`;

const MARKDOWN_SHAPE = `# 灯塔晚报 2031-05-03

## 《灯塔晚报》 20310503 19:00视频简介



*[原文](https://lantern.example/0.shtml)*

## 部长在港口散步视频简介

**灯塔网消息**（灯塔晚报）：两位部长散步。

他们&家人微笑。

*[原文](https://lantern.example/1.shtml)*


## 国际快讯视频简介

**北方降雪**  
雪很大。

**南方起风**

风很大。

*[原文](https://lantern.example/2.shtml)*

## 只有标题视频简介

更新于 2031-05-03 20:59:21
`;

const at = 'https://lantern.example/editions/2031-05-03.md';
const read = (body: string) => readBulletin(sampleInput(body, { address: at }));

test('an edition is one look at its broadcast, and an article in full for each segment', () => {
  const [look] = read(HTML_SHAPE).looks;
  expect(look).toMatchObject({ kind: 'list', outcome: 'seen', subject: at });
  expect(look?.span).toEqual({ from: '2031-05-03T11:00:00.000Z', to: '2031-05-03T11:00:00.000Z' });
  expect(look?.finds.map(({ item }) => [item.title, item.address, item.detail])).toEqual([
    ['部长在港口散步', 'https://lantern.example/1.shtml', 'full'],
    ['北方降雪', 'https://lantern.example/2.shtml#brief-1', 'full'],
    ['南方起风', 'https://lantern.example/2.shtml#brief-2', 'full'],
    ['只有标题', `${at}#3-只有标题`, 'title'],
  ]);
  expect(look?.finds[0]?.item.published).toEqual({
    text: '20310503 19:00',
    instant: '2031-05-03T11:00:00.000Z',
    precision: 'minute',
    zone: 'assumed',
    from: 'visible',
    doubt: null,
  });
});

test('the blocks are the words', () => {
  const [look] = read(HTML_SHAPE).looks;
  expect(look?.finds[0]?.item.blocks.map(({ text }) => text)).toEqual([
    '灯塔网消息（灯塔晚报）：两位部长散步。',
    '他们&家人微笑。',
  ]);
});

test('briefs under one rubric are items of their own, and a line that says who reports is none', () => {
  const led = HTML_SHAPE.replace('<p><strong>北方', '<p>灯塔网消息：</p><p><strong>北方');
  for (const text of [HTML_SHAPE, led]) {
    const [look] = read(text).looks;
    expect(look?.finds.slice(1, 3).map(({ item }) => [item.title, item.blocks])).toEqual([
      ['北方降雪', [{ type: 'paragraph', text: '雪很大。' }]],
      ['南方起风', [{ type: 'paragraph', text: '风很大。' }]],
    ]);
  }
});

test.each([
  ['under a title that is no rubric', HTML_SHAPE.replace('### 国际快讯', '### 部长谈天气')],
  ['where a heading has no text', HTML_SHAPE.replace('<p>风很大。</p>', '')],
  [
    'after a lead of its own',
    HTML_SHAPE.replace('<p><strong>北方', `<p>${'灯'.repeat(60)}</p><p><strong>北方`),
  ],
])('a segment is left whole %s, and what is bold is a heading in it', (_, text) => {
  const item = read(text).looks[0]?.finds[1]?.item;
  expect(item?.address).toBe('https://lantern.example/2.shtml');
  expect(item?.blocks).toContainEqual({ type: 'heading', text: '南方起风' });
});

test('two collectors of one edition come to the same', () => {
  expect(read(MARKDOWN_SHAPE)).toEqual(read(HTML_SHAPE));
});

test('without a time the edition spans its day', () => {
  const [look] = read(MARKDOWN_SHAPE.replace('《灯塔晚报》 20310503 19:00', '本期节目')).looks;
  expect(look?.span).toEqual({ from: '2031-05-02T16:00:00.000Z', to: '2031-05-03T15:59:59.999Z' });
  expect(look?.finds[1]?.item.published).toMatchObject({ precision: 'day', text: '2031-05-03' });
});

test('an edition without segments is empty; a web page and a poem are unreadable', () => {
  const outcome = (body: string) => read(body).looks.map((look) => `${look.outcome}/${look.reason}`);
  expect(outcome('# 《灯塔晚报》 (20310503)\n')).toEqual(['empty/empty-list']);
  expect(outcome('<html><p>no</p></html>')).toEqual(['unreadable/html']);
  expect(outcome('The harbour sleeps.')).toEqual(['unreadable/unknown-shape']);
});

test('a list of contents leads to its newest editions and is no look itself', () => {
  const contents = ['01', '04', '02', '03'].map((day) => `- [5月${day}日](./203105${day}.md)`).join('\n');
  const { looks, follow } = read(`# 灯塔晚报\n\n## 目录\n\n${contents}\n`);
  expect(looks).toEqual([]);
  expect(follow.map(({ address }) => address.slice(-11))).toEqual([
    '20310504.md',
    '20310503.md',
    '20310502.md',
  ]);
});
