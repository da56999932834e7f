import type { Article, Outlet, PrintedPicture, Video } from '../content/world.ts';
import { clockLength, englishDate, escape, footer, isoLength, paragraphs, wallClock } from './html.ts';
import { CLIP_PATH } from './clips.ts';
import { addressOf, articlesOf, firstVisit, stampOf, wentUp, type TextFile } from './visits.ts';

/** Every article page of an outlet, in the folder of the first visit that found it. Each outlet builds pages its own way. */
export function pageFiles(outlet: Outlet): readonly TextFile[] {
  return articlesOf(outlet).map((article) => ({
    path: `${outlet.id}/${stampOf(firstVisit(article))}/${article.slug}.html`,
    text: TEMPLATES[outlet.template](outlet, article),
  }));
}

type Template = (outlet: Outlet, article: Article) => string;

const media = (picture: PrintedPicture): string => `/media/${picture.scene}.jpg`;

function head(outlet: Outlet, article: Article, extra: readonly string[] = []): string {
  const lines = [
    '<meta charset="utf-8">',
    `<title>${escape(article.title)} | ${escape(outlet.name)}</title>`,
    `<link rel="canonical" href="${addressOf(outlet, article)}">`,
    ...extra,
  ];
  return `<!doctype html>\n<html lang="${outlet.language}">\n<head>\n${lines.map((line) => `  ${line}`).join('\n')}\n</head>`;
}

function openGraph(outlet: Outlet, article: Article): readonly string[] {
  const [first] = article.pictures ?? [];
  const of = (property: string, content: string) =>
    `<meta property="${property}" content="${escape(content)}">`;
  return [
    of('og:type', 'article'),
    of('og:site_name', outlet.name),
    of('og:title', article.title),
    of('og:description', article.summary ?? article.paragraphs[0] ?? ''),
    ...(first ? [of('og:image', new URL(media(first), outlet.address).href)] : []),
    ...(article.published ? [of('article:published_time', article.published)] : []),
  ];
}

function figure(picture: PrintedPicture, creditWord = ''): string {
  const credit = picture.credit ? ` <span class="credit">${escape(creditWord + picture.credit)}</span>` : '';
  return `      <figure>
        <img src="${media(picture)}" alt="${escape(picture.caption)}">
        <figcaption>${escape(picture.caption)}${credit}</figcaption>
      </figure>`;
}

const figures = (article: Article, creditWord = ''): string =>
  (article.pictures ?? []).map((picture) => figure(picture, creditWord)).join('\n');

function moreFrom(outlet: Outlet, article: Article, heading: string): string {
  const others = articlesOf(outlet)
    .filter((other) => other !== article && wentUp(other) < wentUp(article))
    .slice(-3);
  const links = others.map((other) => `<li><a href="/${other.slug}.html">${escape(other.title)}</a></li>`);
  return `  <aside class="related"><h2>${escape(heading)}</h2><ul>${links.join('')}</ul></aside>`;
}

function jsonLd(outlet: Outlet, article: Article): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published,
    author: (article.by ?? '').split(' and ').map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: outlet.name },
    image: (article.pictures ?? []).map((picture) => new URL(media(picture), outlet.address).href),
    ...(article.video ? { video: videoLd(outlet, article.video) } : {}),
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}

function videoLd(outlet: Outlet, video: Video): Record<string, string> {
  return {
    '@type': 'VideoObject',
    name: video.title,
    duration: isoLength(video.seconds),
    thumbnailUrl: new URL(`/media/${video.poster}.jpg`, outlet.address).href,
    contentUrl: new URL(`/${CLIP_PATH}`, outlet.address).href,
  };
}

const player = (video: Video): string =>
  `      <div class="video"><video controls poster="/media/${video.poster}.jpg" src="/${CLIP_PATH}" title="${escape(video.title)}"></video><p class="video-title">${escape(video.title)} <span class="duration">${clockLength(video.seconds)}</span></p></div>`;

