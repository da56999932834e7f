import { describe, expect, it } from 'vitest';
import { ADDRESS, IMAGE, PROSE, itemOf, picturesIn } from '../../testing/picture-page.ts';

const QUAY = 'Delegates laugh on the quay.';

describe('the caption of a picture', () => {
  it.each([
    [`<p>${IMAGE}</p><p><em>${QUAY}</em></p>`, null],
    [`[caption id="a" width="500" caption="${QUAY}"]${IMAGE}[/caption]`, null],
    [
      `[caption id="a" width="500"]<a href="/i/quay.jpg">${IMAGE}</a> ${QUAY} Photo: Sol Venn[/caption]`,
      'Sol Venn',
    ],
    [`<p>${IMAGE}</p><p><small>${QUAY}</small></p>`, null],
    [`<dl class="image"><dt>${IMAGE}</dt><dd>${QUAY}</dd></dl>`, null],
    [`<a href="/i/quay-large.jpg">${IMAGE}</a><div class="imagecaption">${QUAY}</div>`, null],
    [
      `<div class="photo"><div class="credit">Sol Venn</div>${IMAGE}<div class="cap">${QUAY}</div></div>`,
      'Sol Venn',
    ],
    [
      `<div class="img-box">${IMAGE}<span class="txt">${QUAY}</span><span class="src">Sol Venn</span></div>`,
      'Sol Venn',
    ],
    [
      `<figure><div>${IMAGE}<span role="text">Image source, Coast Images</span></div><figcaption>${QUAY}</figcaption></figure>`,
      'Coast Images',
    ],
    [`<figure>${IMAGE}<figcaption>${QUAY} <a href="/x">View gallery</a></figcaption></figure>`, null],
  ])('is set apart from the text, and is not in it: %s', (markup, credit) => {
    const { pictures, blocks } = itemOf(
      `<html><body><article><h1>Talks at the port go on</h1><div class="body">${PROSE}${markup}${PROSE}</div></article></body></html>`,
    );
    expect(pictures).toMatchObject([{ caption: QUAY, credit }]);
    expect(blocks.map(({ text }) => text).join()).not.toContain(QUAY);
  });

  it('has beside it who took it, and not whatever else stands there', () => {
    const named = (over: string) =>
      picturesIn(`<figure><div>${IMAGE}<span>${over}</span></div><figcaption>${QUAY}</figcaption></figure>`);
    expect(named('Sol Venn')).toMatchObject([{ caption: QUAY, credit: 'Sol Venn' }]);
    expect(named('Watch what they laugh about')).toMatchObject([{ caption: QUAY, credit: null }]);
    const below = (second: string) => picturesIn(`<div>${IMAGE}<div>${QUAY}</div><div>${second}</div></div>`);
    expect(below('Sol Venn')).toMatchObject([{ caption: QUAY, credit: 'Sol Venn' }]);
    expect(below('The harbour master speaks with the two delegations')).toMatchObject([{ credit: null }]);
  });

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
