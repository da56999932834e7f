import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturesOf, itemsOf } from '../../test/seeds/hostile-collected.ts';
import { at, FILE, TIDE } from '../../test/seeds/hostile-file.ts';
import { judgementsOf, storiesOf } from '../../test/seeds/hostile-judged.ts';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import {
  asId,
  coverageId,
  HOUR,
  lookId,
  NO_LOOKS,
  shift,
  type Look,
  type LookKind,
  type SourceId,
} from '../domain/index.ts';
import { readObservatory } from '../domain/observatory/read.ts';
import { replaceJudgements, saveCollected, saveObservatory } from '../store/index.ts';
import { createWeb } from './app.ts';

const FOG = asId('source', 'lists/fog');
/** The seed's file with a second list at home, which could not be read well enough. */
const WITH_FOG = FILE.replace(
  'name: Tide }',
  'name: Tide }, { id: fog, name: Fog }, { id: cove, name: Cove }',
);
/** A hand-picked sample: its looks do not count. */
const COVE = asId('source', 'lists/cove');

/** As many looks at the silent list as its coverage below counts: 4 of the seed, 120 at the list, 6 at pages. */
const AT_TIDE = 130;

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  const observatory = readObservatory('observatory.yaml', WITH_FOG);
  await saveObservatory(seed.store, observatory);
  const looks = [
    ...looksAt(TIDE, { list: 120, page: 6, picture: 3, history: 2 }),
    ...looksAt(FOG, { list: 50 }),
  ];
  await saveCollected(seed.store, {
    ...{ captures: [], items: [], pictures: [], releases: [], sightings: [] },
    looks,
  });
  await replaceJudgements(seed.store, await judged());
  app = createWeb({ ...seed, observatory });
});

afterAll(() => seed.close());

function looksAt(sourceId: SourceId, counts: Partial<Record<LookKind, number>>): Look[] {
  return Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, place) => {
      const when = shift(at('04T01:30:00'), (place % 70) * HOUR);
      const key = {
        ...{ sourceId, kind: kind as LookKind, subject: `${kind} ${place}` },
        span: { from: when, to: when },
      };
      const came = { outcome: 'seen', reason: '', detail: '', captureId: null } as const;
      return { ...key, ...came, id: lookId(key) };
    }),
  );
}

/** What the seed concludes, with the looks as above and a first sighting a day before the release. */
async function judged() {
  const items = itemsOf(await capturesOf(new Map()));
  const { story, found } = storiesOf(items);
  const { coverage, gaps, findings } = judgementsOf(story, found, items);
  const counted = coverage.map((one) => {
    if (one.subject.id === 'quip' && one.vantageId === 'home')
      return { ...one, looks: { ...NO_LOOKS, seen: AT_TIDE } };
    if (one.subject.id === 'quip' && one.vantageId === 'abroad')
      return { ...one, firstSeen: { after: null, at: at('03T06:00:00') } };
    return one;
  });
  const fog = counted
    .filter((one) => one.sourceId === TIDE)
    .map((one) => ({
      ...{ ...one, id: coverageId(one.subject, one.vantageId, FOG), sourceId: FOG },
      ...{ state: 'unseen' as const, reason: 'looks-too-few', looks: { ...NO_LOOKS, seen: 50 } },
    }));
  const cove = fog.map((one) => ({
    ...{ ...one, id: coverageId(one.subject, one.vantageId, COVE), sourceId: COVE },
    ...{ reason: 'sample-only', looks: NO_LOOKS, readShare: 0.00019 },
  }));
  return { coverage: [...counted, ...fog, ...cove], gaps, findings };
}

type Cell = { readonly total: number; readonly looks: readonly { sourceId: string; kind: string }[] };

const path = (rest: string): string => `/stories/${seed.ids.story}${rest}`;
const text = async (address: string): Promise<string> =>
  (await app.request(`http://127.0.0.1${address}`)).text();
const json = async <Shape>(address: string): Promise<Shape> => JSON.parse(await text(address)) as Shape;

