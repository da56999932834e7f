import { describe, expect, it } from 'vitest';
import type { PagePicture } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const ADDRESS = 'https://meridian.example/world/port-ode-talks-204417';
const PROSE =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late, not even the mayor.</p>'.repeat(
    4,
  );

function itemOf(markup: string) {
  const found = readCapture('page', sampleInput(markup, { address: ADDRESS })).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}

/** The pictures of a page whose article holds this markup between two stretches of prose. */
const picturesIn = (markup: string, over: { above?: string; below?: string } = {}): readonly PagePicture[] =>
  itemOf(
    `<html><body><nav><img src="/menu.jpg"></nav><article>${over.above ?? ''}<h1>Talks at the port go on</h1><div class="body">${PROSE}${markup}${PROSE}</div>${over.below ?? ''}</article></body></html>`,
  ).pictures;

const IMAGE = '<img src="/i/quay.jpg" width="800" height="500">';

describe('the address of a picture', () => {
  it.each([
    ['<img src="data:image/gif;base64,R0lGOD" data-src="/i/quay.jpg">'],
    ['<img src="/loading.gif" data-flickity-lazyload="/i/quay.jpg">'],
    ['<img src="/loading.gif" data-echo="/i/quay.jpg">'],
    ['<img src="/i/quay-150.jpg" data-orig-file="/i/quay.jpg">'],
    ['<img src="data:image/gif;base64,R0lGOD"><noscript><img src="/i/quay.jpg"></noscript>'],
    ['<img src="/i/quay-320.jpg" data-flickity-lazyload-srcset="/i/quay-640.jpg 640w,/i/quay.jpg 1600w">'],
    [
      '<picture><source srcset="/i/quay-640.jpg 640w, /i/quay.jpg 1600w"><img src="/i/quay-320.jpg"></picture>',
    ],
    ['<a href="/i/quay.jpg"><img src="/i/quay-320.jpg"></a>'],
    ['<a href="#"><img src="/i/{width}/quay.jpg" data-img="/i/quay.jpg"></a>'],
    ['<amp-img src="/i/quay.jpg"></amp-img>'],
  ])('%s', (markup) => {
    expect(picturesIn(markup).map(({ address }) => address)).toEqual(['https://meridian.example/i/quay.jpg']);
  });
});

describe('a picture without scripts', () => {
  it('is no second one', () => {
    const set = 'srcset="/i/quay-1024.jpg 1024w, /i/quay-1536.jpg 1536w"';
    const markup = `<amp-img src="/i/quay-1024.jpg" ${set}><noscript><img src="/i/quay-1024.jpg"></noscript></amp-img>`;
    expect(picturesIn(markup)).toHaveLength(1);
  });
});

