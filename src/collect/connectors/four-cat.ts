import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { liveOrDisk } from '../live-or-disk.ts';
import { plainForms } from '../plain-forms.ts';

export default defineConnector({
  id: 'four-cat',
  summary: 'A table as 4CAT exports it, one post or comment a line',
  example: 'platforms/4cat.csv',
  settings: z.strictObject({
    rows: z.enum(['posts', 'comments']).default('posts').describe('What a line of the table is'),
    query: z
      .string()
      .optional()
      .describe('What was searched for; default: what the addresses of the collected pages say'),
  }),
  reader: 'four-cat',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => plainForms(liveOrDisk(entry, context, { accept: 'text/csv, */*;q=0.5' })),
});
