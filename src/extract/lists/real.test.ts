import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { instant, type LookDraft } from '../../domain/index.ts';
import { LIST_READERS } from './index.ts';
import { sampleInput, sampleParts } from './sample-input.ts';

const REAL = join(import.meta.dirname, '../../../../shared/real');
const isThere = existsSync(REAL);
if (!isThere) console.warn('SKIPPED: ../shared/real is missing, so no list reader ran on real records');

const LATER = instant('2025-11-30T00:00:00Z');

function filesIn(folder: string): string[] {
  return readdirSync(join(REAL, folder))
    .sort()
    .map((name) => join(REAL, folder, name));
}

function read(
  reader: keyof typeof LIST_READERS,
  file: string,
  over: Parameters<typeof sampleInput>[1] = {},
): readonly LookDraft[] {
  const address = `https://echo.example/${basename(file)}`;
  return LIST_READERS[reader](sampleInput(readFileSync(file), { address, at: LATER, ...over })).looks;
}

async function members(file: string): Promise<{ name: string; body: Buffer }[]> {
  const tar = extract();
  createReadStream(file).pipe(createGunzip()).pipe(tar);
  const found: { name: string; body: Buffer }[] = [];
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type === 'file') found.push({ name: entry.header.name, body: Buffer.concat(chunks) });
  }
  return found;
}

