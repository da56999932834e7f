import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readCapture } from './index.ts';
import { sampleInput } from './lists/sample-input.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Meridian &amp; Coast</title><link>https://meridian.example/</link><language>en-gb</language>
<item>
  <title>Delegates meet &amp;amp; talk at &lt;b&gt;Port Ode&lt;/b&gt;</title>
  <link>https://meridian.example/port?utm_source=rss&amp;id=4#top</link>
  <guid isPermaLink="false">tag:4</guid>
  <pubDate>Fri, 09 May 2031 08:32:00 +0900</pubDate>
  <dc:creator>Ada Orr</dc:creator>
  <description>&lt;p&gt;The two sides met.&lt;/p&gt;&lt;p&gt;They spoke of fish.&lt;/p&gt;</description>
  <media:group>
    <media:content url="https://img.example/small.jpg" medium="image" width="200"/>
    <media:content url="https://img.example/large.jpg" medium="image" width="1600"/>
    <media:description>Delegates at the quay</media:description><media:credit>Lio Tam</media:credit>
  </media:group>
</item>
<item><title><![CDATA[Rain on the quay]]></title><link>/rain</link></item>
<item><description>A note without a headline, written on the quay.</description></item>
</channel></rss>`;

const finds = (body: string | Uint8Array, over = {}) =>
  readCapture(
    'feed',
    sampleInput(body, { address: 'https://meridian.example/feed.xml', language: null, ...over }),
  ).looks[0];

describe('feeds', () => {
  it('reads RSS with everything an entry says', () => {
    const look = finds(RSS);
    expect(look).toMatchObject({ kind: 'list', outcome: 'seen', reason: '' });
    expect(look?.finds.map(({ rank }) => rank)).toEqual([null, null, null]);
    expect(look?.finds[0]?.item).toMatchObject({
      kind: 'article',
      detail: 'entry',
      title: 'Delegates meet & talk at Port Ode',
      address: 'https://meridian.example/port?id=4',
      outlet: 'Meridian & Coast',
      language: 'en-GB',
      byline: { people: ['Ada Orr'], claimed: 'Ada Orr' },
      blocks: [
        { type: 'paragraph', text: 'The two sides met.' },
        { type: 'paragraph', text: 'They spoke of fish.' },
      ],
      published: {
        text: 'Fri, 09 May 2031 08:32:00 +0900',
        instant: '2031-05-08T23:32:00.000Z',
        from: 'feed',
      },
      pictures: [
        { address: 'https://img.example/large.jpg', caption: 'Delegates at the quay', credit: 'Lio Tam' },
      ],
    });
    expect(look?.finds[1]?.item).toMatchObject({
      title: 'Rain on the quay',
      address: 'https://meridian.example/rain',
      published: null,
    });
    expect(look?.finds[2]?.item.title).toBe('A note without a headline, written on the quay.');
  });

  it('agrees with feedsmith on titles, addresses and dates of a sound feed', () => {
    const { feed } = parseFeed(RSS);
    const items = (feed as { items: { title?: string; pubDate?: string }[] }).items;
    expect(finds(RSS)?.finds.map(({ item }) => item.published?.text)).toEqual(
      items.map(({ pubDate }) => pubDate),
    );
    expect(finds(RSS)?.finds).toHaveLength(items.length);
  });

  it('reads Atom, by the type of its texts', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>메아리</title>
      <entry><title>항구 &lt;회담&gt; 열려</title><link rel="alternate" href="/a"/><link rel="self" href="/self"/>
      <published>2031-05-09T08:00:00+09:00</published><updated>2031-05-09T09:00:00+09:00</updated>
      <author><name>한가람</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>양측이 만났다.</p></div></content></entry></feed>`;
    expect(finds(atom)?.finds[0]?.item).toMatchObject({
      title: '항구 <회담> 열려',
      address: 'https://meridian.example/a',
      language: 'ko',
      blocks: [{ type: 'paragraph', text: '양측이 만났다.' }],
      published: { instant: '2031-05-08T23:00:00.000Z' },
      changed: { instant: '2031-05-09T00:00:00.000Z' },
    });
  });

  it('reads RDF and JSON Feed', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Echo</title></channel>
      <item rdf:about="https://echo.example/1"><title>One</title><link>https://echo.example/1</link><dc:date>2031-05-09</dc:date></item></rdf:RDF>`;
    expect(finds(rdf)?.finds[0]?.item).toMatchObject({
      title: 'One',
      outlet: 'Echo',
      published: { precision: 'day' },
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Echo',
      items: [
        {
          id: '1',
          url: 'https://echo.example/1',
          title: 'One',
          content_html: '<p>Text.</p>',
          date_published: '2031-05-09T00:00:00Z',
        },
        4,
      ],
    });
    expect(finds(json)?.finds.map(({ item }) => item.title)).toEqual(['One']);
  });

  it('reads broken XML as far as it goes and says what it left out', () => {
    const broken = `<rss><channel><title>Salt & Wind</title><item><title>Fish & chips < bread</title><link>https://a.example/?x=1&y=2</link></item>
      <item><title>Cut in the mid`;
    const look = finds(broken);
    expect(look?.outcome).toBe('seen');
    expect(look?.finds.map(({ item }) => [item.title, item.address])).toEqual([
      ['Fish & chips < bread', 'https://a.example/?x=1&y=2'],
    ]);
    expect(look?.detail).toContain('ends inside an entry');
  });

  it.each([
    ['<!doctype html><html><body><h1>Welcome</h1></body></html>', 'a web page came'],
    ['', 'blank'],
    ['{"a":1}', 'neither'],
    ['<urlset></urlset>', 'neither'],
  ])('says that %s is no feed', (body, detail) => {
    expect(finds(body)).toMatchObject({ outcome: 'unreadable', reason: 'not-a-feed', finds: [] });
    expect(finds(body)?.detail).toContain(detail);
  });

  it('tells an empty feed from a source whose empty feed is normal', () => {
    const empty = '<rss><channel><title>Echo</title></channel></rss>';
    expect(finds(empty)).toMatchObject({ outcome: 'empty', reason: 'no-items' });
    expect(finds(empty, { emptyIsNormal: true })).toMatchObject({ outcome: 'seen', finds: [] });
  });

  it('names pages to follow only where the source asks', () => {
    const read = (follow: 'nothing' | 'pages') =>
      readCapture('feed', sampleInput(RSS, { address: 'https://meridian.example/feed.xml', follow })).follow;
    expect(read('nothing')).toEqual([]);
    expect(read('pages')).toEqual([
      { address: 'https://meridian.example/port?id=4', as: 'page' },
      { address: 'https://meridian.example/rain', as: 'page' },
    ]);
  });
});

