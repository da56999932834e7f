import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../domain/index.ts';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const LEAD =
  'Nine weeks after it was closed, the harbour bridge is open again, and a crowd of two hundred people came to see the first bus.';
const REST = [
  'Workers replaced 214 bolts and poured new concrete around two piers, according to the port authority, which had promised an end by April.',
  'Drivers said they were glad. The ferry that ran in place of the bridge will stop on Sunday evening, after its last trip at ten.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

/** What is read of an article whose second block is this. */
function read(more: string, head = '', rest = paragraphs(REST)): ItemDraft {
  const markup = `<!doctype html><html><head><title>Bridge reopens</title>${head}</head><body><article><h1>Bridge reopens</h1><p>${LEAD}</p>${more}${rest}</article></body></html>`;
  const found = readCapture('page', sampleInput(markup, { address: 'https://courier.example/a' })).looks.at(
    -1,
  )?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}
const textsOf = (more: string) => read(more).blocks.map(({ text }) => text);

describe('a sentence of the article', () => {
  it.each([
    'By Monday the crowd had gone.',
    'By the river a crowd had gathered long before dawn to see it.',
    'Von der Leyen came too.',
    'Por fin llegó el primer autobús al otro lado del río.',
    'Di solito piove.',
    'Posted sentries kept the crowd away from the pier all night.',
    'Updated rules for lorries take effect in June, the city said.',
    'Published in 1931, the novel is about a bridge like this one.',
    '10:30 The first bus crosses the bridge and the crowd applauds it.',
    '2031-05-09 The bridge opens',
    '记者9日从海岸市政府获悉，关闭九个星期的港口大桥于当日清晨重新开放通车。',
  ])('is no byline and no date: %s', (sentence) => {
    expect(textsOf(`<p>${sentence}</p>`)).toContain(sentence);
  });

  it.each([
    'Like this bridge, the ferry is older than most of those who ride it.',
    'Join us or be left behind, the mayor told the crowd.',
    'Register to vote by Friday, the city told those who moved over the winter.',
    'Subscribe to that view or not, the bridge stands.',
    'Get alerts or go under, the old rule of the port says.',
    '구독료가 다음 달부터 오른다고 회사는 밝혔다.',
    '▶ 부산 15도 맑음',
  ])('is no line of a template: %s', (sentence) => {
    expect(textsOf(`<p>${sentence}</p>`)).toContain(sentence);
  });

  it.each(['The costs', 'More on the costs', 'More in common than they think', 'Latest'])(
    'stands under a heading of the article: %s',
    (heading) => {
      const under = ['“It is our bridge,” said one.', '“It is ours,” said the other.'];
      const items = ['Costs of 4 million', 'Nine weeks'];
      const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
      const texts = textsOf(`<h3>${heading}</h3>${paragraphs(under)}${list}`);
      expect(texts).toEqual([LEAD, heading, ...under, ...items, ...REST]);
    },
  );
});

describe('a line that nobody wrote for the article', () => {
  it.each([
    'By Maria Del Rio',
    'By Maria Del Rio and John Q. Smith Jr.',
    'Von Max Mustermann',
    'Published 9 May 2031',
    'Last updated 9 May 2031 at 9:15 a.m.',
    '12 June 2031',
    '9 мая 2031, 09:15',
    '어제 09:15',
    '작성 어제',
    '입력 2031.05.09 09:15',
    '入力 2031.05.09 09:15',
    '2031-05-09 09:15 中央社',
    '来源 新华社',
    '记者 王晓明',
    'بقلم: أحمد علي / ٩ مايو ٢٠٣١',
    '٩ مايو ٢٠٣١',
    '3 hours ago',
  ])('says who wrote it or when: %s', (line) => {
    expect(textsOf(`<p>${line}</p>`)).toEqual([LEAD, ...REST]);
  });

  it.each([
    'Follow us on Twitter and Facebook.',
    'Sign up for our newsletter to get the latest news.',
    'Subscribe now for full access to our reporting.',
    'Like this:',
    'Photo: A bus crosses the harbour bridge on Friday.',
    '▶ 제보는 카카오톡 채널로',
    '구독과 좋아요 부탁드립니다',
  ])('is a template’s: %s', (line) => {
    expect(textsOf(`<p>${line}</p>`)).toEqual([LEAD, ...REST]);
  });

  it('is an item under a heading of related ones, and its teaser', () => {
    const item = (text: string) => `<li><a href="/${text.length}">${text}</a></li>`;
    const box = `<h3>More on the bridge</h3><ul>${item('Ferry is late again, riders say')}${item('Cracks are found in the pier')}</ul>`;
    expect(textsOf(box)).toEqual([LEAD, ...REST]);
    const teaser =
      '<div><h3>Latest</h3><p><a href="/x">Ferry is late again, riders say</a></p><p>It was an hour late.</p></div>';
    expect(textsOf(teaser)).toEqual([LEAD, ...REST]);
  });

  it('is the note of an editor behind the last sentence', () => {
    const last = '民眾張小姐說：「等了九個星期，終於不用再搭渡船。」渡船將於週日晚間停駛。';
    const texts = read('', '', `${paragraphs(REST)}<p>${last}（編輯：陳靜）1200509</p>`).blocks;
    expect(texts.at(-1)?.text).toBe(last);
  });
});

describe('a table', () => {
  const rows = Array.from({ length: 8 }, (_, at) => [
    `District ${at}`,
    `${at * 1311} votes, a share of ${at} percent`,
  ]);
  const cells = (row: readonly string[], name: string) =>
    `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;

  it('of data keeps its rows, each a block', () => {
    const table = `<p>The results by district:</p><table>${cells(['District', 'Votes for the bridge'], 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
    for (const texts of [textsOf(table), read(paragraphs(REST), '', table).blocks.map(({ text }) => text)])
      expect(texts).toEqual(expect.arrayContaining(rows.map((row) => row.join(' '))));
  });

  it('of links sets out a menu', () => {
    const links = rows.map(([name = '']) => [
      `<a href="/${name}">${name}</a>`,
      `<a href="/">${name} votes</a>`,
    ]);
    const table = `<table>${links.map((row) => cells(row, 'td')).join('')}</table>`;
    expect(read(paragraphs(REST), '', table).blocks.map(({ text }) => text)).toEqual([LEAD, ...REST]);
  });
});
