import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK_ITEM, instant, makeId } from '../src/domain/index.ts';
import type { Groupable } from '../src/group/index.ts';
import { readAllSides } from './gold-stories.ts';

const SHARED = join(import.meta.dirname, '../../shared');

type Row = {
  readonly platform?: string;
  readonly feed?: string;
  readonly title: string;
  readonly first: string;
};

/** Items to replay: `titles` of twelve days of hot lists and front pages, or `articles` of the AllSides roundups. */
export function readReplayed(kind: string): readonly Groupable[] {
  return kind === 'articles' ? readArticles() : readTitles();
}

function readTitles(): readonly Groupable[] {
  const files = [
    'real/trendradar/seed-busan-2025.rank-history.jsonl',
    'real/en-google-bbc-frontpages/title-history.jsonl',
  ];
  return files
    .flatMap((file) => readFileSync(join(SHARED, file), 'utf8').trim().split('\n'))
    .map((line) => {
      const { platform, feed, title, first } = JSON.parse(line) as Row;
      const source = platform ?? feed ?? '';
      return {
        ...BLANK_ITEM,
        kind: 'listing',
        detail: 'title',
        id: makeId('item', source, title),
        sourceId: source as Groupable['sourceId'],
        title,
        at: instant(first.replace(/T(\d\d:\d\d)([+-])/, 'T$1:00$2')),
      };
    });
}

const ARTICLES_A_DAY = 200;

/** The roundups lie years apart; here they come at the rate of a busy observatory. */
function readArticles(): readonly Groupable[] {
  const { items } = readAllSides(join(SHARED, 'bench/allsides'), { dated: true });
  const ordered = items.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return ordered.map((item, at) => ({
    ...item,
    at: instant(Date.UTC(2031, 0, 1) + (at * 86_400_000) / ARTICLES_A_DAY),
  }));
}
