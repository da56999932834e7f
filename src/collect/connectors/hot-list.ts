import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'hot-list',
  summary: 'Ranked titles of a platform: JSON, Markdown or text, as its collectors keep them',
  example: 'lists.tar.gz',
  settings: z.strictObject({
    shape: z
      .enum(['auto', 'ranked-text', 'json', 'numbered-links', 'history'])
      .default('auto')
      .describe('Which form the lists have; default: told by looking at them'),
    base: z.url().optional().describe('Address that relative links of the list are relative to'),
  }),
  reader: 'hot-list',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
