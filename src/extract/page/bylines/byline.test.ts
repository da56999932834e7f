import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../domain/index.ts';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';
import { joinBylines, readByline } from './byline.ts';

describe('a byline as text', () => {
  it.each([
    ['By Ada Orr', ['Ada Orr']],
    ['By ADA ORR and LIO TAM, Staff Writers', ['ADA ORR', 'LIO TAM']],
    ['Von Ada Orr und Lio van der Tam', ['Ada Orr', 'Lio van der Tam']],
    ['Par Ada Orr et Lio Tam', ['Ada Orr', 'Lio Tam']],
    ['Ada Orr y Lio Tam', ['Ada Orr', 'Lio Tam']],
    ['Ana Lopes e Pinto', ['Ana Lopes e Pinto']],
    ['Ana Lopes e Rui Pinto', ['Ana Lopes', 'Rui Pinto']],
    ['Ada Orr/Lio Tam', ['Ada Orr', 'Lio Tam']],
    ['Ada Orr | The Meridian', ['Ada Orr']],
    ['Ada Orr, Meridian News Agency', ['Ada Orr']],
    ['Автор: Ада Орр', ['Ада Орр']],
    ['عادا أور', ['عادا أور']],
    ['By Ada Orr | Edited by Lio Tam', ['Ada Orr']],
    ['Por Ada Orr | Corresponsal en Puerto Oda', ['Ada Orr']],
    ['Par Ada Orr avec AFP', ['Ada Orr']],
    ['بقلم: عادا أور', ['عادا أور']],
    ['佐藤 健', ['佐藤 健']],
    ['山田 はるか', ['山田 はるか']],
    ['박가람, 최한별', ['박가람', '최한별']],
    ['메아리일보 편집국', []],
    ['관리자', []],
    ['港口市政府办', []],
    ['Twitter Facebook', []],
    ['Editorial Board', []],
    ['The Meridian', []],
    ['', []],
  ])('%s', (text, people) => {
    expect(readByline(text, ['meridian', 'themeridian']).people).toEqual(people);
  });

  it('joins claims and leaves out those that credit pictures', () => {
    expect(joinBylines(['Ada Orr', 'Gear Team', '(Image: Sol Venn)', 'Ada Orr'])).toEqual({
      people: ['Ada Orr'],
      claimed: 'Ada Orr, Gear Team',
    });
  });
});

const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late, not even the harbour master.</p><p>They spoke for three hours about fishing rights in the strait, and about the lighthouse that both sides claim.</p>';

function bylineOf(beside: string, { head = '', lang = 'en', text = TEXT } = {}): ItemDraft['byline'] {
  const page = `<html lang="${lang}"><head><meta property="og:site_name" content="The Meridian">${head}</head><body><div><h1>Delegates meet at Port Ode</h1>${beside}${text}</div></body></html>`;
  const input = sampleInput(page, { address: 'https://meridian.example/talks' });
  const found = readCapture('page', input).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found.byline;
}

