import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'gallery',
  summary: 'A page whose pictures were published together: its pictures form a release',
  example: 'https://www.whitehouse.gov/gallery/',
  settings: z.strictObject({}),
  reader: 'gallery',
  shows: ['words', 'pictures'],
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.page }),
});
