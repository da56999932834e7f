import { ACCOUNTS } from '../../content/platforms/accounts.ts';
import {
  COMMENT_PAGES,
  COUNTED,
  CRAWLED,
  type CommentPage,
  type Counted,
} from '../../content/platforms/comments.ts';
import { stampOf, type TextFile } from '../visits.ts';
import { harOf, type Saved } from './har.ts';

/** Pages of comments as two guests saved them, a file each, and two tables of counters. */
export function commentFiles(): readonly TextFile[] {
  const bySource = Map.groupBy(COMMENT_PAGES, ({ source }) => source);
  const pages = [...bySource].map(([source, own]) => ({
    path: `${source}/${stampOf(Date.parse(own[0]?.at ?? ''))}.har`,
    text: harOf(own.map(toSaved)),
  }));
  return [
    ...pages,
    {
      path: 'lianyi-comments/counted.jsonl',
      text: table(COUNTED, '2031-05-08T10:00:00Z', { has_more: false }),
    },
    { path: 'lianyi-crawler/crawled.jsonl', text: table(CRAWLED, '2031-05-08T12:00:00Z') },
  ];
}

function toSaved({ at, post, shown, seen, more, words }: CommentPage): Saved {
  const writers = [ACCOUNTS.kelp, ACCOUNTS.oar, ACCOUNTS.buoy];
  const comments = seen.map(([id, replies], index) => ({
    id: String(9_000_000 + id),
    text: '这句我也听见了',
    total_number: replies,
    user: {
      id: writers[index % writers.length]?.number,
      screen_name: writers[index % writers.length]?.name,
    },
  }));
  return {
    at: Date.parse(at),
    address: `https://wave.example/comments/hotflow?id=${post}&mid=${post}`,
    type: 'application/json',
    text: JSON.stringify({
      ok: 1,
      data: {
        ...{ data: comments, total_number: shown, max_id: more ? 138 : 0 },
        ...(words !== undefined && { trendsText: words }),
      },
    }),
  };
}

/** `said` is what the program wrote into every line. */
function table(rows: readonly Counted[], at: string, said: object = {}): string {
  const fetched = Date.parse(at);
  const lines = rows.map(([note, shown, collected, declared], index) =>
    JSON.stringify({
      ...{ note, author: ACCOUNTS.gull.name, posted_ms: fetched - (index / 2 + 20) * 3_600_000 },
      ...{ fetched_ms: fetched + index * 60_000, comment_count_shown: shown },
      ...{ top_level_collected: collected, sub_comments_declared_on_collected: declared },
      ...said,
    }),
  );
  return `${lines.join('\n')}\n`;
}
