import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../domain/index.ts';
import { noticeIn } from './quote.ts';

const SEEN = { platform: 'wave', at: instant('2031-05-06T00:00:00Z') };
const TOLD = readFileSync(new URL('notices.told.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[1] ?? '');

/** A platform's sentences to its viewer: quoted where they stand alone. */
const NOTICES = [
  '该内容已被发布者删除',
  '此内容因违规无法查看',
  '该微博因被多人投诉，根据《社区公约》，已被删除。',
  '抱歉，此微博已被作者删除。',
  'This Post violated the X Rules.',
  'This video has been removed by the uploader',
  '작성자가 삭제한 게시물입니다.',
  '이 동영상은 커뮤니티 가이드를 위반하여 삭제되었습니다.',
  'この動画は投稿者により削除されました',
  'このアカウントは凍結されています',
];

/** What somebody who tells of a notice does with it. */
const TELLINGS: readonly ((notice: string) => string)[] = [
  (notice) => `海角晚报：${notice}`,
  (notice) => `“${notice}”`,
  (notice) => `「${notice}」`,
  (notice) => `据港角通讯社消息，${notice}`,
  (notice) => `网友发现${notice}`,
  (notice) => `Harbour Daily: ${notice}`,
  (notice) => `According to the harbour office, ${notice}`,
  (notice) => `${notice.replace(/[.。]$/u, '')}, the mayor said.`,
  (notice) => `등대일보 보도: ${notice}`,
  (notice) => `警察によると、${notice}`,
  (notice) => `${notice.replace(/[.。]$/u, '')}?`,
];

describe('a sentence that tells of a removal is no notice', () => {
  it('and there are enough of them', () => {
    expect(TOLD.length).toBeGreaterThanOrEqual(100);
  });

  it.each(TOLD)('%s', (sentence) => {
    expect(noticeIn(sentence, SEEN)).toBeNull();
  });

  it('nor does it become one beside others, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TOLD, { minLength: 1, maxLength: 4 }), (sentences) => {
        expect(noticeIn(sentences.join('\n'), SEEN)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a notice', () => {
  it.each(NOTICES)('is quoted where it stands alone: %s', (notice) => {
    expect(noticeIn(notice, SEEN)).toBe(notice);
  });

  it('is none as soon as somebody tells of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICES), fc.constantFrom(...TELLINGS), (notice, tell) => {
        expect(noticeIn(tell(notice), SEEN)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is none beside the sentence of somebody who tells of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICES), fc.constantFrom(...TOLD.slice(0, 22)), (notice, told) => {
        expect(noticeIn(`${told}。${notice}`, SEEN)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

it('an error, maintenance, a fold or a label is quoted as nothing', () => {
  for (const text of [
    "This page isn't available at the moment. This may be because of a technical error.",
    '系统维护中，内容暂时无法访问',
    '因内容不符合社区规范，该回答已被折叠',
    'This Post may violate X’s rules against Hateful Conduct. Visibility limited',
    '서비스 점검 중입니다. 페이지를 볼 수 없습니다.',
  ])
    expect(noticeIn(text, SEEN)).toBeNull();
});

it('long hostile words take no long time', () => {
  const started = performance.now();
  for (const word of ['被作者', '账号', 'account ', '削除', '위반 ', '，', '“', 'A. '])
    noticeIn(word.repeat(Math.floor(20_000 / word.length)), SEEN);
  expect(performance.now() - started).toBeLessThan(4000);
});
