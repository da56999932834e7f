import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import { toDocument, type ReportDocument, type VantageCell } from '../src/report/index.ts';
import { loadCoverage, loadFindings, loadGaps, loadStories } from '../src/store/index.ts';
import type { Story } from '../src/domain/index.ts';
import { keptFolder } from './scratch.ts';

const SUMMIT = fileURLToPath(new URL('../examples/summit', import.meta.url));

type Expected = {
  readonly event: string;
  /** `story` or element id → vantage or source id → state. */
  readonly vantages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sources: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inPart: Readonly<Record<string, readonly string[]>>;
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>;
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

describe('the bundled example', () => {
  let rows: ReadonlyMap<string, readonly VantageCell[]>;
  let stories: readonly Story[];

  beforeAll(async () => {
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
    rows = rowsOf(toDocument({ observatory, coverage, gaps, findings }, 'en'));
    stories = await loadStories(store);
    await workshop.close();
  }, 120_000);

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

  it('finds the other stories of the ten days by itself', () => {
    const grouped = stories.filter((story) => story.origin === 'grouped');
    expect(grouped.length).toBeGreaterThan(5);
    for (const story of grouped) expect(story.members.every((member) => member.reason.length > 0)).toBe(true);
  });
});
