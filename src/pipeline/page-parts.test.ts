import { execFileSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { saveObservatory, streamItems } from '../store/index.ts';
import { inWorkshop, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { collect } from './collect.ts';
import { QUIET } from './progress.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PARTS = [
  '两国代表团九日上午在旧海关会面，双方就渔业和航道交换了意见，会谈持续三个小时。',
  '代表团发言人表示，下一轮会谈将于秋季举行，地点另行通知，灯塔的归属仍待商定。',
  '守灯人说，她把钥匙藏在花盆下面十一年，如今灯又亮了，两支船队都为此鸣笛致意。',
] as const;

/** Invented: a Chinese page of the old kind, in three parts, in GBK. Every part names the first as its address. */
function part(at: number): Uint8Array {
  const numbers = PARTS.map((_, other) => `<a href="${nameOf(other)}">${other + 1}</a>`).join(' ');
  const next = at + 1 < PARTS.length ? `<a href="${nameOf(at + 1)}">下一页</a>` : '';
  const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>两国代表团在港口会面_回声网</title>
<link rel="canonical" href="/c/814.html"></head><body><h1>两国代表团在港口会面</h1><div id="artibody"><p>　　${PARTS[at]}</p></div>
<div class="pages">${numbers} ${next}</div><p>下一篇：<a href="/c/815.html">赛船会因雨推迟</a></p></body></html>`;
  return execFileSync('iconv', ['-f', 'utf-8', '-t', 'gbk'], { input: page });
}

const nameOf = (at: number): string => (at === 0 ? '/c/814.html' : `/c/814_${at + 1}.html`);

async function collected(follow: string) {
  const asked: string[] = [];
  const host = await serveWorld((request, response) => {
    asked.push(request.url ?? '');
    const at = PARTS.findIndex((_, one) => nameOf(one) === request.url);
    if (at < 0) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html').end(part(at));
  });
  const folder = scratchFolder({
    'observatory.yaml': `lacuna: 1
name: Harbour
network: { perHost: 0s, retries: 0, robots: false, allowPrivate: ['${host}'] }
vantages: [{ id: all, name: All }]
sources: [{ id: a, vantage: all, connector: page, address: 'http://${host}/c/814.html', zone: Asia/Shanghai, follow: ${follow} }]
`,
  });
  return inWorkshop(folder, async ({ store, ...rest }) => {
    await saveObservatory(store, rest.observatory);
    await collect({ store, ...rest }, QUIET, new AbortController().signal);
    const texts: (readonly [string, string | undefined])[] = [];
    for await (const { address, blocks } of streamItems(store))
      texts.push([URL.parse(address ?? '')?.pathname ?? '', blocks[0]?.text]);
    return { asked, texts: texts.sort() };
  });
}

it('reads the other parts of a page as items of the same source, and not the next article', async () => {
  const { asked, texts } = await collected('pages');
  expect(asked).toEqual([0, 1, 2].map(nameOf));
  expect(texts).toEqual(PARTS.map((text, at) => [nameOf(at), text]).sort());
});

it('asks for no part where the source is told to follow nothing', async () => {
  expect((await collected('nothing')).asked).toEqual([nameOf(0)]);
});
