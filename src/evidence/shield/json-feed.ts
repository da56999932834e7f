import { isObject } from './accounts.ts';
import { emptyHead, namesInFeed } from './head-names.ts';
import type { Json } from './json.ts';
import type { Roster } from './roster.ts';

/** What a feed says of itself beside its title is what an account says of itself, or nothing. */
const OF_CHANNEL = new Set(['description', 'user_comment', 'icon', 'favicon', '_rss', 'feed_url']);

const isFeed = (value: Json): value is { [key: string]: Json } =>
  isObject(value) && typeof value['version'] === 'string' && /jsonfeed\.org/.test(value['version']);

/** Takes in the account that a JSON Feed is called after. */
export function gatherJsonFeed(value: Json, roster: Roster): void {
  if (!isFeed(value)) return;
  const { title, home_page_url: page } = value;
  const head = {
    ...emptyHead(),
    titles: typeof title === 'string' ? [title] : [],
    link: typeof page === 'string' ? page : '',
  };
  for (const name of namesInFeed(head, roster)) roster.add([name]);
}

/** A JSON Feed without its words of itself; any other value as it is. */
export function withoutSelf(value: Json): Json {
  if (!isFeed(value)) return value;
  return Object.fromEntries<Json>(Object.entries(value).filter(([key]) => !OF_CHANNEL.has(key)));
}
