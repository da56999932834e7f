import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const ADDRESS = 'https://meridian.example/world/port-ode-talks';

function look(body: string | Uint8Array, over = {}) {
  return readCapture('page', sampleInput(body, { address: ADDRESS, language: null, ...over })).looks[0];
}

function item(body: string | Uint8Array, over = {}): ItemDraft {
  const found = look(body, over)?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}

/** Kind, outcome and reason of every look, and how much of the item it shows. */
const readsOf = (body: string) =>
  readCapture('page', sampleInput(body, { address: ADDRESS })).looks.map((one) => [
    one.kind,
    one.outcome,
    one.reason,
    one.finds[0]?.item.detail,
  ]);

const texts = ({ blocks }: ItemDraft) => blocks.map(({ text }) => text);

/** Invented: a paper's own page, with what surrounds an article on such pages. */
const PAPER = `<!doctype html><html lang="en-GB"><head><title>Delegates meet at Port Ode | The Meridian</title>
<meta property="og:site_name" content="The Meridian"><meta property="og:title" content="Delegates meet at Port Ode | The Meridian">
<meta property="article:published_time" content="2031-05-09T08:32:00+09:00">
<link rel="canonical" href="https://meridian.example/world/port-ode-talks?utm_source=x">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Delegates meet at Port Ode",
"datePublished":"2031-05-09T08:32:00+09:00","dateModified":"2031-05-09T10:00:00+09:00","author":[{"@type":"Person","name":"Ada Orr"},{"@type":"Person","name":"Lio Tam"}],
"publisher":{"@type":"Organization","name":"The Meridian"}},{"@type":"VideoObject","name":"The arrival","duration":"PT1M41S","contentUrl":"/v/arrival.mp4","thumbnailUrl":"/v/arrival.jpg"}]}</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Delegates meet at Port Ode</h1><p class="byline">By Ada Orr and Lio Tam</p>
<figure><img src="/loadingImg.gif" data-src="/img/quay-640.jpg" srcset="/img/quay-640.jpg 640w, /img/quay-1600.jpg 1600w" alt="The quay">
<figcaption>Delegates laugh on the quay before the talks. <span class="credit">Photo: Sol Venn</span></figcaption></figure>
<p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p>
<p>They spoke for three hours about <a href="/fish">fishing rights</a> in the strait and about the lighthouse both sides claim.</p>
<div class="newsletter-signup"><p>Sign up for our newsletter and get the harbour news every morning in your inbox.</p></div>
<h2>A long afternoon</h2>
<p>“We have agreed to go on talking, which is more than we had yesterday,” one of the delegates told reporters afterwards.</p>
<blockquote><p>The lighthouse keeps its light on for everyone, the older delegate said.</p></blockquote>
<ul><li>The talks go on in the autumn, at a place that is still to be named.</li></ul>
<div class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Rain stops the regatta for the second day in a row this year</a></li></ul></div>
</article><aside><p>Most read: the long and winding story of the harbour seal that would not leave the harbour.</p></aside>
<footer><img src="/logo.png" alt="The Meridian logo"><p>© 2031 The Meridian. All rights reserved, in every port.</p></footer></body></html>`;

describe('a page that a list sets out in columns', () => {
  it('has paragraphs, and its list has items', () => {
    const texts = [1, 2, 3, 4].map(
      (at) =>
        `<p>The ${at} delegations met in the old customs house on Friday, and for once nobody was late.</p>`,
    );
    const list = '<ul><li>The lamp is lit again at the harbour, and who pays for it is settled.</li></ul>';
    const markup = `<html><body><ul><li><h1>Talks at the port go on</h1>${texts.join(list)}</li><li><a href="/x">More</a></li></ul></body></html>`;
    const types = item(markup).blocks.map(({ type }) => type);
    expect(types.filter((type) => type === 'paragraph')).toHaveLength(4);
    expect(types).toContain('list-item');
  });
});

