import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fare } from '../bench/real-pairs/fare.ts';
import { readJudged, type SampleName } from '../bench/real-pairs/samples.ts';
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

  // Measured on 23 November 2026, less .03: of one event .704 and .674, of one story .824 and .792, joined .598 and .882.
  // The held-out pairs were drawn from the stories of that day, so their last figure tells only what was lost since: it was .945 when they were drawn.
  it.each<{ sample: SampleName; ofOneEvent: number; ofOneStory: number; eventsJoined: number }>([
    { sample: 'development', ofOneEvent: 0.674, ofOneStory: 0.794, eventsJoined: 0.568 },
    { sample: 'held-out', ofOneEvent: 0.644, ofOneStory: 0.762, eventsJoined: 0.852 },
  ])('tell of one event and of one story as often as when the $sample pairs were judged', (floor) => {
    const { pairs } = readJudged(floor.sample);
    const items = new Set(records.titles.keys());
    expect(pairs.filter(([a, b]) => !items.has(a) || !items.has(b))).toEqual([]);
    const { ofOneEvent, ofOneStory, eventsJoined } = fare(pairs, records.stories);
    expect(ofOneEvent.n).toBeGreaterThan(90);
    expect(eventsJoined.n).toBeGreaterThan(100);
    expect(ofOneEvent.value).toBeGreaterThan(floor.ofOneEvent);
    expect(ofOneStory.value).toBeGreaterThan(floor.ofOneStory);
    expect(eventsJoined.value).toBeGreaterThan(floor.eventsJoined);
  });

  it('are held against pairs of which none is in both samples', () => {
    const keysOf = (sample: SampleName): Set<string> =>
      new Set(readJudged(sample).pairs.map(([a, b]) => [a, b].sort().join(' ')));
    const [first, second] = [keysOf('development'), keysOf('held-out')];
    expect([first.size, second.size]).toEqual([300, 200]);
    expect(new Set([...first, ...second]).size).toBe(500);
  });

  it('can still be silent', () => {
    const answers = records.stories.flatMap(({ id }) => records.coverage.get(id) ?? []);
    expect(answers.filter(({ state }) => state === 'silent').length).toBeGreaterThan(100);
  });
});
