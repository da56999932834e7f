import { z } from 'zod';
import { answersOnly } from '../browser-archives.ts';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';
import { plainForms } from '../plain-forms.ts';

export default defineConnector({
  id: 'search-page',
  summary:
    "Pages of a platform saved from a person's own browser: HTML, MHTML or HAR of searches, comments and posts",
  example: 'platforms/search.mhtml',
  settings: z.strictObject({
    query: z.string().optional().describe('What was searched for, where the address does not say it'),
  }),
  reader: 'search-page',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => plainForms(answersOnly(liveOrDisk(entry, context, { accept: ACCEPT.page }))),
});