describe('a page of a paper', () => {
  it('gives headline, people, times, outlet and language as claimed', () => {
    expect(item(PAPER)).toMatchObject({
      kind: 'article',
      detail: 'full',
      title: 'Delegates meet at Port Ode',
      address: ADDRESS,
      outlet: 'The Meridian',
      language: 'en-GB',
      byline: { people: ['Ada Orr', 'Lio Tam'] },
      published: {
        instant: '2031-05-08T23:32:00.000Z',
        precision: 'second',
        zone: 'stated',
        from: 'json-ld',
        doubt: null,
      },
      changed: { instant: '2031-05-09T01:00:00.000Z' },
      leaning: null,
      sourceLink: null,
    });
    expect(look(PAPER)).toMatchObject({ kind: 'page', subject: ADDRESS, outcome: 'seen', detail: '' });
  });

  it('gives the body in clean blocks', () => {
    expect(item(PAPER).blocks).toEqual([
      {
        type: 'paragraph',
        text: 'The two delegations met in the old customs house on Friday, and for once nobody was late.',
      },
      {
        type: 'paragraph',
        text: 'They spoke for three hours about fishing rights in the strait and about the lighthouse both sides claim.',
      },
      { type: 'heading', text: 'A long afternoon' },
      {
        type: 'paragraph',
        text: '“We have agreed to go on talking, which is more than we had yesterday,” one of the delegates told reporters afterwards.',
      },
      { type: 'quotation', text: 'The lighthouse keeps its light on for everyone, the older delegate said.' },
      { type: 'list-item', text: 'The talks go on in the autumn, at a place that is still to be named.' },
    ]);
  });

  it('gives the picture of the story, large, with caption and credit, and the video with its length', () => {
    expect(item(PAPER).pictures).toEqual([
      {
        address: 'https://meridian.example/img/quay-1600.jpg',
        caption: 'Delegates laugh on the quay before the talks.',
        credit: 'Sol Venn',
        alt: 'The quay',
        role: 'photograph',
        pictureId: null,
      },
    ]);
    expect(item(PAPER).videos).toEqual([
      {
        address: 'https://meridian.example/v/arrival.mp4',
        title: 'The arrival',
        seconds: 101,
        poster: 'https://meridian.example/v/arrival.jpg',
      },
    ]);
  });

  it('names its pictures to fetch only where the source asks', () => {
    const follow = (mode: 'pages' | 'pages-and-pictures') =>
      readCapture('page', sampleInput(PAPER, { address: ADDRESS, follow: mode })).follow;
    expect(follow('pages')).toEqual([]);
    expect(follow('pages-and-pictures')).toEqual([
      { address: 'https://meridian.example/img/quay-1600.jpg', as: 'picture' },
      { address: 'https://meridian.example/v/arrival.jpg', as: 'picture' },
      { address: 'https://meridian.example/v/arrival.mp4', as: 'video' },
    ]);
  });
});

/** Invented: an aggregator that lost credit and date, repeats the headline, and cuts its cards in mid-sentence. */
const CARDS = Array.from(
  { length: 9 },
  (_, i) =>
    `<div class="card"><a href="/s/${i}"><img src="/t/${i}.jpg" alt="Card ${i}"><h4>Another story number ${i} from the coast</h4></a><p>The council of the coast met again and its members said that they would not, under any circ...</p><time datetime="2031-05-0${i + 1}">May ${i + 1}, 2031</time><span class="author">Noa Brill</span></div>`,
).join('');
const AGGREGATOR = `<!doctype html><html><head><title>Ode lighthouse lit again - NewsHeap</title><meta property="og:site_name" content="NewsHeap"></head><body>
<div class="top"><img src="/assets/logo.svg" alt="NewsHeap"><img src="/assets/partner-logo.png"></div>
<div class="post"><h1>Ode lighthouse lit again</h1><h2>Ode lighthouse lit again</h2>
<img src="https://cdn.example/u/lamp.jpg" alt="The keeper climbs the last of the two hundred steps on Thursday evening"><div class="wp-caption-text">The keeper climbs the last of the two hundred steps on Thursday evening</div>
<p>The lamp of the Ode lighthouse was lit on Thursday for the first time in eleven years, to the cheers of two fishing fleets.</p>
<p>Neither side has said who paid for the oil, and neither side has asked the other about it in public.</p>
<p><a href="https://coast-courier.example/ode-lamp?utm_medium=feed">Source link</a></p>
<p>Visited 2 times, 2 visit(s) today</p></div>
<div class="grid">${CARDS}</div></body></html>`;

