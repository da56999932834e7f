import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readCommentTable } from './comment-table.ts';
import { readFourCat } from './four-cat.ts';
import { lines, pseudonym, samplePlatform } from './sample.ts';
import { readVisits } from './visits.ts';

describe('a table of visits', () => {
  const HEAD = 'id,title,account,posted,visited,notice,status,seen\n';
  const read = (rows: string, over: object = {}) =>
    readVisits(samplePlatform(HEAD + rows, { platformId: 'wechat', ...over }));

  it('keeps the notice verbatim and a class by rule', () => {
    const { platform, looks } = read(
      `a,港角,${pseudonym('c')},2031-05-01,2031-05-02 10:00:00,此内容因违规无法查看,,2031-05-02 09:00:00\n`,
    );
    expect(looks).toMatchObject([{ kind: 'history', outcome: 'seen' }]);
    expect(platform?.visits).toMatchObject([
      { native: 'a', at: '2031-05-02T01:00:00.000Z', class: 'visible', notice: null },
      {
        ...{ at: '2031-05-02T02:00:00.000Z', class: 'notice-violation', notice: '此内容因违规无法查看' },
        ...{
          author: pseudonym('c'),
          posted: '2031-04-30T16:00:00.000Z',
          postedBy: '2031-05-01T15:59:59.999Z',
        },
        rule: { id: 'notice/violation' },
      },
    ]);
    expect(platform?.posts).toMatchObject([{ native: 'a', text: '港角' }]);
  });

  it('takes a status, a blank notice and no id', () => {
    const { platform } = read(',港角,x,,2031-05-02 10:00:00,,404,\n,灯会,x,,2031-05-02 10:00:00,,,\n');
    expect(platform?.visits.map((visit) => [visit.class, visit.rule.id])).toEqual([
      ['absent', 'status/gone'],
      ['absent', 'table/no-notice'],
    ]);
    expect(platform?.visits.every(({ native, author }) => /^row-/.test(native) && author === null)).toBe(
      true,
    );
  });

  it('knows a ghost: shown by its own address, and no longer listed', () => {
    const rows = 'id,title,visited,status,listed\na,x,2031-05-02 10:00,200,no\nb,x,2031-05-02 10:00,404,no\n';
    const { platform } = readVisits(samplePlatform(rows));
    expect(platform?.visits.map((visit) => [visit.class, visit.rule.id])).toEqual([
      ['unlisted', 'table/unlisted'],
      ['absent', 'status/gone'],
    ]);
  });

  it('leaves lines without a time or a post, and counts them', () => {
    const { platform, looks } = read('a,,,,soon,x,,\n,,,,2031-05-02,x,,\nb,,,,2031-05-02 10:00,x,,\nc\n');
    expect(platform?.visits.map(({ native }) => native)).toEqual(['b']);
    expect(looks[0]?.detail).toBe('3 of 4 lines could not be read');
  });

  it.each([
    ['a,b\n1,2\n', 'columns-missing'],
    ['', 'no-lines'],
    ['visited\n', 'no-visits'],
    ['<html><p>', 'html'],
  ])('%j is unreadable', (body, reason) => {
    expect(readVisits(samplePlatform(body)).looks).toMatchObject([{ outcome: 'unreadable', reason }]);
  });

  const real = new URL('../../../../shared/real/wechat-removed-articles/removed.csv', import.meta.url);
  it.skipIf(!existsSync(real))('reads 10,439 real notices', () => {
    const columns = {
      account: 'nickname',
      posted: 'created_at',
      visited: 'censored_date',
      notice: 'censored_msg',
    };
    const { platform, looks } = readVisits(
      samplePlatform(readFileSync(real), { platformId: 'wechat', settings: { columns } }),
    );
    expect(looks).toMatchObject([{ outcome: 'seen', detail: '' }]);
    const counts = Object.entries(Object.groupBy(platform?.visits ?? [], (visit) => visit.class));
    expect(Object.fromEntries(counts.map(([name, visits]) => [name, visits.length]))).toEqual({
      ...{ 'notice-author': 6_994, 'notice-violation': 2_836, 'account-gone': 383 },
      ...{ 'notice-complaint': 191, moved: 35 },
    });
    expect(platform?.visits.every(({ posted, at }) => posted !== null && posted <= at)).toBe(true);
  });
});