describe('a silence', () => {
  it('says at how many of its sources, and how many could not be judged, on every page and in every file', async () => {
    const counts = { all: 3, covered: 0, silent: 1, unseen: 2 };
    const said = 'at 1 of its 3 sources, read throughout; 2 could not be judged';
    for (const address of [path(''), path('/elements/quip/home'), '/gaps'])
      expect((await text(address)).replaceAll(/\s+/g, ' '), address).toContain(said);
    expect(await text(path('/elements/quip/home?lang=zh'))).toContain('3 个来源中的 1 个全程可读，均未见');
    expect(await text(path('/elements/quip/home?lang=ko'))).toContain('2곳은 판단할 수 없음');
    const { coverage } = await json<{ coverage: object }>(path('/elements/quip/home.json'));
    expect(coverage).toMatchObject({ sourceCounts: counts });
    const { gaps } = await json<{ gaps: { sourceId: unknown; sourceCounts: unknown }[] }>('/gaps.json');
    expect(gaps.filter((gap) => gap.sourceId === null).map((gap) => gap.sourceCounts)).toEqual([
      counts,
      null,
    ]);
    const cells = { sources: '3', sources_covered: '0', sources_silent: '1', sources_unseen: '2' };
    for (const file of [path('.csv'), path('/elements/quip/home.csv'), '/gaps.csv']) {
      const rows: Record<string, string>[] = parse(await text(file), { columns: true });
      expect(
        rows.find((row) => row['sources'] === '3'),
        file,
      ).toMatchObject(cells);
    }
  });

  it('of a found story says that its sources are not kept one by one', async () => {
    expect(await text(`/stories/${seed.ids.found}/at/abroad`)).toContain(
      'how many they are is not kept for a story that was found',
    );
  });

  it('in Chinese and Korean says looked, not found, and never that nobody reported', async () => {
    for (const [tongue, said, claimed] of [
      ['zh', '查看未见', '无报道'],
      ['ko', '살펴봤으나 없음', '보도 없음'],
    ] as const) {
      for (const address of [path(''), '/gaps', '/method', '/sources']) {
        const page = await text(`${address}?lang=${tongue}`);
        expect(page, address).not.toContain(claimed);
        if (address === path('')) expect(page).toContain(said);
      }
    }
  });

  it('a source without a look that counts has neither a share nor looks to read', async () => {
    const row = (await text(path('/elements/quip/home'))).split('/sources/lists/cove')[1]?.split('</tr>')[0];
    expect(row).not.toContain('0 of 0');
    expect(row).not.toMatch(/\d\s*%/);
  });
});

describe('the looks of a cell', () => {
  it('are, of a silence, those at the silent sources, as many as the page says it rests on', async () => {
    const cell = await json<Cell>(path('/elements/quip/home.json'));
    expect(cell.total).toBe(AT_TIDE);
    expect(cell.looks).toHaveLength(60);
    const last = await json<Cell>(path('/elements/quip/home.json?page=3'));
    expect(last.looks).toHaveLength(AT_TIDE - 120);
    const all = [...cell.looks, ...(await json<Cell>(path('/elements/quip/home.json?page=2'))).looks];
    expect(new Set(all.map((look) => look.sourceId))).toEqual(new Set([TIDE]));
    expect(new Set([...all, ...last.looks].map((look) => look.kind))).toEqual(new Set(['list', 'page']));
  });

  it('are paged, and say of how many', async () => {
    const first = await text(path('/elements/quip/home'));
    expect(first).toContain('130 of 130 looks read');
    expect(first).toContain('1–60 of 130');
    expect(first).toContain('?page=2#looks" rel="next"');
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain('at lists and pages, of the silent sources alone: 130 × read');
    const last = await text(path('/elements/quip/home?page=3&lang=ko'));
    expect(last).toContain('전체 130건 중 121–130');
    expect(last).toContain('rel="prev"');
    expect(last).not.toContain('rel="next"');
  });

  it('are, of any other answer, those of all sources, with the pictures where a picture is sought', async () => {
    const cell = await json<Cell>(path('/elements/laugh/home.json'));
    expect(cell.total).toBe(AT_TIDE + 3 + 50);
    const page = await text(path('/elements/laugh/home'));
    expect(page).toContain('at lists, pages and pictures: 4 × read');
    expect(page).toContain('179 listed looks are not counted');
    expect(await text(path('/elements/quip/home'))).not.toContain('not counted');
  });
});

describe('a first sighting before the stated release', () => {
  it('is marked in words, in every language, on the story and on its cell', async () => {
    for (const [tongue, said] of [
      ['en', 'first seen before the stated release'],
      ['zh', '首次见到早于注明的发布时间'],
      ['ko', '적힌 공개 시각보다 먼저 처음 보임'],
    ]) {
      expect(await text(path(`?lang=${tongue}`))).toContain(said);
      expect(await text(path(`/elements/quip/abroad?lang=${tongue}`))).toContain(said);
      expect(await text(path(`/elements/laugh/abroad?lang=${tongue}`))).not.toContain(said);
    }
  });

  it('is a column of the twins', async () => {
    type Marked = {
      readonly subject: { id: string };
      readonly vantageId: string;
      readonly firstSeenBeforeRelease: boolean;
    };
    const { coverages } = await json<{ coverages: Marked[] }>(path('.json'));
    const marked = coverages.filter((one) => one.firstSeenBeforeRelease);
    expect(marked.map((one) => [one.subject.id, one.vantageId])).toEqual([['quip', 'abroad']]);
    const rows: Record<string, string>[] = parse(await text(path('.csv')), { columns: true });
    expect(rows.map((row) => row['first_seen_before_release'])).toEqual(
      coverages.map((one) => String(one.firstSeenBeforeRelease)),
    );
    const { coverage } = await json<{ coverage: Marked }>(path('/elements/quip/abroad.json'));
    expect(coverage.firstSeenBeforeRelease).toBe(true);
    const [cell]: Record<string, string>[] = parse(await text(path('/elements/quip/abroad.csv')), {
      columns: true,
    });
    expect(cell?.['first_seen_before_release']).toBe('true');
  });
});
