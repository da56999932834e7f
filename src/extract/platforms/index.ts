import type { Reader } from '../reader.ts';
import { readBluesky } from './bluesky.ts';
import { readCommentTable } from './comment-table.ts';
import { readFourCat } from './four-cat.ts';
import { readMastodon } from './mastodon.ts';
import { readOoni } from './ooni.ts';
import { readSearchPage } from './search-page.ts';
import { readVisits } from './visits.ts';
import { readWeibo } from './weibo.ts';
import { readZeeschuimer } from './zeeschuimer.ts';

/** Readers of what platforms show and of what others collected there, by the name of their connector. */
export const PLATFORM_READERS = {
  zeeschuimer: readZeeschuimer,
  'four-cat': readFourCat,
  visits: readVisits,
  'comment-table': readCommentTable,
  ooni: readOoni,
  mastodon: readMastodon,
  bluesky: readBluesky,
  weibo: readWeibo,
  'search-page': readSearchPage,
} as const satisfies Readonly<Record<string, Reader>>;

const READ_REFUSALS: ReadonlySet<string> = new Set<keyof typeof PLATFORM_READERS>([
  'mastodon',
  'bluesky',
  'weibo',
  'search-page',
]);

/**
 * Whether a reader reads walls, error statuses and notices itself: a 404 is what a visit came to, and a captcha is the
 * answer to a search. Whoever calls it must not stop at what the content check says, and hands it over instead.
 */
export function readsRefusals(reader: string, isOfPlatform: boolean): boolean {
  return READ_REFUSALS.has(reader) || (reader === 'feed' && isOfPlatform);
}