describe('a page of an aggregator', () => {
  it('keeps what is the story and nothing else', () => {
    expect(texts(item(AGGREGATOR))).toEqual([
      'The lamp of the Ode lighthouse was lit on Thursday for the first time in eleven years, to the cheers of two fishing fleets.',
      'Neither side has said who paid for the oil, and neither side has asked the other about it in public.',
    ]);
  });

  it('finds the source and says that the text is a copy', () => {
    expect(item(AGGREGATOR)).toMatchObject({
      title: 'Ode lighthouse lit again',
      outlet: 'NewsHeap',
      sourceLink: 'https://coast-courier.example/ode-lamp',
      leaning: { dependency: 'copy', of: 'https://coast-courier.example/ode-lamp' },
    });
  });

  it('leaves a date and an author that it does not state unsaid', () => {
    expect(item(AGGREGATOR)).toMatchObject({
      published: null,
      changed: null,
      byline: { people: [], claimed: null },
    });
  });

  it('shows the one picture of the story, and no logo', () => {
    expect(item(AGGREGATOR).pictures.map(({ address, role }) => [address, role])).toEqual([
      ['https://cdn.example/u/lamp.jpg', 'photograph'],
    ]);
  });
});

const CHINESE = `<html><head><meta charset="gbk"><title>两国代表团在港口会面_回声网</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>两国代表团在港口会面</h1><div class="info">2031年05月09日 08:32　来源：回声日报　<span>记者：林远航</span></div>
<div id="artibody"><p align="center"><img src="/pic/1.jpg"></p><p>　　两国代表团九日上午在旧海关会面，双方就渔业和航道交换了意见，会谈持续三个小时。</p>
<p>　　代表团发言人表示，下一轮会谈将于秋季举行，地点另行通知。</p><p>（责任编辑：王小舟）</p></div>
<div class="xiangguan"><h3>相关新闻</h3><ul><li><a href="/2">赛船会因雨推迟，何时举行尚未确定，请留意后续通知</a></li></ul></div></body></html>`;

const KOREAN = `<html lang="ko"><head><title>양국 대표단, 항구에서 만나 - 메아리신문</title><meta property="og:site_name" content="메아리신문"></head><body>
<h1>양국 대표단, 항구에서 만나</h1><div class="info">입력 2031.05.09. 오후 2:28 <span>수정 2031.05.09. 오후 3:00</span></div>
<div class="news_body"><p>양국 대표단이 9일 옛 세관에서 만나 어업과 뱃길 문제를 두고 세 시간 동안 의견을 나누었다.</p>
<p>대변인은 다음 회담이 가을에 열린다고 밝혔다. 장소는 아직 정해지지 않았다.</p><p>한가람 기자 harbour@echo.example</p>
<p>무단 전재 및 재배포 금지</p></div></body></html>`;

describe('Chinese and Korean pages', () => {
  const chinese = { zone: 'Asia/Shanghai', address: 'https://echo.example/c/1.html' };

  it.each(['gbk', 'utf-8'])('reads a Chinese page labelled gbk that comes in %s', (encoding) => {
    const body = execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], { input: CHINESE });
    const article = item(body, chinese);
    expect(article).toMatchObject({
      title: '两国代表团在港口会面',
      language: 'zh-Hans',
      byline: { people: ['林远航'] },
      published: { instant: '2031-05-09T00:32:00.000Z', precision: 'minute', zone: 'assumed' },
    });
    expect(texts(article)).toEqual([
      '两国代表团九日上午在旧海关会面，双方就渔业和航道交换了意见，会谈持续三个小时。',
      '代表团发言人表示，下一轮会谈将于秋季举行，地点另行通知。',
    ]);
  });

  it('reads a Korean page in EUC-KR labelled UTF-8 by its server', () => {
    const body = execFileSync('iconv', ['-f', 'utf-8', '-t', 'euc-kr'], { input: KOREAN });
    const headers = [['content-type', 'text/html; charset=utf-8']] as const;
    const article = item(body, { zone: 'Asia/Seoul', headers });
    expect(article).toMatchObject({
      title: '양국 대표단, 항구에서 만나',
      language: 'ko',
      outlet: '메아리신문',
      byline: { people: ['한가람'] },
      published: { instant: '2031-05-09T05:28:00.000Z' },
      changed: { instant: '2031-05-09T06:00:00.000Z' },
    });
    expect(texts(article)).toHaveLength(2);
  });
});

