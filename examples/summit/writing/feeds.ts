import { FOOT, type Article, type Outlet } from '../content/world.ts';
import { escape } from './html.ts';
import { addressOf, standingAt, stampOf, VISITS, wentUp, type TextFile } from './visits.ts';

/** Every feed as it stood at every visit. */
export function feedFiles(outlet: Outlet): readonly TextFile[] {
  const write = { rss, atom, json }[outlet.feed];
  return VISITS.map((visit) => ({
    path: `${outlet.id}/${stampOf(visit)}/${feedName(outlet)}`,
    text: write(outlet, standingAt(outlet, visit), visit),
  }));
}

export function feedName(outlet: Outlet): string {
  return { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[outlet.feed];
}

const summaryOf = (article: Article): string => article.summary ?? article.paragraphs[0] ?? '';

function rss(outlet: Outlet, articles: readonly Article[], visit: number): string {
  const items = articles.map(
    (article) => `    <item>
      <title>${escape(article.title)}</title>
      <link>${addressOf(outlet, article)}</link>
      <guid isPermaLink="true">${addressOf(outlet, article)}</guid>
      <pubDate>${new Date(wentUp(article)).toUTCString()}</pubDate>
      <description>${escape(summaryOf(article))}</description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
  <channel>
    <title>${escape(outlet.name)}</title>
    <link>${outlet.address}</link>
    <description>${escape(FOOT[outlet.language])}</description>
    <language>${outlet.language}</language>
    <lastBuildDate>${new Date(visit).toUTCString()}</lastBuildDate>
${items.join('\n')}
  </channel>
</rss>
`;
}

function atom(outlet: Outlet, articles: readonly Article[], visit: number): string {
  const entries = articles.map(
    (article) => `  <entry>
    <id>${addressOf(outlet, article)}</id>
    <title>${escape(article.title)}</title>
    <link rel="alternate" href="${addressOf(outlet, article)}"/>
    <published>${new Date(wentUp(article)).toISOString()}</published>
    <updated>${new Date(wentUp(article)).toISOString()}</updated>
    <author><name>${escape(article.by ?? outlet.name)}</name></author>
    <summary>${escape(summaryOf(article))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}">
  <id>${outlet.address}</id>
  <title>${escape(outlet.name)}</title>
  <subtitle>${escape(FOOT[outlet.language])}</subtitle>
  <link href="${outlet.address}"/>
  <updated>${new Date(visit).toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
}

/** The aggregator's feed: it has no dates, because the aggregator lost them. */
function json(outlet: Outlet, articles: readonly Article[]): string {
  const items = articles.map((article) => ({
    id: addressOf(outlet, article),
    url: addressOf(outlet, article),
    title: article.title,
    summary: summaryOf(article),
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: outlet.address,
    description: FOOT[outlet.language],
    language: outlet.language,
    items,
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
