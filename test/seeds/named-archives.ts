/** Files as browsers, archives and collecting tools save them, with a name of its own in every spot that may hold one. */
import { packAnswer, packOther } from '../pack-warc.ts';

/** Invented; no two share a part. */
export const ARCHIVED = [
  ...[
    '虚构的灯笼鱼',
    '不存在的舵手',
    '假想之潮',
    '无有此港',
    '乌有乡船夫',
    '子虚海雾',
    '编造的锚链',
    '臆想水母',
  ],
  ...[
    '杜撰的浮标',
    '空想罗盘师',
    '莫须有的礁石',
    '拟名海燕',
    '凭空的缆绳',
    '设想中的鸥',
    '幻造藤壶',
    '假设的海葵',
  ],
  ...[
    'Qorvath Blennim',
    'Ystrel_Ondarr',
    'Zéphine Ôrlanque',
    'Mirquen-Toldahl',
    'wexforn_81',
    'Ulbrecht Nyssöm',
  ],
  ...[
    '꾸며낸오징어',
    '가짜로만든등대',
    '상상속의닻',
    '架空のクラゲ丸',
    'でっちあげの帆',
    'вымышленный_краб',
    'Plimdor·Vasque',
    'tarnyx.oolm',
  ],
] as const;

const NUMBERS = ARCHIVED.map((_, at) => `93170${String(550_000 + at * 37)}`);
export const ARCHIVED_NUMBERS = NUMBERS;

