import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const ADDRESS = 'https://meridian.example/world/talks';
const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p>';

const page = (body: string, over = {}): PageFacts => {
  const { looks } = readCapture(
    'page',
    sampleInput(body, { address: ADDRESS, language: 'en', zone: 'UTC', ...over }),
  );
  const facts = looks.flatMap(({ finds }) => finds)[0]?.item.page;
  if (!facts) throw new Error('expected facts of a page but received none');
  return facts;
};

const article = (more: string, head = ''): string =>
  `<html><head>${head}</head><body><main><article><h1>Delegates meet at Port Ode</h1>${TEXT}${TEXT.replace('two', 'three')}</article>${more}</main></body></html>`;

const data = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('a live blog', () => {
  const update = (minute: number, over = {}) => ({
    ...{ '@type': 'BlogPosting', headline: `Entry ${minute}`, datePublished: `2031-05-09T08:${minute}:00Z` },
    articleBody: 'They have arrived.\n\nNobody was late &amp; nobody early.',
    ...over,
  });

  it('gives its entries from its data, in their order', () => {
    const blog = {
      '@type': 'LiveBlogPosting',
      headline: 'Live',
      liveBlogUpdate: [update(32), update(10), null, {}],
    };
    const { entries } = page(article('', data(blog)));
    expect(entries.map(({ title, time }) => [title, time?.instant, time?.from])).toEqual([
      ['Entry 32', '2031-05-09T08:32:00.000Z', 'json-ld'],
      ['Entry 10', '2031-05-09T08:10:00.000Z', 'json-ld'],
    ]);
    expect(entries[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'They have arrived.' },
      { type: 'paragraph', text: 'Nobody was late & nobody early.' },
    ]);
  });

  it('reads one entry that stands alone, and markup in a body as blocks', () => {
    const body = '<p>They laugh.</p><blockquote>Who is late?</blockquote>';
    const blog = {
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: update(32, { articleBody: body, headline: undefined }),
    };
    expect(page(article('', data(blog))).entries).toMatchObject([
      { title: null, blocks: [{ text: 'They laugh.' }, { type: 'quotation', text: 'Who is late?' }] },
    ]);
  });

  it('gives entries that its markup names', () => {
    const entry = (at: number) =>
      `<div itemprop="liveBlogUpdate"><h3 itemprop="headline">Entry ${at}</h3><time datetime="2031-05-09T08:0${at}:00Z">8:0${at}</time><div itemprop="articleBody"><p>They have arrived, all ${at} of them.</p></div></div>`;
    expect(page(article([1, 2].map(entry).join(''))).entries).toMatchObject([
      {
        title: 'Entry 1',
        time: { instant: '2031-05-09T08:01:00.000Z', from: 'visible' },
        blocks: [{ text: 'They have arrived, all 1 of them.' }],
      },
      { title: 'Entry 2' },
    ]);
  });

  const rows = (name: string, count: number) =>
    `<div class="${name}">${Array.from({ length: count }, (_, at) => `<div class="row"><span class="time">08:0${at}</span><h4>Entry ${at}</h4><p>They have arrived, all ${at} of them.</p></div>`).join('')}</div>`;

  it('gives rows that are clearly entries, with a time of day as what it is', () => {
    const { entries } = page(article(rows('live-blog', 3)));
    expect(entries).toHaveLength(3);
    expect(entries[1]).toEqual({
      title: 'Entry 1',
      time: { text: '08:01', from: 'visible', instant: null, precision: null, zone: 'none', doubt: null },
      blocks: [{ type: 'paragraph', text: 'They have arrived, all 1 of them.' }],
    });
  });

  it('gives rows of articles below an id that says so', () => {
    const row = (at: number) =>
      `<article><header><time datetime="2031-05-09T08:0${at}:00Z">8:0${at}</time></header><p>They have arrived, all ${at} of them.</p></article>`;
    const blog = (id: string) =>
      page(article(`<div id="${id}">${[1, 2, 3].map(row).join('')}</div>`)).entries;
    expect(blog('liveblog-body')).toHaveLength(3);
    expect(blog('latest')).toHaveLength(0);
    expect(page(article(rows('live-list', 3))).entries).toHaveLength(3);
  });

  it('is not seen in rows that may be anything', () => {
    expect(page(article(rows('timeline', 5))).entries).toEqual([]);
    expect(page(article(rows('live-blog', 2))).entries).toEqual([]);
    expect(page(article(rows('olive-branch', 3))).entries).toEqual([]);
  });
});

