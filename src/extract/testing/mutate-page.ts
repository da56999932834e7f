import type { Random } from './random.ts';
import { SEED_PAGES } from './seed-pages.ts';

/** Pieces that parsers stumble over. */
const PIECES: readonly string[] = [
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!doctype',
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<a',
    '="',
    "'",
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</body>',
    '</html>',
    '<html>',
    '<title>',
    '</title>',
    '<textarea>',
    '<plaintext>',
  ],
  ...[
    '<template>',
    '<noscript>',
    '<svg>',
    '<math>',
    '<frameset>',
    '<select><option>',
    '<table><tr>',
    '</p>',
    '<p>',
    '<br>',
    '<li>',
  ],
  ...[
    '&',
    '&#',
    '&#x110000;',
    '&#xd800;',
    '&#0;',
    '&lt;p&gt;',
    '&nbsp;',
    '&amp;lt;b&amp;gt;',
    '&CounterClockwiseContourIntegral;',
  ],
  ...[
    '\u0000',
    '\ufffd',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u200b',
    '\u3000',
    '\u00ad',
    '\u{1f41f}',
    'ﷺ',
    '\r',
    '\u0085',
    '\v',
    '\f',
  ],
  ...[
    '<time datetime="99999-99-99T99:99:99+99:99">',
    '<time datetime="-000001-01-01">',
    '0000-00-00',
    '2031年13月45日 25:61',
    '31.02.2031',
  ],
  ...[
    '1e999',
    '-1',
    '9007199254740993',
    '٣ مايو ٢٠٣١',
    '３時間前',
    '-3小时前',
    '999999999999 hours ago',
    '2031.02.30 오후 13:99',
  ],
  ...[
    '<base href="javascript:alert(1)">',
    '<base href="http://[">',
    '<img src="http://[::1">',
    '<img srcset=", , 1x, a 9e9w,b -1x">',
  ],
  ...[
    '<img src="data:text/html,x">',
    '<a href="javascript:void(0)">x</a>',
    '<link rel=canonical href="mailto:a@b">',
    '<img src=//>',
  ],
  ...[
    '<link rel=canonical href="http://a b/">',
    '<meta property=og:image content="ftp://a/b">',
    '<video src="blob:x" poster="x:y">',
  ],
  ...[
    '<meta charset=utf-7>',
    '<meta charset="x-user-defined">',
    '<meta http-equiv=content-type content="text/html;charset=iso-2022-jp">',
  ],
  ...[
    'By ',
    'By By By ',
    '记者 ',
    '来源：',
    '기자',
    'Photo: ',
    '（完）',
    '下一页',
    'Read more',
    '...',
    '…',
    '(c) ',
    '|',
    ' - ',
    '_',
  ],
  ...[
    '<p hidden>',
    '<p style="display:none;">',
    '<div class="article-body story content main post">',
    '<div class="comment ad share related">',
  ],
];

/** Values that no page should give and some do. */
const VALUES: readonly string[] = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e400',
    '""',
    '[]',
    '{}',
    '[[[[[[]]]]]]',
    '"\\u0000"',
    '"\\ud800"',
    '"<p>x</p>"',
    '{"@id":"#a","@graph":[]}',
  ],
  ...[
    '{"@type":["NewsArticle",null,3]}',
    '[null,{"@type":7}]',
    '"PT999999999999H"',
    '"PTX"',
    '"P1Y2M3DT4H5M6.7S"',
    '"275760-09-13T00:00:00Z"',
  ],
  ...[
    '"+275760-09-14"',
    '"2031-05-03T08:30:00+99:99"',
    '"http://["',
    '"javascript:x"',
    '{"__proto__":{"x":1},"constructor":3,"toString":4}',
  ],
];

type Mutation = (page: string, random: Random) => string;

const place = (page: string, random: Random): number => random.below(page.length + 1);

function slice(page: string, random: Random, longest = 400): string {
  const from = place(page, random);
  return page.slice(from, from + random.below(longest));
}

const insert = (page: string, at: number, piece: string): string =>
  page.slice(0, at) + piece + page.slice(at);

function attributes(random: Random): string {
  const value = random.one([
    '',
    'x',
    'a'.repeat(random.below(3_000)),
    random.one(PIECES),
    '&amp;'.repeat(random.below(200)),
  ]);
  const name = random.one([
    'class',
    'id',
    'src',
    'href',
    'style',
    'itemprop',
    'datetime',
    'content',
    '"',
    '<',
    '=',
    '\u0000',
    'alt',
  ]);
  return ` ${name}=${random.one(['"', "'", ''])}${value}${random.one(['"', "'", ''])}`;
}

