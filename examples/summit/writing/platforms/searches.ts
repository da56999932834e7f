import { createHash } from 'node:crypto';
import { ACCOUNTS } from '../../content/platforms/accounts.ts';
import { SITTINGS, type Answer, type Result, type Sitting } from '../../content/platforms/searches.ts';
import { FOOT } from '../../content/world.ts';
import { escape } from '../html.ts';
import { stampOf, type TextFile } from '../visits.ts';
import { harOf, type Saved } from './har.ts';

const MINUTE = 60_000;

/** Every sitting is one file, as its person saved it: a search every five minutes. */
export function searchFiles(): readonly TextFile[] {
  return [...SITTINGS.map(sittingFile), startPage()];
}

function sittingFile(sitting: Sitting): TextFile {
  const first = Date.parse(sitting.at);
  const saved = sitting.asked.map(([query, answer], index) =>
    answered(sitting, query, answer, first + index * 5 * MINUTE),
  );
  return { path: `${sitting.source}/${stampOf(first)}.har`, text: harOf(saved) };
}

function answered({ host, shape }: Sitting, query: string, answer: Answer, at: number): Saved {
  const asked = encodeURIComponent(query);
  const path = shape === 'statuses' ? `/api/v1/timelines/tag/${asked}` : `/api/v2/search?q=${asked}`;
  const text = { cards: cardsOf, statuses: statusesOf, page: pageOf }[shape](answer, host);
  return {
    at,
    address: `https://${host}${path}`,
    type: shape === 'page' ? 'text/html' : 'application/json',
    text,
  };
}

/** The same words by the same account are the same post, wherever they are found. */
export function numberOf([account, text]: Result): string {
  const number = createHash('sha256').update(`${account}\n${text}`).digest().readUInt32BE(0);
  return `527${String(number).padStart(13, '0')}`;
}

const resultsOf = (answer: Answer): readonly Result[] => (answer.kind === 'results' ? answer.results : []);
const wordsOf = (answer: Answer): string | undefined => ('words' in answer ? answer.words : undefined);

function cardsOf(answer: Answer, host: string): string {
  if (answer.kind === 'wall') return JSON.stringify({ ok: -100, url: `https://passport.${host}/signin` });
  const words = wordsOf(answer);
  const cards = resultsOf(answer).map((result) => ({ card_type: 9, mblog: blogOf(result) }));
  const notices = words === undefined ? [] : [{ card_type: 58, desc: words }];
  return JSON.stringify({
    ok: cards.length > 0 ? 1 : 0,
    data: { cardlistInfo: { total: cards.length, page: null }, cards: [...notices, ...cards] },
  });
}

function blogOf(result: Result) {
  const [key, text, posted, comments] = result;
  const { number, name, mark } = ACCOUNTS[key];
  return {
    mid: numberOf(result),
    created_at: new Date(posted).toISOString(),
    text: escape(text),
    ...{ reposts_count: Math.floor(comments / 3), comments_count: comments, attitudes_count: comments * 4 },
    region_name: '来自 奥尔姆门',
    user: {
      ...{ id: number, screen_name: name, verified: mark > 0, verified_type: mark },
      avatar_hd: `https://img.wave.example/${number}.jpg`,
    },
  };
}

function statusesOf(answer: Answer, host: string): string {
  return JSON.stringify(
    resultsOf(answer).map((result) => {
      const [key, text, posted, comments] = result;
      const { number, name } = ACCOUNTS[key];
      return {
        id: numberOf(result),
        created_at: new Date(posted).toISOString(),
        content: `<p>${escape(text)}</p>`,
        language: 'zh',
        ...{ replies_count: comments, reblogs_count: 0, favourites_count: comments },
        account: { id: number, acct: name, username: name, url: `https://${host}/@${number}` },
      };
    }),
  );
}

function pageOf(answer: Answer): string {
  const words = wordsOf(answer);
  const cards = resultsOf(answer).map(
    (result) => `    <div action-type="feed_list_item" mid="${numberOf(result)}">
      <a class="name" href="/u/${ACCOUNTS[result[0]].number}" nick-name="${escape(ACCOUNTS[result[0]].name)}">${escape(ACCOUNTS[result[0]].name)}</a>
      <p class="txt" node-type="feed_list_content">${escape(result[1])}</p>
    </div>`,
  );
  const body = answer.kind === 'shell' ? ['    <div id="app"></div>'] : cards;
  return `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>搜索</title></head>
<body>
  <main>
${words === undefined ? '' : `    <p class="tip">${escape(words)}</p>\n`}${body.join('\n')}
  </main>
  <footer><p>${escape(FOOT['zh-Hans'])}</p></footer>
</body>
</html>
`;
}

/** On Yuntai somebody opened the start page, and searched for nothing. */
function startPage(): TextFile {
  const at = Date.parse('2031-05-06T05:00:00Z');
  const saved: Saved = {
    ...{ at, address: 'https://yuntai.example/api/start', type: 'application/json' },
    text: JSON.stringify({ ok: 1, version: 7 }),
  };
  return { path: `yuntai-search/${stampOf(at)}.har`, text: harOf([saved]) };
}
