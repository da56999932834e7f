import { z } from 'zod';
import { instant, type Attempt, type CollectEntry } from '../../domain/index.ts';
import { failedAttempt, notTried } from '../attempts.ts';
import { answersOnly } from '../browser-archives.ts';
import { defineConnector } from '../connector.ts';
import { ACCEPT, askedAt, getLive, liveOrDisk } from '../live-or-disk.ts';

/** A tag is one word of letters, digits and low lines. */
const TAG = /^#?([\p{L}\p{M}\p{N}_]+)$/u;

export default defineConnector({
  id: 'mastodon',
  summary:
    'Public JSON of a Mastodon server: searches, timelines of tags, statuses and their replies, live or saved',
  example: 'https://mastodon.example/',
  settings: z.strictObject({
    by: z
      .enum(['tag', 'text'])
      .default('tag')
      .describe(
        'How a live search asks: by `tag` (one word), which servers answer to guests, or by `text`, which they answer to members only',
      ),
    query: z
      .string()
      .optional()
      .describe(
        'What a saved answer searched for, where its address does not say it; its posts are kept, and it counts as a search only where something in it names the query (a HAR or WARC file does)',
      ),
  }),
  reader: 'mastodon',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) =>
    answersOnly(liveOrDisk(askedAt(entry, statusAddress), context, { accept: ACCEPT.data })),
  async *search(query, entry, context) {
    const address = searchAddress(query, entry, context.settings.by);
    if (address === null) yield noTag(query, entry);
    else yield await getLive(address, entry, context, ACCEPT.data);
  },
});

/** The page of a status names its author and needs a script; the server tells of the status alone by its number. */
function statusAddress(address: URL): string | null {
  const id = /^\/(?:@[^/]+|users\/[^/]+\/statuses|web\/(?:statuses|@[^/]+))\/(\d+)$/.exec(
    address.pathname,
  )?.[1];
  return id === undefined ? null : `${address.origin}/api/v1/statuses/${id}`;
}

function searchAddress(query: string, { entry }: CollectEntry, by: 'tag' | 'text'): string | null {
  const server = new URL(entry.address ?? '').origin;
  if (by === 'text') return `${server}/api/v2/search?type=statuses&limit=40&q=${encodeURIComponent(query)}`;
  const tag = TAG.exec(query.trim())?.[1];
  return tag === undefined ? null : `${server}/api/v1/timelines/tag/${encodeURIComponent(tag)}?limit=40`;
}

function noTag(query: string, { entry, viewer }: CollectEntry): Attempt {
  return failedAttempt({
    ...{ address: entry.address ?? '', at: instant(Date.now()), viewer, origin: { kind: 'live' } },
    trouble: notTried('not-a-tag', `"${query}" is more than one word, and guests can search for tags only`),
  });
}
