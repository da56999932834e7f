import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'editorials',
  summary: 'Titles of leading articles, one list a day',
  example: 'editorials/2025-11-01.json',
  settings: z.strictObject({}),
  reader: 'editorials',
  shows: ['words'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
