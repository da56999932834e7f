const PROSE =
  'The envoys met at the harbour on Monday and spoke about fish for two hours, as they had last year. ';

const page = (inside: string, head = ''): string =>
  `<!doctype html><html><head><title>Harbour talks | Echo</title>${head}</head><body><article><h1>Harbour talks</h1><p>${PROSE}</p>${inside}</article></body></html>`;

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: Math.ceil(count) }, (_, index) => piece(index)).join('');

const data = (value: string): string => `<script type="application/ld+json">${value}</script>`;

/**
 * Pages that grow in one way each; the number is how many times the smallest. At 64 each is what a hostile site might
 * send: as much markup as is read at all, or more.
 */
export const LARGE_PAGES: Readonly<Record<string, (times: number) => string>> = {
  paragraphs: (times) => page(many(times * 1_000, (n) => `<p>${n} ${PROSE}</p>`)),
  'one text': (times) => page(`<p>${many(times * 1_000, (n) => `${n} ${PROSE}`)}</p>`),
  '50 MB on one line': (times) => page('word '.repeat(times * 156_250)),
  'one word': (times) => page(`<p>${'a'.repeat(times * 125_000)}</p>`),
  'one sentence in Han': (times) => page(`<p>${'港口会谈记者来源'.repeat(times * 15_000)}</p>`),
  spaces: (times) => page(`<p>${' '.repeat(times * 60_000)}x${'\n\t'.repeat(times * 30_000)}</p>`),
  '100,000 deep': (times) => page('<div>'.repeat(times * 1_563) + PROSE),
  '100,000 deep, inline': (times) => page(many(times * 1_563, (n) => `<b><i>${n % 50 ? '' : PROSE}`)),
  'a million links': (times) => page(many(times * 15_625, () => '<a href=/x>y</a>')),
  'a million empty tags': (times) => page('<i></i>'.repeat(times * 15_625)),
  'a million open tags': (times) => page('<p><b>'.repeat(times * 10_000)),
  'a million close tags': (times) => page('</p></b>'.repeat(times * 10_000)),
  '100,000 headings': (times) =>
    page(many(times * 1_563, (n) => `<h2>Heading ${n} of the page</h2><p>Short.</p>`)),
  'a table of cells': (times) =>
    page(`<table>${many(times * 800, (n) => `<tr><td>${n}<td>cod<td>12 tons</tr>`)}</table>`),
  'tables in tables': (times) =>
    page(many(times * 200, () => `${'<table><tr><td>'.repeat(8)}x${'</table>'.repeat(8)}`)),
  'line breaks': (times) => page(`<div>${many(times * 3_000, (n) => `Line ${n} of the talks.<br>`)}</div>`),
  entities: (times) => page(`<p>${'&amp;&lt;&#x41;'.repeat(times * 8_000)}</p>`),
  comments: (times) => page('<!-- a -->'.repeat(times * 12_000)),
  'one open comment': (times) => page(`<!--${'- '.repeat(times * 60_000)}`),
  'attributes of one tag': (times) => page(`<p ${many(times * 8_000, (n) => `a${n}="v" `)}>x</p>`),
  'one attribute': (times) => page(`<p class="${'story '.repeat(times * 20_000)}">${PROSE}</p>`),
  'an attribute without end': (times) => page(`<p title="${'story > '.repeat(times * 15_000)}`),
  'a list of sources': (times) => page(`<img srcset="${many(times * 5_000, (n) => `/p${n}.jpg ${n}w, `)}">`),
  pictures: (times) =>
    page(
      many(
        times * 1_000,
        (n) =>
          `<figure><img src="/p${n}.jpg" alt="p"><figcaption>Quay ${n} Photo: Lio Tam</figcaption></figure>`,
      ),
    ),
  'bare pictures': (times) => page(many(times * 2_000, (n) => `<img src=/p${n}.jpg> text ${n} `)),
  times: (times) =>
    page(
      many(times * 1_500, (n) => `<time datetime="2031-05-03T08:${n % 60}">3 May 2031, 8:${n % 60}</time> `),
    ),
  'dates in a text': (times) =>
    page(`<p>${'2031-05-03 08:30, 3 May 2031; 2031年5月3日 '.repeat(times * 3_000)}</p>`),
  bylines: (times) =>
    page(many(times * 2_000, (n) => `<p class="byline author">By Ada Orr ${n} and Lio Tam</p>`)),
  'short lines': (times) => page(many(times * 4_000, (n) => `<div>记者 韩加览${n}</div>`)),
  'related cards': (times) =>
    page(
      many(
        times * 1_000,
        (n) =>
          `<div class="related card"><a href="/${n}"><img src="/${n}.jpg"><h3>Harbour talks number ${n}</h3></a></div>`,
      ),
    ),
  metadata: (times) =>
    page(
      '',
      many(
        times * 2_000,
        (n) => `<meta property="og:image" content="/p${n}.jpg"><meta name="author" content="Ada ${n}">`,
      ),
    ),
  'data: a list': (times) =>
    page(
      '',
      data(
        `[${many(times * 1_500, (n) => `{"@type":"NewsArticle","headline":"Talks ${n}","image":"/p${n}.jpg"},`)}{}]`,
      ),
    ),
  'data: a deep list': (times) => page('', data('['.repeat(times * 60_000) + ']'.repeat(times * 60_000))),
  'data: a deep thing': (times) =>
    page('', data(`${'{"@type":"NewsArticle","image":'.repeat(times * 2_000)}1${'}'.repeat(times * 2_000)}`)),
  'data: one text': (times) =>
    page('', data(`{"@type":"NewsArticle","articleBody":"${PROSE.repeat(times * 1_200)}"}`)),
  'data: broken': (times) =>
    page('', data(`{"@type":"NewsArticle",,"headline":"${'\\n\n'.repeat(times * 30_000)}`)),
  'live entries': (times) =>
    page(
      many(
        times * 600,
        (n) =>
          `<div class="live-entry" itemprop="liveBlogUpdate"><time>10:${n % 60}</time><h3>Entry ${n}</h3><p>${PROSE}</p></div>`,
      ),
    ),
  'hidden parts': (times) =>
    page(many(times * 1_500, (n) => `<div hidden style="display:none">${n} ${PROSE}</div>`)),
  'marks of all kinds': (times) => page(`<p>${'“(—…:|·[©'.repeat(times * 10_000)}</p>`),
};
