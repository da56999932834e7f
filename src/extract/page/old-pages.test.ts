import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const PROSE = [
  '　　据了解，这座横跨望川江的大桥全长一千二百米，总投资约三亿元，历时三年建成，当天上午有上千名市民步行通过了桥面。',
  '　　家住江北的退休教师周桂兰告诉记者，她年轻时每天要坐渡船上班，遇到大风大雾只能在岸边干等，如今再也不用为过江发愁了。',
];

/** Invented, in the manner of about 2004: tables for everything, no heading, no metadata, few closing tags. */
const page = (
  picture: string,
): string => `<html><head><title>望川江大桥昨日通车_回声网</title></head><body><center>
<table width=750><tr><td><a href=/><img src=/img/logo_news.gif></a><td><a href=/c/>国内</a>|<a href=/w/>国际</a></table>
<table width=750><tr><td><a href=/>新闻</a>&gt;<a href=/c/>国内</a>&gt;正文</table>
<table width=750><tr><th class=f24><font color=#05006C>望川江大桥昨日通车</font><tr><td align=center>http://echo.example 2004年06月18日10:23 <font color=red>江北晚报</font>
<tr><td>${picture}<font id=zoom><p>　　本报讯（记者 王小川 通讯员 陈实）昨天上午九时，望川江大桥正式建成通车。<p>${PROSE.join('<p>')}</font></table>
<table width=750><tr><td>【<a href=javascript:window.print()>打印</a>】【<a href=javascript:window.close()>关闭</a>】</table></body></html>`;

const read = (picture: string): ItemDraft => {
  const input = sampleInput(page(picture), {
    address: 'http://echo.example/c/10233529.shtml',
    language: null,
  });
  const found = readCapture('page', input).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
};

const QUAY = '<img src=/img/2004/U158P1.jpg border=1 width=400 height=266>';

describe('a page without any heading', () => {
  it('has its date and its reporter above the text, where even the title says nothing', () => {
    const body = `<table><tr><td class=t><b><font size=4>大桥昨日通车</font></b></td></tr><tr><td>[第12期] 2008年03月17日 10:22:41</td><td>记者 林远航</td></tr><tr><td id=articleBody><p>${PROSE.join('<p>')}</td></tr></table>`;
    const input = sampleInput(`<html><head><title>回声网</title></head><body>${body}</body></html>`, {
      ...{ address: 'http://echo.example/view?id=4521', language: null },
    });
    expect(readCapture('page', input).looks[0]?.finds[0]?.item).toMatchObject({
      published: { instant: '2008-03-17T02:22:41.000Z', from: 'visible' },
      byline: { people: ['林远航'] },
    });
  });

  it('has its date and its reporters beside the line that is its headline', () => {
    expect(read('')).toMatchObject({
      published: {
        instant: '2004-06-18T02:23:00.000Z',
        precision: 'minute',
        zone: 'assumed',
        from: 'visible',
      },
      byline: { people: ['王小川', '陈实'] },
    });
  });

  it.each([
    [`<center>${QUAY}<br>市民走过大桥。本报记者 何立 摄</center>`],
    [
      `<table><tr><td>${QUAY}</td></tr><tr><td><font class=f12>市民走过大桥。本报记者 何立 摄</font></td></tr></table>`,
    ],
    [
      `<table><tr><td>${QUAY}</td></tr><tr><td align=center class=pic>市民走过大桥。</td></tr><tr><td align=right>何立/摄</td></tr></table>`,
    ],
    [`<p align=center>${QUAY}</p><p align=center><font face=楷体_GB2312>市民走过大桥。　　何立摄</font></p>`],
    [`<div class=photo>${QUAY}<p>市民走过大桥。 记者何立／攝影</p></div>`],
    [`<div align=center>${QUAY}<br>市民走过大桥<br></div>`],
  ])('has the picture between headline and text, with what stands below it (%s)', (markup) => {
    const { pictures, byline, blocks } = read(markup);
    expect(byline.people).toEqual(['王小川', '陈实']);
    const photographs = pictures.filter(({ role }) => role === 'photograph');
    expect(photographs).toMatchObject([
      {
        address: 'http://echo.example/img/2004/U158P1.jpg',
        caption: expect.stringMatching(/^市民走过大桥。?$/) as string,
      },
    ]);
    if (markup.includes('何立')) expect(photographs[0]?.credit).toMatch(/何立$/);
    expect(blocks.map(({ text }) => text).join()).not.toContain('市民走过大桥');
  });
});