const outcomes = (looks: readonly LookDraft[]) => [...new Set(looks.map((look) => look.outcome))];
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe.skipIf(!isThere)('on real records', () => {
  test(
    '552 snapshots of eleven lists are 6,072 looks, all seen, with every title',
    { timeout: 60_000 },
    async () => {
      const [archive = ''] = filesIn('trendradar').filter((name) => name.endsWith('.tar.gz'));
      const ids = [
        'toutiao',
        'baidu',
        'wallstreetcn-hot',
        'thepaper',
        'bilibili-hot-search',
        'cls-hot',
        'ifeng',
        'tieba',
        'weibo',
        'douyin',
        'zhihu',
      ];
      const parts = sampleParts(...ids);
      const start = performance.now();
      const looks = (await members(archive)).flatMap(
        ({ body }) =>
          LIST_READERS['hot-list'](
            sampleInput(body, { parts, address: 'https://echo.example/2025-10-28/0006.txt' }),
          ).looks,
      );
      console.info(`ranked text: ${looks.length} looks in ${Math.round(performance.now() - start)} ms`);
      expect(looks.length).toBe(552 * 11);
      expect(outcomes(looks)).toEqual(['seen']);
      const finds = looks.flatMap((look) => look.finds);
      expect(finds.length).toBe(140_679);
      expect(finds.every(({ rank, item }) => rank !== null && item.address !== null)).toBe(true);
      expect(looks.every(({ detail }) => detail === '')).toBe(true);
    },
  );

  test('days of lists span their day in Shanghai, without ranks', () => {
    for (const folder of ['weibo-hot-search', 'douyin-kuaishou-bilibili']) {
      const files = readdirSync(join(REAL, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      );
      expect(files.length).toBeGreaterThanOrEqual(12);
      for (const name of files) {
        const file = join(REAL, folder, name);
        const [look] = read('hot-list', file, { settings: { base: 'https://s.weibo.com' } });
        expect(look?.finds.length).toBe((JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length);
        expect(look?.finds.every(({ rank, item }) => rank === null && item.address !== null)).toBe(true);
        expect(look?.span.from).toMatch(/T16:00:00.000Z$/);
        expect(look?.span.to).toMatch(/T15:59:59.999Z$/);
      }
    }
  });

  test('histories are looks of their own kind, at each moment they name', () => {
    const weibo = read('hot-list', join(REAL, 'weibo-hot-search/seed-busan-2025/first-seen.jsonl'));
    expect(weibo.every(({ kind, outcome }) => kind === 'history' && outcome === 'seen')).toBe(true);
    expect(sum(weibo.map((look) => look.finds.length))).toBe(5_179);
    expect(weibo[0]?.span.from).toBe('2025-10-27T16:26:38.000Z');
    const parts = sampleParts('BBC', 'Google');
    const pages = read('front-page', join(REAL, 'en-google-bbc-frontpages/title-history.jsonl'), { parts });
    expect(new Set(pages.map((look) => look.part))).toEqual(new Set(['p0', 'p1']));
    expect(
      pages
        .map((look) => look.span.to)
        .sort()
        .at(-1),
    ).toBe('2025-11-01T20:38:01.000Z');
  });

  test('searches of a day run from midnight to the stated update', () => {
    const looks = filesIn('zhihu-hot/seed-busan-2025').flatMap((file) => read('hot-list', file));
    expect(looks.length).toBe(12);
    expect(sum(looks.map((look) => look.finds.length))).toBe(304);
    expect(looks[0]?.span).toEqual({ from: '2025-10-27T16:00:00.000Z', to: '2025-10-28T15:13:28.000Z' });
    expect(looks.flatMap((look) => look.finds).every(({ rank }) => rank === null)).toBe(true);
  });

  test('two collectors of one bulletin give the same segments with the same words', () => {
    const [first, second] = ['seed-busan-2025', 'second-source-landv'].map((folder) =>
      filesIn(`cctv-xinwen-lianbo/${folder}`).flatMap((file) => read('bulletin', file)),
    );
    const segments = (looks: readonly LookDraft[] = []) =>
      looks.map((look) => ({
        span: look.span,
        items: look.finds.map(({ item }) => [
          item.title,
          item.address,
          item.outlet,
          item.detail,
          item.blocks,
        ]),
      }));
    expect(first?.length).toBe(12);
    expect(first?.map((look) => look.finds.length)).toEqual([22, 26, 22, 21, 19, 23, 18, 25, 21, 26, 23, 14]);
    expect(first?.[0]?.span.from).toBe('2025-10-28T11:00:00.000Z');
    expect(segments(first)).toEqual(segments(second));
  });

  test('125 snapshots of two front pages are ranked, and outlets stand in their field', async () => {
    const parts = sampleParts('BBC', 'Google');
    const looks = (await members(join(REAL, 'en-google-bbc-frontpages/snapshots.tar.gz'))).flatMap(
      ({ body }) => LIST_READERS['front-page'](sampleInput(body, { parts, zone: 'UTC' })).looks,
    );
    expect(looks.length).toBe(250);
    expect(outcomes(looks)).toEqual(['seen']);
    expect(looks.every((look) => look.finds.map(({ rank }) => rank).join() === '1,2,3,4,5,6,7,8,9,10')).toBe(
      true,
    );
    expect(looks[0]?.span.from).toBe('2025-10-27T16:00:42.000Z');
    const outlets = looks
      .filter((look) => look.part === 'p1')
      .flatMap((look) => look.finds.map(({ item }) => item.outlet));
    expect(outlets.filter((outlet) => outlet === null).length).toBe(0);
    expect(outlets).toContain('The Guardian');
  });

  test('editorials are a look a paper; papers that could not be fetched are no silence', () => {
    const looks = filesIn('ja-editorials').flatMap((file) =>
      read('editorials', file, { zone: 'Asia/Tokyo', language: 'ja' }),
    );
    expect(looks.filter((look) => look.kind === 'list').length).toBe(188);
    const failed = looks.filter((look) => look.outcome === 'failed');
    expect(failed.length).toBe(20);
    expect(new Set(failed.map((look) => look.subject))).toEqual(new Set(['神奈川新聞', '千葉日報']));
    // What one paper gave before its connection broke is kept, where it can cover and never be silent.
    expect(looks.filter((look) => look.kind === 'history').map((look) => look.finds.length)).toEqual(
      Array(10).fill(1),
    );
    const items = looks.flatMap((look) => look.finds.map(({ item }) => item));
    expect(items.length).toBe(233);
    expect(items.every(({ published }) => published === null || published.instant !== null)).toBe(true);
  });

  test('45 coded pages fall to their parts, with codes and leanings', () => {
    const parts = sampleParts(
      { country: ['CN-state', 'CN-state copy'] },
      { country: ['KR*'] },
      { country: ['TW', 'HK'] },
      { country: ['*'] },
    );
    const looks = read('coded-table', join(REAL, 'outside-coverage/coded.csv'), {
      parts,
      zone: 'UTC',
      language: null,
    });
    expect(looks.map((look) => look.finds.length)).toEqual([5, 13, 9, 18]);
    const items = looks.flatMap((look) => look.finds.map(({ item }) => item));
    expect(items.filter((item) => item.codes.includes('phone_joke')).length).toBe(27);
    expect(items.filter((item) => item.address === null).map((item) => item.outlet)).toEqual([
      'TVBS/Yahoo 賴岳謙',
    ]);
    const leans = items
      .filter(({ leaning }) => leaning?.of)
      .map(({ leaning }) => [leaning?.dependency, leaning?.of].join(' of '));
    expect(leans.sort()).toEqual([
      'copy of CNN',
      'copy of CNN',
      "copy of Global Times / People's Daily",
      'copy of KBS',
      'copy of YTN',
      'copy of 央视 时政新闻眼',
      'copy of 纽约时报中文网',
      'state of 央视新闻',
      'wire of AFP',
      'wire of 中央社',
    ]);
  });
});
