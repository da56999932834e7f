import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'hot-list',
  summary: 'Ranked titles of a platform: JSON, Markdown or text, as its collectors keep them',
  example: 'lists.tar.gz',
  // Loose: the shapes of lists are known to their reader, and a new one must not need a change here.
  settings: z.looseObject({
    shape: z.string().default('auto').describe('Which form the lists have; default: told by looking at them'),
  }),
  reader: 'hot-list',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
