import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'weibo',
  summary: "Weibo's public pages and their JSON as somebody saved them: searches, posts and comments",
  example: 'platforms/weibo.har',
  settings: z.strictObject({
    query: z
      .string()
      .optional()
      .describe('What a saved answer searched for, where its address does not say it'),
  }),
  reader: 'weibo',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