describe('a table of counters', () => {
  it('reads JSON lines and CSV alike', () => {
    const row = {
      note: 'n',
      posted_ms: 1_935_000_000_000,
      fetched_ms: 1_935_100_000_000,
      comment_count_shown: '1.2万',
    };
    const json = lines({ ...row, top_level_collected: 10, sub_comments_declared_on_collected: 22 });
    const csv =
      'note,posted_ms,fetched_ms,comment_count_shown,top_level_collected,sub_comments_declared_on_collected\n';
    const both = [json, `${csv}n,1935000000000,1935100000000,1.2万,10,22\n`].map(
      (body) =>
        readCommentTable(samplePlatform(body, { platformId: 'xhs', settings: { cap: 10, nested: true } }))
          .platform?.comments,
    );
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject([
      {
        ...{ platform: 'xhs', native: 'n', shown: 12_000, shownLow: 11_500, shownHigh: 12_999, cap: 10 },
        ...{ visible: 10, repliesVisible: 0, repliesDeclared: 22, nestedCounted: true },
        ...{ at: new Date(1_935_100_000_000).toISOString(), hasMore: null },
      },
    ]);
  });

  it('says whether there were more, in the ways that tables write it', () => {
    const row = { note: 'n', top_level_collected: 3 };
    const ways = [false, 'FALSE', 0, 'no', true, '1', null, 'perhaps'];
    const { platform } = readCommentTable(
      samplePlatform(lines(...ways.map((has_more, n) => ({ ...row, note: `n${n}`, has_more })))),
    );
    const said = [false, false, false, false, true, true, null, null];
    expect(platform?.comments.map(({ hasMore }) => hasMore)).toEqual(said);
  });

  it('leaves rows without a counter', () => {
    const { platform, looks } = readCommentTable(
      samplePlatform(
        lines({ note: 'a', top_level_collected: 3 }, { note: 'b', top_level_collected: -1 }, {}),
      ),
    );
    expect(platform?.comments).toHaveLength(1);
    expect(looks[0]?.detail).toBe('2 of 3 lines could not be read');
  });

  const real = new URL('../../../../shared/real/xhs-comment-gap/notes.jsonl', import.meta.url);
  it.skipIf(!existsSync(real))('reads 388 real notes', () => {
    const { platform } = readCommentTable(samplePlatform(readFileSync(real), { settings: { cap: 10 } }));
    expect(platform?.comments).toHaveLength(388);
    const collected = (platform?.comments ?? []).map(({ visible }) => visible);
    // Ten was the crawler's cap of one round; five notes were collected in two.
    expect(collected.filter((one) => one === 10)).toHaveLength(93);
    expect(collected.filter((one) => one > 10).sort()).toEqual([16, 18, 20, 20, 20]);
  });
});

describe('a table of 4CAT', () => {
  const HEAD = 'id,thread_id,body,unix_timestamp,author,author_verified,likes,collected_from_url\n';
  const PAGE = 'https://www.xiaohongshu.com/search_result?keyword=%E6%B8%AF%E8%A7%92';

  it('reads posts and the search they were found by', () => {
    const { platform, looks } = readFourCat(
      samplePlatform(
        `${HEAD}64e0,64e0,桥上看灯,1935000000,${pseudonym('d')},True,1.2万,${PAGE}\n64e1,64e1,灯,1935000001,海边的人,False,,${PAGE}\n`,
      ),
    );
    expect(looks).toMatchObject([{ kind: 'search', subject: '港角', outcome: 'seen' }]);
    expect(platform?.searches[0]?.results).toMatchObject([
      {
        ...{ platform: 'xiaohongshu', native: '64e0', address: 'https://www.xiaohongshu.com/explore/64e0' },
        ...{ author: { pseudonym: pseudonym('d'), kind: 'verified' }, counts: { likes: 12_000 } },
      },
      { native: '64e1', author: { pseudonym: null, kind: 'private', name: null } },
    ]);
  });

  it('reads comments where the settings say so', () => {
    const rows = 'c1,n1,x,,,,,\nc2,n1,y,,,,,\nc3,,z,,,,,\n';
    const { platform, looks } = readFourCat(samplePlatform(HEAD + rows, { settings: { rows: 'comments' } }));
    expect(platform?.comments).toMatchObject([{ native: 'n1', visible: 2, shown: null }]);
    expect(looks[0]?.detail).toBe('1 of 3 lines could not be read');
  });

  test('without a search it is a record', () => {
    const { platform, looks } = readFourCat(samplePlatform('id,body\n1,a\n'));
    expect(platform).toMatchObject({ searches: [], posts: [{ native: '1', text: 'a' }] });
    expect(looks).toMatchObject([{ kind: 'history', outcome: 'seen' }]);
  });
});