describe('what a page offers to read next', () => {
  const link = (at: number | string, title: string) => `<li><a href="/world/${at}">${title}</a></li>`;
  const titles = (body: string) => page(body).related.map(({ title }) => title);

  it('is found in the rows of a table', () => {
    const row = (at: number, title: string) => `<tr><td>·<a href="/world/${at}">${title}</a></td></tr>`;
    const table = `<table><tr><td class=h>相关稿件</td></tr>${row(1, '两国代表团将于秋季再次会面')}${row(2, '港口的灯塔重新点亮')}</table>`;
    expect(titles(article(table))).toEqual(['两国代表团将于秋季再次会面', '港口的灯塔重新点亮']);
  });

  it('is found in the line that announces it', () => {
    for (const line of [
      '<p><strong>Also Read: <a href="/world/1">The regatta is put off again</a></strong></p>',
      '<section><span>Lire aussi |</span> <a href="/world/1">The regatta is put off again</a></section>',
      '<section><header>Más información</header><a href="/world/1">The regatta is put off again</a></section>',
    ])
      expect(titles(article(line)), line).toEqual(['The regatta is put off again']);
  });

  it('is found under a heading, in any of its languages, on any host', () => {
    const list = `<ul>${link(1, 'The regatta is put off')}<li><a href="//other.example/2#top">两国代表团将于秋季再次会面</a></li></ul>`;
    for (const heading of [
      '<h3>Related stories</h3>',
      '<div><span>相关阅读</span></div>',
      '<strong>관련기사</strong>',
      '<p>Читайте также:</p>',
    ])
      expect(page(article(`<div>${heading}${list}</div>`)).related).toEqual([
        { address: 'https://meridian.example/world/1', title: 'The regatta is put off' },
        { address: 'https://other.example/2', title: '两国代表团将于秋季再次会面' },
      ]);
  });

  it('has one record an address, named by its heading and not by its picture or button', () => {
    const card = `<div class="c"><a href="/world/1"><img alt="A boat in the fog, seen from above"></a><h4>The regatta is put off again</h4><a href="/world/1">Read more »</a></div>`;
    expect(titles(article(`<section class="related-content">${card}</section>`))).toEqual([
      'The regatta is put off again',
    ]);
  });

  it('holds no link of the text, no menu, no author, no button and not the page itself', () => {
    const inText = TEXT.replace(
      'the old customs house',
      '<a href="/house">the old customs house of the port</a>',
    );
    const nav = `<nav><div class="most-read"><a href="/m">The most read of all the stories</a></div></nav>`;
    const list = `<div class="related">${link('talks', 'Delegates meet at Port Ode')}${link('a', 'Ada Orr')}<a href="https://www.facebook.com/sharer?u=1">Share this story with friends</a></div>`;
    expect(titles(article(`${inText}${nav}${list}`))).toEqual([]);
  });

  it('costs no more than the length of a page that announces offers without end', () => {
    const unit = `<h3>Related</h3><ul>${link(1, 'The regatta is put off')}</ul><strong>Related</strong><p>x</p>`;
    const started = performance.now();
    page(article(unit.repeat(16_000)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is at most fifty, and nothing beside a post of a private person', () => {
    const many = `<div class="related"><ul>${Array.from({ length: 80 }, (_, at) => link(at, `The regatta is put off, part ${at}`)).join('')}</ul></div>`;
    expect(titles(article(many))).toHaveLength(50);
    expect(page(article(many, data({ '@type': 'SocialMediaPosting', headline: 'A post' }))).related).toEqual(
      [],
    );
  });
});

describe('a text that is not whole', () => {
  it('is one that the page says is not free, or in which a paywall stands', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    expect(page(article('', data)).cut).toBe('paywall');
    for (const prompt of [
      'Subscribe to continue reading',
      'This article is for subscribers only.',
      '订阅后阅读全文',
      '残り1,234文字',
      '유료회원 전용 기사입니다',
    ])
      expect(page(article(`<div class="box"><p>${prompt}</p></div>`)).cut, prompt).toBe('paywall');
  });

  it('is not one that was opened, or beside which the paper asks for subscriptions', () => {
    const prompt = '<div class="box"><p>Subscribe to continue reading</p></div>';
    expect(
      page(
        article(prompt).replace(
          TEXT,
          Array.from({ length: 40 }, (_, at) => TEXT.replace('two', String(at))).join(''),
        ),
      ).cut,
    ).toBeNull();
    expect(page(article(`<footer>${prompt}</footer>`)).cut).toBeNull();
    expect(page(article(`<div hidden>${prompt}</div>`)).cut).toBeNull();
    expect(page(article('<div><p>Subscribe to our newsletter</p></div>')).cut).toBeNull();
  });

  it('is not one that is all there, though the page says that it is not free', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const whole = Array.from({ length: 40 }, (_, at) => TEXT.replace('two', String(at))).join('');
    expect(page(article('', data).replace(TEXT, whole)).cut).toBeNull();
  });

  it.each([
    'The bill is only available to members of the council, who will have to register to read the whole of it.',
    'The club is reserved for members of the two fleets, the older of the delegates said.',
    'Nobody had to sign in to read the letter, the harbour master said, though it was meant for subscribers only.',
  ])('is not one that tells of members and subscribers: %s', (sentence) => {
    expect(page(article(`<p>${sentence}</p>${TEXT.replace('two', 'three')}`)).cut).toBeNull();
    expect(page(article(`<p>${sentence}</p>`)).cut).toBeNull();
  });

  it('is cut off where it says so, or trails off and a link goes on with it', () => {
    const long = (end: string) =>
      page(
        article(
          `<article>${[1, 2, 3].map((at) => TEXT.replace('two', `${at} other`)).join('')}<p>${end}</p></article>`,
        ).replace('</article><article>', ''),
      ).cut;
    const SENTENCE = 'They said that the lamp of the harbour would be lit again, and that';
    for (const end of [
      '[&hellip;]',
      '[...]',
      '[+212 chars]',
      '… Read more',
      '…阅读全文',
      '... <a href="/x">続きを読む</a>',
    ])
      expect(long(`${SENTENCE} ${end}`), end).toBe('cut-off');
    expect(long(`${SENTENCE} so on…`)).toBeNull();
    expect(long(`${SENTENCE} so on…</p><p><a href="https://other.example/1">Read full article</a>`)).toBe(
      'cut-off',
    );
  });
});

describe('other views of a page', () => {
  it('are its AMP page and its print view, and no button that starts the printer', () => {
    const head =
      '<link rel="amphtml" href="/world/talks/amp"><link rel="alternate" media="print" href="/print/talks">';
    expect(page(article('', head))).toMatchObject({
      amp: 'https://meridian.example/world/talks/amp',
      print: 'https://meridian.example/print/talks',
    });
    const button = (href: string) => article(`<a href="${href}">打印本页</a>`);
    expect(page(button('/p/1')).print).toBe('https://meridian.example/p/1');
    for (const href of ['javascript:window.print()', '#', 'https://printers.example/buy'])
      expect(page(button(href)).print).toBeNull();
  });
});
