import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  NOT_VISIBLE,
  postId,
  type Disappearance,
  type PlatformCurves,
  type Visit,
} from '../../domain/index.ts';
import {
  countDisappearances,
  findGone,
  followedBy,
  loadCurves,
  platformRevision,
  replaceCurves,
  replaceDisappearances,
  replaceDisappearancesOf,
  savePostNames,
  streamFollowed,
  textsOf,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import * as plaza from './platform-data.ts';
import { save } from './shortcuts.ts';

const ALL = { after: null, to: null };
const FOUND: readonly Disappearance[] = [1, 2, 3].map((n) => plaza.disappearance(visitTo(n)));

function visitTo(n: number): Visit {
  return plaza.visit(1, plaza.post(n, 1));
}

const TOLD: PlatformCurves = {
  ...{ platform: plaza.PLAZA, curves: [], matched: [] },
  comparisons: [
    {
      ...{ platform: plaza.PLAZA, by: 'author-kind', test: 'log-rank' },
      ...{ groups: [{ group: 'private', posts: 5, gone: 0 }], chiSquared: Infinity, df: 0, p: NaN },
    },
  ],
};

async function explained(store: Store, query: ReturnType<typeof sql>): Promise<string> {
  return store.db.transaction().execute(async (trx) => {
    // A table of a handful of rows is read whole whatever its indexes.
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql`explain ${query}`.execute(trx);
    return JSON.stringify(rows);
  });
}

/** Curves as they are kept, and what they are drawn from. */
export function testCurves(store: () => Store): void {
  test('counts every change of an interval, of any hand, and none where nothing changes', async () => {
    const changes: number[] = [];
    const mark = async () => changes.push(await platformRevision(store()));
    await mark();
    await replaceDisappearances(store(), ALL, FOUND);
    await mark();
    await replaceDisappearances(store(), ALL, FOUND.toReversed());
    await replaceDisappearancesOf(store(), [FOUND[0]?.postId ?? plaza.STRANGER], FOUND.slice(0, 1));
    await mark();
    await replaceDisappearances(store(), ALL, [
      ...FOUND.slice(1),
      { ...plaza.disappearance(visitTo(1)), visits: 9 },
    ]);
    await mark();
    await replaceDisappearances(store(), ALL, FOUND.slice(1));
    await mark();
    await store().db.deleteFrom('disappearance').execute();
    await mark();
    await sql`truncate disappearance`.execute(store().db);
    await mark();
    const steps = changes.slice(1).map((one, at) => Math.sign(one - (changes[at] ?? one)));
    expect(steps).toEqual([1, 0, 1, 1, 1, 1]);
  });

  test('counts a post that gets another name, and none where it keeps its own', async () => {
    const name = {
      ...{ watchedId: postId(plaza.PLAZA, 'watch/quay'), postId: plaza.post(1).id, platform: plaza.PLAZA },
      ...{ native: plaza.post(1).native, rule: { id: 'address', version: 1 }, since: given.minutes(1) },
    };
    const before = await platformRevision(store());
    await savePostNames(store(), [name]);
    const named = await platformRevision(store());
    expect(named).toBeGreaterThan(before);
    await savePostNames(store(), [name]);
    expect(await platformRevision(store())).toBe(named);
    await savePostNames(store(), [{ ...name, postId: plaza.post(2).id }]);
    expect(await platformRevision(store())).toBeGreaterThan(named);
  });

  test('counts batches of posts, visits and comments, and no others', async () => {
    const before = await platformRevision(store());
    await save(store(), given.batch(0));
    expect(await platformRevision(store())).toBe(before);
    await save(store(), { captures: [plaza.platformCapture(1)], posts: [plaza.post(1)] });
    expect(await platformRevision(store())).toBe(before + 1);
  });

  test('keeps curves with what they were drawn from, and numbers that JSON has no word for', async () => {
    await store().db.deleteFrom('curve_drawing').execute();
    expect(await loadCurves(store())).toBeNull();
    const drawing = {
      ...{ revision: 7, settings: 'a', drawn: given.minutes(3) },
      counts: { classes: await countDisappearances(store()), visited: [], platforms: [], first: [] },
    };
    const platforms = [{ inputs: 'x', told: TOLD }];
    await replaceCurves(store(), { drawing, platforms });
    expect(await loadCurves(store())).toEqual({ drawing, platforms });
    await replaceCurves(store(), { drawing: { ...drawing, revision: 8 }, platforms: [] });
    expect(await loadCurves(store())).toEqual({ drawing: { ...drawing, revision: 8 }, platforms: [] });
  });

  test('hands out each post once, by the series with the most visits', async () => {
    const [first] = FOUND;
    if (first === undefined) throw new Error('expected a post');
    const more = {
      ...first,
      viewer: { state: 'member' as const, region: null },
      visits: 9,
      class: 'visible' as const,
    };
    await replaceDisappearances(store(), ALL, [...FOUND, more]);
    const pages = [];
    for await (const page of streamFollowed(store(), { posts: 2 })) pages.push(page);
    expect(pages.map(({ length }) => length)).toEqual([2, 1]);
    const all = pages.flat();
    expect(all.map(({ postId }) => postId)).toEqual(FOUND.map(({ postId }) => postId).sort());
    expect(all.find(({ postId }) => postId === first.postId)?.class).toBe('visible');
    const author = first.author ?? expect.fail('expected an author');
    const of = { platform: plaza.PLAZA, authors: [author], posts: [] };
    expect(await followedBy(store(), of)).toEqual(all);
    expect(await followedBy(store(), { ...of, authors: [], posts: [first.postId] })).toEqual(
      all.filter(({ postId }) => postId === first.postId),
    );
    expect(await followedBy(store(), { ...of, authors: [] })).toEqual([]);
    await save(store(), { captures: [plaza.platformCapture(1)], posts: [plaza.post(1)] });
    expect(await textsOf(store(), [plaza.post(1).id, plaza.STRANGER])).toEqual(
      new Map([[plaza.post(1).id, '会谈 1']]),
    );
  });

  test('shows intervals the newest first, a page at a time, with those of two viewers apart', async () => {
    const [first, ...others] = FOUND.map((one, n) => ({ ...one, firstNotSeen: given.minutes(10 - n) }));
    if (first === undefined) throw new Error('expected a post');
    const other = { ...first, viewer: { state: 'guest' as const, region: null } };
    const visible = {
      ...first,
      viewer: { state: 'member' as const, region: null },
      class: 'visible' as const,
    };
    await replaceDisappearances(store(), ALL, [visible, other, ...others, first]);
    const page = (offset: number, limit: number) =>
      findGone(store(), { classes: NOT_VISIBLE, offset, limit });
    expect(await page(0, 9)).toEqual([first, other, ...others]);
    expect(await page(1, 2)).toEqual([other, ...others.slice(0, 1)]);
    expect(await page(9, 2)).toEqual([]);
  });

  test('walks an index for what pages of platforms ask', async () => {
    await replaceDisappearances(store(), ALL, FOUND);
    const gone = sql`select post_id, source_id, viewer_state, viewer_region, first_not_seen from disappearance
      where class in ('absent', 'redirected')
      order by first_not_seen desc nulls last, post_id, source_id, viewer_state, viewer_region limit 50`;
    expect(await explained(store(), gone)).toContain('disappearance_newest');
    const plans = [
      [sql`select * from disappearance where author in ('p_1')`, 'disappearance_author'],
      [sql`select distinct platform, post_id from comment_sight`, 'comment_sight_platform'],
      [
        sql`select * from comment_sight where post_id in ('a') order by post_id, at, id`,
        'comment_sight_post',
      ],
      [
        sql`select * from comment_sight where platform = 'plaza' and author = 'p_1' and shown is not null`,
        'comment_sight_author',
      ],
      [
        sql`select * from comment_sight where author is null and post_id in (
          select id from post where platform = 'plaza' and author = 'p_1')`,
        'comment_sight_post',
      ],
      [sql`select * from probe_verdict where probe_id = 'clip'`, 'probe_verdict_probe'],
      [sql`select * from search where source_id in ('tide') order by at, id`, 'search_source'],
      [
        sql`select at from search where platform = 'plaza' and at > '2031-01-01' order by at`,
        'search_platform',
      ],
      [sql`select * from post_visit where post_id in ('a') order by post_id, at, id`, 'post_visit_post'],
      [sql`select * from measurement where host = 'a' order by at, id`, 'measurement_host'],
    ] as const;
    for (const [query, index] of plans) expect(await explained(store(), query)).toContain(index);
  });
}
