import { BULLETIN, type BulletinItem } from '../content/bulletin.ts';
import { CODED, FRONT_PAGES, POSTS, type Post } from '../content/records.ts';
import { FOOT, RELEASE_CAPTIONS } from '../content/world.ts';
import { escape, footer, wallClock } from './html.ts';
import { stampOf, type TextFile } from './visits.ts';

/** The evening bulletin by two collectors: one writes a contents list and HTML paragraphs, the other plain Markdown. */
export function bulletinFiles(): readonly TextFile[] {
  return Object.entries(BULLETIN).flatMap(([day, items]) => [
    { path: `bulletin/first/${day}.md`, text: firstCollector(day, items) },
    { path: `bulletin/second/${day}.md`, text: secondCollector(day, items) },
  ]);
}

const bulletinAddress = (day: string, index: number): string =>
  `https://evening.example/${day.replaceAll('-', '')}/${index + 1}.html`;

function firstCollector(day: string, items: readonly BulletinItem[]): string {
  const compact = day.replaceAll('-', '');
  const contents = items
    .map(([title], index) => `${index + 1}.${title}${index === items.length - 1 ? '。' : '；'}`)
    .join('\n\n\n');
  const stories = items.map(([title, ...texts], index) => {
    const [first = '', ...rest] = texts;
    const body = [`<strong>晚间播报消息</strong>：${first}`, ...rest]
      .map((text) => `<p>${text}</p>`)
      .join('');
    return `### ${title}\n\n${body}\n\n[查看原文](${bulletinAddress(day, index)})\n`;
  });
  return `# 《晚间播报》 (${compact})\n\n## 新闻摘要\n\n本期节目主要内容：\n\n\n${contents}\n（《晚间播报》 ${compact} 19:00）\n\n## 详细新闻\n\n${stories.join('\n')}\n\n---\n\n(${FOOT['zh-Hans']})\n`;
}

function secondCollector(day: string, items: readonly BulletinItem[]): string {
  const stories = items.map(([title, ...texts], index) => {
    const [first = '', ...rest] = texts;
    return `## ${title}\n\n${[`**晚间播报消息**：${first}`, ...rest].join('\n\n')}\n\n*[原文](${bulletinAddress(day, index)})*\n\n`;
  });
  return `# 晚间播报 ${day}\n\n${stories.join('\n')}`;
}

/** The album the president's office released on 4 May at 09:10, as it stood each day. */
export function galleryFiles(): readonly TextFile[] {
  const first = Date.parse('2031-05-04T00:15:00Z');
  return Array.from({ length: 9 }, (_, day) => ({
    path: `oria-office/${stampOf(first + day * 86_400_000)}/albums/harbour-point.html`,
    text: album(),
  }));
}

/** `07-laughing.jpg`: the number is the place in the release. */
export function releaseName(index: number): string {
  const [scene = ''] = RELEASE_CAPTIONS[index] ?? [];
  return `${String(index + 1).padStart(2, '0')}-${scene}.jpg`;
}

function album(): string {
  const shown = RELEASE_CAPTIONS.map(
    ([, en, ko], index) => `      <figure>
        <img src="/media/${releaseName(index)}" width="900" height="600" alt="${escape(en)}">
        <figcaption>${index + 1}. ${escape(ko)} · ${escape(en)}</figcaption>
      </figure>`,
  );
  return `<!doctype html>
<html lang="ko">
<head>
  <meta charset="utf-8">
  <title>하버포인트 정상회담 사진 · Harbour Point summit in pictures | 오리아 대통령실</title>
  <link rel="canonical" href="https://office.oria.example/albums/harbour-point.html">
  <meta property="article:published_time" content="2031-05-04T09:10:00+09:00">
  <meta property="og:site_name" content="오리아 대통령실">
</head>
<body>
  <header><a href="/">오리아 대통령실 · Office of the President of Oria</a></header>
  <main>
    <h1>하버포인트 정상회담 사진 · Harbour Point summit in pictures</h1>
    <p>공개 <time datetime="2031-05-04T09:10:00+09:00">2031. 5. 4. 09:10</time> · 사진 도란 일세이</p>
    <section class="gallery">
${shown.join('\n')}
    </section>
  </main>
  ${footer('ko')}
</body>
</html>
`;
}

/** Front pages of two English papers, as a collector printed them until it stopped. */
export function frontPageFiles(): readonly TextFile[] {
  return FRONT_PAGES.map(({ at, sections }) => {
    const ms = Date.parse(at);
    const beijing = new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
    const tables = Object.entries(sections).map(
      ([name, rows]) =>
        `## ${name}\n\n| Title | Link |\n|--------|-------------|\n${rows.map(([title, link]) => `| ${title} | [read](${link}) |`).join('\n')}\n`,
    );
    return {
      path: `front-pages/${stampOf(ms)}.md`,
      text: `# Front pages\n\nUpdated: **${beijing} UTC**\n\n---\n\n${tables.join('\n')}\n---\n> ${FOOT.en}\n`,
    };
  });
}

/** Posts of a platform with the count it prints and the comments that could be opened. */
export function postFiles(): readonly TextFile[] {
  return POSTS.flatMap((post) =>
    ['2031-05-05T1300Z', '2031-05-06T1300Z', '2031-05-08T1300Z'].map((stamp) => ({
      path: `lianyi/${stamp}/${post.slug}.html`,
      text: postPage(post),
    })),
  );
}

function postPage(post: Post): string {
  const { year, month, day, time } = wallClock(post.at);
  const comments = post.comments.map(
    ([name, text]) =>
      `      <li class="comment"><b class="nick">${escape(name)}</b> <span>${escape(text)}</span></li>`,
  );
  return `<!doctype html>
<html lang="zh-Hans">
<head>
  <meta charset="utf-8">
  <title>${escape(post.author)}：${escape((post.text[0] ?? '').slice(0, 24))}… - 涟漪</title>
  <link rel="canonical" href="https://lianyi.example/${post.slug}.html">
  <meta property="og:site_name" content="涟漪">
  <script type="application/ld+json">${JSON.stringify(posting(post))}</script>
</head>
<body>
  <article class="post">
    <p class="author"><img class="avatar" src="/media/avatar.png" alt="" width="40" height="40"> <b class="nick">${escape(post.author)}</b> <time datetime="${post.at}">${year}年${month}月${day}日 ${time}</time></p>
    <h1>${escape(post.text[0] ?? '')}</h1>
${post.text.map((text) => `    <p>${escape(text)}</p>`).join('\n')}
  </article>
  <section class="comments">
    <h2>评论 <span class="comment-count">${post.shown}</span></h2>
    <ul>
${comments.join('\n')}
    </ul>
${post.note ? `    <p class="note">${escape(post.note)}</p>\n` : ''}  </section>
  ${footer('zh-Hans')}
</body>
</html>
`;
}

/** What the platform says of the post in schema.org's words: the count it prints, the comments it lets a visitor see. */
function posting(post: Post) {
  return {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    datePublished: post.at,
    commentCount: post.shown,
    comment: post.comments.map(([, text]) => ({ '@type': 'Comment', text })),
  };
}

/** The researcher's table. */
export function codedFiles(): readonly TextFile[] {
  const rows = CODED.map((row) => ['harbour-point', ...row].join(','));
  return [
    {
      path: 'coded/pages.csv',
      text: `event,url,outlet,country,language,published,kind,elements\n${rows.join('\n')}\n`,
    },
  ];
}
