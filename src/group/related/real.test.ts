import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { from, sampleItem } from '../sample-items.ts';
import { findStories } from '../stories.ts';
import { findVoices } from '../voices.ts';
import { findRelations, readAbout } from './index.ts';

const REAL = join(import.meta.dirname, '../../../../shared/real');
const isThere = existsSync(REAL);
if (!isThere) console.warn('SKIPPED: ../shared/real is missing, so nothing was related from real records');

type Row = {
  readonly platform?: string;
  readonly feed?: string;
  readonly title: string;
  readonly first: string;
};

function readTitles() {
  const files = [
    'trendradar/seed-busan-2025.rank-history.jsonl',
    'en-google-bbc-frontpages/title-history.jsonl',
  ];
  const rows = files.flatMap((file) =>
    readFileSync(join(REAL, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
  const items = rows.map(({ platform, feed, title, first }) =>
    sampleItem(title, {
      ...from(platform ?? feed ?? ''),
      at: first.replace(/T(\d\d:\d\d)([+-])/, 'T$1:00$2'),
    }),
  );
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function relateAll() {
  const items = readTitles();
  const voices = findVoices(items);
  const stories = findStories(items, voices);
  const told = items.flatMap((item) => {
    const about = readAbout(item);
    return about === null ? [] : [[item.id, { id: item.id, at: item.at, about }] as const];
  });
  const titles = new Map<string, string>(items.map(({ id, title }) => [id, title]));
  const inStory = new Map(
    stories.map((story): [string, string[]] => [
      story.id,
      story.members.map(({ itemId }) => titles.get(itemId) ?? ''),
    ]),
  );
  const relations = findRelations({ stories, voices, items: new Map(told) });
  return { relations, titlesOf: (id: string) => inStory.get(id) ?? [titles.get(id) ?? ''] };
}

describe.skipIf(!isThere)('related, on 12 days of real titles', () => {
  const { relations, titlesOf } = isThere ? relateAll() : { relations: [], titlesOf: () => [''] };
  const has = (id: string, pattern: RegExp): boolean => titlesOf(id).some((title) => pattern.test(title));

  test('a theft is related across languages, by more than its country', () => {
    const found = relations.filter(
      ({ of, to }) => has(of, /Louvre/) && has(to, /卢浮宫/) && !has(of, /卢浮宫/),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ grounds }) => grounds.some(({ here, there }) => here !== there))).toBe(true);
    expect(found.some(({ grounds }) => grounds[0]?.kind !== 'country')).toBe(true);
  });

  test('China, which is in most of it, relates nothing alone, nor does the one president', () => {
    const alone = relations.filter(({ grounds }) => grounds.length === 1).flatMap(({ grounds }) => grounds);
    expect(alone.length).toBeGreaterThan(1000);
    expect(alone.filter(({ here }) => /^(中国|China|特朗普|Trump)$/.test(here))).toEqual([]);
  });

  test('a country alone is never called anything else', () => {
    const byCountry = relations.filter(({ grounds }) => grounds[0]?.kind === 'country');
    expect(byCountry.length).toBeGreaterThan(100);
    expect(byCountry.every(({ grounds }) => grounds.every(({ rule }) => rule === 'country/alone'))).toBe(
      true,
    );
  });
});