const TAG = /<[a-z][^>]*>/gi;
const CLOSE = /<\/[a-z][^>]*>/gi;
const VALUE = /("[^"\\]*"|\d+|true|null)(?=[,}\]])/g;

/** A match of a pattern chosen by chance replaced; the page as it is where nothing matches. */
function replaceOne(page: string, pattern: RegExp, random: Random, by: (match: string) => string): string {
  const matches = [...page.matchAll(pattern)];
  if (matches.length === 0) return page;
  const match = random.one(matches);
  return page.slice(0, match.index) + by(match[0]) + page.slice(match.index + match[0].length);
}

const MUTATIONS: readonly Mutation[] = [
  (page, random) => page.slice(0, place(page, random)),
  (page, random) => page.slice(place(page, random)),
  (page, random) => {
    const other = random.one(SEED_PAGES);
    return page.slice(0, place(page, random)) + other.slice(place(other, random));
  },
  (page, random) => insert(page, place(page, random), slice(random.one(SEED_PAGES), random)),
  (page, random) => insert(page, place(page, random), slice(page, random, 150).repeat(1 + random.below(20))),
  (page, random) => {
    const [at, tag] = [
      place(page, random),
      random.one(['div', 'p', 'a', 'span', 'table', 'b', 'figure', 'ul', 'x-y', 'blockquote']),
    ];
    const open = `<${tag}>`.repeat(1 + random.below(random.once(20) ? 2_000 : 30));
    return random.once(2) ? insert(page, at, open) : `${open}${page}`;
  },
  (page, random) => replaceOne(page, CLOSE, random, () => ''),
  (page, random) => page.replace(CLOSE, (tag) => (random.once(3) ? '' : tag)),
  (page, random) => replaceOne(page, TAG, random, (tag) => tag.slice(0, -1) + attributes(random) + '>'),
  (page, random) =>
    page.replace(TAG, (tag) => (random.once(6) ? tag.slice(0, -1) + attributes(random) + '>' : tag)),
  (page, random) => replaceOne(page, /[\w-]+=["']?[^"'>]*["']?/g, random, () => attributes(random)),
  (page, random) => insert(page, place(page, random), random.one(PIECES)),
  (page, random) => insert(page, place(page, random), random.one(PIECES).repeat(1 + random.below(60))),
  (page, random) => replaceOne(page, /<[^>]*>|[^<]+/g, random, () => random.one(PIECES)),
  (page, random) => replaceOne(page, VALUE, random, () => random.one(VALUES)),
  (page, random) =>
    replaceOne(page, VALUE, random, (value) => `[${`${value},`.repeat(random.below(20))}${value}]`),
  (page, random) => replaceOne(page, /\d+/g, random, () => String(random.below(1e9) - 1e4)),
  (page, random) => replaceOne(page, TAG, random, () => slice(page, random, 60)),
  (page, random) =>
    page.replaceAll(
      random.one(['>', '"', ' ', '\n', '</', '.', '=']),
      random.one(['', '<', '  ', '"', '\u00a0']),
    ),
  (page, random) =>
    insert(
      page,
      place(page, random),
      `<script type="application/ld+json">${slice(page, random, 900)}</script>`,
    ),
];

/** Tags and texts in any order: pages that were never pages. */
function soup(random: Random): string {
  const names = [
    'html',
    'head',
    'body',
    'p',
    'div',
    'a',
    'img',
    'h1',
    'article',
    'time',
    'figure',
    'figcaption',
    'td',
    'meta',
    'script',
    'li',
  ];
  return Array.from({ length: random.below(120) }, () => {
    if (random.once(3)) return random.one(PIECES);
    if (random.once(3)) return slice(random.one(SEED_PAGES), random, 80);
    return `<${random.once(3) ? '/' : ''}${random.one(names)}${random.once(2) ? attributes(random) : ''}>`;
  }).join('');
}

/** A hostile page, by its number. */
export function hostilePage(random: Random): string {
  let page = random.once(6) ? soup(random) : random.one(SEED_PAGES);
  for (let left = 1 + random.below(6); left > 0; left -= 1) page = random.one(MUTATIONS)(page, random);
  return page.length > 60_000 ? page.slice(0, 60_000) : page;
}
