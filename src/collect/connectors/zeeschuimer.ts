import { z } from 'zod';
import { defineConnector } from '../connector.ts';
import { ACCEPT, liveOrDisk } from '../live-or-disk.ts';

export default defineConnector({
  id: 'zeeschuimer',
  summary:
    'What the browser extension Zeeschuimer saw while a person looked: posts and comments of Douyin and Xiaohongshu',
  example: 'platforms/douyin.ndjson',
  settings: z.strictObject({}),
  reader: 'zeeschuimer',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) => liveOrDisk(entry, context, { accept: ACCEPT.data }),
});
