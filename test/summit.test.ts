import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import { toDocument, type ReportDocument, type VantageCell } from '../src/report/index.ts';
import {
  allReleases,
  loadCoverage,
  loadDrifts,
  loadFindings,
  loadGaps,
  loadMatrices,
  loadStories,
  loadVoices,
  streamItems,
} from '../src/store/index.ts';
import { RELEASE_CELL_STATES, type Item } from '../src/domain/index.ts';
import { bCubed } from '../src/stats/b-cubed.ts';
import { keptFolder } from './scratch.ts';

const SUMMIT = fileURLToPath(new URL('../examples/summit', import.meta.url));

type Expected = {
  readonly event: string;
  /** `story` or element id → vantage or source id → state. */
  readonly vantages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sources: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inPart: Readonly<Record<string, readonly string[]>>;
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Titles that look like the element and are not. */
  readonly notMeeting: readonly string[];
  readonly notQuip: readonly string[];
  /** Addresses whose texts are one. */
  readonly oneVoice: readonly (readonly string[])[];
  readonly otherStories: Readonly<Record<string, readonly string[]>>;
  /** The pier: its three versions in order, and what each changed of the one before (0 the first). */
  readonly pierDrift: {
    readonly addresses: readonly string[];
    readonly steps: readonly (readonly [number, string, string, string, string])[];
    readonly way: readonly string[];
  };
  /** File of a released picture → vantage (or source) id → what it was shown of it. */
  readonly released: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly releasedSources: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly releaseSentence: string;
  readonly comments: readonly {
    readonly address: string;
    readonly shown: number;
    readonly visible: number;
  }[];
};

const expected = JSON.parse(readFileSync(`${SUMMIT}/expected.json`, 'utf8')) as Expected;

/** Rows of the run by subject: the event itself is `story`. */
function rowsOf({ events }: ReportDocument): ReadonlyMap<string, readonly VantageCell[]> {
  const event = events.find(({ id }) => id === expected.event);
  if (!event) throw new Error(`expected the event ${expected.event}`);
  return new Map([
    ['story', event.vantages],
    ...event.elements.map(({ id, vantages }) => [id, vantages] as const),
  ]);
}

/** Everything the run left in the store that the expectations speak of. */
async function runExample() {
  const { signal } = new AbortController();
  const workshop = await openWorkshop({
    file: `${SUMMIT}/observatory.yaml`,
    folder: keptFolder(),
    dataFolder: SUMMIT,
    signal,
  });
  await runPass(workshop, { command: 'test', signal });
  const { observatory, store } = workshop;
  const [coverage, gaps, findings] = [
    await loadCoverage(store),
    await loadGaps(store),
    await loadFindings(store),
  ];
  const items: Item[] = [];
  for await (const item of streamItems(store)) items.push(item);
  const [release] = await allReleases(store);
  const [matrix] = await loadMatrices(store);
  if (release === undefined || matrix === undefined) throw new Error('expected a release');
  const releases = [{ release, matrix }];
  const document = toDocument({ observatory, coverage, gaps, findings, releases, pass: null }, 'en');
  const left = {
    ...{ document, matrix },
    rows: rowsOf(document),
    coverage,
    items,
    stories: await loadStories(store),
    voices: await loadVoices(store),
    drifts: await loadDrifts(store),
  };
  await workshop.close();
  return left;
}