const broadsheet: Template = (
  outlet,
  article,
) => `${head(outlet, article, [...openGraph(outlet, article), jsonLd(outlet, article)])}
<body>
  <header><a href="/"><img class="logo" src="/media/meridian-logo.png" alt="${escape(outlet.name)}" width="240" height="60"></a><nav><a href="/world">World</a> <a href="/opinion">Opinion</a> <a href="/sport">Sport</a></nav></header>
  <main>
    <article>
      <h1>${escape(article.title)}</h1>
${article.summary ? `      <p class="standfirst">${escape(article.summary)}</p>\n` : ''}      <p class="byline">By <a rel="author" href="/by">${escape(article.by ?? '')}</a> · <time datetime="${article.published ?? ''}">${englishDate(article.published ?? '')}, ${wallClock(article.published ?? '').time} UTC</time></p>
${figures(article)}
${article.video ? `${player(article.video)}\n` : ''}${paragraphs(article.paragraphs)}
    </article>
  </main>
${moreFrom(outlet, article, 'More from The Meridian')}
  ${footer(outlet.language)}
</body>
</html>
`;

const wire: Template = (
  outlet,
  article,
) => `${head(outlet, article, [`<meta name="author" content="${escape(article.by ?? '')}">`, `<meta name="date" content="${article.published ?? ''}">`])}
<body>
  <div id="masthead"><b>${escape(outlet.name)}</b></div>
  <div id="story">
    <h1>${escape(article.title)}</h1>
    <p class="byline">By ${escape(article.by ?? '')}</p>
    <p class="dateline"><time datetime="${article.published ?? ''}">${englishDate(article.published ?? '')} ${wallClock(article.published ?? '').time} GMT</time></p>
${paragraphs(article.paragraphs)}
${figures(article)}
${article.video ? `${player(article.video)}\n` : ''}    <p class="rights">© Northern Wire. Subscribers may reprint.</p>
  </div>
  ${footer(outlet.language)}
</body>
</html>
`;

/** Pictures load late: the frame holds an empty picture until a script swaps it. */
const lazyFigure = (picture: PrintedPicture): string =>
  `      <figure class="pic"><img class="lazy" src="/media/placeholder.png" data-src="${media(picture)}" alt="${escape(picture.caption)}"><figcaption>${escape(picture.caption)} <em>Pic: ${escape(picture.credit ?? '')}</em></figcaption></figure>`;

const tabloid: Template = (
  outlet,
  article,
) => `${head(outlet, article, openGraph({ ...outlet }, { ...article, published: null }))}
<body>
  <header><img class="logo" src="/media/lantern-logo.png" alt="${escape(outlet.name)}"></header>
  <div class="ad"><a href="https://boats.example/"><img src="/media/advertisement.png" alt="Advertisement"></a></div>
  <article>
    <h1>${escape(article.title)}</h1>
    <p class="meta">${article.by ? `By ${escape(article.by)} · ` : ''}Published ${wallClock(article.published ?? '').time}, ${englishDate(article.published ?? '')}${article.from ? ` · <a class="source" href="${article.from.address}">Source: ${escape(article.from.name)}</a>` : ''}</p>
${(article.pictures ?? []).map(lazyFigure).join('\n')}
${paragraphs(article.paragraphs)}
  </article>
${moreFrom(outlet, article, 'You may also like')}
  ${footer(outlet.language)}
</body>
</html>
`;

const blog: Template = (outlet, article) => `${head(outlet, article)}
<body>
  <h2 class="site"><a href="/">${escape(outlet.name)}</a></h2>
  <div class="h-entry hentry">
    <h1 class="p-name entry-title">${escape(article.title)}</h1>
    <p><img class="avatar u-photo" src="/media/avatar.png" alt="${escape(article.by ?? '')}" width="48" height="48"> <span class="p-author author">${escape(article.by ?? '')}</span>, <time class="dt-published" datetime="${article.published ?? ''}">${englishDate(article.published ?? '')}</time></p>
    <div class="e-content entry-content">
${paragraphs(article.paragraphs)}
${figures(article)}
    </div>
  </div>
  ${footer(outlet.language)}
</body>
</html>
`;

