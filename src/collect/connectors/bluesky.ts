import { z } from 'zod';
import { answersOnly } from '../browser-archives.ts';
import { defineConnector } from '../connector.ts';
import { ACCEPT, askedAt, getLive, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'bluesky',
  summary: "Public JSON of Bluesky's AppView: searches, posts and threads, live or saved",
  example: 'https://api.bsky.app/',
  settings: z.strictObject({
    sort: z.enum(['latest', 'top']).default('latest').describe('In which order a live search asks for posts'),
    query: z
      .string()
      .optional()
      .describe(
        'What a saved answer searched for, where its address does not say it; its posts are kept, and it counts as a search only where something in it names the query (a HAR or WARC file does)',
      ),
  }),
  reader: 'bluesky',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) =>
    answersOnly(liveOrDisk(askedAt(entry, threadAddress), context, { accept: ACCEPT.data })),
  // Guests are given one page: the AppView refuses every further one, so none is asked for.
  async *search(query, entry, context) {
    const server = new URL(entry.entry.address ?? '').origin;
    const asked = new URLSearchParams({ q: query, limit: '100', sort: context.settings.sort });
    const address = `${server}/xrpc/app.bsky.feed.searchPosts?${asked.toString()}`;
    yield await getLive(address, entry, context, ACCEPT.data);
  },
});

/** The page of a post needs a script; the AppView tells of the post by the address it has there. */
function threadAddress(address: URL): string | null {
  const post = /^\/profile\/([^/]+)\/post\/(\w+)$/.exec(address.pathname);
  if (address.hostname !== 'bsky.app' || post === null) return null;
  const uri = `at://${decodeURIComponent(post[1] ?? '')}/app.bsky.feed.post/${post[2] ?? ''}`;
  return `https://api.bsky.app/xrpc/app.bsky.feed.getPostThread?depth=2&uri=${encodeURIComponent(uri)}`;
}
