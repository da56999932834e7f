import { expect, test } from 'vitest';
import { asId, instant, type Disappearance, type Visit } from '../../domain/index.ts';
import {
  controlsOfSight,
  countDisappearances,
  findDisappearances,
  loadMeasurements,
  loadPostNames,
  loadPosts,
  loadSearches,
  loadSights,
  loadSignings,
  loadVerdicts,
  postsWithSights,
  replaceDisappearances,
  replaceVerdicts,
  saveCollected,
  saveObservatory,
  savePostNames,
  searchTimes,
  signPost,
  streamDisappearances,
  rankedLooks,
  streamVisits,
  unsignPost,
  visitsOfPosts,
  type Batch,
  type Store,
} from '../index.ts';
import * as given from './data.ts';
import { dump } from './dump.ts';
import * as plaza from './platform-data.ts';
import { save } from './shortcuts.ts';

const byPost = (visits: readonly Visit[]) => visits.toSorted((a, b) => (a.postId < b.postId ? -1 : 1));

function batch(n: number): Partial<Batch> {
  const posts = [plaza.post(n), plaza.post(n + 1, n)];
  const [first] = posts;
  return {
    captures: [plaza.platformCapture(n)],
    posts,
    searches: [plaza.search(n, posts.toReversed())],
    visits: first === undefined ? [] : [plaza.visit(n, first)],
    comments: first === undefined ? [] : [plaza.sight(n, first, 18)],
    measurements: [plaza.measurement(n, false)],
  };
}