describe('the bundled example', () => {
  let run: Awaited<ReturnType<typeof runExample>>;
  let rows: ReadonlyMap<string, readonly VantageCell[]>;

  beforeAll(async () => {
    run = await runExample();
    rows = run.rows;
  }, 600_000);

  /** The item a source shows at an address. */
  const itemAt = (address: string): Item => {
    const item = run.items.find((one) => one.address === address);
    if (!item) throw new Error(`expected an item at ${address}`);
    return item;
  };

  it('shows every audience what it should, and a missing expectation fails', () => {
    const got = Object.fromEntries(
      [...rows].map(([id, cells]) => [id, Object.fromEntries(cells.map((cell) => [cell.id, cell.state]))]),
    );
    expect(got).toEqual(expected.vantages);
  });

  it('judges every source as written', () => {
    for (const [id, states] of Object.entries(expected.sources)) {
      const sources = new Map(
        rows.get(id)?.flatMap((cell) => cell.sources.map((source) => [source.id, source.state] as const)),
      );
      expect([
        id,
        Object.fromEntries(Object.keys(states).map((source) => [source, sources.get(source)])),
      ]).toEqual([id, states]);
    }
  });

  it('says where only part of an audience was shown it', () => {
    for (const [id, vantages] of Object.entries(expected.inPart)) {
      expect([
        id,
        rows
          .get(id)
          ?.filter((cell) => cell.inPart)
          .map((cell) => cell.id),
      ]).toEqual([id, vantages]);
    }
  });

  it('says why it could not look', () => {
    for (const [id, reasons] of Object.entries(expected.reasons)) {
      const cells = new Map(
        rows.get(id)?.flatMap((cell) => [cell, ...cell.sources].map((one) => [one.id, one.reason] as const)),
      );
      expect([
        id,
        Object.fromEntries(Object.keys(reasons).map((where) => [where, cells.get(where)])),
      ]).toEqual([id, reasons]);
    }
  });

  it('takes copies of one text for one voice', () => {
    for (const addresses of expected.oneVoice) {
      const voices = addresses.map((address) => {
        const { id } = itemAt(address);
        return run.voices.find((voice) => voice.members.some(({ itemId }) => itemId === id))?.id ?? id;
      });
      expect([addresses, new Set(voices).size]).toEqual([addresses, 1]);
    }
  });

  it('never merges two of the other stories, and puts together what it can across languages', () => {
    const wanted = Object.entries(expected.otherStories).flatMap(([name, addresses]) =>
      addresses.map((address) => ({ id: itemAt(address).id, name })),
    );
    const grouped = run.stories.filter((story) => story.origin === 'grouped');
    const found = wanted.map(
      ({ id }) => grouped.find(({ members }) => members.some(({ itemId }) => itemId === id))?.id ?? id,
    );
    const { precision, recall } = bCubed(
      found,
      wanted.map(({ name }) => name),
    );
    expect(precision).toBe(1);
    // Names that exist nowhere but here are in no table of names; what remains are numbers and the dictionary.
    expect(recall).toBeGreaterThan(0.4);
  });

  it('does not call a source silent on a flood that it tells in other words or hours later', () => {
    const answersOn = (title: string) => {
      const ids = new Set<string>(run.items.filter((item) => item.title === title).map(({ id }) => id));
      const story = run.stories.find(
        ({ origin, members }) => origin === 'grouped' && members.some(({ itemId }) => ids.has(itemId)),
      );
      const own = run.coverage.filter(({ subject }) => story !== undefined && subject.id === story.id);
      return Object.fromEntries(own.map((one) => [one.vantageId, one.reason]));
    };
    expect(answersOn('奥尔姆河决口')).toMatchObject({ 'home-lists': 'found', overseas: 'may-be-there' });
    expect(answersOn('奧爾姆河三處潰堤 四萬一千人撤離')).toMatchObject({
      overseas: 'found',
      'home-official': 'may-be-there',
      'home-lists': 'may-be-there',
    });
  });

  it('still calls a source silent on what it does not have', () => {
    const silent = run.coverage.filter(
      ({ subject, state }) =>
        state === 'silent' && run.stories.some(({ id, origin }) => id === subject.id && origin === 'grouped'),
    );
    expect(silent.length).toBeGreaterThan(50);
  });

  it('gives every membership its reason', () => {
    for (const story of run.stories)
      expect(story.members.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('is not taken in by look-alikes', () => {
    const titlesOf = (element: string) => {
      const ids = new Set(
        run.coverage
          .filter(({ subject }) => subject.id === element)
          .flatMap(({ items }) => items.map(({ itemId }) => itemId)),
      );
      return run.items.filter(({ id }) => ids.has(id)).map(({ title }) => title);
    };
    const known = new Set(run.items.map(({ title }) => title));
    for (const [element, titles] of [
      ['meeting', expected.notMeeting],
      ['quip', expected.notQuip],
    ] as const) {
      expect(titles.filter((title) => !known.has(title))).toEqual([]);
      expect(titlesOf(element).filter((title) => titles.includes(title))).toEqual([]);
    }
  });

  it('follows the claims about a pier from the wire to the third who tells of it', () => {
    const ids = expected.pierDrift.addresses.map((address) => itemAt(address).id);
    const [first] = ids;
    const drift = run.drifts.find(({ steps }) => steps.some(({ fromItemId }) => fromItemId === first));
    expect(drift?.reading).toEqual({ compared: 3, sameWording: 0, notWhole: 0, tooMany: 0, failed: 0 });
    const steps = drift?.steps.filter(({ aspect }) => aspect !== 'sentence') ?? [];
    expect(
      steps.map((step) => [
        ...[ids.indexOf(step.itemId), step.kind, step.aspect, step.beforeWords, step.afterWords],
      ]),
    ).toEqual(expected.pierDrift.steps);
    expect(steps.map(({ fromItemId, itemId }) => ids.indexOf(itemId) - ids.indexOf(fromItemId))).toEqual(
      steps.map(() => 1),
    );
    const way = drift?.traces.find(({ wordings }) => wordings.length === expected.pierDrift.way.length);
    expect(way?.wordings.map(({ itemId }) => itemId)).toEqual(ids);
    expected.pierDrift.way.forEach((words, at) => expect(way?.wordings[at]?.quote).toContain(words));
  });

  /** States of the cells of one released picture, by vantage or source. */
  const cellsOf = (file: string): Readonly<Record<string, string>> => {
    const { pictures, cells } = run.matrix;
    const picture = pictures.find(({ address }) => address.endsWith(`/${file}`));
    const own = cells.filter(({ releasedId }) => releasedId === picture?.id);
    return Object.fromEntries(own.map((cell) => [cell.sourceId ?? cell.vantageId, cell.state]));
  };

  it('tells which of the released pictures each audience was shown, and a missing expectation fails', () => {
    const vantages = run.rows.get('story')?.map(({ id }) => id) ?? [];
    const got = run.matrix.pictures.map(({ address }) => {
      const file = address.split('/').at(-1) ?? '';
      const cells = cellsOf(file);
      return [file, Object.fromEntries(vantages.map((id) => [id, cells[id]]))] as const;
    });
    expect(Object.fromEntries(got)).toEqual(expected.released);
    const states = new Set(got.flatMap(([, cells]) => Object.values(cells)));
    // Every audience of it that was read throughout has a picture of the story.
    const held = RELEASE_CELL_STATES.filter((state) => state !== 'no-picture');
    expect([...states].sort()).toEqual(held.sort());
  });

  it('tells it of sources too: the crop, the grey print, the mirrored one, another frame', () => {
    for (const [file, states] of Object.entries(expected.releasedSources)) {
      const cells = cellsOf(file);
      const got = Object.fromEntries(Object.keys(states).map((source) => [source, cells[source]]));
      expect([file, got]).toEqual([file, states]);
    }
  });

  it('says which part the cropped print kept, with every capture behind it', () => {
    const crop = run.matrix.sightings.find(
      ({ sourceId, shows }) => sourceId === 'harbour-news' && shows === 'cropped',
    );
    const [left, top, right, bottom] = [60 / 900, 20 / 600, 860 / 900, 400 / 600];
    const kept = crop?.relation.kept;
    for (const [side, wanted] of Object.entries({ left, top, right, bottom }))
      expect(Math.abs((kept?.[side as 'left'] ?? 9) - wanted), side).toBeLessThan(0.05);
    expect(run.matrix.sightings.every(({ captureId }) => captureId.startsWith('cap_'))).toBe(true);
  });

  it('says it in a sentence that can be printed', () => {
    const [release] = run.document.releases;
    expect(release?.vantages.find(({ id }) => id === 'orian')?.sentence).toBe(expected.releaseSentence);
    expect(release?.sentence).toContain('Home: platform lists could not be judged: text only');
  });

  it('keeps the count a platform shows beside what could be seen', () => {
    for (const { address, shown, visible } of expected.comments) {
      expect(itemAt(address)).toMatchObject({
        kind: 'post',
        counts: { commentsShown: shown, commentsVisible: visible },
      });
    }
  });
});
