import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Groupable } from './groupable.ts';
import { from, sampleItem } from './sample-items.ts';

const REAL = join(import.meta.dirname, '../../../shared/real');

/** Whether the real records are beside the project; tests that need them say loudly when they are not. */
export const hasRealTitles = existsSync(REAL);

type Row = {
  readonly platform?: string;
  readonly feed?: string;
  readonly title: string;
  readonly first: string;
};

/** Titles of twelve days of hot lists and front pages, each once. */
export function readTitles(): Groupable[] {
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