/** What platforms brought, and what comes of it. */
export function testPlatforms(store: () => Store): void {
  test('gives back posts, searches in order, visits, sights and measurements, once', async () => {
    await save(store(), batch(1));
    const first = await dump(store());
    await save(store(), batch(1));
    expect(await dump(store())).toBe(first);
    const { posts = [], searches = [], visits = [], comments = [], measurements = [] } = batch(1);
    const ids = posts.map(({ id }) => id);
    expect(await loadPosts(store(), [...ids, plaza.STRANGER])).toEqual(
      new Map(posts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((post) => [post.id, post])),
    );
    expect(await loadSearches(store(), [plaza.LANTERNA])).toEqual(searches);
    expect(await visitsOfPosts(store(), { posts: ids })).toEqual(visits);
    expect(await visitsOfPosts(store(), { posts: ids, source: asId('source', 'meridian') })).toEqual([]);
    expect(await loadSights(store(), ids)).toEqual(comments);
    expect(await loadMeasurements(store(), { host: 'meridian.example' })).toEqual(measurements);
    expect(await loadMeasurements(store(), { host: 'other.example' })).toEqual([]);
  });

  test('holds the same rows whatever the order of batches', async () => {
    const short = { ...plaza.post(1, 2), text: '会', author: { ...plaza.post(1).author } };
    const other: Partial<Batch> = {
      captures: [plaza.platformCapture(2)],
      posts: [short],
      searches: [{ ...plaza.search(1, []), captureId: plaza.platformCapture(2).id }],
      visits: [
        { ...plaza.visit(1, short, 'unreadable'), captureId: plaza.platformCapture(2).id, notice: null },
      ],
      comments: [{ ...plaza.sight(1, short, 0), captureId: plaza.platformCapture(2).id }],
    };
    await save(store(), batch(1));
    await save(store(), other);
    const [search] = await loadSearches(store(), [plaza.LANTERNA]);
    expect(search?.results).toHaveLength(2);
    expect((await visitsOfPosts(store(), { posts: [short.id] }))[0]?.class).toBe('visible');
    expect((await loadPosts(store(), [short.id])).get(short.id)?.text).toBe('会谈 1');
    const one = await dump(store());
    await store().db.deleteFrom('search').execute();
    for (const table of ['post_visit', 'comment_sight', 'measurement', 'post'] as const)
      await store().db.deleteFrom(table).execute();
    await save(store(), other);
    await save(store(), batch(1));
    expect(await dump(store())).toBe(one);
  });

  test('keeps the first sight of a post beside its fullest text', async () => {
    const late = { ...plaza.post(1, 5), text: 'much more of the text' };
    await save(store(), { captures: [1, 5].map(plaza.platformCapture), posts: [plaza.post(1), late] });
    expect((await loadPosts(store(), [late.id])).get(late.id)).toEqual({
      ...late,
      seenAt: given.minutes(1),
    });
  });

  test('reads a search again from its capture: the newer reading stands, with its results', async () => {
    const { posts = [], captures = [] } = batch(1);
    await save(store(), batch(1));
    const again = {
      ...plaza.search(1, posts.slice(0, 1)),
      answer: 'notice' as const,
      notice: '依法不予显示',
    };
    await save(store(), { captures, searches: [again] });
    expect(await loadSearches(store(), [plaza.LANTERNA])).toEqual([again]);
  });

  test('counts the searches of a platform, by whomever, without those that were not made', async () => {
    const idle = { ...plaza.search(7, []), answer: 'not-tried' as const, reason: 'budget', captureId: null };
    await save(store(), batch(1));
    await save(store(), batch(3));
    await save(store(), { searches: [idle] });
    const since = (minute: number) => ({ platform: plaza.PLAZA, since: given.minutes(minute) });
    expect(await searchTimes(store(), since(0))).toEqual([given.minutes(1), given.minutes(3)]);
    expect(await searchTimes(store(), since(1))).toEqual([given.minutes(3)]);
  });

  test('replaces verdicts whole, and finds them by probe and source', async () => {
    const searches = [plaza.search(1, [])];
    const verdicts = [plaza.verdict(0, []), plaza.verdict(1, searches)];
    await replaceVerdicts(store(), [...verdicts, plaza.verdict(4, searches)]);
    await replaceVerdicts(store(), verdicts.toReversed());
    expect(await loadVerdicts(store())).toEqual(verdicts);
    expect(await loadVerdicts(store(), { probe: asId('probe', 'clip') })).toHaveLength(2);
    expect(await loadVerdicts(store(), { probe: asId('probe', 'other') })).toEqual([]);
    expect(await loadVerdicts(store(), { source: asId('source', 'meridian') })).toEqual([]);
  });

  test('hands out visits by whole posts, and replaces what came of them range by range', async () => {
    const posts = [1, 2, 3].map((n) => plaza.post(n, 1));
    const visits = posts.flatMap((post) => [plaza.visit(1, post), plaza.visit(2, post, 'absent')]);
    await save(store(), { captures: [1, 2].map(plaza.platformCapture), visits });
    const pages = await gather(streamVisits(store(), { posts: 2 }));
    expect(pages.map(({ visits: some }) => some.size)).toEqual([2, 1]);
    expect(pages.flatMap(({ visits: some }) => [...some.values()].flat())).toEqual(byPost(visits));
    for (const { after, to, visits: some } of pages)
      await replaceDisappearances(store(), { after, to }, foundOf(some));
    const [page] = pages;
    if (page === undefined) throw new Error('expected a page');
    await replaceDisappearances(store(), page, foundOf(page.visits));
    expect(await countDisappearances(store())).toEqual([
      { platform: plaza.PLAZA, class: 'absent', posts: 3, visits: 9 },
    ]);
    await replaceDisappearances(store(), { after: page.to, to: null }, []);
    const asked = { platform: plaza.PLAZA, classes: ['absent' as const] };
    const left = await findDisappearances(store(), { ...asked, posts: 10 });
    expect(left.map(({ postId }) => postId)).toEqual([...page.visits.keys()]);
    expect(left[0]).toEqual(plaza.disappearance(visitOf(page.visits)));
    const [, last] = await findDisappearances(store(), { ...asked, posts: 2 });
    expect(await findDisappearances(store(), { ...asked, posts: 1, after: left[0]?.postId ?? null })).toEqual(
      [last],
    );
    expect(await findDisappearances(store(), { classes: ['visible'], posts: 2 })).toEqual([]);
    expect(await gather(streamDisappearances(store(), { posts: 1 }))).toEqual(left.map((one) => [one]));
  });

  test('keeps under which names a post is known: a later word about a watch replaces the earlier', async () => {
    const [first, other] = [plaza.post(1), plaza.post(2)];
    const rule = { id: 'address/weibo', version: 1 };
    const named = ({ id, native }: typeof first, minute: number) => ({
      ...{ watchedId: plaza.STRANGER, postId: id, platform: plaza.PLAZA, native, rule },
      since: given.minutes(minute),
    });
    await savePostNames(store(), [named(first, 1)]);
    await savePostNames(store(), [named(first, 2)]);
    expect(await loadPostNames(store())).toEqual(new Map([[plaza.STRANGER, named(first, 1)]]));
    await savePostNames(store(), [named(other, 3)]);
    expect(await loadPostNames(store())).toEqual(new Map([[plaza.STRANGER, named(other, 3)]]));
  });

  test('keeps a visit that saw a post and one at the same instant that did not', async () => {
    const post = plaza.post(1);
    const both = [plaza.visit(1, post), plaza.visit(1, post, 'absent')];
    await save(store(), { captures: [plaza.platformCapture(1)], visits: both });
    expect(new Set(await visitsOfPosts(store(), { posts: [post.id] }))).toEqual(new Set(both));
  });

  test('compares a sight with other posts of its author, the nearest in size first', async () => {
    const [mine, near, far] = [1, 2, 3].map((n) => plaza.post(n, 1));
    if (!mine || !near || !far) throw new Error('expected posts');
    const own = plaza.sight(1, mine, 3);
    const sights = [own, plaza.sight(1, near, 18), { ...plaza.sight(1, far, 9), shown: 4 }];
    await save(store(), { captures: [plaza.platformCapture(1)], comments: sights });
    expect(await controlsOfSight(store(), own)).toEqual(sights.slice(1));
    expect(await controlsOfSight(store(), { ...own, author: null })).toEqual([]);
    // What was seen in another way takes no place from what was seen in this one.
    expect(await controlsOfSight(store(), { ...own, sort: 'newest' }, 1)).toEqual([]);
    const ids = sights.map(({ postId }) => postId).sort();
    expect(await postsWithSights(store(), { limit: 2 })).toEqual(ids.slice(0, 2));
    expect(await postsWithSights(store(), { limit: 2, after: ids[1] ?? plaza.STRANGER })).toEqual(
      ids.slice(2),
    );
  });

  test('keeps what a measurement could not determine apart from what it found open', async () => {
    const [open, unknown] = [plaza.measurement(1, false), plaza.measurement(2, null)];
    const blocked = plaza.measurement(3, 'dns');
    await save(store(), {
      captures: [1, 2, 3].map(plaza.platformCapture),
      measurements: [unknown, blocked, open],
    });
    expect(await loadMeasurements(store())).toEqual([open, unknown, blocked]);
  });

  test('hands out the looks at a list with what they showed by rank, within a span', async () => {
    await saveCollected(store(), given.fullBatch(0));
    const [look] = given.fullBatch(0).looks;
    if (look === undefined) throw new Error('expected a look');
    const { from } = look.span;
    const seen = await rankedLooks(store(), plaza.LANTERNA, { from, to: from });
    expect(seen.map(({ at, readable }) => [at, readable])).toEqual([[from, true]]);
    expect(seen[0]?.entries.map(({ rank }) => rank)).toEqual(
      seen[0]?.entries.map(({ rank }) => rank).toSorted((a, b) => a - b),
    );
    expect(seen[0]?.entries.length).toBeGreaterThan(0);
    const later = { from: given.minutes(900), to: given.minutes(901) };
    expect(await rankedLooks(store(), plaza.LANTERNA, later)).toEqual([]);
  });

  test('keeps what an editor signed through another file and other posts, until it is taken back', async () => {
    const signed = plaza.signing();
    await signPost(store(), { ...signed, because: 'first' });
    await signPost(store(), signed);
    await saveObservatory(store(), { ...given.OBSERVATORY, sources: [], events: [] });
    expect(await loadSignings(store())).toEqual(new Map([[signed.postId, signed]]));
    expect(await loadSignings(store(), [plaza.STRANGER])).toEqual(new Map());
    expect(await unsignPost(store(), signed.postId)).toBe(true);
    expect(await unsignPost(store(), signed.postId)).toBe(false);
  });

  test('refuses a word outside its vocabulary', async () => {
    const odd = { ...plaza.visit(1, plaza.post(1)), class: 'followed' as Visit['class'] };
    await expect(save(store(), { captures: [plaza.platformCapture(1)], visits: [odd] })).rejects.toThrow(
      /post_visit_class_words/,
    );
  });

  test('takes times long gone from strangers', async () => {
    const old = { ...plaza.visit(1, plaza.post(1)), posted: instant('0000-01-01T00:00:00Z') };
    await save(store(), { captures: [plaza.platformCapture(1)], visits: [old] });
    expect(await visitsOfPosts(store(), { posts: [old.postId] })).toEqual([old]);
  });
}

const foundOf = (visits: ReadonlyMap<unknown, readonly Visit[]>): Disappearance[] =>
  [...visits.values()].flatMap(([visit]) => (visit === undefined ? [] : [plaza.disappearance(visit)]));

function visitOf(visits: ReadonlyMap<unknown, readonly Visit[]>): Visit {
  const [[visit] = []] = visits.values();
  if (visit === undefined) throw new Error('expected a visit');
  return visit;
}

async function gather<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  const all: Thing[] = [];
  for await (const thing of things) all.push(thing);
  return all;
}
