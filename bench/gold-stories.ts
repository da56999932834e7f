import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant, makeId, type Instant } from '../src/domain/index.ts';
import type { Groupable } from '../src/group/index.ts';

/** Items and the true story of each, in the same order. */
export type GoldStories = {
  readonly name: string;
  readonly items: readonly Groupable[];
  readonly truth: readonly string[];
};

type Text = {
  readonly key: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly at: Instant;
};

const NO_TIME = instant('2000-01-01T00:00:00Z');

function toItem({ key, title, body, at }: Text): Groupable {
  return {
    id: makeId('item', 'bench', 'article', key),
    sourceId: `bench-${key}` as Groupable['sourceId'],
    kind: 'article',
    detail: 'full',
    title,
    blocks: body.map((text) => ({ type: 'paragraph', text })),
    language: null,
    address: null,
    byline: { people: [], claimed: null },
    outlet: null,
    leaning: null,
    codes: [],
    sourceLink: null,
    pictures: [],
    at,
  };
}

type Roundup = {
  readonly id: number;
  readonly date: string;
  readonly news: Readonly<
    Record<string, { readonly newsTitle: string; readonly newBody: readonly string[] }>
  >;
};

/** AllSides roundups: three outlets on one story. `dated: false` hides the dates, as a plain text clustering would see them. */
export function readAllSides(folder: string, { dated }: { readonly dated: boolean }): GoldStories {
  const lines = readFileSync(join(folder, 'allsides-roundups-506.jsonl'), 'utf8').trim().split('\n');
  const rows = lines.flatMap((line) => {
    const roundup = JSON.parse(line) as Roundup;
    return Object.entries(roundup.news).map(([stance, news]) => ({
      story: String(roundup.id),
      item: toItem({
        key: `${roundup.id}-${stance}`,
        title: news.newsTitle,
        body: news.newBody,
        at: dated ? instant(roundup.date) : NO_TIME,
      }),
    }));
  });
  return gold(`AllSides ${dated ? 'with dates' : 'without dates'}`, rows);
}

/** ECB+: news texts without titles or dates, two stories on each topic so that topics do not help. */
export function readEcbPlus(folder: string): GoldStories {
  const text = execFileSync('xz', ['-dc', join(folder, 'ecbplus-docs.jsonl.xz')], {
    maxBuffer: 1 << 28,
  }).toString();
  const rows = text
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as { id: string; story: string; text: string };
      return {
        story: row.story,
        item: toItem({ key: row.id, title: '', body: row.text.split('\n'), at: NO_TIME }),
      };
    });
  return gold('ECB+', rows);
}

function gold(
  name: string,
  rows: readonly { readonly item: Groupable; readonly story: string }[],
): GoldStories {
  return { name, items: rows.map(({ item }) => item), truth: rows.map(({ story }) => story) };
}