describe('what a page does not show', () => {
  it('is empty when it holds no headline and no text', () => {
    expect(look('<html><body><div></div></body></html>')).toMatchObject({
      outcome: 'empty',
      reason: 'no-article',
      finds: [],
    });
  });

  it('notes that a text is not free or is cut', () => {
    const wall = PAPER.replace('"datePublished"', '"isAccessibleForFree":"False","datePublished"');
    expect(look(wall)?.detail).toBe('the page says that its text is not free to read');
    expect(readsOf(wall)).toEqual([
      ['page', 'unreadable', 'cut-off', undefined],
      ['history', 'seen', 'partial', 'entry'],
    ]);
    const cut =
      '<h1>A headline that is long enough</h1><article><p>The delegations met in the old customs house on Friday, and then, when everybody had…</p></article>';
    expect(look(cut)?.detail).toBe('a text of a few lines ends with dots');
    expect(readsOf(cut)[0]).toEqual(['page', 'unreadable', 'cut-off', undefined]);
  });

  it('is not read in full without text', () => {
    expect(readsOf('<html><body><h1>A headline that is long enough</h1></body></html>')).toEqual([
      ['page', 'unreadable', 'no-text', undefined],
      ['history', 'seen', 'partial', 'title'],
    ]);
  });

  it('says when the text belongs to an agency or to another site', () => {
    const wire =
      '<h1>Talks at the port</h1><article><p>PORT ODE (AP) — The two delegations met in the old customs house on Friday, and for once nobody was late.</p></article>';
    expect(item(wire).leaning).toEqual({ dependency: 'wire', of: 'AP' });
    const elsewhere = `<link rel="canonical" href="https://coast-courier.example/talks">${wire.replace('(AP) ', '')}`;
    expect(item(elsewhere)).toMatchObject({
      address: ADDRESS,
      leaning: { dependency: 'copy', of: 'https://coast-courier.example/talks' },
    });
  });

  it('keeps scripts, templates and odd addresses out', () => {
    const page = `<h1>Talks at the port go on</h1><article><template><p>A template that no reader of this page was ever shown, whatever it says.</p></template>
      <script>document.write("<p>Written by a script and not by anybody who was there at the time.</p>")</script>
      <p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p>
      <img src="javascript:alert(1)"><img src="data:image/gif;base64,R0lGOD"></article>`;
    expect(texts(item(page))).toEqual([
      'The two delegations met in the old customs house on Friday, and for once nobody was late.',
    ]);
    expect(item(page).pictures).toEqual([]);
  });
});

describe('galleries', () => {
  const GALLERY = `<html><head><title>The talks in pictures - Office of the Speaker</title><meta property="og:site_name" content="Office of the Speaker"></head><body>
    <header><img src="/seal-logo.png" alt="Seal"></header><main><h1>The talks in pictures</h1><time datetime="2031-05-09T06:00:00Z">May 9, 2031</time>
    <figure><a href="/full/1.jpg"><img src="/thumb/1.jpg" alt="One"></a><figcaption>The delegates laugh on the quay. (Photo: Sol Venn)</figcaption></figure>
    <figure><a href="/full/2.jpg"><img src="/thumb/2.jpg"></a><figcaption>The lamp is lit.</figcaption></figure>
    <img src="/assets/placeholder.png"><div><img src="/full/3.jpg" width="1200"></div></main></body></html>`;
  const read = (body: string) =>
    readCapture('gallery', sampleInput(body, { address: 'https://speaker.example/gallery/talks' }));

  it('makes a release of the pictures in page order', () => {
    const { releases, looks, follow } = read(GALLERY);
    expect(releases[0]).toMatchObject({
      title: 'The talks in pictures',
      address: 'https://speaker.example/gallery/talks',
      published: { instant: '2031-05-09T06:00:00.000Z' },
      pictures: [
        { address: 'https://speaker.example/full/1.jpg', credit: 'Sol Venn', alt: 'One' },
        { address: 'https://speaker.example/full/2.jpg', caption: 'The lamp is lit.' },
        { address: 'https://speaker.example/full/3.jpg' },
      ],
    });
    expect(looks[0]).toMatchObject({ kind: 'list', outcome: 'seen' });
    expect(looks[0]?.finds[0]?.item.pictures).toHaveLength(3);
    expect(follow.map(({ as }) => as)).toEqual(['picture', 'picture', 'picture']);
  });

  it('sees and fetches what only its name makes an advertisement, and leaves it out of the release', () => {
    const banner = GALLERY.replace('</main>', '<img src="/full/summit-banner.png"></main>');
    const { releases, looks, follow } = read(banner);
    expect(looks[0]?.finds[0]?.item.pictures.map(({ role }) => role)).toContain('advertisement');
    expect(releases[0]?.pictures).toHaveLength(3);
    expect(follow).toHaveLength(4);
  });

  it('is empty without pictures', () => {
    expect(read('<h1>The talks in pictures</h1><p>None yet.</p>')).toMatchObject({
      releases: [],
      looks: [{ outcome: 'empty' }],
    });
  });
});
