import { describe, expect, test } from 'vitest';
import { hasRealTitles, readTitles } from '../real-titles.ts';
import { findStories } from '../stories.ts';
import { findVoices } from '../voices.ts';
import { findRelations, readAbout } from './index.ts';

if (!hasRealTitles)
  console.warn('SKIPPED: ../shared/real is missing, so nothing was related from real records');

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

describe.skipIf(!hasRealTitles)('related, on 12 days of real titles', () => {
  const { relations, titlesOf } = hasRealTitles ? relateAll() : { relations: [], titlesOf: () => [''] };
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