/** The aggregator prints neither date nor credit; sometimes a link says where the text was taken. */
const heap: Template = (outlet, article) => `${head(outlet, article)}
<body>
  <div class="wrap"><div class="top"><a href="/">NewsHeap</a></div>
  <div class="post">
    <h1>${escape(article.title)}</h1>
${(article.pictures ?? []).map((picture) => `    <p><img src="${media(picture)}" alt=""></p>`).join('\n')}
${paragraphs(article.paragraphs, '    ')}
${article.from ? `    <p class="via"><a href="${article.from.address}">Source: ${escape(article.from.name)}</a></p>\n` : ''}  </div></div>
  ${footer(outlet.language)}
</body>
</html>
`;

const portal: Template = (outlet, article) => {
  const { date, time } = wallClock(article.published ?? '');
  return `${head(outlet, article, openGraph(outlet, article))}
<body>
  <header><h2><a href="/">${escape(outlet.name)}</a></h2></header>
  <div id="container">
    <div class="article_head"><h1 class="article_title">${escape(article.title)}</h1><p class="info"><span class="reporter">${escape(article.by ?? '')}</span> 입력 ${date.replace(/-/g, '.')}. ${time}</p></div>
    <article id="article_body">
${article.summary ? `      <h3 class="subtitle">${escape(article.summary)}</h3>\n` : ''}${figures(article, '/ ')}
${paragraphs(article.paragraphs)}
    </article>
  </div>
${moreFrom(outlet, article, '관련 기사')}
  ${footer(outlet.language)}
</body>
</html>
`;
};

const station: Template = (
  outlet,
  article,
) => `${head(outlet, article, [...openGraph(outlet, article), ...(article.video ? [jsonLd(outlet, article)] : [])])}
<body>
  <div class="gnb"><a href="/">${escape(outlet.name)}</a></div>
  <article class="news">
    <h1>${escape(article.title)}</h1>
    <p class="by"><time datetime="${article.published ?? ''}">${(article.published ?? '').slice(0, 16).replace('T', ' ')}</time> ${escape(article.by ?? '')} 기자</p>
${article.video ? `${player(article.video)}\n` : ''}${figures(article, '사진: ')}
${paragraphs(article.paragraphs)}
  </article>
  ${footer(outlet.language)}
</body>
</html>
`;

const gazette: Template = (outlet, article) => {
  const { year, month, day, time } = wallClock(article.published ?? '');
  const two = (value: number) => String(value).padStart(2, '0');
  const shown = (article.pictures ?? []).map(
    (picture) =>
      `      <p style="text-align:center"><img src="${media(picture)}" alt="${escape(picture.caption)}"></p>\n      <p class="pictext" style="text-align:center">${escape(picture.caption)}${escape(picture.credit ?? '')}</p>`,
  );
  return `${head(outlet, article, [`<meta name="publishdate" content="${article.published ?? ''}">`, `<meta name="source" content="来源：${escape(outlet.name)}">`])}
<body>
  <div class="path"><a href="/">${escape(outlet.name)}</a> &gt;&gt; <a href="/n1/">要闻</a></div>
  <div class="article">
    <h1>${escape(article.title)}</h1>
    <div class="channel">${year}年${two(month)}月${two(day)}日${time} | 来源：<a href="/">${escape(outlet.name)}</a> <span class="author">${escape(article.by ?? '')}</span></div>
    <div class="rm_txt_con">
${shown.join('\n')}
${paragraphs(article.paragraphs)}
      <div class="edit">(责编：纪闻)</div>
    </div>
  </div>
  ${footer(outlet.language)}
</body>
</html>
`;
};

const overseas: Template = (outlet, article) => {
  const { date, time } = wallClock(article.published ?? '');
  return `${head(outlet, article, openGraph(outlet, article))}
<body>
  <header><a href="/">${escape(outlet.name)}</a></header>
  <article>
    <h1>${escape(article.title)}</h1>
    <div class="info"><span class="author">${escape(article.by ?? '')}</span> <time datetime="${article.published ?? ''}">${date.replace(/-/g, '/')} ${time}</time></div>
${figures(article, '圖／')}
    <section class="content">
${paragraphs(article.paragraphs)}
    </section>
  </article>
${moreFrom(outlet, article, '延伸閱讀')}
  ${footer(outlet.language)}
</body>
</html>
`;
};

const TEMPLATES: Readonly<Record<Outlet['template'], Template>> = {
  broadsheet,
  wire,
  tabloid,
  blog,
  heap,
  portal,
  station,
  gazette,
  overseas,
};
