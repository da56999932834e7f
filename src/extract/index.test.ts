import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapture, type ReaderId } from './index.ts';
import { sampleInput } from './lists/sample-input.ts';

const READERS: readonly ReaderId[] = ['feed', 'page', 'sitemap', 'gallery', 'hot-list', 'bulletin', 'front-page', 'editorials', 'coded-table', 'auto']; // prettier-ignore
const at = { address: 'https://echo.example/x' };

describe('any capture', () => {
  it.each([
    ['<!doctype html><title>x</title><h1>A headline that is long enough</h1><p>Text.</p>', 'page', 'seen'],
    ['<rss><channel><item><title>One</title></item></channel></rss>', 'list', 'seen'],
    ['<urlset><url><loc>https://echo.example/1</loc></url></urlset>', 'list', 'unreadable'],
    ['\u00ff\u00d8\u00ff', 'picture', 'seen'],
    ['plain words', 'page', 'unreadable'],
    ['', 'page', 'unreadable'],
  ])('tells by itself what %j is', (body, kind, outcome) => {
    const look = readCapture('auto', sampleInput(Buffer.from(body, 'latin1'), at)).looks[0];
    expect([look?.kind, look?.outcome]).toEqual([kind, outcome]);
  });

  it('turns a mistake of ours into a look that carries it', () => {
    const input = sampleInput('<p>x</p>', at);
    const broken = { ...input, source: { ...input.source, zone: 'Nowhere/Land' } };
    const look = readCapture('page', {
      ...broken,
      body: Buffer.from('<h1>Headline of it</h1><time>2031-05-09 08:00</time>'),
    }).looks[0];
    expect(look).toMatchObject({ outcome: 'unreadable', reason: 'reader-failed' });
    expect(look?.detail).toContain('Nowhere/Land');
  });

  it('never throws and never fails on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...READERS), fc.uint8Array({ maxLength: 600 }), (reader, body) => {
        for (const look of readCapture(reader, sampleInput(body, at)).looks)
          expect(look.reason).not.toBe('reader-failed');
      }),
      { numRuns: 400 },
    );
  });

  it('never fails on markup of any shape, and gives only addresses that can be fetched', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>', '</p>', '<div class="article-body">', '</div>', '<a href="javascript:alert(1)">', '<img src="data:image/png;base64,AA" data-src="/a.jpg" alt="x">',
        '<time datetime="2031-05-09">', '<script type="application/ld+json">{"@type":"NewsArticle","headline":3,"author":[null,{"name":4}],"image":{"url":[]}}</script>',
        '<figure>', '<figcaption>', '<table><tr><td>', '<br><br>', '<h1>', '<item><title>', '<rss><channel>', '<![CDATA[', ']]>', '<!--', '&#x1F600;&amp', '<template>', '<svg><title>', '<base href="http://[">',
        '<meta property="og:image" content="//">', '<link rel="canonical" href="::">', '<iframe src="https://www.youtube.com/embed/x">',
      ), // prettier-ignore
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom<ReaderId>('page', 'gallery', 'feed', 'sitemap'),
        fc.array(piece, { maxLength: 60 }),
        (reader, pieces) => {
          const { looks, releases } = readCapture(reader, sampleInput(pieces.join(''), at));
          for (const look of looks) {
            expect(look.reason, look.detail).not.toBe('reader-failed');
            const items = look.finds.map(({ item }) => item);
            const addresses = [
              ...items.flatMap(({ address, pictures }) => [
                address,
                ...pictures.map((picture) => picture.address),
              ]),
              ...releases.map((release) => release.address),
            ];
            for (const address of addresses) expect(address ?? 'https://x').toMatch(/^https?:/);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each([
    ['deep nesting', '<div>'.repeat(300_000) + '<p>text</p>'],
    ['deep nesting in a feed', `<rss><channel>${'<item>'.repeat(200_000)}`],
    ['unclosed tags and strangers that close', '<b>'.repeat(400_000) + '</i>'.repeat(400_000)],
    ['one endless attribute', `<p class="${'a-'.repeat(2_000_000)}">text</p>`],
    ['one endless line', `<p>${'Words and more words. '.repeat(200_000)}</p>`],
    ['very many pictures', '<figure><img src="/a.jpg"><figcaption>x</figcaption></figure>'.repeat(20_000)],
    ['very many dates', '<time datetime="x">no</time>'.repeat(50_000)],
  ])(
    'takes %s in good time',
    (_name, markup) => {
      for (const reader of ['page', 'gallery', 'feed'] as const) {
        const look = readCapture(reader, sampleInput(markup, at)).looks[0];
        expect(look?.reason).not.toBe('reader-failed');
      }
    },
    60_000,
  );

  it('reads only the beginning of a page of 200 MB, and says so', () => {
    const head = Buffer.from(
      '<h1>A headline that is long enough</h1><p>The first words of a very long page.</p>',
    );
    const body = Buffer.alloc(200 * 1024 * 1024, 'x <br>');
    head.copy(body);
    const [look, found] = readCapture('page', sampleInput(body, at)).looks;
    expect(look).toMatchObject({ outcome: 'unreadable', reason: 'cut-off' });
    expect(look?.detail).toContain('only the first');
    expect(found?.finds[0]?.item.title).toBe('A headline that is long enough');
  }, 60_000);
});