describe('sitemaps', () => {
  const sitemap = (body: string, follow: 'nothing' | 'pages' = 'nothing') =>
    readCapture('sitemap', sampleInput(body, { follow }));

  it('reads a news sitemap', () => {
    const look =
      sitemap(`<urlset xmlns:news="n" xmlns:image="i"><url><loc>https://echo.example/1?utm_medium=x</loc>
      <news:news><news:publication><news:name>Echo</news:name><news:language>zh</news:language></news:publication>
      <news:publication_date>2031-05-09T08:00:00+08:00</news:publication_date><news:title>两国代表团在港口会面 &amp; 谈鱼</news:title></news:news>
      <image:image><image:loc>https://echo.example/1.jpg</image:loc><image:caption>码头</image:caption></image:image></url></urlset>`)
        .looks[0];
    expect(look?.finds[0]?.item).toMatchObject({
      address: 'https://echo.example/1',
      title: '两国代表团在港口会面 & 谈鱼',
      outlet: 'Echo',
      language: 'zh-Hans',
      published: { instant: '2031-05-09T00:00:00.000Z' },
      pictures: [{ caption: '码头' }],
    });
  });

  it('follows an index as lists, and a plain sitemap as pages', () => {
    expect(
      sitemap('<sitemapindex><sitemap><loc>https://echo.example/s1.xml</loc></sitemap></sitemapindex>')
        .follow,
    ).toEqual([{ address: 'https://echo.example/s1.xml', as: 'list' }]);
    const index = '<sitemapindex><sitemap><loc>https://echo.example/s1.xml</loc></sitemap></sitemapindex>';
    expect(sitemap(index).looks.map(({ kind }) => kind)).toEqual(['history']);
    expect(sitemap('<sitemapindex></sitemapindex>').looks).toMatchObject([
      { kind: 'history', outcome: 'empty' },
    ]);
    const plain = sitemap('<urlset><url><loc>https://echo.example/1</loc></url></urlset>', 'pages');
    expect(plain.follow).toEqual([{ address: 'https://echo.example/1', as: 'page' }]);
    expect(plain.looks[0]).toMatchObject({ outcome: 'seen', finds: [] });
    const unfollowed = sitemap('<urlset><url><loc>https://echo.example/1</loc></url></urlset>');
    expect(unfollowed).toMatchObject({
      looks: [{ kind: 'list', outcome: 'unreadable', reason: 'no-titles' }],
      follow: [],
    });
    expect(sitemap('<html></html>').looks[0]).toMatchObject({
      outcome: 'unreadable',
      reason: 'not-a-sitemap',
    });
  });
});