describe('the caption of a picture', () => {
  it('is not that of the next picture, nor across words of the text', () => {
    const next = `<table class="tr-caption-container"><tr><td><img src="/i/bell.jpg"></td></tr><tr><td class="tr-caption">The bell, cast in 1933</td></tr></table>`;
    const captions = (between: string) =>
      picturesIn(`<div class="separator">${IMAGE}</div>${between}${next}`).map(({ caption }) => caption);
    expect(captions('')).toEqual([null, 'The bell, cast in 1933']);
    expect(captions('<br>They spoke for three hours.<br>')).toEqual([null, 'The bell, cast in 1933']);
  });

  it('stands beside each picture of a gallery below the text', () => {
    const slide = (at: number) =>
      `<div class="gallery-item"><img data-lazy-src="/i/${at}.jpg" src="/blank.gif"><div class="gallery-item__caption"><p>Moment number ${at} of the evening on the quay.</p><p class="gallery-item__credit">Sol Venn/Coast News</p></div></div>`;
    const page = `<html><body><main><h1>In pictures: the last ferry</h1><p class="intro">${'The ferry that links the two towns ran for the last time on Thursday, after ninety years of service. '.repeat(2)}</p>${[1, 2, 3].map(slide).join('')}</main></body></html>`;
    expect(itemOf(page).pictures).toMatchObject(
      [1, 2, 3].map((at) => ({
        address: `https://meridian.example/i/${at}.jpg`,
        caption: `Moment number ${at} of the evening on the quay.`,
        credit: 'Sol Venn/Coast News',
      })),
    );
  });

  const QUAY = 'Delegates laugh on the quay.';
  it.each([
    [`<figure>${IMAGE}<figcaption>${QUAY} <span>Sol Venn/AP</span></figcaption></figure>`, 'Sol Venn/AP'],
    [
      `<figure class="wp-caption">${IMAGE}<figcaption>${QUAY} (Photo: Sol Venn)</figcaption></figure>`,
      'Sol Venn',
    ],
    [`<div><figure>${IMAGE}</figure><figcaption>${QUAY}</figcaption></div>`, null],
    [`<div class="m-group"><div>${IMAGE}</div><p class="imageCaption">${QUAY}</p></div>`, null],
    [`<div>${IMAGE}<div class="Slide-infoDescription">${QUAY}</div><button>Read more</button></div>`, null],
    [`<div class="image-widget"><span>${IMAGE}</span><p><span>${QUAY}</span></p></div>`, null],
    [`<div><div>${IMAGE}</div><div class="x1">${QUAY}</div><div class="x2">Sol Venn</div></div>`, 'Sol Venn'],
    [`<div data-caption="${QUAY}" data-credit="Sol Venn">${IMAGE}</div>`, 'Sol Venn'],
    [`<table><tr><td>${IMAGE}</td></tr><tr><td>${QUAY}</td></tr></table>`, null],
    [`<p align="center">${IMAGE}</p><p align="center">${QUAY}</p>`, null],
    [`<div>${IMAGE}</div><p>${QUAY} (Photo: Sol Venn/Coast Agency)</p>`, 'Sol Venn/Coast Agency'],
    [
      `<figure>${IMAGE}<img src="/icons/zoom.svg"><figcaption>${QUAY}<cite>(Image: Sol Venn)</cite></figcaption></figure>`,
      'Sol Venn',
    ],
  ])('%s', (markup, credit) => {
    const shown = picturesIn(markup).filter(({ role }) => role === 'photograph');
    expect(shown).toMatchObject([{ caption: QUAY, credit }]);
  });

  it('is the text that repeats the alternative text', () => {
    const markup = `<div><div><img src="/i/quay.jpg" alt="${QUAY}"></div><span>${QUAY}</span></div><div><img src="/i/2.jpg"></div>`;
    expect(picturesIn(markup)[0]).toMatchObject({ caption: QUAY, alt: QUAY });
  });

  it('is not the alternative text alone, nor the prose that follows', () => {
    expect(picturesIn(`<img src="/i/quay.jpg" alt="${QUAY}">`)).toMatchObject([{ caption: null, alt: QUAY }]);
  });

  it('comes from the data of the page where nothing stands beside the picture', () => {
    const data = `<script type="application/ld+json">{"@type":"ImageObject","url":"${ADDRESS}/../i/quay.jpg","contentUrl":"https://meridian.example/i/quay.jpg","caption":"${QUAY}","copyrightHolder":{"name":"Sol Venn"}}</script>`;
    expect(picturesIn(`${data}${IMAGE}`)).toMatchObject([{ caption: QUAY, credit: 'Sol Venn' }]);
  });

  it.each([
    [
      '<p>图为两国代表团在港口会面。回声社记者 林远航 摄</p>',
      '图为两国代表团在港口会面。',
      '回声社记者 林远航',
    ],
    ['<p>▲两国代表团在港口会面（图源：回声社）</p>', '两国代表团在港口会面', '回声社'],
    ['<p>港で握手する両代表団（写真：回声社）</p>', '港で握手する両代表団', '回声社'],
    [
      '<p>양국 대표단이 항구에서 만났다. /사진=한가람 기자</p>',
      '양국 대표단이 항구에서 만났다.',
      '한가람 기자',
    ],
  ])('%s', (below, caption, credit) => {
    const item = itemOf(`<h1>Talks at the port</h1><div>${PROSE}<p>${IMAGE}</p>${below}${PROSE}</div>`);
    expect(item.pictures).toMatchObject([{ caption, credit }]);
    expect(item.blocks.some(({ text }) => text.includes(caption))).toBe(false);
  });
});

