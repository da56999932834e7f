import { expect, it } from 'vitest';
import { plainForm } from '../src/collect/plain-forms.ts';
import { instant, type Attempt, type Platform, type PlatformId, type Reading } from '../src/domain/index.ts';
import { pseudonymiseWith, shieldAttempt } from '../src/evidence/index.ts';
import { readCapture, type ReaderId } from '../src/extract/index.ts';
import { samplePlatform } from '../src/extract/platforms/sample.ts';

/**
 * Files as people and tools save them, through what a connector, the shield and a reader make of them: what is read is
 * whole, and no name of an account is in it, nor in the bytes that are kept.
 */
const NAME = '海边的人';
const NUMBER = '6042917358';
const PLATFORM: Platform = { id: 'tide' as PlatformId, name: 'Tide', public: [], searchesPerDay: 24 };
const SCENE = {
  ...{ platform: 'tide', scope: 'lanterns', public: [] },
  pseudonymise: pseudonymiseWith(new TextEncoder().encode('an invented key of thirty-two bytes')),
};

function through(reader: ReaderId, text: string, over: Partial<Attempt> = {}): Reading {
  const raw: Attempt = {
    ...{ address: 'file:a', finalAddress: 'file:a', at: instant('2031-05-10T00:00:00Z'), status: null },
    ...{ viewer: { state: 'guest', region: 'CN' }, origin: { kind: 'disk', file: 'a', member: null } },
    ...{ headers: [], mediaType: '', trouble: null, body: new TextEncoder().encode(text), ...over },
  };
  const { attempt } = shieldAttempt(plainForm(raw), SCENE);
  expect(attempt.trouble).toBeNull();
  const { source } = samplePlatform('');
  const reading = readCapture(reader, {
    ...{ capture: attempt, body: attempt.body },
    source: { ...source, platform: PLATFORM },
  });
  const kept = `${new TextDecoder().decode(attempt.body)} ${attempt.address} ${JSON.stringify(reading)}`;
  expect(kept).not.toMatch(new RegExp(`${NAME}|${NUMBER}`));
  return reading;
}

it("a search of Douyin's pages, as a stream", () => {
  const document = (id: string, more: number) => {
    const author = { uid: NUMBER, nickname: NAME, sec_uid: `MS4${NUMBER}` };
    const aweme_info = { aweme_id: id, desc: `港角灯会 ${'桥上的灯都亮了，'.repeat(60)}`, author };
    return JSON.stringify({ status_code: 0, data: [{ aweme_info }], has_more: more });
  };
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
  const body = `${chunk(document('7400000000000000001', 1))}${chunk(document('7400000000000000002', 0))}0\r\n\r\n`;
  const address = 'https://www.douyin.com/aweme/v1/web/general/search/stream/?keyword=%E7%81%AF';
  const { platform } = through('search-page', body, { address, finalAddress: address });
  expect(platform?.searches).toMatchObject([{ query: '灯', answer: 'results', hasMore: false }]);
  const authors = platform?.searches[0]?.results.map(({ author }) => author.pseudonym);
  expect(new Set(authors).size).toBe(1);
  expect(authors?.[0]).not.toBeNull();
});

it('the CSV of Zeeschuimer', () => {
  const head = 'id;thread_id;url;title;body;author;likes;unix_timestamp;collected_from_url\n';
  const row = (id: string) =>
    `${id};${id};https://www.xiaohongshu.com/explore/${id};灯;"桥上, ${'灯亮了；'.repeat(60)}\n${NAME}""真""";${NAME};1.2万;1935500000;https://www.xiaohongshu.com/search_result?keyword=%E7%81%AF\n`;
  const { platform } = through('four-cat', head + row('64e0') + row('64e1'), { mediaType: 'text/csv' });
  expect(platform?.searches).toMatchObject([{ query: '灯', answer: 'results' }]);
  expect(platform?.posts).toMatchObject([
    { native: '64e0', counts: { likes: 12_000 }, posted: { instant: '2031-05-02T14:53:20.000Z' } },
    { native: '64e1' },
  ]);
  expect(platform?.posts[0]?.author.pseudonym).not.toBeNull();
});

it('a page saved as one file', () => {
  const card = `<div action-type="feed_list_item" mid="5"><a class="name" nick-name="${NAME}" href="//weibo.com/${NUMBER}">${NAME}</a><p class="txt" nick-name="${NAME}">灯</p></div>`;
  const body = `<!DOCTYPE html>\n<!-- saved from url=(0036)https://s.weibo.com/weibo?q=%E7%81%AF -->\n<html><body>${card}</body></html>`;
  const { platform } = through('search-page', body, { mediaType: 'text/html' });
  expect(platform?.searches).toMatchObject([
    { platform: 'tide', query: '灯', answer: 'results', results: [{ native: '5' }] },
  ]);
});

it('a thread of Bluesky as a list, whose address has lost the post that it names', () => {
  const uri = (key: string) => `at://did:plc:${NUMBER}/app.bsky.feed.post/${key}`;
  const item = (key: string, depth: number) => ({
    ...{ uri: uri(key), depth },
    value: {
      $type: 'app.bsky.unspecced.defs#threadItemPost',
      post: {
        ...{ uri: uri(key), replyCount: 1, author: { did: `did:plc:${NUMBER}`, handle: 'a.example' } },
        record: { text: 'Lanterns', createdAt: '2031-05-04T08:00:00Z' },
      },
    },
  });
  const address = `https://api.bsky.app/xrpc/app.bsky.unspecced.getPostThreadV2?anchor=${encodeURIComponent(uri('3k1'))}`;
  const body = JSON.stringify({ thread: [item('3k1', 0), item('3k2', 1)] });
  const { platform } = through('bluesky', body, { address, finalAddress: address });
  expect(platform?.visits).toMatchObject([{ native: '3k1', class: 'visible' }]);
  expect(platform?.comments).toMatchObject([{ native: '3k1', visible: 1 }]);
});
