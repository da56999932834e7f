import { describe, expect, it } from 'vitest';
import { IMAGE, PROSE, itemOf, picturesIn } from '../../testing/picture-page.ts';

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
    ['<a href="/viewer.htm?https://meridian.example/i/quay.jpg&from=news"><img src="/i/quay_thumb.jpg"></a>'],
    [`<div class="hero" style="background-image:url('/i/quay.jpg')"></div>`],
    ['<amp-img src="/i/quay.jpg"></amp-img>'],
  ])('%s', (markup) => {
    expect(picturesIn(markup).map(({ address }) => address)).toEqual(['https://meridian.example/i/quay.jpg']);
  });
});

describe('a background', () => {
  it('is a picture only where it calls itself one and holds nothing', () => {
    for (const markup of [
      '<div class="teaser" style="background:url(/i/quay.jpg)"></div>',
      '<div class="hero" style="background:url(/i/quay.jpg)"><p>Ten words of the story stand over this one.</p></div>',
      '<div class="hero" style="background:url(/i/lines.svg)"></div>',
    ])
      expect(picturesIn(markup), markup).toEqual([]);
  });
});

describe('the picture above the headline', () => {
  it('is the one that the page is shared with, whatever its size', () => {
    const image = '<figure><img src="/i/quay-1024x683.jpg"></figure>';
    const shared = '<meta property="og:image" content="/i/quay-scaled.jpg">';
    const addresses = (head: string) =>
      itemOf(
        `<html><head>${head}</head><body><main>${image}<h1>Talks at the port go on</h1><div class="body">${PROSE}<img src="/i/bell.jpg">${PROSE}</div></main></body></html>`,
      ).pictures.map(({ address }) => address.slice('https://meridian.example'.length));
    expect(addresses(shared)).toEqual(['/i/quay-1024x683.jpg', '/i/bell.jpg']);
    expect(addresses('')).toEqual(['/i/bell.jpg']);
  });
});

describe('a picture without scripts', () => {
  it('is no second one', () => {
    const set = 'srcset="/i/quay-1024.jpg 1024w, /i/quay-1536.jpg 1536w"';
    const markup = `<amp-img src="/i/quay-1024.jpg" ${set}><noscript><img src="/i/quay-1024.jpg"></noscript></amp-img>`;
    expect(picturesIn(markup)).toHaveLength(1);
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