describe('the byline of a page', () => {
  it.each([
    ['<p>By <a href="/x/ada">Ada Orr</a></p>', ['Ada Orr']],
    ['<p><span>By Ada Orr</span><span>May 9, 2031</span></p>', ['Ada Orr']],
    ['<div class="authors"><span>By</span><span class="author"><b>Ada Orr</b><i> and</i></span><span class="author"><b>Lio Tam</b></span><span>Staff</span></div>', ['Ada Orr', 'Lio Tam']],
    ['<div class="authors">By <span>ADA ORR</span> and <a class="Link" href="/author/lio-tam">LIO TAM</a></div>', ['ADA ORR', 'LIO TAM']],
    ['<ul class="metaAuthorList"><li><a href="/p/1">Ada Orr</a></li></ul>', ['Ada Orr']],
    ['<div><a href="/writer/12/ada-orr/">Ada Orr</a> <span>9 May</span></div>', ['Ada Orr']],
    ['<address><a itemprop="author"><span itemprop="name">Ada Orr, Echo Press</span></a><a itemprop="author"><span itemprop="name">Lio Tam, Echo Press</span></a></address>', ['Ada Orr', 'Lio Tam']],
    ['<div><div data-testid="byline-new"><time>3 hours ago</time></div><div data-testid="byline-new-contributors"><div><span>Ada Orr</span></div><div><span>Coast correspondent</span></div></div></div>', ['Ada Orr']],
    ['<div class="share author-tools">Twitter Facebook</div>', []],
    ['<div><a href="/person/noa-brill/">Noa Brill</a></div>', []],
  ])('is marked, linked or written beside the headline: %s', (beside, people) => {
    expect(bylineOf(beside).people).toEqual(people);
  }); // prettier-ignore

  it('is signed in the footer of the article, and not in that of the site', () => {
    const text = (name: string) =>
      `${TEXT}<div class="${name}">Posted by <span class="fn">Ada Orr</span></div>`;
    expect(bylineOf('', { text: text('post-footer') }).people).toEqual(['Ada Orr']);
    expect(bylineOf('', { text: text('site-footer') }).people).toEqual([]);
  });

  it('is a label with a colon in any language, and brackets at the end of a Japanese text', () => {
    expect(bylineOf('<p>Автор: Ада Орр</p>').people).toEqual(['Ада Орр']);
    expect(bylineOf('<p>Haber: Ada Orr</p>').people).toEqual(['Ada Orr']);
    const text = `${TEXT}<p>両国の代表団は金曜日に古い税関で会談し、次の会談の日程について合意した。【山田太郎、鈴木花子】</p>`;
    expect(bylineOf('', { text, lang: 'ja' }).people).toEqual(['山田太郎', '鈴木花子']);
    expect(bylineOf('', { text: text.replace(/【.*】/, '【関連記事】'), lang: 'ja' }).people).toEqual([]);
  });

  it('is not that of a book beside the text', () => {
    const card = (title: string) =>
      `<div><h3><a href="/x">${title}</a></h3><div class="author">Noa Brill</div></div>`;
    expect(bylineOf('', { text: TEXT + card('The Lamp of the Harbour') }).people).toEqual([]);
    expect(bylineOf('', { text: TEXT + card('Delegates meet at Port Ode') }).people).toEqual(['Noa Brill']);
  });

  it('is said in the words of the page, and those words mean nothing elsewhere', () => {
    expect(bylineOf('<p>Di Ada Orr</p>', { lang: 'it' }).people).toEqual(['Ada Orr']);
    expect(bylineOf('<p>Di Maria Returns</p>').people).toEqual([]);
  });

  it('is what the label of a preview says', () => {
    const head =
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Orr">';
    expect(bylineOf('', { head }).people).toEqual(['Ada Orr']);
    expect(bylineOf('', { head: head.replace('Verfasst von', 'Lesezeit') }).people).toEqual([]);
  });

  it('is the reporter who signs in Han or Hangul, though the data names the paper alone', () => {
    const head = '<meta property="og:article:author" content="메아리뉴스 | 포털">';
    const text = `<p>(한빛=메아리뉴스) 정하늘 기자 = 양국 대표단이 만났다.</p>${TEXT}`;
    expect(bylineOf('', { head, text, lang: 'ko' }).people).toEqual(['정하늘']);
    expect(bylineOf('', { head, lang: 'ko' })).toEqual({ people: [], claimed: '메아리뉴스 | 포털' });
  });

  it('is a name alone on the line before the text, where nothing else names anybody', () => {
    expect(bylineOf('', { text: `<p>Ada Orr</p>${TEXT}` }).people).toEqual(['Ada Orr']);
    for (const line of ['PORT ODE', 'The Meridian', 'Delegates Meet', 'Coast News', 'Ada Orr laughs'])
      expect(bylineOf('', { text: `<p>${line}</p>${TEXT}` }).people, line).toEqual([]);
    expect(bylineOf('', { text: `<h2>Ada Orr</h2>${TEXT}` }).people).toEqual([]);
    expect(bylineOf('<p>By Lio Tam</p>', { text: `<p>Ada Orr</p>${TEXT}` }).people).toEqual(['Lio Tam']);
  });

  it('is no number by which a content system knows its users', () => {
    const head = '<meta name="author" content="108001">';
    const text = `<p>回声网釜山5月9日电 （记者林远航）两国代表团在旧海关大楼会面。</p>${TEXT}`;
    expect(bylineOf('', { head, text, lang: 'zh' }).people).toEqual(['林远航']);
  });

  it('looks past the outlet, and not past an agency', () => {
    const by = (name: string) =>
      bylineOf('<p class="byline">Ada Orr</p>', { head: `<meta name="author" content="${name}">` });
    expect(by('The Meridian').people).toEqual(['Ada Orr']);
    expect(by('admin').people).toEqual(['Ada Orr']);
    expect(by('Echo Press Agency')).toEqual({ people: [], claimed: 'Echo Press Agency' });
  });

  it('stands at the end of the text in East Asia', () => {
    const chinese =
      '<p>两国代表团九日上午在旧海关会面，双方就渔业和航道交换了意见，会谈持续三个小时，随后共同会见了各国媒体。</p><p>代表团发言人表示，下一轮会谈将于秋季举行，地点另行通知，双方还将继续就灯塔问题保持沟通。（记者 张三 李四）</p>';
    expect(bylineOf('', { lang: 'zh', text: chinese }).people).toEqual(['张三', '李四']);
  });
});

it.each([
  ['By Kim In Soo', ['Kim In Soo']],
  ['By Lee In Young and Ada Orr', ['Lee In Young', 'Ada Orr']],
  ['By Wang En Lai', ['Wang En Lai']],
  ['BY WANG EN LAI AND ADA ORR', ['WANG EN LAI', 'ADA ORR']],
  ['By Ada Orr in Port Ode', ['Ada Orr']],
  ['ADA ORR IN PORT ODE', ['ADA ORR']],
  ['By Ada Orr And Ben Low', ['Ada Orr', 'Ben Low']],
  ['Ada Orr en Ben Low', ['Ada Orr', 'Ben Low']],
  ['By Emily Post', ['Emily Post']],
  ['By Bill Press and Tom Senior', ['Bill Press', 'Tom Senior']],
  ['By Jordan Times', []],
  ['By Gulf Post', []],
  ['By Senior Reporter', []],
])('names that hold a small word or an office: %s', (line, people) => {
  expect(readByline(line).people).toEqual(people);
});
