import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'feed',
  summary: 'A feed: RSS, Atom, RDF or JSON Feed',
  example: 'https://feeds.bbci.co.uk/news/world/rss.xml',
  settings: z.strictObject({}),
  reader: 'feed',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.feed }),
});
