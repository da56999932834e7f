import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturesOf, itemsOf } from '../../test/seeds/hostile-collected.ts';
import { at, TIDE } from '../../test/seeds/hostile-file.ts';
import { judgementsOf, storiesOf, voicesOf } from '../../test/seeds/hostile-judged.ts';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import { asId, coverageId, gapId, HOUR, lookId, makeId, shift, type Look } from '../domain/index.ts';
import { replaceGroups, replaceJudgements, saveCollected } from '../store/index.ts';
import { createWeb } from './app.ts';

/** More than a page of each list, and more looks than a file takes from the database at once. */
const MANY = { stories: 60, gaps: 70, looks: 5_200 };

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  const items = itemsOf(await capturesOf(new Map()));
  const { story, found } = storiesOf(items);
  const stories = Array.from({ length: MANY.stories }, (_, place) => ({
    ...found,
    id: makeId('story', 'found', place),
    title: `Story ${place}`,
  }));
  await replaceGroups(seed.store, {
    voices: voicesOf(items),
    stories: [story, ...stories].map((one) => ({ ...one, chapters: [] })),
  });
  await replaceJudgements(seed.store, manyGaps(judgementsOf(story, found, items)));
  const none = { captures: [], items: [], pictures: [], releases: [], sightings: [] };
  await saveCollected(seed.store, { ...none, looks: manyLooks() });
  app = createWeb(seed);
});

afterAll(() => seed.close());

function manyGaps({ coverage, gaps, findings }: ReturnType<typeof judgementsOf>) {
  const [gap] = gaps;
  const here = coverage.find((one) => one.id === gap?.here);
  if (!gap || !here) throw new Error('the seed has no gap');
  const subjects = Array.from({ length: MANY.gaps }, (_, place) => ({
    kind: 'element' as const,
    id: asId('element', `part-${place}`),
  }));
  const silences = subjects.map((subject) => ({
    ...here,
    ...{ subject, id: coverageId(subject, here.vantageId, null) },
  }));
  return {
    coverage: [...coverage, ...silences],
    gaps: silences.map(({ id, subject }) => ({
      ...gap,
      ...{ subject, here: id, id: gapId(subject, here.vantageId, gap.rule, null) },
    })),
    findings,
  };
}

function manyLooks(): Look[] {
  return Array.from({ length: MANY.looks }, (_, place) => {
    const when = shift(at('04T00:00:00'), place * HOUR);
    const key = { sourceId: TIDE, kind: 'list' as const, subject: 'many', span: { from: when, to: when } };
    return { ...key, id: lookId(key), outcome: 'seen', reason: '', detail: '', captureId: null };
  });
}

const text = async (path: string): Promise<string> => (await app.request(`http://127.0.0.1${path}`)).text();
const rows = async (path: string): Promise<readonly Record<string, string>[]> =>
  parse(await text(path), { columns: true });

type Paged = {
  readonly total: number;
  readonly page: { readonly from: number; readonly to: number; readonly next: string | null };
};

describe('a table as a file', () => {
  it.each([
    ['/stories.csv', MANY.stories + 1],
    ['/stories.csv?page=2&q=story', MANY.stories],
    ['/gaps.csv', MANY.gaps],
    ['/gaps.csv?page=2', MANY.gaps],
  ])('%s holds every row of the selection', async (path, count) => {
    const all = await rows(path);
    expect(all).toHaveLength(count);
    expect(new Set(all.map((row) => row['id'])).size).toBe(count);
  });

  it('holds every look of a source and every item of a story, and is linked without its page', async () => {
    expect(await rows('/sources/lists/tide.csv')).toHaveLength(MANY.looks + 4);
    expect(await rows(`/stories/${seed.ids.story}/items.csv`)).toHaveLength(3);
    expect(await text('/gaps?page=2')).toContain('href="/gaps.csv"');
  });

  it.each(['/stories.json', '/gaps.json', '/sources/lists/tide.json'])(
    '%s says which part it holds, of how many, and where the next is',
    async (path) => {
      const first = JSON.parse(await text(path)) as Paged;
      expect(first.page).toMatchObject({ from: 1, total: first.total, next: `${path}?page=2` });
      const second = JSON.parse(await text(`${path}?page=2`)) as Paged;
      expect(second.page.from).toBe(first.page.to + 1);
      const last = JSON.parse(await text(`${path}?page=${Math.ceil(first.total / first.page.to)}`)) as Paged;
      expect(last.page).toMatchObject({ to: first.total, next: null });
    },
  );

  it('of a cell has both ends of the time it was first seen in', async () => {
    const [row] = await rows(`/stories/${seed.ids.story}/elements/quip/abroad.csv`);
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['first_seen_after', 'first_seen_at']));
  });

  it('of findings has their sentences, rules and what they rest on', async () => {
    const path = `/stories/${seed.ids.story}/findings`;
    const { findings } = JSON.parse(await text(`${path}.json`)) as { findings: { id: string }[] };
    const all = await rows(`${path}.csv?lang=ko`);
    expect(all.map((row) => row['id'])).toEqual(findings.map((one) => one.id));
    expect(all[0]).toMatchObject({ rule: 'finding/lead@1', sentence: '문장 0' });
    expect(await text(path)).toContain(`href="${path}.csv"`);
  });
});