/** The account at a place of the list, around its end. */
const who = (at: number) => {
  const index = at % ARCHIVED.length;
  return { name: ARCHIVED[index] ?? '', number: NUMBERS[index] ?? '' };
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const entities = (text: string): string =>
  Array.from(text, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`).join('');
const units = (text: string): string =>
  text.replace(/[^\x20-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every way to write a name that is told elsewhere in the same bytes. */
const written = (name: string): readonly string[] => [
  name,
  `https://wave.example/x/${encodeURIComponent(name)}`,
  `https://wave.example/r?to=${encodeURIComponent(`https://wave.example/n/${encodeURIComponent(name)}`)}`,
  entities(name),
  name.normalize('NFD'),
  name.toUpperCase(),
  base64(`nick:${name}`),
  Array.from(name).join('\u200b'),
];

const user = (at: number) => ({
  ...{ id: Number(who(at).number), screen_name: who(at).name, verified: false, verified_type: -1 },
  ...{ avatar_hd: `https://img.wave.example/${who(at).number}.jpg`, profile_url: `/u/${who(at).number}` },
});

/** Posts that name ten accounts: as authors, passed on, mentioned, answered, in data within data, as keys and forms. */
const blogs = (from: number, mid: string) =>
  Array.from({ length: 10 }, (_, at) => ({
    ...{ mid: `${mid}${at}`, created_at: '2031-05-05T10:00:00Z', user: user(from + at) },
    text: `港角的灯 ${written(who(from + at).name).join(' ')} 回复@${who(from + at + 1).name}:好 //@${who(from + at + 2).name}:嗯`,
    retweeted_status: { mid: `${mid}9${at}`, text: '灯', user: user(from + at + 3) },
    raw: JSON.stringify({ comment: { user: user(from + at + 4) } }),
    votes: { [who(from + at).name]: 1 },
    msg: `用户“${who(from + at + 5).name}”的账号已被注销`,
  }));

const answer = (from: number, mid: string): string =>
  JSON.stringify({ ok: 1, data: { cards: blogs(from, mid).map((mblog) => ({ card_type: 9, mblog })) } });

/** A page with ten accounts: in marks, attributes, addresses, data, the title, faces, and every form within words. */
const page = (from: number, mid: string): string => {
  const card = (at: number) => {
    const { name, number } = who(from + at);
    return `<div class="card-wrap" action-type="feed_list_item" mid="${mid}${at}"><img class="avatar" alt="${name}" src="https://img.wave.example/${number}.jpg">
<a class="name" nick-name="${name}" href="//weibo.com/${number}" title="${name}的主页">${name}</a>
<p class="txt" node-type="feed_list_content" nick-name="${name}">港角灯会 ${written(name).join(' ')} <a href="/n/${encodeURIComponent(name)}">@${name}</a> <b>${name}</b></p></div>`;
  };
  const own = who(from);
  return `<!doctype html><html><head><title>${own.name}的微博</title><meta name="author" content="${own.name}"></head><body>
${Array.from({ length: 10 }, (_, at) => card(at)).join('\n')}
<script>var $CONFIG = {"uid":"${own.number}","nick":"${units(own.name)}"};</script></body></html>`;
};

const SEARCH = 'https://s.weibo.com/weibo?q=%E7%81%AF';
const API = 'https://wave.example/api/v2/search?q=%E7%81%AF';

const har = JSON.stringify({
  log: {
    creator: { name: who(0).name },
    pages: [{ title: `${who(1).name}的微博`, startedDateTime: '2031-05-06T09:00:00.000Z' }],
    entries: [
      {
        startedDateTime: '2031-05-06T09:00:00.000Z',
        request: {
          ...{ method: 'GET', url: `${API}&uid=${who(0).number}` },
          headers: [
            { name: 'Referer', value: `https://wave.example/n/${encodeURIComponent(who(2).name)}` },
            { name: 'Cookie', value: `nick=${who(3).name}` },
          ],
        },
        response: {
          status: 200,
          headers: [
            { name: 'Server', value: who(4).name },
            { name: 'ETag', value: `"${base64(who(5).name)}"` },
            { name: 'X-User', value: who(6).name },
          ],
          content: {
            mimeType: 'application/json',
            encoding: 'base64',
            text: base64(answer(0, '52700000000012')),
          },
        },
      },
    ],
  },
});

const mhtml = [
  ...[`From: <Saved by ${who(10).name}>`, `Snapshot-Content-Location: ${SEARCH}`],
  ...[`Subject: =?utf-8?B?${base64(`${who(11).name}的微博`)}?=`, 'Date: Tue, 6 May 2031 09:00:00 -0000'],
  ...[
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Mark--x----"',
  ],
  ...[
    '',
    '',
    '------Mark--x----',
    'Content-Type: text/html',
    `Content-ID: <frame-${who(12).number}@mhtml.blink>`,
  ],
  ...['Content-Transfer-Encoding: base64', `Content-Location: ${SEARCH}`, ''],
  ...[base64(page(10, '52700000000013')).replace(/.{76}/g, '$&\r\n'), '------Mark--x------', ''],
].join('\r\n');

const warc = Buffer.concat([
  packOther('warcinfo', `operator: ${who(20).name}`),
  packAnswer({ address: SEARCH, body: page(20, '52700000000014'), at: '2031-05-06T09:02:00Z' }),
  packOther('request', `GET /n/${encodeURIComponent(who(21).name)} HTTP/1.1\r\nCookie: nick=${who(22).name}`),
  packOther('metadata', `via: https://wave.example/n/${who(23).name}\noutlink: /u/${who(24).number}`),
  packAnswer({ address: `${API}&p=2`, body: answer(20, '52700000000015'), type: 'application/json' }),
]);

const single = page(5, '52700000000016').replace(
  '<!doctype html><html>',
  `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${SEARCH} \n saved date: Tue May 06 2031 09:03:00 GMT+0000 \n info: ${who(5).name}\n-->`,
);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = `id,thread_id,body,author,author_fullname,mentions,zielperson,notice,unix_timestamp,collected_from_url\n${ARCHIVED.map(
  (name, at) =>
    [
      ...[`74000000000000${1200 + at}`, `74000000000000${1200 + at}`],
      ...[quoted(`灯 ${written(name).join(' ')}`), quoted(name), who(at).number, quoted(who(at + 1).name)],
      ...[quoted(who(at + 2).name), quoted(`${name}的微博已被删除`), '1935500000'],
      ...[`https://www.douyin.com/search/%E7%81%AF?uid=${who(at).number}`],
    ].join(','),
).join('\n')}\n`;

const ndjson = ARCHIVED.map((name, at) =>
  units(
    JSON.stringify({
      ...{
        nav_index: `1:${at}:0`,
        item_id: `74000000000000${1300 + at}`,
        timestamp_collected: 1_935_900_000_000,
      },
      source_platform: 'douyin.com',
      source_platform_url: 'https://www.douyin.com/search/%E7%81%AF?type=general',
      source_url: `https://www.douyin.com/aweme/v1/web/general/search/single/?sec_uid=${who(at).number}`,
      data: {
        ...{
          aweme_id: `74000000000000${1300 + at}`,
          desc: `灯 ${written(name).join(' ')}`,
          create_time: 1_935_500_000,
        },
        author: { uid: who(at).number, nickname: name, signature: `${name}的日常` },
        text_extra: [{ hashtag_name: '灯' }, { user_id: who(at + 1).number, nickname: who(at + 1).name }],
      },
    }),
  ),
).join('\n');

/** Files of a source of pages, of one of tables, and of one of lines. */
export const ARCHIVE_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'saved/browsed/2031-05-06T0900Z.har': har,
  'saved/browsed/2031-05-06T0901Z.mhtml': mhtml,
  'saved/browsed/2031-05-06T0903Z.html': single,
  'saved/crawled/2031-05-06T0902Z.warc.gz': warc,
  'saved/exported/2031-05-06T0904Z.csv': csv,
  'saved/lines/2031-05-06T0905Z.ndjson': `${ndjson}\n`,
};

/** Numbers of posts that show that the bytes of each file were kept. */
export const ARCHIVE_MARKS = [
  '527000000000120',
  '527000000000130',
  '527000000000160',
  '740000000000001200',
  '740000000000001300',
];
