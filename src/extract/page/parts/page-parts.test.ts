import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../markup/tree.ts';
import { readMetadata } from '../claims/metadata.ts';
import { markPage } from '../page-marks.ts';
import { readParts } from './page-parts.ts';

const HOST = 'https://echo.example';

/** What the pager of a page says, for the page at `own`. */
function partsOf(own: string, markup: string) {
  const metadata = readMetadata(parseMarkup(markup).root, HOST + own);
  return readParts(markPage(metadata.elements).links, metadata, HOST + own);
}

const nextOf = (own: string, markup: string): string | undefined =>
  partsOf(own, markup).next?.replace(HOST, '');

describe('the next part of a text', () => {
  it.each([
    ['/c/123.html', '<a href="123_2.html">下一页</a>', '/c/123_2.html'],
    ['/c/123_2.html', '<a href="123.html">上一页</a><a href="123_3.html">下一頁&gt;</a>', '/c/123_3.html'],
    ['/t/index.htm', '<a href="index_1.htm">下一页</a>', '/t/index_1.htm'],
    ['/story', '<a href="?page=2">다음 페이지</a>', '/story?page=2'],
    ['/story?id=7&page=2', '<a href="/story?id=7&amp;page=3">次のページへ</a>', '/story?id=7&page=3'],
    ['/talks/', '<link rel="next" href="/talks/2/">', '/talks/2/'],
    ['/talks/2/', '<link rel="next" href="/talks/3/"><a href="/talks/">1</a>', '/talks/3/'],
    ['/talks', '<a href="/talks/page/2"><span>Next page</span> »</a>', '/talks/page/2'],
  ])('of %s, by %s', (own, markup, next) => {
    expect(nextOf(own, markup)).toBe(next);
  });

  it.each([
    ['/c/123.html', '<a href="124.html">下一篇</a>'],
    ['/c/123.html', '<a href="124.html">下一页</a>'],
    ['/news/14', '<a rel="next" href="/news/15">Next</a><a href="/news/">News</a>'],
    ['/talks/', '<link rel="next" href="/the-regatta/">'],
    ['/talks/', '<a href="https://other.example/talks/2/">Next page</a>'],
    ['/talks/', '<div class="comments"><a href="/talks/2/">Next page</a></div>'],
    ['/talks/', '<a href="/talks/?cpage=2">Next page</a>'],
    ['/talks/40/', '<a href="/talks/41/">Next page</a>'],
    ['/', '<a rel="next" href="/page/2/">Next</a>'],
    ['/talks/3/', '<a href="/talks/2/">Next page</a>'],
  ])('of %s is none in %s', (own, markup) => {
    expect(nextOf(own, markup)).toBeUndefined();
  });

  it('is asked for at most forty times, whatever a page says', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        let own: string | undefined = path;
        let asked = 0;
        while (own !== undefined && asked < 100) {
          const page: number = asked + 2;
          own = nextOf(own, `<a href="?page=${page}">Next page</a><a href="${path}/${page}">Next page</a>`);
          asked += 1;
        }
        expect(asked).toBeLessThanOrEqual(41);
      }),
    );
  });

  it('tells a later part from the first part that it calls its canonical address', () => {
    const canonical = `<link rel="canonical" href="${HOST}/talks">`;
    expect(partsOf('/talks/2', `${canonical}<a href="/talks">1</a>`).isLater).toBe(true);
    expect(partsOf('/talks/2', canonical).isLater).toBe(false);
    expect(partsOf('/talks?from=feed', `${canonical}<a href="/talks">1</a>`).isLater).toBe(false);
  });
});