describe('pictures of the story', () => {
  it('stand above the headline, beside it and below the text, too, where they are set as pictures', () => {
    const figure = (name: string) =>
      `<figure><img src="/i/${name}.jpg"><figcaption>The ${name} of the story.</figcaption></figure>`;
    const pictures = picturesIn(figure('middle'), {
      above: figure('top'),
      below: `<section>${figure('end')}</section>`,
    });
    expect(pictures.map(({ caption }) => caption)).toEqual([
      'The top of the story.',
      'The middle of the story.',
      'The end of the story.',
    ]);
  });

  it.each([
    [
      'a link to another story',
      '<a href="/world/rain-stops-the-regatta"><img src="/i/t.jpg" width="600" height="400"></a>',
    ],
    [
      'a card',
      '<div><div><img src="/i/t.jpg"></div><h3><a href="/world/rain">Rain stops the regatta again</a></h3><p>For the second day.</p></div>',
    ],
    [
      'a captioned card',
      '<a href="/world/rain"><figure><img src="/i/t.jpg"><figcaption>Rain stops the regatta again</figcaption></figure></a>',
    ],
    ['related items', '<div class="related-stories"><img src="/i/t.jpg"></div>'],
    [
      'who wrote it',
      '<div class="authorBox"><img src="/i/t.jpg" width="400" height="400"><p>Ada Orr writes about the sea.</p></div>',
    ],
    [
      'a page of who wrote it',
      '<figure><a href="/authors/ada-orr"><img src="/i/t.jpg"></a><figcaption>Ada Orr</figcaption></figure>',
    ],
    ['a counter', '<noscript><img src="https://count.example/p?c=1"></noscript>'],
    ['a sign-up', '<div class="newsletter"><img src="/i/t.jpg" width="600" height="400"></div>'],
  ])('are not %s', (_name, markup) => {
    expect(picturesIn(`${IMAGE}${markup}`).map(({ address }) => address)).toEqual([
      'https://meridian.example/i/quay.jpg',
    ]);
  });

  it('are kept where a link leads to a page of the picture or to where it was taken from', () => {
    const own = '<a href="/photos/204417/2"><img src="/i/2.jpg" width="600" height="400"></a>';
    expect(picturesIn(own)).toHaveLength(1);
  });

  it('are told from what merely waits, stands for an outlet or shows who writes', () => {
    const roles = picturesIn(
      `<img src="/s/loadingImg.gif"><img src="/s/hb.png" alt="HB logo"><img src="/s/grey-placeholder.png" width="800" height="500">` +
        `<img src="/site/authors/ada-orr.png"><img src="/s/gn-arrow.png"> ${IMAGE}<div class="video-player"><img src="/v/9.jpg"></div>`,
    ).map(({ role }) => role);
    expect(roles).toEqual(['placeholder', 'logo', 'placeholder', 'avatar', 'icon', 'photograph', 'poster']);
  });
});

it('takes many pictures, sources and forms of a figure in a time that grows with the page', () => {
  const many = (count: number) =>
    `<figure>${Array.from({ length: count }, (_, i) => `<div><img src="/i/${i}.jpg"></div>`).join('')}<figcaption>All</figcaption></figure>` +
    `<picture>${'<source srcset="/a.jpg 100w">'.repeat(count)}${'<img src="/a.jpg">'.repeat(count)}</picture>`;
  const timed = (count: number) => {
    const started = performance.now();
    picturesIn(many(count));
    return performance.now() - started;
  };
  timed(100);
  expect(timed(2_000)).toBeLessThan(Math.max(4_000, 60 * timed(200)));
}, 30_000);
