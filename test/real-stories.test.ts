import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fare, readJudged } from '../bench/real-pairs/judged.ts';
import type { ItemId } from '../src/domain/index.ts';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import { loadCoverage, loadStories, streamItems } from '../src/store/index.ts';
import { keptFolder } from './scratch.ts';

const REAL = fileURLToPath(new URL('../../shared/real', import.meta.url));
const isThere = existsSync(REAL);
if (!isThere) console.warn(`SKIPPED: there are no real records at ${REAL}; no stories were made of them`);

/** What grouping finds by itself, asked of the store: the table tells only of what a person named. */
async function passOverRecords() {
  const { signal } = new AbortController();
  const file = fileURLToPath(new URL('../examples/busan/observatory.yaml', import.meta.url));
  const workshop = await openWorkshop({ file, folder: keptFolder(), dataFolder: REAL, signal });
  await runPass(workshop, { command: 'test', signal });
  const stories = (await loadStories(workshop.store)).filter(({ origin }) => origin === 'grouped');
  const coverage = Map.groupBy(await loadCoverage(workshop.store), ({ subject }) => subject.id);
  const titles = new Map<ItemId, string>();
  for await (const { id, title } of streamItems(workshop.store)) titles.set(id, title);
  await workshop.close();
  return { stories, coverage, titles };
}

describe.skipIf(!isThere)('stories that grouping found in the records', () => {
  let records: Awaited<ReturnType<typeof passOverRecords>>;

  beforeAll(async () => {
    records = await passOverRecords();
  }, 240_000);

  const stateStatesOn = (title: string): readonly string[] => {
    const { stories, titles } = records;
    const told = stories.filter(({ members }) => members.some(({ itemId }) => titles.get(itemId) === title));
    const answers = told.flatMap(({ id }) => records.coverage.get(id) ?? []);
    return answers.flatMap(({ vantageId, state }) => (vantageId === 'mainland-state' ? state : []));
  };

  it.each([
    ['a brief of 30 October', 'Hurricane Melissa makes landfall in Jamaica: Live updates'],
    ['a segment of 7 November', '福建舰为何在11月5日入列'],
    ['another brief of 30 October', '美联储降息25个基点'],
  ])('are not silent at a bulletin that has %s', (_, title) => {
    expect(stateStatesOn(title)).not.toEqual([]);
    expect(stateStatesOn(title)).not.toContain('silent');
  });

  it('are never made of the name of a column', () => {
    const members = records.stories.flatMap((story) => story.members.map(({ itemId }) => itemId));
    const titles = new Set([
      ...members.map((id) => records.titles.get(id)),
      ...records.stories.map((one) => one.title),
    ]);
    expect([...titles].filter((title) => /^国[内际]联播快讯$/.test(title ?? ''))).toEqual([]);
  });

  it('tell of one event as often as when pairs of their items were read and judged', () => {
    const { pairs } = readJudged();
    const items = new Set(records.titles.keys());
    expect(pairs.filter(([a, b]) => !items.has(a) || !items.has(b))).toEqual([]);
    const { precision, joined } = fare(pairs, records.stories);
    expect(joined.n).toBeGreaterThan(100);
    // Measured on 23 November 2026: .550 of those joined, and .819 joined of those that tell of one event.
    expect(precision.value).toBeGreaterThan(0.52);
    expect(joined.value).toBeGreaterThan(0.79);
  });

  it('can still be silent', () => {
    const answers = records.stories.flatMap(({ id }) => records.coverage.get(id) ?? []);
    expect(answers.filter(({ state }) => state === 'silent').length).toBeGreaterThan(100);
  });
});
